import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFolder, readFile, statFile } from '../../../language-server/src/protocol/files.ts';
import type { RequestType } from '../../../language-server/src/protocol/request.ts';

/** Reads the workspace for a server that has no disk. */
export function answerFileRequests(client: BaseLanguageClient): void {
  answer(client, readFile, async (uri) => ({ bytes: Uint8Array.from(await workspace.fs.readFile(uri)) }));
  answer(client, listFolder, async (uri) => ({
    entries: (await workspace.fs.readDirectory(uri)).map(([name, type]) => ({ name, kind: kindOf(type) })),
  }));
  answer(client, statFile, async (uri) => {
    const { type, size } = await workspace.fs.stat(uri);
    return { kind: isA(type, FileType.Directory) ? 'folder' : kindOf(type), size };
  });
}

type Failing = { readonly failure: 'missing' | 'denied' | 'not-a-file' | 'other'; readonly detail: string };

function answer<Result>(
  client: BaseLanguageClient,
  request: RequestType<{ uri: string }, Result | Failing>,
  handler: (uri: Uri) => Promise<Result>,
): void {
  client.onRequest(request.method, async (received: unknown): Promise<unknown> => {
    try {
      return request.result.encode(await handler(Uri.parse(request.params.parse(received).uri, true)));
    } catch (error) {
      return { failure: failureOf(error), detail: error instanceof Error ? error.message : String(error) };
    }
  });
}

function failureOf(error: unknown): Failing['failure'] {
  const code = error instanceof FileSystemError ? error.code : '';
  return failures[code] ?? 'other';
}

const failures: Readonly<Record<string, Failing['failure']>> = {
  FileNotFound: 'missing',
  FileNotADirectory: 'missing',
  FileIsADirectory: 'not-a-file',
  NoPermissions: 'denied',
};

function kindOf(type: FileType): 'file' | 'folder' | 'other' {
  if (isA(type, FileType.Directory)) {
    return isA(type, FileType.SymbolicLink) ? 'other' : 'folder';
  }
  return isA(type, FileType.File) ? 'file' : 'other';
}

/** A link is marked as such besides what it leads to. */
function isA(type: FileType, part: FileType): boolean {
  return (type & part) !== 0;
}
