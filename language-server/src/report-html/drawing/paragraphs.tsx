import type { JSX } from 'preact';
import type { Block } from './block.ts';
import { DrawnText, drawnLines, leading } from './drawn-text.tsx';

/** How wide text is drawn can only be guessed at. */
const caution = 0.94;

export interface Paragraph {
  readonly text: string;
  readonly size: number;
  readonly lines?: number;
  readonly class?: string;
  /** What stays free above it. */
  readonly above?: number;
}

/** Texts under one another. */
export function paragraphs(all: readonly Paragraph[], width: number, x = 0): Block {
  const drawn: JSX.Element[] = [];
  let y = 0;
  for (const [index, { text, size, lines = 2, class: className, above = 0 }] of all.entries()) {
    y += above;
    const count = drawnLines(text, width * caution, size, lines).length;
    drawn.push(
      <DrawnText
        key={index}
        x={x}
        y={y + size}
        size={size}
        width={width * caution}
        lines={lines}
        class={className ?? 'ink'}
      >
        {text}
      </DrawnText>,
    );
    y += count * leading(size);
  }
  return { height: y, draw: <g>{drawn}</g> };
}

/** Blocks under one another. */
export function stacked(blocks: readonly Block[], gap: number): Block {
  const there = blocks.filter(({ height }) => height > 0);
  let y = 0;
  const drawn = there.map(({ height, draw }, index) => {
    const at = y;
    y += height + gap;
    return (
      <g key={index} transform={`translate(0 ${at})`}>
        {draw}
      </g>
    );
  });
  return { height: Math.max(0, y - gap), draw: <g>{drawn}</g> };
}
