import type { Allowance, Workspace } from '../analyze.ts';
import { type Hypothesis, stageOf } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import { stages } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { gatesOf } from '../pipeline/gates.ts';
import { ridersOf } from '../pipeline/leaning.ts';
import { nextSteps } from '../pipeline/next-steps.ts';
import { questionsOf } from '../pipeline/questions.ts';
import { moneyOf, ridingOn } from '../pipeline/riding.ts';
import { compareStages, stageOfProject } from '../pipeline/stage.ts';
import type { PlanItemLeaner, Riding, StageGate } from '../pipeline/state.ts';
import type { IsoDate } from '../text/dates.ts';
import { positionAt } from '../text/line-index.ts';
import type { FilePath, Place } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { findMeasuredText } from './status-words.ts';
import type {
  AllowanceStatus,
  GateStatus,
  HypothesisStatus,
  ItemStatus,
  PlaceStatus,
  ProjectStatus,
  RidingItemStatus,
  RidingStatus,
  StatusView,
} from './status.ts';

export interface StatusQuestion {
  readonly workspace: Workspace;
  /** How a file or folder is called to the reader, with `/` between its parts. */
  readonly nameOf: (path: FilePath) => string;
  /** For a status of no project, or of several that are not computed for one day. */
  readonly systemDate: IsoDate;
  /** Left out, all projects of the workspace. */
  readonly projects?: readonly Project[];
}

/** Gathers where every project stands that holds anything to speak of. */
export function statusViewOf(asked: StatusQuestion): StatusView {
  const { workspace, nameOf, systemDate } = asked;
  const projects = (asked.projects ?? workspace.projects())
    .filter(isWorthShowing)
    .map((project) => projectStatus(workspace, project, nameOf));
  const days = new Set(projects.map((project) => project.today));
  const [today = systemDate] = days;
  return { today: days.size === 1 ? today : systemDate, projects };
}

/** Files outside every venture form a project too, which is shown once it claims or promises something. */
export function isWorthShowing(project: Project): boolean {
  return (['venture', 'hypothesis', 'gate'] as const).some((type) => project.all(type).length > 0);
}

export function projectStatus(
  workspace: Workspace,
  project: Project,
  nameOf: (path: FilePath) => string,
): ProjectStatus {
  const placeOf = ({ file, span }: Place): PlaceStatus => {
    const lines = workspace.findFile(file)?.lines ?? [0];
    return {
      file: nameOf(file),
      range: { start: positionAt(lines, span.start), end: positionAt(lines, span.end) },
    };
  };
  const venture = project.all('venture')[0];
  const stage = project.read(stageOfProject, project);
  const gates = project.read(gatesOf, project);
  const allPassed = gates.every((gate) => gate.passed);
  const hypotheses = project.all('hypothesis');
  const loose = looseItems(project);
  return {
    name: venture?.name?.text,
    title: venture && project.titleOf(venture),
    vision: venture?.vision?.value,
    root: nameOf(project.root),
    today: project.today,
    stage,
    claimedStage: venture?.stage?.value,
    steps: stages.map((each) => ({
      stage: each,
      is: allPassed || compareStages(each, stage) < 0 ? 'passed' : each === stage ? 'open' : 'ahead',
      here: each === stage,
      claimed: venture?.stage?.value === each,
      gates: gates.filter((gate) => gate.exits === each).map((gate) => gateStatus(project, gate, placeOf)),
    })),
    hypotheses: hypotheses.map((hypothesis) => hypothesisStatus(project, hypothesis, placeOf)),
    questions: project
      .read(questionsOf, project)
      .map(({ question, answered, answer, hypotheses: asked, evidence }) => ({
        question,
        answered,
        answer,
        hypotheses: asked.flatMap(({ name }) => name?.text ?? []),
        evidence: evidence.flatMap(({ name }) => name?.text ?? []),
      })),
    riding: hypotheses.flatMap((hypothesis) => {
      const riding = project.read(ridingOn, hypothesis);
      return hypothesis.name && riding.items.length + riding.decisions.length > 0
        ? [ridingStatus(project, hypothesis.name.text, riding)]
        : [];
    }),
    waitingForNothing: { items: loose.map(itemStatus), money: moneyOf(loose) },
    allowances: workspace.allowancesIn(project).map((allowance) => allowanceStatus(allowance, placeOf)),
    next: project.read(nextSteps, project).map(({ text, place }) => ({ text, at: placeOf(place) })),
  };
}

