import type {
  ClientCapabilities,
  CreateFile,
  TextDocumentEdit,
  TextEdit as ProtocolEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Fix, settleEdit } from '../core/text/edits.ts';
import { lineIndexOf } from '../core/text/line-index.ts';
import { editOf } from './convert.ts';
import type { Session } from './session.ts';
import { uriOf } from './uris.ts';

/**
 * The edits of a fix as the client takes them. A file that is created needs a client that can: without, that part is left
 * out, and undefined is given where nothing is left.
 */
export async function findWorkspaceEdit(fix: Fix, session: Session): Promise<WorkspaceEdit | undefined> {
  const created = createsFiles(session.client) ? fix.edits.filter((edit) => edit.as === 'create') : [];
  const changes: Record<string, ProtocolEdit[]> = {};
  for (const edit of fix.edits) {
    const text = edit.as === 'create' ? '' : await session.textOf(edit.file);
    if (text !== undefined && (edit.as !== 'create' || created.includes(edit))) {
      const uri = uriOf(edit.file);
      changes[uri] = [...(changes[uri] ?? []), editOf(settleEdit(text, edit), lineIndexOf(text))];
    }
  }
  if (created.length === 0) {
    return Object.keys(changes).length > 0 ? { changes } : undefined;
  }
  return {
    documentChanges: [
      ...created.map(
        (edit): CreateFile => ({
          kind: 'create',
          uri: uriOf(edit.file),
          options: { ignoreIfExists: true },
        }),
      ),
      ...Object.entries(changes).map(
        ([uri, edits]): TextDocumentEdit => ({ textDocument: { uri, version: null }, edits }),
      ),
    ],
  };
}

function createsFiles({ workspace }: ClientCapabilities): boolean {
  const { documentChanges, resourceOperations } = workspace?.workspaceEdit ?? {};
  return documentChanges === true && (resourceOperations?.includes('create') ?? false);
}
