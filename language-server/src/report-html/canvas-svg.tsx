import { renderToString } from 'preact-render-to-string';
import { canvasTitles } from '../core/export/canvas-blocks.ts';
import type { CanvasView } from '../core/export/canvas-view.ts';
import { besideBlock, canvasBlock, canvasDrawingStyles } from './drawing/canvas-drawing.tsx';
import { legendBlock } from './drawing/canvas-entries.tsx';
import type { DrawingTheme } from './drawing/drawing-theme.ts';
import { mastheadBlock } from './drawing/masthead-drawing.tsx';
import { Sheet } from './drawing/sheet.tsx';

/** A canvas as one picture that stands alone. It is well-formed XML whatever founders wrote. */
export function canvasSvg(view: CanvasView, theme: DrawingTheme = 'auto'): string {
  const drawing = renderToString(
    <Sheet
      label={`The ${canvasTitles[view.kind]} of the venture`}
      blocks={[
        mastheadBlock({
          eyebrow: canvasTitles[view.kind],
          title: view.title,
          vision: view.vision,
          standing: `${view.standing} As of ${view.today}.`,
        }),
        canvasBlock(view),
        besideBlock(view),
        legendBlock(view),
      ]}
      theme={theme}
      margin={34}
      gap={20}
      styles={canvasDrawingStyles}
    />,
  );
  // In XML, unlike in HTML, this ends something even where nothing has begun.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing.replaceAll(']]>', ']]&gt;')}\n`;
}
