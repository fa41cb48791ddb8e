import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { HistoryView } from '../core/history/history-view.ts';
import { type Block, drawingMargin, drawingWidth } from './drawing/block.ts';
import type { DrawingTheme } from './drawing/drawing-theme.ts';
import { DrawnText } from './drawing/drawn-text.tsx';
import { historyBlock, historyStyles } from './drawing/history-drawing.tsx';
import { Sheet } from './drawing/sheet.tsx';

/**
 * The history as one picture that stands alone: for each venture a time line with the steps it came to, every verdict
 * as long as it held, and the pivots. It is well-formed XML whatever founders wrote.
 */
export function historySvg(view: HistoryView, theme: DrawingTheme = 'auto'): string {
  // In XML, unlike in HTML, this ends something even where nothing has begun.
  const drawing = renderToString(<HistoryDrawing view={view} theme={theme} />).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing}\n`;
}

/** The same inside a page. */
export function HistoryDrawing(props: {
  readonly view: HistoryView;
  readonly theme: DrawingTheme;
}): JSX.Element {
  const { view, theme } = props;
  const blocks = view.projects.length === 0 ? [nothing] : view.projects.map((one) => historyBlock(one, view));
  return (
    <Sheet
      label="What happened to the venture, along time"
      blocks={blocks}
      theme={theme}
      margin={34}
      gap={54}
      styles={historyStyles}
    />
  );
}

const nothing: Block = {
  height: 30,
  draw: (
    <DrawnText x={drawingMargin} y={20} size={16} width={drawingWidth - 2 * drawingMargin}>
      No commit has a model yet.
    </DrawnText>
  ),
};
