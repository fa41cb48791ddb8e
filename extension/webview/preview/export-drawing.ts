import { statusMarkdown } from '../../../language-server/src/core/report/status-markdown.ts';
import type { ProjectPipeline } from '../../../language-server/src/core/report/pipeline.ts';
import { pipelineHtml } from '../../../language-server/src/report-html/pipeline-html.tsx';
import { pipelineSvg } from '../../../language-server/src/report-html/pipeline-svg.tsx';
import type { ExportFormat, ToExtension } from './messages.ts';

/** The whole project in some format, whatever the page is narrowed down to. */
export async function exportDrawing(
  format: ExportFormat,
  project: ProjectPipeline | undefined,
): Promise<ToExtension> {
  if (!project) {
    return { type: 'failed', message: 'There is nothing to export yet.' };
  }
  const view = { today: project.today, projects: [project] };
  switch (format) {
    case 'svg':
      return exported(format, pipelineSvg(view));
    case 'html':
      return exported(format, pipelineHtml(view));
    case 'print':
      return exported(format, pipelineHtml(view, { prints: true }));
    case 'markdown':
      return exported(format, statusMarkdown(view));
    case 'png': {
      const isDark = /\bvscode-(dark|high-contrast)(?!-light)/.test(document.body.className);
      const bytes = await rasterized(pipelineSvg(view, isDark ? 'dark' : 'light'));
      return bytes
        ? { type: 'exported', format, bytes }
        : { type: 'failed', message: 'The picture cannot be drawn here.' };
    }
  }
}

function exported(format: ExportFormat, text: string): ToExtension {
  return { type: 'exported', format, bytes: new TextEncoder().encode(text) };
}

/** Twice as many pixels as the drawing is wide, for screens that have them. */
const scale = 2;

async function rasterized(svg: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob ? new Uint8Array(await blob.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  } finally {
    URL.revokeObjectURL(address);
  }
}
