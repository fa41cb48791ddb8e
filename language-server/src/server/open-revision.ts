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
  wanted: RevisionWanted,
): Promise<OpenedRevision | GitProblem> {
  const base = await baseOf(repository, wanted);
  if ('problem' in base) {
    return base;
  }
  const called = wanted.mergeBase ? `${wanted.called} (merge base)` : wanted.called;
  const revision = await revisionAt(repository, base, called);
  return 'problem' in revision ? revision : { revision, id: base.id, close: repository.close };
}

async function baseOf(
  repository: GitRepository,
  { commit, mergeBase }: RevisionWanted,
): Promise<GitCommit | GitProblem> {
  const named = await repository.findCommit(commit);
  if (named === undefined || !mergeBase) {
    return named ?? { problem: 'git does not know its commit' };
  }
  const head = await repository.findCommit('HEAD');
  const common = head && (await repository.findMergeBase(named, head));
  return common ?? { problem: 'it has no commit in common with the one that is checked out' };
}
