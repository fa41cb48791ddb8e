import { commands, Disposable, EventEmitter, type TreeDataProvider, type TreeItem, window } from 'vscode';
import type { Feature } from '../../cdev.ts';
import { type Branch, branchesOf } from './branches.ts';

/** The pipeline as a tree: steps, their gates and what these require, the hypotheses, and what to do next. */
export const explorer: Feature = ({ status }) => {
  const changed = new EventEmitter<void>();
  let roots: readonly Branch[] = [];
  const provider: TreeDataProvider<Branch> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: ({ item }): TreeItem => item,
    getChildren: (branch) => [...(branch?.branches ?? roots)],
  };
  const view = window.createTreeView('cdev.pipeline', { treeDataProvider: provider, showCollapseAll: true });
  const show = (): void => {
    const projects = status.current?.projects ?? [];
    const [only, ...others] = projects;
    roots = branchesOf(projects);
    view.title = (only && others.length === 0 ? (only.title ?? only.name) : undefined) ?? 'Pipeline';
    changed.fire();
    // What the view says while it is empty depends on why it is.
    void commands.executeCommand('setContext', 'cdev.isReady', status.current !== undefined);
    void commands.executeCommand('setContext', 'cdev.hasVenture', projects.length > 0);
  };
  show();
  return Disposable.from(view, changed, status.onDidChange(show));
};
