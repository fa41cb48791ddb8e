import type { CanvasBlock, CanvasKind } from '../core/export/canvas-blocks.ts';
import { wholeOf } from '../core/export/canvas-blocks.ts';
import type { VerdictWord } from '../core/verdict/verdict.ts';
import type { CanvasBox, CanvasEntry, CanvasView } from '../core/export/canvas-view.ts';

/** Where the boxes of a canvas lie: five columns, of which some are split, above two halves. */
export interface CanvasLayout {
  readonly columns: readonly (readonly CanvasBlock[])[];
  readonly halves: readonly CanvasBlock[];
}

export const canvasLayouts: Readonly<Record<CanvasKind, CanvasLayout>> = {
  lean: {
    columns: [['problem'], ['solution', 'metrics'], ['value'], ['advantage', 'channels'], ['segments']],
    halves: ['costs', 'revenue'],
  },
  'business-model': {
    columns: [
      ['partners'],
      ['activities', 'resources'],
      ['value'],
      ['relationships', 'channels'],
      ['segments'],
    ],
    halves: ['costs', 'revenue'],
  },
};

/** A box and the parts that stand in it. */
export function boxesIn({ boxes }: CanvasView, block: CanvasBlock): readonly CanvasBox[] {
  return boxes.filter((box) => box.block === block || wholeOf[box.block] === block);
}

/** How many entries of a box have which verdict; what is only stated is untested. */
export interface VerdictShare {
  readonly verdict: VerdictWord;
  readonly count: number;
  /** How many come before. */
  readonly before: number;
}

export function verdictSharesOf(entries: readonly CanvasEntry[]): readonly VerdictShare[] {
  const words = entries.flatMap((entry) =>
    entry.is === 'guess' ? [entry.verdict] : entry.is === 'stated' ? (['untested'] as const) : [],
  );
  let before = 0;
  return order.flatMap((verdict) => {
    const count = words.filter((word) => word === verdict).length;
    const share = { verdict, count, before };
    before += count;
    return count === 0 ? [] : [share];
  });
}

const order: readonly VerdictWord[] = [
  'supported',
  'testing',
  'inconclusive',
  'contested',
  'refuted',
  'untested',
  'parked',
];
