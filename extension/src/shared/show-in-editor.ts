import { Range, type Uri, ViewColumn, window } from 'vscode';
import type { Range as PlainRange } from '../../../language-server/src/core/report/range-schema.ts';

/** Shows a place in the editor that has the file already, else beside where a panel stands. */
export async function showInEditor(uri: Uri, { start, end }: PlainRange): Promise<void> {
  const shown = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? window.activeTextEditor?.viewColumn ?? ViewColumn.One,
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}
