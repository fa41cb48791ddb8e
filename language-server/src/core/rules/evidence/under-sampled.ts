import type { Experiment } from '../../model/experiment.ts';
import type { Bar, BarSample, Hypothesis } from '../../model/hypothesis.ts';
import type { Setting } from '../../model/node.ts';
import { called } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { evidenceFrom, type PeopleMet, peopleMetIn } from '../../pipeline/held.ts';
import { peopleIn } from '../../pipeline/people-in.ts';
import { formatCount } from '../../text/amounts.ts';
import { placeIn } from '../../text/span.ts';
import { methodOfUnit } from '../../verdict/methods.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { isInForce } from './in-force.ts';

type Found =
  | {
      readonly is: 'experiment';
      readonly experiment: Experiment;
      readonly name: string;
      readonly sample: Setting<number>;
      readonly people: number;
      readonly groups: readonly PeopleMet[];
    }
  | {
      readonly is: 'bar';
      readonly hypothesis: Hypothesis;
      readonly bar: Bar;
      readonly sample: BarSample;
      readonly floor: number;
    };

export const underSampled = defineRule({
  name: 'under-sampled',
  family: 'evidence',
  severity: 'warning',
  summary: 'Fewer people were asked than promised, or so few are to be asked that their answers say little.',
  source:
    'Customer discovery: what a handful of people say is an anecdote, and it takes a dozen before it repeats itself.',
  subject: ['experiment', 'hypothesis'],
  *check(subject, project): Iterable<Found> {
    if (subject.type === 'hypothesis') {
      yield* smallBars(project, subject);
      return;
    }
    const { name, sample, to } = subject;
    if (!name || !sample || !to || to.date >= project.today || isIdle(project, subject)) {
      return;
    }
    const evidence = evidenceFrom(project, subject).filter((one) => isInForce(project, one));
    const groups = peopleMetIn(project, evidence);
    const people = groups.reduce((sum, group) => sum + group.people, 0);
    const isKnown = evidence.every((one) => peopleIn(project, one).isKnown);
    if (evidence.length > 0 && isKnown && people < sample.value) {
      yield { is: 'experiment', experiment: subject, name: name.text, sample, people, groups };
    }
  },
  at: (found) =>
    found.is === 'experiment'
      ? placeIn(found.experiment, found.sample)
      : placeIn(found.hypothesis, found.bar),
  message: (found) =>
    found.is === 'experiment'
      ? `'${found.name}' ended with ${found.people} of the ${formatCount(found.sample.value, 'person', 'people')} it promised, so what it found is thinner than planned.`
      : `${formatCount(found.sample.n, 'interview')} ${found.sample.n === 1 ? 'is' : 'are'} too few ${found.hypothesis.status?.word === 'validated' ? `to call ${called(found.hypothesis)} validated` : 'to learn from'}: it takes at least ${found.floor} before answers repeat themselves.`,
  related: (found) =>
    found.is === 'experiment'
      ? found.groups.map(({ evidence, people }) => ({
          place: placeIn(evidence, evidence.name ?? evidence.head),
          message: `${people} of them.`,
        }))
      : [],
  cause: (found, project) =>
    found.is === 'bar' ? found.hypothesis : (findCause(project, found.experiment) ?? found.experiment),
});

function* smallBars({ settings }: Project, hypothesis: Hypothesis): Iterable<Found> {
  const { interviewFloor, interviewFloorToClaim } = settings.thresholds;
  const floor =
    hypothesis.status?.word === 'validated'
      ? Math.max(interviewFloor, interviewFloorToClaim)
      : interviewFloor;
  for (const bar of isInPlay(hypothesis) ? hypothesis.passBars : []) {
    const { sample } = bar;
    if (sample && methodOfUnit(sample.unit) === 'interview' && sample.n < floor) {
      yield { is: 'bar', hypothesis, bar, sample, floor };
    }
  }
}

function testedBy(project: Project, experiment: Experiment): readonly Hypothesis[] {
  return experiment.tests.flatMap((reference) => project.findAs('hypothesis', reference) ?? []);
}

/** Whether all it tests has been given up or put aside. */
function isIdle(project: Project, experiment: Experiment): boolean {
  const tested = testedBy(project, experiment);
  return tested.length > 0 && !tested.some(isInPlay);
}

/** The hypothesis that pays for the thin sample: one of which nothing is claimed, for what is claimed is judged as such. */
function findCause(project: Project, experiment: Experiment): Hypothesis | undefined {
  const tested = testedBy(project, experiment).filter(isInPlay);
  return tested.find(({ status }) => status === undefined) ?? tested[0];
}
