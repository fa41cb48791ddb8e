import type { Experiment } from '../model/experiment.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';

/** The experiments that test a hypothesis, in the order of the project. */
export function experimentsTesting(project: Project, hypothesis: Hypothesis): readonly Experiment[] {
  const name = hypothesis.name?.text;
  return name === undefined
    ? []
    : project
        .referrers(name, 'experiment')
        .filter(({ tests }) =>
          tests.some((reference) => project.findAs('hypothesis', reference) === hypothesis),
        );
}

/** Whether it has begun and has not ended on a day; both its days belong to it. */
export function isRunning(experiment: Experiment, today: IsoDate): boolean {
  const { from, to } = experiment;
  return from !== undefined && from.date <= today && (to === undefined || today <= to.date);
}

/** The day the last of them ends; undefined where none says when. */
export function lastEnd(experiments: readonly Experiment[]): IsoDate | undefined {
  return experiments
    .flatMap(({ to }) => to?.date ?? [])
    .sort()
    .at(-1);
}
