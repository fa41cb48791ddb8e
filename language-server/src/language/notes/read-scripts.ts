import type { Workspace } from '../../core/analyze.ts';
import type { ScriptAnswer, ScriptRequest } from '../../core/scripts/script.ts';
import type { FileSystem } from '../workspace/file-system.ts';
import { readScriptFile } from './read-script.ts';

/** Reads whatever scripts the models of a workspace name, and tells it what they say. */
export async function readScripts(workspace: Workspace, fileSystem: FileSystem): Promise<void> {
  for (const request of workspace.takeScripts().come) {
    workspace.updateScript(request.key, await answerScript(request, fileSystem));
  }
}

export async function answerScript(
  { path, root }: ScriptRequest,
  fileSystem: FileSystem,
): Promise<ScriptAnswer> {
  const read = await readScriptFile(path, root, fileSystem);
  return 'text' in read ? { file: path, text: read.text } : { file: path };
}
