import type { FilePath } from '../core/text/span.ts';
import type { FileSystem } from '../language/workspace/file-system.ts';

/**
 * Answers at once whether a path exists, for a file system that can only be asked in the background: what is not known
 * yet is taken to exist, and whoever asked is told when that turns out wrong.
 */
export class Existence {
  private readonly known = new Map<FilePath, { exists: boolean }>();
  private readonly fileSystem: FileSystem;
  private readonly whenMissing: (path: FilePath) => void;

  constructor(fileSystem: FileSystem, whenMissing: (path: FilePath) => void) {
    this.fileSystem = fileSystem;
    this.whenMissing = whenMissing;
  }

  readonly exists = (path: FilePath): boolean => {
    const known = this.known.get(path);
    if (known) {
      return known.exists;
    }
    const asked = { exists: true };
    this.known.set(path, asked);
    void this.fileSystem.stat(path).then((stat) => {
      // An answer to a question that has been asked anew since says nothing any more.
      if ('failure' in stat && this.known.get(path) === asked) {
        asked.exists = false;
        this.whenMissing(path);
      }
    });
    return true;
  };

  /** The path came, went or changed: it is looked at again when somebody asks. */
  forget(path: FilePath): void {
    this.known.delete(path);
  }
}
