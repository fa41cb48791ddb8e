import { renderToString } from 'preact-render-to-string';
import { canvasTitles } from '../core/export/canvas-blocks.ts';
import type { CanvasView } from '../core/export/canvas-view.ts';
import { type Block, drawingMargin, drawingWidth } from './drawing/block.ts';
import { besideBlock, canvasBlock, canvasDrawingStyles, legendBlock } from './drawing/canvas-drawing.tsx';
import type { DrawingTheme } from './drawing/drawing-theme.ts';
import { DrawnText, drawnLines, leading } from './drawing/drawn-text.tsx';
import { Sheet } from './drawing/sheet.tsx';

/** A canvas as one picture that stands alone. It is well-formed XML whatever founders wrote. */
export function canvasSvg(view: CanvasView, theme: DrawingTheme = 'auto'): string {
  const drawing = renderToString(
    <Sheet
      label={`The ${canvasTitles[view.kind]} of the venture`}
      blocks={[titleBlock(view), canvasBlock(view), besideBlock(view), legendBlock(view)]}
      theme={theme}
      margin={34}
      gap={20}
      styles={canvasDrawingStyles}
    />,
  );
  // In XML, unlike in HTML, this ends something even where nothing has begun.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.replaceAll(']]>', ']]&gt;')}\n`;
}

const room = drawingWidth - 2 * drawingMargin;

function titleBlock({ title, kind, vision = '', standing, today }: CanvasView): Block {
  // Bold is wider than what is guessed.
  const titleRoom = room * 0.86;
  const titleLines = drawnLines(title, titleRoom, 30, 2).length;
  const visionLines = drawnLines(vision, room * 0.8, 15, 2).length;
  const below = 52 + titleLines * leading(30) - 14;
  const standingAt = below + visionLines * leading(15) + 8;
  return {
    height: standingAt + 6,
    draw: (
      <g>
        <DrawnText x={drawingMargin} y={12} size={12} width={room} class="quiet strong">
          {canvasTitles[kind].toUpperCase()}
        </DrawnText>
        <DrawnText x={drawingMargin} y={46} size={30} width={titleRoom} lines={2} class="ink strong">
          {title}
        </DrawnText>
        <DrawnText x={drawingMargin} y={below} size={15} width={room * 0.8} lines={2} class="quiet">
          {vision}
        </DrawnText>
        <DrawnText x={drawingMargin} y={standingAt} size={13.5} width={room} class="ink strong">
          {`${standing} As of ${today}.`}
        </DrawnText>
      </g>
    ),
  };
}
