import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, workspaceFolder, writeFile } from '../host/workspace.ts';

/** Runs a task to its end, and gives the code it ended with. */
async function run(task: vscode.Task): Promise<number | undefined> {
  let subscription: vscode.Disposable | undefined;
  const ended = new Promise<number | undefined>((resolve) => {
    subscription = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name === task.name) {
        resolve(exitCode);
      }
    });
  });
  try {
    await vscode.tasks.executeTask(task);
    return await ended;
  } finally {
    subscription?.dispose();
  }
}

/** What the lines of tasks were read as, `rule line`, in a file. */
function listed(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'cdev check')
    .map(({ code, range }) => `${String(code)} ${range.start.line}`);
}

describe('a task', () => {
  afterAll(async () => {
    await cleanUp();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(workspaceFolder(), '.vscode'), { recursive: true });
  });

  it('checks each folder, and lists what it finds as problems in files that are not open', async () => {
    // What was open once may be kept in mind for a while.
    const neverOpen = vscode.Uri.joinPath(workspaceFolder(), 'scratch-task', 'model.cdev');
    await writeFile(neverOpen, 'venture ahead {\n  currency EUR\n  stage creation\n}\n');
    const tasks = await vscode.tasks.fetchTasks({ type: 'cdev' });
    expect(tasks.map(({ name }) => name).sort()).toEqual(['check', 'status']);
    const check = tasks.find(({ name }) => name === 'check');
    expect(check?.group).toBe(vscode.TaskGroup.Test);
    expect(check && (await run(check))).toBe(1);
    await eventually(() => expect(listed(neverOpen)).toContain('stage-ahead-of-evidence 2'));
  });

  it('says where a venture stands', async () => {
    const [status] = (await vscode.tasks.fetchTasks({ type: 'cdev' })).filter(
      ({ name }) => name === 'status',
    );
    expect(status && (await run(status))).toBe(0);
  });

  it('can be written down for a part of the workspace', async () => {
    const { folder } = await openText('venture clean { currency EUR }\n');
    const path = folder.path.split('/').at(-1) ?? '';
    await writeFile(
      vscode.Uri.joinPath(workspaceFolder(), '.vscode', 'tasks.json'),
      JSON.stringify({
        version: '2.0.0',
        tasks: [{ type: 'cdev', command: 'check', path, label: 'a part' }],
      }),
    );
    const task = await eventually(async () => {
      const found = (await vscode.tasks.fetchTasks()).find(({ name }) => name === 'a part');
      expect(found).toBeDefined();
      return found;
    });
    expect(task && (await run(task))).toBe(0);
  });
});
