import { type Hover, MarkupKind } from 'vscode-languageserver';
import { findDataAt } from '../core/names/data-at.ts';
import { findNameAt } from '../core/names/symbols.ts';
import { dataHover } from '../core/report/hover/data-hover.ts';
import { hoverOf } from '../core/report/hover/hover.ts';
import { offsetAt, positionAt } from '../core/text/line-index.ts';
import type { Place } from '../core/text/span.ts';
import { findKeywordAt } from '../language/expectations/keyword-at.ts';
import { answering, patienceForRows, withRows } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';
import { uriOf } from './uris.ts';

/** What follows from what a name stands for, and what the method means by a keyword. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  register: (connection, session) => {
    connection.onHover(
      answering(session, async (file, { position }, cancellation): Promise<Hover | null> => {
        const { text, model, project } = file;
        const offset = offsetAt(model.lines, position);
        const name = findNameAt(project, model.declarations, offset);
        if (name) {
          const value = hoverOf(project, name.target, (place) => addressOf(place, session));
          return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(model.lines, name.span) };
        }
        const keyword = findKeywordAt(text, offset);
        if (!keyword && findDataAt(model.declarations, offset)) {
          const known = await withRows(session, file, patienceForRows, cancellation);
          return (known && rowsHover(known, offset, session)) ?? null;
        }
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

function rowsHover({ model, project }: OpenFile, offset: number, session: Session): Hover | undefined {
  const rows = findDataAt(model.declarations, offset);
  if (!rows) {
    return undefined;
  }
  const value = dataHover(project, rows, (place) => addressOf(place, session));
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(model.lines, rows.span) };
}

/** Where an editor that follows links in a hover finds a place: a file's URI with the line and the column. */
export function addressOf({ file, span, range }: Place, session: Session): string | undefined {
  const lines = session.linesOf(file);
  const at = range?.start ?? (lines && positionAt(lines, span.start));
  return at && `${uriOf(file)}#L${at.line + 1},${at.character + 1}`;
}
