import type {
  CreateFile,
  TextDocumentEdit,
  TextEdit as ProtocolEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Fix, type SettledEdit, settleEdit } from '../core/text/edits.ts';
import { lineIndexOf } from '../core/text/line-index.ts';
import type { FilePath } from '../core/text/span.ts';
import { editOf } from './convert.ts';
import type { Session } from './session.ts';
import { isUnsaved, uriOf } from './uris.ts';

/** Edits by the file they change, and the files that come into being by them. */
export interface EditsByFile {
  readonly files: ReadonlyMap<FilePath, readonly SettledEdit[]>;
  readonly created: ReadonlySet<FilePath>;
  add(file: FilePath, edit: SettledEdit): void;
  create(file: FilePath): void;
}

export function editsByFile(): EditsByFile {
  const files = new Map<FilePath, SettledEdit[]>();
  const created = new Set<FilePath>();
  return {
    files,
    created,
    add: (file, edit) => {
      const edits = files.get(file) ?? [];
      files.set(file, edits);
      edits.push(edit);
    },
    create: (file) => created.add(file),
  };
}

/**
 * The edits of a fix as the client takes them; undefined where not all of them can be done. A file that is created needs
 * a client that can, and a place to be created in.
 */
export async function findWorkspaceEdit(fix: Fix, session: Session): Promise<WorkspaceEdit | undefined> {
  const edits = editsByFile();
  const texts = new Map<FilePath, string | undefined>();
  for (const edit of fix.edits) {
    if (edit.as === 'create') {
      if (isUnsaved(edit.file) || !canCreate(session)) {
        return undefined;
      }
      edits.create(edit.file);
      edits.add(edit.file, settleEdit('', edit));
      continue;
    }
    if (!texts.has(edit.file)) {
      texts.set(edit.file, await session.textOf(edit.file));
    }
    const text = texts.get(edit.file);
    if (text !== undefined) {
      edits.add(edit.file, settleEdit(text, edit));
    }
  }
  return edits.files.size > 0 ? workspaceEditOf(edits, session) : undefined;
}

/** Edits with the versions of the texts they were made for, so that a client refuses them once a text has changed. */
export async function workspaceEditOf(
  { files, created }: EditsByFile,
  session: Session,
): Promise<WorkspaceEdit> {
  const changes = new Map<FilePath, ProtocolEdit[]>();
  for (const [file, edits] of files) {
    const text = created.has(file) ? '' : ((await session.textOf(file)) ?? '');
    const lines = lineIndexOf(text);
    changes.set(
      file,
      edits.map((edit) => editOf(edit, lines)),
    );
  }
  if (session.client.workspace?.workspaceEdit?.documentChanges !== true) {
    return { changes: Object.fromEntries([...changes].map(([file, edits]) => [uriOf(file), edits])) };
  }
  return {
    documentChanges: [
      ...[...created].map(
        (file): CreateFile => ({ kind: 'create', uri: uriOf(file), options: { ignoreIfExists: true } }),
      ),
      ...[...changes].map(([file, edits]): TextDocumentEdit => {
        const uri = uriOf(file);
        return { textDocument: { uri, version: session.findVersion(uri) ?? null }, edits };
      }),
    ],
  };
}

function canCreate({ client }: Session): boolean {
  const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
  return documentChanges === true && (resourceOperations?.includes('create') ?? false);
}
