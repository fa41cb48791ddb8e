import { ProcessExecution, Task, TaskGroup, TaskScope, tasks as vscodeTasks, Uri, workspace } from 'vscode';
import * as z from 'zod';
import type { Feature } from '../../cdev.ts';

const definitionSchema = z.object({
  type: z.literal('cdev'),
  command: z.enum(['check', 'status']),
  path: z.string().optional(),
});

/** The command `cdev` as tasks: to run before a commit, or beside other checks. What it finds is listed as problems. */
export const tasks: Feature = ({ context }) => {
  const program = Uri.joinPath(context.extensionUri, 'out', 'server', 'cdev.cjs').fsPath;
  const taskOf = (definition: z.infer<typeof definitionSchema>, scope: Task['scope']): Task => {
    const { command, path = '.' } = definition;
    const format = command === 'check' ? ['--format', 'lines'] : [];
    // VS Code's own executable is a Node when it is told to be one; where it is a Node already it does not mind.
    const execution = new ProcessExecution(process.execPath, [program, command, path, ...format], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const name = path === '.' ? command : `${command} ${path}`;
    const task = new Task(definition, scope ?? TaskScope.Workspace, name, 'cdev', execution, ['$cdev']);
    if (command === 'check') {
      task.group = TaskGroup.Test;
    }
    return task;
  };
  return vscodeTasks.registerTaskProvider('cdev', {
    provideTasks: () =>
      (workspace.workspaceFolders ?? []).flatMap((folder) => [
        taskOf({ type: 'cdev', command: 'check' }, folder),
        taskOf({ type: 'cdev', command: 'status' }, folder),
      ]),
    resolveTask: (task) => {
      const definition = definitionSchema.safeParse(task.definition).data;
      // VS Code takes the answer for the task it asked about only when both have the very same definition.
      return definition && withDefinition(taskOf(definition, task.scope), task);
    },
  });
};

function withDefinition(made: Task, asked: Task): Task {
  made.definition = asked.definition;
  return made;
}
