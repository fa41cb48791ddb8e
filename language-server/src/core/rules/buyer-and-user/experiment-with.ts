import type { Method } from '../../model/experiment.ts';
import type { Project } from '../../names/project.ts';
import { addDays } from '../../text/dates.ts';
import { freeNumber } from '../free-name.ts';

/** The text of an experiment that is still to be held: four weeks from today, to be completed by the founder. */
export function experimentWith(
  project: Project,
  {
    method,
    profile,
    tests,
    sample = 10,
  }: {
    readonly method: Method;
    readonly profile: string;
    readonly tests?: string | undefined;
    readonly sample?: number | undefined;
  },
): string {
  const lines = [
    ...(tests === undefined ? [] : [`  tests  ${tests}`]),
    `  with   ${profile}`,
    `  sample ${sample}`,
    `  from   ${project.today} to ${addDays(project.today, 28)}`,
  ];
  return `experiment ${freeNumber(project, 'E')} ${method} "What ${profile} says and does" {\n${lines.join('\n')}\n}`;
}
