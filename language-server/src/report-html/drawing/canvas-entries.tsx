import type { JSX } from 'preact';
import type { CanvasEntry, CanvasView } from '../../core/export/canvas-view.ts';
import { type VerdictWord, verdictWords } from '../../core/verdict/verdict.ts';
import { VerdictShape } from '../icons.tsx';
import { capitalized } from '../words.ts';
import { type Block, drawingMargin } from './block.ts';
import { DrawnText, drawnLines, leading } from './drawn-text.tsx';
import { widthOf } from './text-width.ts';

/** The size of an entry's text, in pixels. */
export const entrySize = 12.5;
const small = 10.5;
const mostLines = 4;

/** How wide text is drawn can only be guessed at, and nothing may stand outside its box. */
const caution = 0.93;

/** What stands in a box, with how far it is from a guess. */
export function entryDrawing(entry: CanvasEntry, whole: number): Block {
  const left = 28;
  const width = left + (whole - left) * caution;
  const lines = drawnLines(entry.text, width - left, entrySize, mostLines).length;
  const meta = metaOf(entry);
  const metaLines = meta === undefined ? 0 : drawnLines(meta, width - left, small, 2).length;
  const height = lines * leading(entrySize) + (metaLines === 0 ? 0 : metaLines * leading(small) + 1) + 4;
  const mark = markOf(entry);
  return {
    height,
    draw: (
      <g>
        {entry.is === 'guess' && (
          <rect class={`body mark-${mark}`} x="0" y="0" width="3" height={height} rx="1.5" />
        )}
        {entry.is === 'stated' && <path class={`edge-dotted mark-${mark}`} d={`M1.500 1V${height - 1}`} />}
        <g class={`mark-${mark}`} transform="translate(9 0.5) scale(0.9)">
          <EntryShape entry={entry} />
        </g>
        <DrawnText x={left} y={11.5} size={entrySize} width={width - left} lines={mostLines}>
          {entry.text}
        </DrawnText>
        {meta !== undefined && (
          <DrawnText
            x={left}
            y={11.5 + lines * leading(entrySize) - 1}
            size={small}
            width={width - left}
            lines={2}
            class="quiet"
          >
            {meta}
          </DrawnText>
        )}
      </g>
    ),
  };
}

/** `H1, sales · untested · 8 of 10`. */
function metaOf(entry: CanvasEntry): string | undefined {
  switch (entry.is) {
    case 'guess': {
      const { name, kind, verdict, tally } = entry;
      return [
        kind === undefined ? name : `${name}, ${kind}`,
        verdict,
        ...(tally === undefined ? [] : [tally]),
      ].join(' · ');
    }
    case 'stated':
      return 'stated, untested';
    case 'planned':
      return entry.detail;
    case 'noted':
    case 'computed':
      return undefined;
  }
}

/** What the marks mean, of those that are there. */
export function legendBlock({ boxes, beside }: CanvasView): Block {
  const entries = [...boxes.flatMap((box) => box.entries), ...beside];
  const words: readonly VerdictWord[] = verdictWords.filter((word) =>
    entries.some((entry) => entry.is === 'guess' && entry.verdict === word),
  );
  const items: readonly { readonly entry: CanvasEntry; readonly text: string }[] = [
    ...words.map((verdict) => ({
      entry: { is: 'guess', text: '', name: '', verdict } as const,
      text: capitalized(verdict),
    })),
    ...(entries.some(({ is }) => is === 'stated')
      ? [{ entry: { is: 'stated', text: '' } as const, text: 'Stated: no hypothesis tests it' }]
      : []),
    ...(entries.some(({ is }) => is === 'planned')
      ? [{ entry: { is: 'planned', text: '' } as const, text: 'Planned' }]
      : []),
  ];
  let x = drawingMargin;
  return {
    height: items.length === 0 ? 0 : 20,
    draw: (
      <g>
        {items.map(({ entry, text }) => {
          const at = x;
          x += 24 + widthOf(text, 12) + 20;
          return (
            <g key={text} transform={`translate(${at} 0)`}>
              <g class={`mark-${markOf(entry)}`} transform="translate(0 1) scale(0.9)">
                <EntryShape entry={entry} />
              </g>
              <text class="quiet" font-size="12" x="21" y="12.500">
                {text}
              </text>
            </g>
          );
        })}
      </g>
    ),
  };
}

function markOf(entry: CanvasEntry): VerdictWord {
  return entry.is === 'guess' ? entry.verdict : 'untested';
}

/** The mark of an entry, in a square of 16 by 16. */
function EntryShape({ entry }: { readonly entry: CanvasEntry }): JSX.Element {
  switch (entry.is) {
    case 'guess':
    case 'stated':
      return <VerdictShape verdict={markOf(entry)} />;
    case 'planned':
      return <path class="stroke" d="M5 3.500l5.500 4.500L5 12.500z" />;
    case 'noted':
    case 'computed':
      return <circle class="body" cx="8" cy="8" r="1.600" />;
  }
}
