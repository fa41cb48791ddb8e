import type { Experiment } from '../model/experiment.ts';
import { resolvePath } from '../text/paths.ts';
import type { FilePath } from '../text/span.ts';

/** A file that holds the questions of an experiment, to be read by the host. */
export interface ScriptRequest {
  readonly key: string;
  readonly path: FilePath;
  /** The folder of the project: scripts are read from nowhere else. */
  readonly root: FilePath;
}

/** What a file of questions says. */
export interface ScriptAnswer {
  readonly file: FilePath;
  /** Undefined where it cannot be read, which is another's to tell. */
  readonly text?: string;
}

/** Whether questions are read from a file of this name. */
export function isScriptFile(path: FilePath): boolean {
  return /\.(?:md|markdown|txt)$/i.test(path);
}

/** The file that an experiment keeps its questions in; undefined where they stand in the model, or nowhere cdev can read. */
export function scriptRequestOf({ file, script }: Experiment, root: FilePath): ScriptRequest | undefined {
  if (script?.is !== 'path' || !isScriptFile(script.value)) {
    return undefined;
  }
  const path = resolvePath(file, script.value);
  return { key: JSON.stringify([path, root]), path, root };
}
