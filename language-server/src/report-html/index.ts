// What is drawn of a venture, as documents that stand alone and as the components they are made of.
// Nothing here may need a document, an editor or a disk: whoever draws it hands in what was gathered.
export { pipelineHtml } from './pipeline-html.tsx';
export { pipelineSvg } from './pipeline-svg.tsx';
export { historyHtml } from './history-html.tsx';
export { historySvg } from './history-svg.tsx';
export { canvasHtml } from './canvas-html.tsx';
export { canvasSvg } from './canvas-svg.tsx';
export { onepagerHtml } from './onepager-html.tsx';
export { onepagerSvg } from './onepager-svg.tsx';
