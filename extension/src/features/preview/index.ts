import { commands, Disposable, languages, Uri, ViewColumn, window } from 'vscode';
import type { Feature } from '../../cdev.ts';
import { frameStateSchema } from '../../../webview/preview/messages.ts';
import { choosePictureFormat } from './export-file.ts';
import { PreviewPanel, viewType } from './preview-panel.ts';

/** The pipeline beside the text: one panel, which follows the project one works on. */
export const preview: Feature = (cdev) => {
  let panel: PreviewPanel | undefined;
  const adopt = (opened: PreviewPanel) => {
    panel?.dispose();
    panel = opened;
    opened.onDidDispose(() => {
      panel = panel === opened ? undefined : panel;
    });
  };
  const open = (column: ViewColumn, resource: unknown) => {
    const uri = resource instanceof Uri ? resource : activeModel();
    if (panel) {
      panel.reveal(column, uri);
    } else {
      adopt(PreviewPanel.create(cdev, column, uri));
    }
  };
  return Disposable.from(
    commands.registerCommand('cdev.openPipelineToTheSide', (resource: unknown) =>
      open(ViewColumn.Beside, resource),
    ),
    commands.registerCommand('cdev.openPipeline', (resource: unknown) => open(ViewColumn.Active, resource)),
    commands.registerCommand('cdev.exportPipeline', async () => {
      const format = await choosePictureFormat();
      if (format) {
        if (!panel) {
          open(ViewColumn.Beside, undefined);
        }
        panel?.export(format);
      }
    }),
    commands.registerCommand('cdev.printPipeline', () => {
      if (!panel) {
        open(ViewColumn.Beside, undefined);
      }
      panel?.export('print');
    }),
    window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (revived, kept: unknown) => {
        const { data } = frameStateSchema.safeParse(kept);
        adopt(new PreviewPanel(cdev, revived, data?.uri === undefined ? undefined : Uri.parse(data.uri)));
        return Promise.resolve();
      },
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      if (editor && languages.match({ language: 'cdev' }, editor.document) > 0) {
        panel?.follow(editor.document.uri);
      }
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [selection] = selections;
      if (selection && textEditor === window.activeTextEditor) {
        panel?.select(textEditor.document.uri, selection.active);
      }
    }),
    new Disposable(() => {
      panel?.dispose();
    }),
  );
};

/** The model one works on: in the active editor, else in any that can be seen. */
function activeModel(): Uri | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.languageId === 'cdev')?.document.uri;
}
