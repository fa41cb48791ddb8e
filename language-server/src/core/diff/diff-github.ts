import { workflowCommand, type WorkflowMessage } from '../report/workflow-command.ts';
import type { Severity } from '../rules/card.ts';
import type { ChangeView, DiffView } from './diff.ts';
import { kindWords } from './diff-words.ts';

/**
 * The changes as workflow commands of GitHub, at most ten a level, which is what it shows of one step. What is only worth
 * a hint is left out, and what is gone has no line to stand at.
 */
export function diffGithub(view: DiffView): string {
  const changes = view.projects.flatMap((project) => project.changes);
  return levels
    .map(([level, severity]) => {
      const ofLevel = changes.filter((change) => change.severity === severity);
      const left = ofLevel.length - most;
      const shown = ofLevel.slice(0, left > 0 ? most - 1 : most).map((change) => commandFor(change, level));
      const rest =
        left > 0 ? [{ level, title: 'cdev diff', message: `${left + 1} more; cdev diff lists them.` }] : [];
      return [...shown, ...rest].map(workflowCommand).join('');
    })
    .join('');
}

const most = 10;

const levels: readonly (readonly [WorkflowMessage['level'], Severity])[] = [
  ['error', 'error'],
  ['warning', 'warning'],
  ['notice', 'information'],
];

function commandFor(
  { kind, message, side, file, range }: ChangeView,
  level: WorkflowMessage['level'],
): WorkflowMessage {
  const title = `${kindWords[kind]} (${kind})`;
  const { start, end } = range;
  return side === 'before'
    ? { level, title, message }
    : {
        level,
        title,
        message,
        file,
        line: start.line + 1,
        endLine: end.line + 1,
        column: start.character + 1,
        endColumn: Math.max(end.character, start.character + 1),
      };
}
