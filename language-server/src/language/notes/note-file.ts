import { folderOf, isInside } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import { findAmong, type RowSource } from '../rows/find-files.ts';
import { isWild } from '../rows/glob.ts';
import { type FileSystem, joinPath, nameOf } from '../workspace/file-system.ts';

/** Where the next note of a talk goes, and the number of whoever it was with. */
export interface NoteFile {
  readonly file: FilePath;
  readonly number: number;
}

/** Nobody talks to more people than these. */
const mostNumbers = 100_000;

/**
 * The file of the next note: named like those that are there already, with the next number, and so that the pattern finds
 * it; undefined where no name would do. `number` is the first that no respondent has yet.
 */
export async function findNextFile(
  source: RowSource,
  existing: readonly FilePath[],
  number: number,
  fileSystem: FileSystem,
): Promise<NoteFile | undefined> {
  const naming = namingOf(existing) ?? namingFor(source.path);
  if (!naming) {
    return undefined;
  }
  // Files that are called by their respondents go on being so.
  const isOfPeople = /(?:^|[^a-z])p$/i.test(naming.prefix);
  let person = number;
  let next = isOfPeople ? Math.max(number, naming.next) : naming.next;
  for (; next < mostNumbers; next++) {
    const digits = String(next).padStart(naming.width, '0');
    const file = joinPath(naming.folder, `${naming.prefix}${digits}${naming.suffix}`);
    if (isWild(source.path) && !('files' in findAmong(source, [file]))) {
      return undefined;
    }
    const stat = await fileSystem.stat(file);
    if ('failure' in stat && stat.failure === 'missing') {
      person = isOfPeople ? next : person;
      return { file, number: person };
    }
  }
  return undefined;
}

/** Whether a folder that need not be there yet lies, links followed, in one of those that may be written to. */
export async function mayWriteTo(
  folder: FilePath,
  roots: readonly FilePath[],
  fileSystem: FileSystem,
): Promise<boolean> {
  if (!roots.some((root) => isInside(root, folder))) {
    return false;
  }
  const realRoots = (await Promise.all(roots.map((root) => fileSystem.findRealPath(root)))).flatMap(
    (root) => root ?? [],
  );
  for (let at = folder; ; at = folderOf(at)) {
    const real = await fileSystem.findRealPath(at);
    if (real !== undefined) {
      return realRoots.some((root) => isInside(root, real));
    }
    if (folderOf(at) === at) {
      return false;
    }
  }
}

interface Naming {
  readonly folder: FilePath;
  readonly prefix: string;
  readonly suffix: string;
  /** The fewest digits. */
  readonly width: number;
  readonly next: number;
}

/** How most of the files that have a number are named, and where the one with the highest lies. */
function namingOf(files: readonly FilePath[]): Naming | undefined {
  const namings = new Map<string, Naming & { count: number }>();
  for (const file of files) {
    const [, prefix, digits, suffix] = /^(.*?)(\d{1,5})(\D*)$/.exec(nameOf(file)) ?? [];
    if (prefix === undefined || digits === undefined || suffix === undefined) {
      continue;
    }
    const key = `${prefix}\n${suffix}`;
    const { next = 0, count = 0, width = 9, folder = '' } = namings.get(key) ?? {};
    const own = Number(digits) + 1;
    namings.set(key, {
      prefix,
      suffix,
      folder: own > next ? folderOf(file) : folder,
      width: Math.min(width, digits.length),
      next: Math.max(next, own),
      count: count + 1,
    });
  }
  return [...namings.values()].sort((a, b) => b.count - a.count)[0];
}

/** How the first file that a pattern finds can be named: `p01.md` for `*.md` and for `p*.md`. */
function namingFor(path: FilePath): Naming | undefined {
  const parts = path.split('/').map((part) => part.replace(/\{([^{},]*)[^{}]*\}/g, '$1'));
  const name = parts.pop() ?? '';
  const folder = parts.filter((part) => part !== '**').join('/');
  if (isWild(folder)) {
    return undefined;
  }
  if (!isWild(name)) {
    return { folder, prefix: 'p', suffix: '.md', width: 2, next: 1 };
  }
  const [, prefix = '', wild = '', rest = ''] = /^([^*?]*)(\*+|\?+)(.*)$/.exec(name) ?? [];
  const isLetters = wild.startsWith('?');
  return {
    folder,
    prefix: prefix === '' && !isLetters ? 'p' : prefix,
    suffix: rest.replace(/[*?]/g, ''),
    width: isLetters ? wild.length : 2,
    next: 1,
  };
}
