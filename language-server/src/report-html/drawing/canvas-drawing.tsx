import type { JSX } from 'preact';
import type { CanvasBlock } from '../../core/export/canvas-blocks.ts';
import { wholeOf } from '../../core/export/canvas-blocks.ts';
import type { CanvasBox, CanvasEntry, CanvasView } from '../../core/export/canvas-view.ts';
import { boxesIn, canvasLayouts, verdictSharesOf } from '../canvas-layout.ts';
import { type Block, drawingMargin, drawingWidth } from './block.ts';
import { entryDrawing, entrySize } from './canvas-entries.tsx';
import { DrawnText, leading } from './drawn-text.tsx';

/** What a canvas needs beside the styles of every drawing. */
export const canvasDrawingStyles = `.edge-dotted { fill: none; stroke-width: 2.5; stroke-dasharray: 1.5 3.5; stroke: currentColor; }
.part-line { stroke-width: 1; stroke-dasharray: 4 4; fill: none; }`;

const room = drawingWidth - 2 * drawingMargin;
const columnRoom = room / 5;
const padding = 13;
const size = entrySize;

/** Five columns, some of them split, above two halves. */
export function canvasBlock(view: CanvasView): Block {
  const { columns, halves } = canvasLayouts[view.kind];
  const drawn = columns.map((blocks) =>
    blocks.map((block) => boxDrawing(view, block, columnRoom, blocks.length > 1 ? 4 : 7)),
  );
  const upper = Math.max(...drawn.map(([first, second]) => (second ? (first?.height ?? 0) : 0)), leastHeight);
  const lower = Math.max(...drawn.map(([, second]) => second?.height ?? 0), leastHeight);
  const top = Math.max(upper + lower, ...drawn.map(([first, second]) => (second ? 0 : (first?.height ?? 0))));
  const bottoms = halves.map((block) => boxDrawing(view, block, room / 2, 6));
  const bottom = Math.max(...bottoms.map(({ height }) => height), leastHeight);
  const split = Math.max(upper, top - lower);
  return {
    height: top + bottom,
    draw: (
      <g>
        <rect class="box" x={drawingMargin} y="0.5" width={room} height={top + bottom - 1} rx="9" />
        <path class="rail thin line-ahead" d={linesOfGrid(columns, { top, bottom, split })} />
        {drawn.map(([first, second], index) => (
          <g key={index} transform={`translate(${drawingMargin + index * columnRoom} 0)`}>
            {first?.draw(second ? split : top)}
            {second && <g transform={`translate(0 ${split})`}>{second.draw(top - split)}</g>}
          </g>
        ))}
        {bottoms.map((box, index) => (
          <g key={index} transform={`translate(${drawingMargin + (index * room) / 2} ${top})`}>
            {box.draw(bottom)}
          </g>
        ))}
      </g>
    ),
  };
}

const leastHeight = 110;

function linesOfGrid(
  columns: readonly (readonly CanvasBlock[])[],
  { top, bottom, split }: { readonly top: number; readonly bottom: number; readonly split: number },
): string {
  const right = drawingMargin + room;
  const lines = [`M${drawingMargin} ${top}H${right}`, `M${drawingMargin + room / 2} ${top}V${top + bottom}`];
  for (const [index, blocks] of columns.entries()) {
    const x = drawingMargin + index * columnRoom;
    if (index > 0) {
      lines.push(`M${x} 0V${top}`);
    }
    if (blocks.length > 1) {
      lines.push(`M${x} ${split}H${x + columnRoom}`);
    }
  }
  return lines.join('');
}

/** A box before it is known how high it will be: its parts stand at its foot. */
interface BoxDrawing {
  readonly height: number;
  readonly draw: (height: number) => JSX.Element;
}

