import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { declaredPlace, findNameAt, referencesTo } from '../core/names/symbols.ts';
import { offsetAt } from '../core/text/line-index.ts';
import { answering } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** Every place of this file that names the thing under the cursor, and where it is declared. */
export const documentHighlight: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  register: (connection, session) => {
    connection.onDocumentHighlight(
      answering(session, ({ path, model, project }, { position }): DocumentHighlight[] | null => {
        const found = findNameAt(project, model.declarations, offsetAt(model.lines, position));
        if (!found) {
          return null;
        }
        const declared = declaredPlace(found.target);
        return [declared, ...referencesTo(project, found.target)]
          .filter(({ file }) => file === path)
          .map((place) => ({
            range: rangeOf(model.lines, place.span),
            kind: place === declared ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
          }));
      }),
    );
  },
};
