import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { positionAt } from '../core/text/line-index.ts';
import { type Fold, foldsOf } from '../language/expectations/fold-text.ts';
import { answering } from './answering.ts';
import type { Feature } from './feature.ts';

/** Blocks, long texts, comments and marked regions fold away; the line that closes a block stays in sight. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register: (connection, session) => {
    connection.onFoldingRanges(
      answering(session, ({ text, model }): FoldingRange[] =>
        foldsOf(text).flatMap((fold) => {
          const startLine = positionAt(model.lines, fold.start).line;
          const lastLine = positionAt(model.lines, fold.end).line;
          const endLine = fold.is === 'block' ? lastLine - 1 : lastLine;
          return endLine > startLine ? [{ startLine, endLine, kind: kindOf(fold) }] : [];
        }),
      ),
    );
  },
};

function kindOf({ is }: Fold): FoldingRangeKind | undefined {
  return is === 'comment' ? FoldingRangeKind.Comment : is === 'region' ? FoldingRangeKind.Region : undefined;
}
