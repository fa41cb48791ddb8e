import {
  type GitCommit,
  type GitRepository,
  openGitRepository,
} from '../language/node/git/git-repository.ts';
import { revisionAt } from '../language/node/git/revision-at.ts';
import type { GitProblem } from '../language/node/git/run-git.ts';
import type { Host, OpenedRevision, RevisionWanted } from '../lsp/host.ts';
import { isVirtual } from './file-systems.ts';

/** Opens what a commit holds of the repository on the disk that a folder lies in. */
export const openRevision: NonNullable<Host['openRevision']> = async (wanted) => {
  const repository = isVirtual(wanted.folder)
    ? { problem: 'its repository is not on this machine' }
    : await openGitRepository(wanted.folder);
  if ('problem' in repository) {
    return repository;
  }
  const opened = await openIn(repository, wanted);
  if ('problem' in opened) {
    repository.close();
  }
  return opened;
};

async function openIn(
  repository: GitRepository,
  { commit, mergeBase, called }: RevisionWanted,
): Promise<OpenedRevision | GitProblem> {
  const named = await repository.findCommit(commit);
  if (named === undefined) {
    return { problem: 'git does not know its commit' };
  }
  const base = mergeBase ? await commonWithHead(repository, named) : named;
  if (base === undefined) {
    return { problem: 'it has no commit in common with the one that is checked out' };
  }
  const isOlder = base.id !== named.id;
  const revision = await revisionAt(repository, base, isOlder ? `${called} (merge base)` : called);
  return 'problem' in revision ? revision : { revision, id: base.id, close: repository.close };
}

async function commonWithHead(repository: GitRepository, named: GitCommit): Promise<GitCommit | undefined> {
  const head = await repository.findCommit('HEAD');
  return head && repository.findMergeBase(named, head);
}
