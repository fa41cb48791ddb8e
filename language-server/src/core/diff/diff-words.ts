import { verdictMarks } from '../report/status-words.ts';
import { compareStages } from '../pipeline/stage.ts';
import { formatCount, formatList } from '../text/amounts.ts';
import type { VerdictWord } from '../verdict/verdict.ts';
import { type ChangeKind, guardKinds } from './change.ts';
import type { ChangeView, DiffView, ProjectDiffView, StepDelta, VerdictDelta } from './diff.ts';

/** What happened, for whoever has never seen a rule of cdev. */
export const kindWords: Readonly<Record<ChangeKind, string>> = {
  'stage-lost': 'Step lost',
  'stage-reached': 'Step reached',
  'gate-lost': 'Gate open again',
  'gate-passed': 'Gate passed',
  'verdict-changed': 'Verdict changed',
  'moved-goalposts': 'Goalposts moved',
  'lost-evidence': 'Evidence lost',
  'claim-without-news': 'Claim without news',
  'gate-loosened': 'Gate loosened',
  'rewritten-evidence': 'Evidence rewritten',
  pivot: 'Pivot',
  'gap-opened': 'Gap opened',
  'gap-closed': 'Gap closed',
  'plan-moved': 'Planned before its gate',
  'riding-changed': 'At stake',
  'allowance-added': 'Allowed for now',
  removed: 'Gone',
  added: 'New',
  renamed: 'Renamed',
  reworded: 'Reworded',
  changed: 'Changed',
  calendar: 'By the calendar alone',
};

/**
 * Groups of kinds that are read together, in the order of their weight. What guards is looked at before all of them, and
 * why a verdict is another is said beside it.
 */
export const changeGroups: readonly { readonly title: string; readonly kinds: readonly ChangeKind[] }[] = [
  { title: 'Steps and gates', kinds: ['stage-lost', 'stage-reached', 'gate-lost', 'gate-passed'] },
  { title: 'Pivots', kinds: ['pivot'] },
  { title: 'Buyers and users', kinds: ['gap-opened', 'gap-closed'] },
  { title: 'The plan, and what rides on what', kinds: ['plan-moved', 'riding-changed'] },
  { title: 'Allowances', kinds: ['allowance-added'] },
  {
    title: 'What else was written',
    kinds: ['removed', 'added', 'renamed', 'reworded', 'changed'],
  },
  { title: 'By the calendar alone', kinds: ['calendar'] },
];

/** `? inconclusive`, or that there is none. What was superseded has an arrow for its mark, and would point nowhere here. */
export function sayVerdictWord(word: VerdictWord | undefined): string {
  return word === undefined ? '–' : word === 'superseded' ? word : `${verdictMarks[word]} ${word}`;
}

/** Why a hypothesis has the verdict it has now, and what changed it, in a sentence; undefined for one that is gone. */
export function findReason({ by, reason }: VerdictDelta): string | undefined {
  return reason && `${capitalised(by === undefined ? reason : `${by}: ${reason}`)}.`;
}

/** What a project is called. */
export function sayProject({ title, name, root }: ProjectDiffView): string {
  return title ?? name ?? `${root}: files without a venture`;
}

/** Whether anything changed that whoever made the change has to answer for: the calendar is nobody's. */
export function hasMeaning(project: ProjectDiffView): boolean {
  return project.changes.some(({ kind }) => kind !== 'calendar');
}

/**
 * What is to be looked at before the rest: whatever is an error, a warning or a guard, errors first. Why a
 * verdict is another stands beside it, and is among these only where it is a loss.
 */
export function divideByWeight(changes: readonly ChangeView[]): {
  readonly first: readonly ChangeView[];
  readonly rest: readonly ChangeView[];
} {
  const isFirst = ({ severity, kind }: ChangeView): boolean =>
    severity === 'error' || severity === 'warning' || guardKinds.some((guard) => guard === kind);
  const loudFirst = changes
    .filter(isFirst)
    .toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return {
    first: loudFirst,
    rest: changes.filter((change) => !isFirst(change) && change.kind !== 'verdict-changed'),
  };
}

/** What happened to one of the four steps, in a word or two; nothing where it is as it was. */
export function stepNotes({ before, after }: StepDelta): readonly string[] {
  if (after === undefined) {
    return before === 'here' ? ['was here, is gone'] : [];
  }
  if (after === 'here') {
    return [before === 'here' ? 'still here' : before === undefined ? 'here' : 'here now'];
  }
  if (before === 'here') {
    return [after === 'passed' ? 'passed now' : 'was here'];
  }
  return before === 'passed' && after === 'ahead' ? ['had passed'] : [];
}

