import type { SelectionRange } from 'vscode-languageserver';
import { offsetAt } from '../core/text/line-index.ts';
import { spansAround } from '../language/expectations/fold-text.ts';
import { answering } from './answering.ts';
import { rangeOf } from './convert.ts';
import type { Feature } from './feature.ts';

/** A selection that grows from a word to its statement, its block and its declaration. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register: (connection, session) => {
    connection.onSelectionRanges(
      answering(session, ({ text, model }, { positions }): SelectionRange[] =>
        positions.map((position) => {
          const offset = Math.min(offsetAt(model.lines, position), text.length);
          const [whole, ...inner] = spansAround(text, offset).map((span) => rangeOf(model.lines, span));
          return inner.reduce<SelectionRange>((parent, range) => ({ range, parent }), {
            range: whole ?? rangeOf(model.lines, { start: offset, end: offset }),
          });
        }),
      ),
    );
  },
};