function boxDrawing(view: CanvasView, block: CanvasBlock, width: number, most: number): BoxDrawing {
  const boxes = boxesIn(view, block);
  const [main, ...parts] = boxes.map((box) => partDrawing(box, width, box.block === block ? most : 3));
  const height =
    padding + boxes.length * 6 + [main, ...parts].reduce((sum, part) => sum + (part?.height ?? 0), 0) + 6;
  return {
    height,
    draw: (whole) => {
      const below = parts.reduce((sum, part) => sum + part.height + 6, 0);
      let y = whole - below;
      return (
        <g>
          <g transform={`translate(0 ${padding})`}>{main?.draw}</g>
          {parts.map((part, index) => {
            const at = y;
            y += part.height + 6;
            return (
              <g key={index} transform={`translate(0 ${at})`}>
                <path class="part-line line-ahead" d={`M${padding} 0H${width - padding}`} />
                <g transform="translate(0 8)">{part.draw}</g>
              </g>
            );
          })}
        </g>
      );
    },
  };
}

/** The heading of a box, or of a part of one, with its entries; those for which there is no room are counted. */
function partDrawing({ block, title, entries }: CanvasBox, width: number, most: number): Block {
  const isPart = wholeOf[block] !== undefined;
  const inner = width - 2 * padding;
  const drawn: JSX.Element[] = [
    <DrawnText
      key="title"
      x={padding}
      y={13}
      size={isPart ? 12 : 14}
      width={inner}
      class={isPart ? 'quiet strong' : 'ink strong'}
    >
      {title}
    </DrawnText>,
  ];
  let y = 24;
  if (entries.length > most + 1 && verdictSharesOf(entries).length > 0) {
    drawn.push(<Shares key="shares" entries={entries} x={padding} y={y - 2} width={inner} />);
    y += 12;
  }
  const shown = entries.length <= most + 1 ? entries : entries.slice(0, most);
  for (const [index, entry] of shown.entries()) {
    const block = entryDrawing(entry, inner);
    drawn.push(
      <g key={index} transform={`translate(${padding} ${y})`}>
        {block.draw}
      </g>,
    );
    y += block.height + 6;
  }
  const others = entries.length - shown.length;
  if (others > 0 || entries.length === 0) {
    drawn.push(
      <DrawnText key="rest" x={padding} y={y + 11} size={size} width={inner} class="quiet italic">
        {entries.length === 0 ? 'Nothing yet' : `and ${others} more`}
      </DrawnText>,
    );
    y += leading(size) + 4;
  }
  return { height: y + (isPart ? 8 : 0), draw: <g>{drawn}</g> };
}

/** Where there are many, how many have which verdict. */
function Shares(props: {
  readonly entries: readonly CanvasEntry[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}): JSX.Element {
  const { entries, x, y, width } = props;
  const shares = verdictSharesOf(entries);
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  return (
    <g>
      {shares.map(({ verdict, count, before }) => (
        <rect
          key={verdict}
          class={`body mark-${verdict}`}
          x={x + (before / total) * width}
          y={y}
          width={(count / total) * width}
          height="4"
          opacity={verdict === 'untested' ? 0.35 : 1}
        >
          <title>{`${count} ${verdict}`}</title>
        </rect>
      ))}
    </g>
  );
}

/** What is believed and has no box, counted where it is much. */
export function besideBlock({ beside }: CanvasView): Block {
  if (beside.length === 0) {
    return { height: 0, draw: <g /> };
  }
  const across = 4;
  const width = room / across;
  const shown = beside.slice(0, 8);
  const drawn = shown.map((entry) => entryDrawing(entry, width - 2 * padding));
  const rows = [drawn.slice(0, across), drawn.slice(across)].filter((row) => row.length > 0);
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((sum, row) => sum + Math.max(...row.map(({ height }) => height)) + 10, 28),
  );
  const last = rows.at(-1) ?? [];
  const end = (tops.at(-1) ?? 28) + Math.max(...last.map(({ height }) => height));
  const others = beside.length - shown.length;
  return {
    height: end + (others > 0 ? 22 : 0),
    draw: (
      <g>
        <DrawnText x={drawingMargin} y={14} size={14} width={room} class="ink strong">
          Beside the canvas
        </DrawnText>
        {rows.map((row, at) =>
          row.map((entry, index) => (
            <g key={`${at} ${index}`} transform={`translate(${drawingMargin + index * width} ${tops[at]})`}>
              {entry.draw}
            </g>
          )),
        )}
        {others > 0 && (
          <DrawnText x={drawingMargin} y={end + 18} size={size} width={room} class="quiet italic">
            {`and ${others} more`}
          </DrawnText>
        )}
      </g>
    ),
  };
}
