import { commands, Disposable, StatusBarAlignment, ThemeColor, window, workspace } from 'vscode';
import { hasMeaning, sayHeadline } from '../../../../language-server/src/core/diff/diff-words.ts';
import { plural } from '../../../../language-server/src/core/report/plural.ts';
import type { Feature } from '../../cdev.ts';
import { chooseBase } from './choose-base.ts';
import { Comparison } from './comparison.ts';
import { ComparisonPanel } from './comparison-panel.ts';
import { decorateChanges } from './decorations.ts';
import { Git, type GitRepository } from './git.ts';

/**
 * What changed in meaning since a branch, a tag or the last commit: on a page beside the text, behind the lines, and among
 * the problems where a bar was moved. Without VS Code's own Git extension there is nothing to be seen of it.
 */
export const comparison: Feature = (cdev) => {
  const git = new Git();
  const current = new Comparison(cdev);
  let panel: ComparisonPanel | undefined;
  const openPanel = (): void => {
    panel ??= new ComparisonPanel(cdev, current, git, () => {
      panel = undefined;
    });
    panel.reveal();
  };
  const canCompare = (): void => {
    const isPossible = workspace.isTrusted && git.repositories.length > 0;
    void commands.executeCommand('setContext', 'cdev.canCompare', isPossible);
  };
  canCompare();
  return Disposable.from(
    git,
    current,
    git.onDidChange(canCompare),
    workspace.onDidGrantWorkspaceTrust(canCompare),
    commands.registerCommand('cdev.compareWithBranch', async () => {
      const repository = await chooseRepository(git);
      const base = repository && (await chooseBase(repository));
      if (base && (await current.begin(base))) {
        openPanel();
      }
    }),
    commands.registerCommand('cdev.showComparison', openPanel),
    commands.registerCommand('cdev.stopComparing', async () => {
      panel?.dispose();
      await current.end();
    }),
    decorateChanges(cdev, current),
    statusItem(current),
    new Disposable(() => {
      panel?.dispose();
    }),
  );
};

/** Of the model one works on, else the only one there is, else the one that is chosen. */
async function chooseRepository(git: Git): Promise<GitRepository | undefined> {
  const active = window.activeTextEditor?.document.uri;
  const own = active && git.findRepository(active);
  const { repositories } = git;
  if (own || repositories.length < 2) {
    return own ?? repositories[0];
  }
  const items = repositories.map((repository) => ({
    label: workspace.asRelativePath(repository.rootUri),
    repository,
  }));
  const picked = await window.showQuickPick(items, { title: 'Compare with Branch', placeHolder: 'Where?' });
  return picked?.repository;
}

/** In the status bar, while something is compared: with what, and whether anything has to be looked at. */
function statusItem(current: Comparison): Disposable {
  const item = window.createStatusBarItem('cdev.comparison', StatusBarAlignment.Left);
  item.name = 'cdev: comparison';
  item.command = 'cdev.showComparison';
  const show = (): void => {
    const { view } = current;
    if (!view) {
      item.hide();
      return;
    }
    const { error } = view.counts;
    const changes = view.projects
      .filter(hasMeaning)
      .reduce((sum, project) => sum + project.changes.length, 0);
    const count =
      error > 0 ? `${error} to settle` : changes === 0 ? 'nothing changed' : plural(changes, 'change');
    item.text = `$(git-compare) ${view.before.replaceAll('$(', '$\u200b(')}: ${count}`;
    item.tooltip = `cdev: ${sayHeadline(view)}.`;
    item.backgroundColor = error > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  return Disposable.from(item, current.onDidChange(show));
}
