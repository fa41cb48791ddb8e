import { resolve } from 'node:path';
import { findDate, type IsoDate } from '../../../core/text/dates.ts';
import type { FilePath } from '../../../core/text/span.ts';
import { existsOnDisk, toFilePath } from '../node-file-system.ts';
import { createBlobReader } from './blob-reader.ts';
import { createGitTree, type GitTree, readListing } from './git-tree.ts';
import { throughLargeFiles } from './large-files.ts';
import { type HistoryCommit, readHistory } from './read-history.ts';
import { readWorkingFiles } from './working-files.ts';
import { type GitProblem, runGit } from './run-git.ts';

export interface GitCommit {
  readonly id: string;
  /** The day it was committed, where its author was. */
  readonly day: IsoDate;
}

/** A repository, read without checking anything out. Close it when done. */
export interface GitRepository {
  /** The top folder of its working tree; where there is none, that of git itself. */
  readonly root: FilePath;
  /** True where there is no working tree to look at, as in git's own folder. */
  readonly isBare: boolean;
  /** True where older commits were not fetched. */
  readonly isShallow: boolean;
  /** The commit that a branch, a tag, an id or any other name git knows stands for. */
  findCommit(name: string): Promise<GitCommit | undefined>;
  /** The last commit that two have in common. */
  findMergeBase(a: GitCommit, b: GitCommit): Promise<GitCommit | undefined>;
  /** All files of a commit. */
  treeOf(commit: GitCommit): Promise<GitTree | GitProblem>;
  /** The files of the working tree that git knows or would take in, from the top of the repository. */
  workingFiles(): Promise<readonly string[] | GitProblem>;
  /**
   * The commits that led to one, the oldest first, along first parents: those that touched a file whose path fits one
   * of the globs, each with what it did to such files.
   */
  historyOf(commit: GitCommit, globs: readonly string[]): Promise<readonly HistoryCommit[] | GitProblem>;
  /** What `git diff` says of the lines that differ between two commits, in files whose path fits one of the globs. */
  diffOf(from: GitCommit, to: GitCommit, globs: readonly string[]): Promise<string | GitProblem>;
  readBlob(id: string): Promise<Uint8Array | undefined>;
  /** What the repository's own configuration says of a key; undefined where nothing does. */
  findSetting(key: string): Promise<string | undefined>;
  /** Sets a key in the repository's own configuration, or takes it out. */
  changeSetting(key: string, value: string | undefined): Promise<GitProblem | undefined>;
  close(): void;
}

/** Opens the repository that a folder lies in. */
export async function openGitRepository(folder: FilePath): Promise<GitRepository | GitProblem> {
  const found = await runGit(folder, [
    'rev-parse',
    '--is-inside-work-tree',
    '--is-shallow-repository',
    '--absolute-git-dir',
    '--git-common-dir',
    '--show-cdup',
  ]);
  if ('problem' in found) {
    return {
      problem: /not a git repository/.test(found.problem) ? 'this is no git repository' : found.problem,
    };
  }
  const [inside, shallow, gitFolder = '', commonFolder = '', up = ''] = found.stdout
    .toString('utf8')
    .split('\n');
  const isBare = inside !== 'true';
  const root = toFilePath(isBare ? gitFolder : resolve(folder, up));
  if (!isBare && !existsOnDisk(`${root}/.git`)) {
    // Whoever hands out a repository could have any folder of the disk read and written to.
    return { problem: "the repository's own configuration puts its working tree elsewhere" };
  }
  const blobs = createBlobReader(folder);
  const readBlob = throughLargeFiles(blobs.read, resolve(folder, commonFolder));
  const run = (args: readonly string[]) => runGit(folder, args);

  const findCommit = async (name: string): Promise<GitCommit | undefined> => {
    const id = textOf(
      await run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]),
    );
    if (id === undefined || !/^[0-9a-f]{40,64}$/.test(id)) {
      return undefined;
    }
    const day = textOf(
      await run(['log', '-1', '--no-show-signature', '--format=%cI', '--end-of-options', id]),
    );
    return { id, day: findDate(day?.slice(0, 10) ?? '') ?? '1970-01-01' };
  };

  return {
    root,
    isBare,
    isShallow: shallow === 'true',
    findCommit,
    findMergeBase: async (a, b) => {
      const id = textOf(await run(['merge-base', '--end-of-options', a.id, b.id]));
      return id === undefined ? undefined : findCommit(id);
    },
    treeOf: async (commit) => {
      const listed = await run(['ls-tree', '-r', '-z', '--full-tree', '--end-of-options', commit.id]);
      return 'problem' in listed
        ? listed
        : createGitTree(root, readListing(listed.stdout.toString('utf8')), readBlob);
    },
    workingFiles: async () => {
      const listed = await runGit(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
      return 'problem' in listed ? listed : readWorkingFiles(listed.stdout.toString('utf8'));
    },
    historyOf: async (commit, globs) => {
      const listed = await run([
        'log',
        ...[
          '--first-parent',
          '-m',
          '--root',
          '--reverse',
          '--no-show-signature',
          '--no-ext-diff',
          '--no-textconv',
        ],
        ...['--raw', '-z', '--no-abbrev', '--no-renames', '--format=%x01%H %cI %s'],
        ...['--end-of-options', commit.id, '--', ...globs.map(fromTheTop)],
      ]);
      return 'problem' in listed ? listed : readHistory(listed.stdout.toString('utf8'));
    },
    diffOf: async (from, to, globs) => {
      const printed = await run([
        'diff',
        ...['--unified=0', '--inter-hunk-context=0', '--no-color', '--no-prefix', '--no-relative'],
        ...['--no-renames', '--no-ext-diff', '--no-textconv', '--text'],
        ...['--end-of-options', from.id, to.id, '--', ...globs.map(fromTheTop)],
      ]);
      return 'problem' in printed ? printed : printed.stdout.toString('utf8');
    },
    readBlob,
    findSetting: async (key) => textOf(await run(['config', '--local', '--get', key])),
    changeSetting: async (key, value) => {
      const done = await run([
        'config',
        '--local',
        ...(value === undefined ? ['--unset-all', key] : [key, value]),
      ]);
      return 'problem' in done ? done : undefined;
    },
    close: blobs.close,
  };
}

/** A glob from the top of the repository, wherever in it git is called. */
function fromTheTop(glob: string): string {
  return `:(top,glob,icase)${glob}`;
}

/** The one line a command printed; undefined where it failed or printed nothing. */
function textOf(result: { readonly stdout: Buffer } | GitProblem): string | undefined {
  return 'problem' in result ? undefined : result.stdout.toString('utf8').trim() || undefined;
}
