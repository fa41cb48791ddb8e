import { type Hover, MarkupKind } from 'vscode-languageserver';
import { findNameAt } from '../core/names/symbols.ts';
import { hoverOf } from '../core/report/hover/hover.ts';
import { offsetAt, positionAt } from '../core/text/line-index.ts';
import type { Place } from '../core/text/span.ts';
import { findKeywordAt } from '../language/expectations/keyword-at.ts';
import { answering } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { Session } from './session.ts';
import { uriOf } from './uris.ts';

/** What follows from what a name stands for, and what the method means by a keyword. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, session) => {
    connection.onHover(
      answering(session, ({ text, model, project }, { position }): Hover | null => {
        const offset = offsetAt(model.lines, position);
        const name = findNameAt(project, model.declarations, offset);
        if (name) {
          const value = hoverOf(project, name.target, (place) => addressOf(place, session));
          return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(model.lines, name.span) };
        }
        const keyword = findKeywordAt(text, offset);
        return keyword
          ? {
              contents: { kind: MarkupKind.Markdown, value: `**${keyword.word}**\n\n${keyword.doc}` },
              range: rangeOf(model.lines, keyword.span),
            }
          : null;
      }),
    );
  },
};

/** Where an editor that follows links in a hover finds a place: a file's URI with the line and the column. */
export function addressOf({ file, span }: Place, session: Session): string | undefined {
  const lines = session.linesOf(file);
  const at = lines && positionAt(lines, span.start);
  return at && `${uriOf(file)}#L${at.line + 1},${at.character + 1}`;
}
