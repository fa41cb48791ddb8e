import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit as ProtocolEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Fix, type SettledEdit, settleEdit } from '../core/text/edits.ts';
import { type LineIndex, lineIndexOf, positionAt } from '../core/text/line-index.ts';
import type { FilePath } from '../core/text/span.ts';
import { escapeSnippet, place } from '../language/completion/snippet-syntax.ts';
import { editOf, rangeOf } from './convert.ts';
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
  const { documentChanges: isVersioned, snippetEditSupport: takesSnippets } =
    session.client.workspace?.workspaceEdit ?? {};
  const plain = new Map<FilePath, ProtocolEdit[]>();
  const filledIn = new Map<FilePath, (ProtocolEdit | SnippetTextEdit)[]>();
  for (const [file, edits] of files) {
    const text = created.has(file) ? '' : ((await session.textOf(file)) ?? '');
    const lines = lineIndexOf(text);
    plain.set(
      file,
      edits.map((edit) => editOf(edit, lines)),
    );
    filledIn.set(
      file,
      edits.map((edit) => findSnippetEdit(edit, text, lines) ?? editOf(edit, lines)),
    );
  }
  if (isVersioned !== true) {
    return { changes: Object.fromEntries([...plain].map(([file, edits]) => [uriOf(file), edits])) };
  }
  return {
    documentChanges: [
      ...[...created].map(
        (file): CreateFile => ({ kind: 'create', uri: uriOf(file), options: { ignoreIfExists: true } }),
      ),
      ...[...(takesSnippets === true ? filledIn : plain)].map(([file, edits]): TextDocumentEdit => {
        const uri = uriOf(file);
        return { textDocument: { uri, version: session.findVersion(uri) ?? null }, edits };
      }),
    ],
  };
}

/** An edit with the places where the founder's own words go, each to be led to; undefined where there are none. */
function findSnippetEdit(edit: SettledEdit, text: string, lines: LineIndex): SnippetTextEdit | undefined {
  const { start, fill = [] } = edit;
  const lineStart = lines[positionAt(lines, start).line] ?? 0;
  // Editors indent the further lines of a snippet as the line is in which it stands, and ours are indented already.
  const isIndentedTwice = edit.text.includes('\n') && /^\s/.test(text.slice(lineStart, start));
  if (fill.length === 0 || isIndentedTwice) {
    return undefined;
  }
  let value = '';
  let at = 0;
  for (const [index, words] of fill.entries()) {
    const found = edit.text.indexOf(words, at);
    if (found >= 0) {
      value += escapeSnippet(edit.text.slice(at, found)) + place(index + 1, words);
      at = found + words.length;
    }
  }
  value += escapeSnippet(edit.text.slice(at));
  return { range: rangeOf(lines, edit), snippet: { kind: 'snippet', value } };
}

function canCreate({ client }: Session): boolean {
  const { documentChanges, resourceOperations } = client.workspace?.workspaceEdit ?? {};
  return documentChanges === true && (resourceOperations?.includes('create') ?? false);
}
