import picomatch from 'picomatch/posix.js';
import { isInside, relativePath } from '../../core/text/paths.ts';
import type { FilePath } from '../../core/text/span.ts';
import {
  type Cancellation,
  type Entry,
  type Failure,
  type FileSystem,
  throwIfCancelled,
} from './file-system.ts';
import { inParallel } from './in-parallel.ts';
import { settingsFileName } from './read-settings.ts';

export interface Discovered {
  /** The models, in order of path. */
  readonly models: readonly FilePath[];
  /** Every `cdev.json`, in order of path. */
  readonly settings: readonly FilePath[];
  /** Folders that could not be looked into. */
  readonly failures: readonly (Failure & { readonly path: FilePath })[];
}

export interface Discovery {
  readonly fileSystem: FileSystem;
  /** The globs that the `cdev.json` at this path excludes, relative to its folder. */
  readonly excludedBy: (settings: FilePath) => Promise<readonly string[]>;
  /** A folder below those that are walked: nothing outside it is found, and what leaves it out from above still does. */
  readonly within?: FilePath;
  readonly cancellation?: Cancellation;
}

/** Whether a file of this name is a model. Names that begin with a dot are hidden: some systems put their own data there. */
export function isModelName(name: string): boolean {
  return name.toLowerCase().endsWith('.cdev') && !name.startsWith('.');
}

/**
 * Finds the models and settings below folders. Hidden folders, `node_modules` and whatever a `cdev.json` above them
 * excludes are left out. Links to files are followed and each file is found once; links to folders are not, so that
 * no loop and no disk beyond the project is walked. A folder called `x.cdev` is a folder.
 */
export async function discover(folders: readonly FilePath[], discovery: Discovery): Promise<Discovered> {
  const { within } = discovery;
  const isWanted = (path: FilePath): boolean => within === undefined || isInside(within, path);
  const leadsToWanted = (path: FilePath): boolean =>
    isWanted(path) || (within !== undefined && isInside(path, within));
  const models: FilePath[] = [];
  const settings: FilePath[] = [];
  const links: FilePath[] = [];
  const failures: (Failure & { readonly path: FilePath })[] = [];
  const seen = new Set<FilePath>(folders);
  let level: readonly Walked[] = [...seen].map((path) => ({ path, excluders: [] }));
  while (level.length > 0) {
    const visits = await inParallel(level, foldersAtOnce, (folder) => visit(folder, discovery));
    throwIfCancelled(discovery.cancellation);
    const below: Walked[] = [];
    for (const visited of visits) {
      if ('failure' in visited) {
        failures.push(visited);
        continue;
      }
      models.push(...visited.models.filter(isWanted));
      settings.push(...visited.settings.filter(isWanted));
      links.push(...visited.links.filter(isWanted));
      for (const folder of visited.folders.filter(({ path }) => !seen.has(path) && leadsToWanted(path))) {
        seen.add(folder.path);
        below.push(folder);
      }
    }
    level = below;
  }
  models.push(...(await linkedModels(links, models, discovery.fileSystem)));
  return { models: models.sort(), settings: settings.sort(), failures };
}

const foldersAtOnce = 16;

/** A folder on the way, and whatever leaves out parts of it. */
interface Walked {
  readonly path: FilePath;
  readonly excluders: readonly Excluder[];
}

interface Excluder {
  /** The folder its globs are relative to. */
  readonly folder: FilePath;
  readonly matches: (path: string) => boolean;
}

interface Visited {
  readonly models: readonly FilePath[];
  readonly settings: readonly FilePath[];
  readonly links: readonly FilePath[];
  readonly folders: readonly Walked[];
}

async function visit(
  folder: Walked,
  discovery: Discovery,
): Promise<Visited | (Failure & { readonly path: FilePath })> {
  const listed = await discovery.fileSystem.list(folder.path);
  if ('failure' in listed) {
    return { ...listed, path: folder.path };
  }
  const own = listed.entries.find((entry) => entry.name === settingsFileName && entry.kind !== 'folder');
  const globs = own === undefined ? [] : await discovery.excludedBy(own.path);
  const excluders =
    globs.length === 0 ? folder.excluders : [...folder.excluders, excluderOf(folder.path, globs)];
  const kept = listed.entries.filter((entry) => !isLeftOut(entry, excluders));
  return {
    models: kept.filter((entry) => isModelName(entry.name) && isReadable(entry)).map((entry) => entry.path),
    settings: own === undefined ? [] : [own.path],
    links: kept
      .filter((entry) => isModelName(entry.name) && entry.kind === 'link')
      .map((entry) => entry.path),
    folders: kept
      .filter((entry) => entry.kind === 'folder')
      .map((entry) => ({ path: entry.path, excluders })),
  };
}

/** A pipe or a socket called `x.cdev` is found too: reading it says what it is. */
function isReadable(entry: Entry): boolean {
  return entry.kind === 'file' || entry.kind === 'other';
}

function isLeftOut(entry: Entry, excluders: readonly Excluder[]): boolean {
  if (entry.name.startsWith('.') || entry.name === 'node_modules') {
    return true;
  }
  return excluders.some(
    ({ folder, matches }) => isInside(folder, entry.path) && matches(relativePath(folder, entry.path)),
  );
}

function excluderOf(folder: FilePath, globs: readonly string[]): Excluder {
  const plain = globs
    .map((glob) => glob.replace(/^\.?\//, '').replace(/\/+$/, ''))
    .filter((glob) => glob !== '');
  return { folder, matches: picomatch(plain, { dot: true, nonegate: true, noextglob: true }) };
}

/** The links that lead to a file nobody has found yet, or nowhere: reading those says so. */
async function linkedModels(
  links: readonly FilePath[],
  models: readonly FilePath[],
  fileSystem: FileSystem,
): Promise<readonly FilePath[]> {
  if (links.length === 0) {
    return [];
  }
  const real = new Set(
    await inParallel(models, foldersAtOnce, async (path) => (await fileSystem.findRealPath(path)) ?? path),
  );
  const found: FilePath[] = [];
  for (const link of [...links].sort()) {
    const stat = await fileSystem.stat(link);
    if ('kind' in stat && stat.kind === 'folder') {
      continue;
    }
    const target = (await fileSystem.findRealPath(link)) ?? link;
    if (!real.has(target)) {
      real.add(target);
      found.push(link);
    }
  }
  return found;
}
