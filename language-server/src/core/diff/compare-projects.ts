import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { stageOfProject } from '../pipeline/stage.ts';
import { severities } from '../rules/card.ts';
import { formatCount, formatList } from '../text/amounts.ts';
import { type Place, placeIn } from '../text/span.ts';
import { allowanceChanges } from './allowance-changes.ts';
import { calendarChanges } from './calendar-changes.ts';
import { type Change, inOrderOfWeight, type Side } from './change.ts';
import { compareThings } from './comparison.ts';
import { pivotChanges } from './decision-changes.ts';
import { dayChanges } from './day-changes.ts';
import type { GateDelta, GateWord, VerdictDelta } from './diff.ts';
import { gapChanges } from './gap-changes.ts';
import { guardChanges } from './guard-changes.ts';
import { planChanges } from './plan-changes.ts';
import { ridingChanges } from './riding-changes.ts';
import { settingsChanges } from './settings-changes.ts';
import { gateDeltas, hasPassedAll, stageChanges } from './stage-changes.ts';
import { thingChanges } from './thing-changes.ts';
import { verdictChanges, verdictDeltas } from './verdict-changes.ts';

/** The two revisions of a project; one is missing where the project is new or gone. Both are for one day. */
export interface ProjectRevisions {
  readonly before?: Project;
  readonly after?: Project;
  /** `before` as of its own day, where that is known and is not today: for what the calendar alone has changed. */
  readonly then?: EarlierProject;
}

export interface EarlierProject {
  readonly project: Project;
  /** Whether the settings of either side name the day, so that it was changed along with all else. */
  readonly isPinned: boolean;
}

/** What changed in meaning between two revisions of a project. */
export interface ProjectDiff {
  /** The venture's; undefined for files that belong to none. */
  readonly name?: string;
  readonly title?: string;
  readonly stage: Readonly<Record<Side, StageStanding | undefined>>;
  /** Of the hypotheses whose verdict is another, and of those that are on one side only. */
  readonly verdicts: readonly VerdictDelta[];
  /** Of the gates that opened or closed, and of those that are on one side only. */
  readonly gates: readonly GateDelta[];
  /** The weightiest first. */
  readonly changes: readonly Change[];
  /** What only the days have changed that passed since `before`: nobody's doing. */
  readonly calendar: readonly Change[];
}

export interface StageStanding {
  readonly stage: Stage;
  /** Whether the last gate has passed too. */
  readonly passedAll: boolean;
}

export function compareProjects({ before, after, then }: ProjectRevisions): ProjectDiff {
  const named = (after ?? before)?.all('venture')[0];
  const facts = {
    name: named?.name?.text,
    title: named?.title?.value,
    stage: { before: standing(before), after: standing(after) },
  };
  if (!before || !after) {
    const one = after ?? before;
    const side: Side = after ? 'after' : 'before';
    const change = one && wholeChange(one, side, facts.name);
    return { ...facts, verdicts: [], gates: [], changes: change ? [change] : [], calendar: [] };
  }
  const comparison = compareThings(before, after);
  const guards = guardChanges(comparison);
  const plans = planChanges(comparison);
  const explained = new Set([...guards.explained, ...plans.explained]);
  const calendar = then && then.project.today < after.today ? calendarChanges(comparison, then.project) : [];
  const changes = [
    ...stageChanges(comparison),
    ...verdictChanges(comparison),
    ...guards.changes,
    ...pivotChanges(comparison),
    ...gapChanges(comparison),
    ...plans.changes,
    ...ridingChanges(comparison),
    ...allowanceChanges(comparison),
    ...thingChanges(comparison, explained),
    ...settingsChanges(comparison),
    ...(then ? dayChanges(comparison, then.project) : []),
    ...(then?.isPinned ? calendar : []),
  ];
  return {
    ...facts,
    verdicts: verdictDeltas(comparison),
    gates: gateDeltas(comparison)
      .map(({ name, before: was, after: is }) => ({ name, before: wordOf(was), after: wordOf(is) }))
      .filter((gate) => gate.before !== gate.after),
    changes: inOrderOfWeight(changes, severities),
    calendar: then?.isPinned ? [] : calendar,
  };
}

function standing(project: Project | undefined): StageStanding | undefined {
  return project && { stage: project.read(stageOfProject, project), passedAll: hasPassedAll(project) };
}

function wordOf(gate: { readonly passed: boolean } | undefined): GateWord | undefined {
  return gate && (gate.passed ? 'passed' : 'open');
}

/** A project that is new, or gone, is one change: nobody reads all of it as a list. */
function wholeChange(project: Project, side: Side, name: string | undefined): Change | undefined {
  const counts = [
    formatCount(project.all('hypothesis').length, 'hypothesis', 'hypotheses'),
    formatCount(project.all('evidence').length, 'result'),
    formatCount(project.all('gate').length, 'gate'),
  ];
  const place = firstPlace(project);
  const called = name === undefined ? 'The files outside every venture' : `The venture '${name}'`;
  const verb = name === undefined ? 'are' : 'is';
  return (
    place && {
      kind: side === 'after' ? 'added' : 'removed',
      severity: side === 'after' ? 'information' : 'warning',
      subject: name ?? 'files outside every venture',
      message: `${called} ${verb} ${side === 'after' ? 'new' : 'gone'}, with ${formatList(counts)}.`,
      place,
      side,
    }
  );
}

function firstPlace(project: Project): Place | undefined {
  for (const type of [
    'venture',
    'hypothesis',
    'segment',
    'profile',
    'product',
    'evidence',
    'experiment',
    'gate',
    'decision',
    'plan',
  ] as const) {
    const declaration = project.all(type)[0];
    if (declaration) {
      return placeIn(declaration, declaration.name ?? declaration.head);
    }
  }
  return undefined;
}
