import type { Workspace } from '../analyze.ts';
import { type Stage, stages } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { compareStages } from '../pipeline/stage.ts';
import type { Range } from '../report/range-schema.ts';
import type { IsoDate } from '../text/dates.ts';
import { positionAt } from '../text/line-index.ts';
import type { FilePath, Place } from '../text/span.ts';
import type { Change } from './change.ts';
import { compareProjects, type EarlierProject, type StageStanding } from './compare-projects.ts';
import type { ChangeView, DiffView, ProjectDiffView, StepStanding } from './diff.ts';
import type { ProjectPair } from './pair-projects.ts';

export interface RevisionWorkspace {
  readonly called: string;
  readonly workspace: Workspace;
  /** How a file or folder of it is called to the reader. */
  readonly nameOf: (path: FilePath) => string;
}

export interface DiffQuestion {
  readonly today: IsoDate;
  readonly before: RevisionWorkspace;
  readonly after: RevisionWorkspace;
  readonly pairs: readonly ProjectPair[];
  /** A project of `before` as of its own day, where that was another and is known. */
  readonly thenOf: (project: Project) => EarlierProject | undefined;
}

export function diffViewOf(question: DiffQuestion): DiffView {
  return diffViewWith(
    question.pairs.map((pair) => projectDiffViewOf(pair, question)),
    question,
  );
}

/** The same of projects that have been compared already. */
export function diffViewWith(projects: readonly ProjectDiffView[], question: DiffQuestion): DiffView {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of projects.flatMap(({ changes }) => changes)) {
    counts[severity]++;
  }
  const { today, before, after } = question;
  return { today, before: before.called, after: after.called, projects, counts };
}

export function projectDiffViewOf(pair: ProjectPair, question: DiffQuestion): ProjectDiffView {
  const { before, after } = pair;
  const diff = compareProjects({ ...pair, then: before && question.thenOf(before) });
  const revision = after ? question.after : question.before;
  const project = after ?? before;
  return {
    name: diff.name,
    title: diff.title,
    root: project ? revision.nameOf(project.root) : '',
    stage: { before: diff.stage.before?.stage, after: diff.stage.after?.stage },
    steps: stages.map((stage) => ({
      stage,
      before: standingOf(stage, diff.stage.before),
      after: standingOf(stage, diff.stage.after),
    })),
    verdicts: diff.verdicts,
    gates: diff.gates,
    changes: diff.changes.map((change) => changeView(change, pair[change.side], question)),
    calendar: diff.calendar.map((change) => changeView(change, pair[change.side], question)),
    allowances: (after ? question.after.workspace.allowancesIn(after) : []).map(
      ({ rule, element, until, because }) => ({ rule, element, until, because }),
    ),
  };
}

function standingOf(stage: Stage, standing: StageStanding | undefined): StepStanding | undefined {
  if (!standing) {
    return undefined;
  }
  const order = compareStages(stage, standing.stage);
  return standing.passedAll || order < 0 ? 'passed' : order === 0 ? 'here' : 'ahead';
}

function changeView(
  { place, ...change }: Change,
  project: Project | undefined,
  question: DiffQuestion,
): ChangeView {
  const found = project?.find(change.subject)?.declaration;
  const claim = found?.type === 'hypothesis' && found.name?.text === change.subject ? found : undefined;
  return { ...change, title: claim?.title?.value, ...placeView(place, question[change.side]) };
}

function placeView(
  { file, span }: Place,
  { workspace, nameOf }: RevisionWorkspace,
): { readonly file: string; readonly range: Range } {
  const lines = workspace.findFile(file)?.lines ?? [0];
  return {
    file: nameOf(file),
    range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
  };
}
