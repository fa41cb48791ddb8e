import type { IsoDate } from '../core/text/dates.ts';
import type { FilePath } from '../core/text/span.ts';
import type { GitRepository } from '../language/node/git/git-repository.ts';
import type { GitProblem } from '../language/node/git/run-git.ts';
import type { FileSystem } from '../language/workspace/file-system.ts';
import type { ModelCache } from '../language/workspace/model-cache.ts';

/** Where text goes: a terminal, a pipe, a file, or a string in a test. */
export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Undefined where nobody knows. */
  readonly columns?: number;
}

/** Everything a command touches of the world. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly readStdin: () => Promise<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder the command was called in. */
  readonly folder: FilePath;
  /** Folders that are nobody's project, such as a home folder, so that a stray model there takes in nobody else's. */
  readonly homeFolders: readonly FilePath[];
  /** The absolute path that a path written on the command line means. */
  readonly resolve: (path: string) => FilePath;
  readonly fileSystem: FileSystem;
  readonly exists: (path: FilePath) => boolean;
  /** Writes the whole of a file or nothing of it, and says what went wrong. */
  readonly writeFile: (path: FilePath, bytes: Uint8Array) => Promise<{ readonly problem?: string }>;
  /** Writes a file that is not there yet; one that is stays as it is. */
  readonly createFile: (path: FilePath, bytes: Uint8Array) => Promise<{ readonly problem?: string }>;
  readonly makeFolder: (path: FilePath) => Promise<{ readonly problem?: string }>;
  readonly removeFile: (path: FilePath) => Promise<{ readonly problem?: string }>;
  /** Opens the repository that a folder lies in; whoever opens it closes it. */
  readonly openRepository: (folder: FilePath) => Promise<GitRepository | GitProblem>;
  /** Asks whoever sits at the terminal and gives the line they type; undefined where nobody does. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly systemDate: () => IsoDate;
  /** Milliseconds since some moment, for what takes long. */
  readonly now: () => number;
  /** Undefined where there is no telling which program wrote it. */
  readonly openCache: () => ModelCache | undefined;
}
