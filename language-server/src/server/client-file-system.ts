import type { Connection } from 'vscode-languageserver';
import type { FilePath } from '../core/text/span.ts';
import { type Failure, type FileSystem, joinPath } from '../language/workspace/file-system.ts';
import { ask } from '../lsp/answer.ts';
import { uriOf } from '../lsp/uris.ts';
import { listFolder, readFile, statFile } from '../protocol/files.ts';
import type { RequestType } from '../protocol/request.ts';

/** The files of the editor's workspace, wherever they are: on a disk, in a repository, in memory. */
export function createClientFileSystem(connection: Connection): FileSystem {
  const askAbout = async <Result>(
    request: RequestType<{ uri: string }, Result>,
    path: FilePath,
  ): Promise<Result | Failure> => {
    try {
      return await ask(connection, request, { uri: uriOf(path) });
    } catch (error) {
      return { failure: 'other', detail: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    read: (file) => askAbout(readFile, file),
    list: async (folder) => {
      const listed = await askAbout(listFolder, folder);
      return 'failure' in listed
        ? listed
        : { entries: listed.entries.map((entry) => ({ ...entry, path: joinPath(folder, entry.name) })) };
    },
    stat: (path) => askAbout(statFile, path),
    // An editor does not say where its links lead, so each path is taken for a file of its own.
    findRealPath: async (path) => path,
  };
}