/** The whole comparison in one sentence, the weightiest thing first; without a full stop. */
export function sayHeadline(view: DiffView): string {
  const changes = view.projects.flatMap((project) => project.changes);
  const own = changes.filter(({ kind }) => kind !== 'calendar');
  if (own.length === 0) {
    return 'Nothing of meaning changed';
  }
  // What was bent to look good is not to be told as good news.
  const guarded = sayGuards(own.filter(({ severity }) => severity === 'error'));
  if (guarded !== undefined) {
    return capitalised(guarded);
  }
  const news = [...sayStages(view), ...sayGates(own), ...sayPivots(own), ...sayVerdicts(view)];
  if (news.length > 0) {
    return capitalised(formatList(news));
  }
  const warnings = own.filter(({ severity }) => severity === 'warning').length;
  const worth = warnings > 0 ? `; ${formatCount(warnings, 'of them is', 'of them are')} worth a look` : '';
  return `${formatCount(own.length, 'change')}, and every verdict and gate is as it was${worth}`;
}

/** What has to be settled, by what happened to what: `the goalposts of H1 were moved and G1 was loosened`. */
function sayGuards(changes: readonly ChangeView[]): string | undefined {
  const parts = guardKinds.flatMap((kind): readonly string[] => {
    const subjects = [
      ...new Set(changes.filter((change) => change.kind === kind).map(({ subject }) => subject)),
    ];
    return subjects.length === 0 ? [] : [guardSentences[kind](formatList(subjects, 3), subjects.length > 1)];
  });
  const others = changes.filter(({ kind }) => !guardKinds.some((guard) => guard === kind));
  const rest = others.length > 0 ? [formatCount(others.length, 'other error')] : [];
  return parts.length + rest.length === 0 ? undefined : formatList([...parts, ...rest]);
}

/** What is to be looked at first, above it. */
export const loudTitle = 'Look at this first';

const guardSentences: Readonly<
  Record<(typeof guardKinds)[number], (names: string, many: boolean) => string>
> = {
  'moved-goalposts': (names, many) =>
    `the goalposts of ${many ? 'claims' : 'claim'} ${names} were moved after ${many ? 'they were' : 'it was'} measured`,
  'lost-evidence': (names, many) =>
    `evidence ${names}, which spoke against a claim, ${many ? 'are' : 'is'} gone`,
  'claim-without-news': (names) => `more is claimed of ${names} without new evidence`,
  'gate-loosened': (names, many) =>
    `${many ? 'gates' : 'gate'} ${names} ${many ? 'ask' : 'asks'} for less than before`,
  'rewritten-evidence': (names, many) => `evidence ${names} ${many ? 'were' : 'was'} rewritten`,
};

function sayStages({ projects }: DiffView): readonly string[] {
  return projects.flatMap((project) => {
    const { before, after } = project.stage;
    const who = projects.length > 1 ? sayProject(project) : 'the venture';
    if (before === undefined || after === undefined || before === after) {
      return [];
    }
    return [
      compareStages(after, before) > 0
        ? `${who} went on from ${before} to ${after}`
        : `${who} fell back from ${before} to ${after}`,
    ];
  });
}

function sayGates(changes: readonly ChangeView[]): readonly string[] {
  return [
    ...sayOfSubjects(changes, 'gate-passed', (names, many) => `${many ? 'gates' : 'gate'} ${names} passed`),
    ...sayOfSubjects(
      changes,
      'gate-lost',
      (names, many) => `${many ? 'gates' : 'gate'} ${names} ${many ? 'are' : 'is'} open again`,
    ),
  ];
}

function sayPivots(changes: readonly ChangeView[]): readonly string[] {
  return sayOfSubjects(
    changes,
    'pivot',
    (names, many) => `the team pivoted${many ? ' more than once' : ''} (${names})`,
  );
}

function sayOfSubjects(
  changes: readonly ChangeView[],
  kind: ChangeKind,
  say: (names: string, many: boolean) => string,
): readonly string[] {
  const subjects = changes.filter((change) => change.kind === kind).map(({ subject }) => subject);
  return subjects.length === 0 ? [] : [say(formatList(subjects, 3), subjects.length > 1)];
}

function sayVerdicts({ projects }: DiffView): readonly string[] {
  const changed = projects
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ before, after }) => before !== undefined && after !== undefined);
  const byWord = new Map<VerdictWord, string[]>();
  for (const { name, after } of changed) {
    if (after !== undefined) {
      byWord.set(after, [...(byWord.get(after) ?? []), name]);
    }
  }
  return [...byWord].map(
    ([word, names]) =>
      `${names.length > 1 ? 'claims' : 'claim'} ${formatList(names, 3)} ${names.length > 1 ? 'are' : 'is'} now ${word}`,
  );
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
