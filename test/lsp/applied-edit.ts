import { CreateFile, TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver-protocol';
import { applyEdits } from '../../language-server/src/core/text/edits.ts';
import { lineIndexOf, offsetAt } from '../../language-server/src/core/text/line-index.ts';
import type { Editor } from './editor.ts';

/** The files that an edit changes or creates, as they read after it. */
export function appliedEdit(
  editor: Editor,
  edit: WorkspaceEdit | null | undefined,
): Readonly<Record<string, string>> {
  const after: Record<string, string> = {};
  for (const change of edit?.documentChanges ?? []) {
    if (CreateFile.is(change)) {
      after[editor.pathOf(change.uri)] = '';
    } else if (TextDocumentEdit.is(change)) {
      const path = editor.pathOf(change.textDocument.uri);
      const text = after[path] ?? editor.textOf(path);
      const lines = lineIndexOf(text);
      const edits = change.edits.flatMap((one) =>
        'newText' in one
          ? [
              {
                start: offsetAt(lines, one.range.start),
                end: offsetAt(lines, one.range.end),
                text: one.newText,
              },
            ]
          : [],
      );
      after[path] = applyEdits(text, edits);
    }
  }
  return after;
}
