import type { DocumentLink } from 'vscode-languageserver';
import { namedFilesOf } from '../core/names/named-files.ts';
import { type PathAndPlace, pathAndPlaceOf } from '../core/names/path-and-place.ts';
import { resolvePath } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { answering } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import { isUnsaved, uriOf } from './uris.ts';

/** From evidence to its notes, from an experiment to its script, and to addresses. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (connection, session) => {
    connection.onDocumentLinks(
      answering(session, ({ path, model, project }): DocumentLink[] =>
        model.declarations.flatMap((declaration) =>
          namedFilesOf(declaration).flatMap(({ text, is }) => {
            // Only the web: what a model says must not start anything else on this machine.
            const target =
              is === 'path' && !isUnsaved(path)
                ? addressOf(path, pathAndPlaceOf(project, path, text.value))
                : is === 'url' && /^https?:\/\//i.test(text.value)
                  ? text.value
                  : undefined;
            const inside = { start: text.start + 1, end: Math.max(text.start + 1, text.end - 1) };
            return target === undefined ? [] : [{ range: rangeOf(model.lines, inside), target }];
          }),
        ),
      ),
    );
  },
};

function addressOf(from: FilePath, { path, place }: PathAndPlace): string {
  return uriOf(resolvePath(from, path)) + place;
}