export function gateStatus(
  project: Project,
  gate: StageGate,
  placeOf: (place: Place) => PlaceStatus,
): GateStatus {
  const { gate: declared } = gate;
  return {
    name: gate.name,
    title: declared && project.titleOf(declared),
    exits: gate.exits,
    builtIn: declared === undefined,
    passed: gate.passed,
    passedOn: gate.passedOn,
    requirements: gate.requirements.map(({ text, met, have, need, counts, missing }) => ({
      text,
      met,
      have,
      need,
      counts,
      missing,
    })),
    at: declared && placeOf({ file: declared.file, span: declared.name ?? declared.head }),
  };
}

export function hypothesisStatus(
  project: Project,
  hypothesis: Hypothesis,
  placeOf: (place: Place) => PlaceStatus,
): HypothesisStatus {
  const { word, reason, since, tally, interval, chance, toDecide, valueInterval, bars } = project.read(
    verdictOf,
    hypothesis,
  );
  return {
    name: hypothesis.name?.text,
    title: project.titleOf(hypothesis),
    kind: hypothesis.kind?.value,
    risk: hypothesis.risk?.value,
    stage: stageOf(hypothesis),
    status: hypothesis.status?.word,
    verdict: word,
    reason,
    since,
    tally,
    interval,
    chance,
    valueInterval,
    measured: findMeasuredText(bars),
    toDecide,
    at: placeOf({ file: hypothesis.file, span: hypothesis.name ?? hypothesis.head }),
  };
}

const mostRiders = 20;

function ridingStatus(project: Project, name: string, riding: Riding): RidingStatus {
  const riders = ridersOf(project, riding.hypothesis);
  return {
    hypothesis: name,
    verdict: project.read(verdictOf, riding.hypothesis).word,
    money: riding.money,
    hires: riding.hires,
    launches: riding.launches,
    shipments: riding.items.filter((item) => item.type === 'ship').length,
    decisions: riding.decisions.map((decision) => decision.name?.text ?? 'a decision'),
    raises: riding.items.filter((item) => item.type === 'raise').length,
    items: riders.slice(0, mostRiders).map((rider) => ridingItemStatus(rider, name)),
    itemsLeftOut: Math.max(0, riders.length - mostRiders),
  };
}

function ridingItemStatus({ item, through, gate }: PlanItemLeaner, name: string): RidingItemStatus {
  const other = through.name?.text;
  return {
    ...itemStatus(item),
    through: [
      ...(other === undefined || other === name ? [] : [other]),
      ...(gate === undefined ? [] : [gate]),
    ],
  };
}

/** Hires, spending, launches and raises that wait for no gate. Shipping waits for its feature's hypotheses instead. */
function looseItems(project: Project): readonly PlanItem[] {
  return project
    .all('plan')
    .flatMap((plan) => plan.items)
    .filter((item) => item.type !== 'ship' && item.needs.length === 0);
}

export function itemStatus(item: PlanItem): ItemStatus {
  const { type, name, text, on, costs } = item;
  return {
    type,
    text: text?.value,
    name: name?.text ?? (item.type === 'ship' ? item.feature?.name : undefined),
    on: on?.date,
    costs: costs && moneyOf([item])[0],
  };
}

function allowanceStatus(allowance: Allowance, placeOf: (place: Place) => PlaceStatus): AllowanceStatus {
  const { rule, element, until, because, file, span } = allowance;
  return { rule, element, until, because, at: placeOf({ file, span }) };
}
