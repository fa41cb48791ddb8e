import * as z from 'zod';
import type { GitCommit, GitRepository } from '../language/node/git/git-repository.ts';
import { revisionAt } from '../language/node/git/revision-at.ts';
import { isWholeName } from '../language/node/git/whole-names.ts';
import { createWorkingTree } from '../language/node/git/working-files.ts';
import type { Revision } from '../language/revisions/load-revision.ts';
import { whyNot } from '../language/workspace/read-file.ts';
import { CommandError } from './command-error.ts';
import type { Io } from './io.ts';

export interface Revisions {
  readonly before: Revision;
  readonly after: Revision;
}

export const revisionOptionsSchema = z.object({ mergeBase: z.boolean().default(false) });

/**
 * What two names on the command line stand for: commits of the repository, the second perhaps left out for the working
 * tree, or two folders. A name that git knows is a commit even where a folder has it too, unless it is written as a path.
 */
export async function findRevisions(
  names: readonly [before: string, after: string | undefined],
  { mergeBase }: z.infer<typeof revisionOptionsSchema>,
  repository: GitRepository | { readonly problem: string },
  io: Io,
): Promise<Revisions> {
  const [before, after] = names;
  if (after !== undefined && [before, after].every(isWrittenAsPath)) {
    return foldersOf([before, after], io);
  }
  if ('problem' in repository) {
    if (after !== undefined && (await areFolders([before, after], io))) {
      return foldersOf([before, after], io);
    }
    throw new CommandError(`'${before}' cannot be compared with: ${repository.problem}`);
  }
  const base = await repository.findCommit(before);
  if (base === undefined) {
    if (after !== undefined && (await areFolders([before, after], io))) {
      return foldersOf([before, after], io);
    }
    throw await unknownCommit(before, repository);
  }
  const head = after === undefined ? undefined : await repository.findCommit(after);
  if (after !== undefined && head === undefined) {
    throw await unknownCommit(after, repository);
  }
  const from = mergeBase ? await commonCommit(base, head, before, repository) : base;
  return {
    before: await commitRevision(
      mergeBase ? `${shortName(before)} (merge base)` : shortName(before),
      from,
      repository,
    ),
    after:
      head === undefined || after === undefined
        ? await workingTree(repository, io)
        : await commitRevision(shortName(after), head, repository),
  };
}

async function commitRevision(
  called: string,
  commit: GitCommit,
  repository: GitRepository,
): Promise<Revision> {
  const revision = await revisionAt(repository, commit, called);
  if ('problem' in revision) {
    throw new CommandError(`'${called}' cannot be read: ${revision.problem}`);
  }
  return revision;
}

async function workingTree(repository: GitRepository, io: Io): Promise<Revision> {
  if (repository.isBare) {
    throw new CommandError('this repository has no working tree: name the commit to compare with as well');
  }
  const files = await repository.workingFiles();
  if ('problem' in files) {
    throw new CommandError(`the working tree cannot be read: ${files.problem}`);
  }
  const { root } = repository;
  return {
    called: 'the working tree',
    root,
    fileSystem: await createWorkingTree(root, files.filter(isWholeName), io),
    exists: io.exists,
    nameless: files.filter((path) => !isWholeName(path)),
  };
}

async function commonCommit(
  base: GitCommit,
  head: GitCommit | undefined,
  called: string,
  repository: GitRepository,
): Promise<GitCommit> {
  const tip = head ?? (await repository.findCommit('HEAD'));
  const common = tip && (await repository.findMergeBase(base, tip));
  if (common === undefined) {
    throw new CommandError(
      `'${called}' has no commit in common with what it is compared with${shallowAdvice(repository)}`,
    );
  }
  return common;
}

async function foldersOf([before, after]: readonly [string, string], io: Io): Promise<Revisions> {
  return { before: await folderRevision(before, io), after: await folderRevision(after, io) };
}

async function folderRevision(called: string, io: Io): Promise<Revision> {
  const root = io.resolve(called);
  const stat = await io.fileSystem.stat(root);
  if ('failure' in stat || stat.kind !== 'folder') {
    throw new CommandError(`'${called}' ${'failure' in stat ? whyNot(stat) : 'is no folder'}`);
  }
  return { called, root, fileSystem: io.fileSystem, exists: io.exists };
}

/** Nobody reads the whole of an id. */
function shortName(name: string): string {
  return /^[0-9a-f]{40,64}$/.test(name) ? name.slice(0, 8) : name;
}

async function areFolders(names: readonly string[], io: Io): Promise<boolean> {
  const stats = await Promise.all(names.map((name) => io.fileSystem.stat(io.resolve(name))));
  return stats.every((stat) => 'kind' in stat && stat.kind === 'folder');
}

function isWrittenAsPath(name: string): boolean {
  return /^\.{0,2}[\\/]|^\.{1,2}$|^[A-Za-z]:[\\/]/.test(name);
}

/** Why a name that was typed is no commit. */
export async function unknownCommit(name: string, repository: GitRepository): Promise<CommandError> {
  const isUnborn = !repository.isShallow && (await repository.findCommit('HEAD')) === undefined;
  const advice = isUnborn ? ': nothing has been committed on this branch yet' : shallowAdvice(repository);
  return new CommandError(`git knows no commit '${name}'${advice}`);
}

function shallowAdvice({ isShallow }: GitRepository): string {
  return isShallow ? '; this clone is shallow: fetch more of it, in a pipeline with fetch-depth 0' : '';
}
