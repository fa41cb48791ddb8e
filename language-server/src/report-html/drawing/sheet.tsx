import type { JSX } from 'preact';
import { type Block, drawingWidth } from './block.ts';
import { type DrawingTheme, drawingStyles } from './drawing-theme.ts';

/** Blocks under one another on a sheet that is as high as they need, in user units; one without height takes no place. */
export function Sheet(props: {
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly theme: DrawingTheme;
  /** Above the first block and below the last one. */
  readonly margin: number;
  readonly gap: number;
  readonly styles?: string;
}): JSX.Element {
  const { label, blocks, theme, margin, gap, styles } = props;
  const tops: number[] = [];
  let y = margin;
  for (const { height } of blocks) {
    tops.push(y);
    y += height === 0 ? 0 : height + gap;
  }
  const height = Math.ceil(y - gap + margin);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${drawingWidth} ${height}`}
      width={drawingWidth}
      height={height}
      role="img"
      aria-label={label}
    >
      <style>{[drawingStyles(theme), ...(styles === undefined ? [] : [styles])].join('\n')}</style>
      <rect class="paper" width={drawingWidth} height={height} />
      {blocks.map(({ draw }, index) => (
        <g key={index} transform={`translate(0 ${tops[index]})`}>
          {draw}
        </g>
      ))}
    </svg>
  );
}
