import type { Revision } from '../../revisions/load-revision.ts';
import type { GitCommit, GitRepository } from './git-repository.ts';
import type { GitProblem } from './run-git.ts';

/** A commit as a side of a comparison. Its files are read as long as the repository is open. */
export async function revisionAt(
  repository: GitRepository,
  commit: GitCommit,
  called: string,
): Promise<Revision | GitProblem> {
  const tree = await repository.treeOf(commit);
  if ('problem' in tree) {
    return tree;
  }
  const { fileSystem, exists, nameless } = tree;
  return { called, root: repository.root, fileSystem, exists, nameless, day: commit.day };
}
