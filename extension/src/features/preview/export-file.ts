import { env, UIKind, Uri, window, workspace } from 'vscode';
import type { ProjectPipeline } from '../../../../language-server/src/core/report/pipeline.ts';
import type { ExportFormat } from '../../../webview/preview/messages.ts';
import type { Cdev } from '../../cdev.ts';

const kinds: Readonly<
  Record<ExportFormat, { readonly label: string; readonly ending: string; readonly detail: string }>
> = {
  svg: { label: 'SVG', ending: 'svg', detail: 'A picture for a README or a slide, light or dark by itself' },
  png: { label: 'PNG', ending: 'png', detail: 'The same picture as pixels, in the colours of the theme' },
  html: { label: 'HTML', ending: 'html', detail: 'The whole page, to send to a co-founder' },
  markdown: { label: 'Markdown', ending: 'md', detail: 'The whole status as text' },
  print: { label: 'HTML', ending: 'html', detail: '' },
};

/** Asks in which format to export; undefined where one thinks better of it. */
export async function choosePictureFormat(): Promise<ExportFormat | undefined> {
  const formats = ['svg', 'png', 'html', 'markdown'] as const;
  const picks = formats.map((format) => ({ ...kinds[format], format }));
  const picked = await window.showQuickPick(picks, { title: 'Export the Pipeline', placeHolder: 'As what?' });
  return picked?.format;
}

/** Puts what was exported where it is wanted, or before a browser that prints it. */
export async function keepExport(
  cdev: Cdev,
  format: ExportFormat,
  bytes: Uint8Array,
  project: ProjectPipeline | undefined,
): Promise<void> {
  if (format === 'print' && (await printInBrowser(cdev, bytes))) {
    return;
  }
  const { label, ending } = kinds[format];
  const name = `${project?.name ?? 'pipeline'}-pipeline.${ending}`;
  const folder = project ? Uri.parse(project.root) : workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    title: format === 'print' ? 'Save the Pipeline, to Print It from a Browser' : 'Export the Pipeline',
    defaultUri: folder && Uri.joinPath(folder, name),
    filters: { [label]: [ending] },
  });
  if (!target) {
    return;
  }
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (error) {
    void window.showErrorMessage(`cdev: ${target.toString(true)} cannot be written: ${String(error)}`);
    return;
  }
  const open = 'Open';
  if ((await window.showInformationMessage(`Exported to ${name}.`, open)) === open) {
    await env.openExternal(target);
  }
}

/**
 * Frames in an editor may not print, so a browser does it. That takes a desktop with the file on it; elsewhere the page
 * is saved where one can get at it.
 */
async function printInBrowser(cdev: Cdev, bytes: Uint8Array): Promise<boolean> {
  const { globalStorageUri } = cdev.context;
  if (env.uiKind !== UIKind.Desktop || env.remoteName !== undefined || globalStorageUri.scheme !== 'file') {
    return false;
  }
  const page = Uri.joinPath(globalStorageUri, 'print-pipeline.html');
  await workspace.fs.writeFile(page, bytes);
  return env.openExternal(page);
}
