import { renderToString } from 'preact-render-to-string';
import type { PipelineView, ProjectPipeline } from '../core/report/pipeline.ts';
import { type Block, drawingMargin, drawingWidth } from './drawing/block.ts';
import { columnsBlock } from './drawing/column-drawing.tsx';
import type { DrawingTheme } from './drawing/drawing-theme.ts';
import { DrawnText } from './drawing/drawn-text.tsx';
import { productBlock } from './drawing/product-drawing.tsx';
import { Sheet } from './drawing/sheet.tsx';
import { trackBlock } from './drawing/track-drawing.tsx';
import { nextBlock, pivotsBlock, titleBlock } from './drawing/words-drawing.tsx';

/**
 * The pipelines as one picture that stands alone: the four steps with their gates and hypotheses, the pivots, the
 * product's own track, and what to do next. It is well-formed XML whatever founders wrote.
 */
export function pipelineSvg(view: PipelineView, theme: DrawingTheme = 'auto'): string {
  const blocks = view.projects.length === 0 ? [nothing] : view.projects.flatMap(blocksOf);
  const drawing = renderToString(
    <Sheet label="The pipeline of the venture" blocks={blocks} theme={theme} margin={34} gap={26} />,
  );
  // In XML, unlike in HTML, this ends something even where nothing has begun.
  const wellFormed = drawing.replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${wellFormed}\n`;
}

function blocksOf(project: ProjectPipeline): readonly Block[] {
  const products = project.products.filter((product) => product.milestones.length > 0).slice(0, 2);
  return [
    titleBlock(project),
    trackBlock(project),
    columnsBlock(project),
    ...products.map(productBlock),
    pivotsBlock(project),
    nextBlock(project),
  ];
}

const nothing: Block = {
  height: 30,
  draw: (
    <DrawnText x={drawingMargin} y={20} size={16} width={drawingWidth - 2 * drawingMargin}>
      There is no venture here yet.
    </DrawnText>
  ),
};
