import { currentRevision, type Hypothesis, stageOf } from '../model/hypothesis.ts';
import type { Profile } from '../model/profile.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';
import { compareStages, stageOfProject } from '../pipeline/stage.ts';
import { freeNumber } from '../rules/free-name.ts';
import { type Fix, insertAfter, insertStatement } from '../text/edits.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { outermostOf, quoted, type Refactoring, selectedHeads, type Situation } from './refactoring.ts';

/**
 * A step back because of what was learned: the hypotheses that are reworded get a new revision, for which the evidence so
 * far does not count, and a decision says why. From a hypothesis, or from a profile or segment with all that is about it.
 */
export const recordPivot: Refactoring = {
  kind: 'rewrite',
  find: (situation) => [
    ...selectedHeads('hypothesis', situation).flatMap((hypothesis) =>
      pivot(situation, hypothesis, [hypothesis]),
    ),
    ...[...selectedHeads('profile', situation), ...selectedHeads('segment', situation)].flatMap((subject) => {
      const about = hypothesesNaming(situation.project, subject.name?.text);
      return about.length > 0 ? pivot(situation, subject, about) : [];
    }),
  ],
};

type Subject = Hypothesis | Profile | Segment;

function hypothesesNaming(project: Project, name: string | undefined): readonly Hypothesis[] {
  return name === undefined
    ? []
    : project
        .referrers(name, 'hypothesis')
        .filter(({ about }) =>
          about.some((reference) => reference.name === name || reference.name.startsWith(`${name}.`)),
        );
}

function pivot(situation: Situation, subject: Subject, hypotheses: readonly Hypothesis[]): readonly Fix[] {
  const { project } = situation;
  const name = subject.name?.text;
  const open = hypotheses.filter(({ status }) => status?.word !== 'superseded');
  if (name === undefined || open.length === 0) {
    return [];
  }
  const decision = freeNumber(project, 'D');
  const from = project.read(stageOfProject, project);
  const to = open.map(stageOf).reduce((a, b) => (compareStages(a, b) <= 0 ? a : b), from);
  const changed = [...new Set([name, ...open.flatMap((hypothesis) => hypothesis.name?.text ?? [])])];
  const reason = findReason(project, open);
  const lines = [
    `decision ${decision} on ${project.today} pivot from ${from} to ${to} {`,
    `  because ${reason ?? quoted(whatChanged)}`,
    `  changes ${changed.join(', ')}`,
    `  learned ${quoted(whatIsKnown)}`,
    '}',
  ];
  return [
    {
      title: `Record a pivot on '${name}': a new revision, and the decision '${decision}'`,
      safe: false,
      edits: [
        ...open.map((hypothesis) =>
          insertStatement(hypothesis, `revision ${currentRevision(hypothesis) + 1} since ${project.today}`),
        ),
        insertAfter(outermostOf(subject, situation), lines.join('\n'), [
          ...(reason === undefined ? [whatChanged] : []),
          whatIsKnown,
        ]),
      ],
    },
  ];
}

const whatIsKnown = 'What is known now that was not known before';
const whatChanged = 'What made you change your mind';

/** The evidence that speaks against them, else the latest there is. */
function findReason(project: Project, hypotheses: readonly Hypothesis[]): string | undefined {
  const counted = hypotheses.flatMap((hypothesis) => project.read(verdictOf, hypothesis).counted);
  const against = counted.filter(({ bearing }) => bearing.verb === 'contradicts');
  const latest = counted
    .toSorted((a, b) => ((a.evidence.on?.date ?? '') < (b.evidence.on?.date ?? '') ? -1 : 1))
    .slice(-1);
  const names = (against.length > 0 ? against : latest).flatMap(({ evidence }) => evidence.name?.text ?? []);
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}
