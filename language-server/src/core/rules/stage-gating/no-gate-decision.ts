import type { Declaration } from '../../model/declaration.ts';
import type { Gate } from '../../model/gate.ts';
import { type Hypothesis, stageOf } from '../../model/hypothesis.ts';
import { type Stage, stages, type Venture } from '../../model/venture.ts';
import { calledFirst } from '../../names/called.ts';
import type { Project } from '../../names/project.ts';
import { decisionDays } from '../../pipeline/decision-days.ts';
import { decisionsAnswering } from '../../pipeline/decisions-answering.ts';
import { gateStateOf, gatesExiting } from '../../pipeline/gates.ts';
import type { GateState } from '../../pipeline/state.ts';
import { daysBetween, type IsoDate } from '../../text/dates.ts';
import { type Fix, insertAfter } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineRule } from '../card.ts';
import { freeNumber } from '../free-name.ts';

type Found = {
  readonly on: Declaration;
  readonly span: Span;
  readonly since: IsoDate;
  readonly days: number;
} & (
  | { readonly is: 'passed'; readonly gate: GateState }
  | { readonly is: 'refuted'; readonly hypothesis: Hypothesis }
);

export const noGateDecision = defineRule({
  name: 'no-gate-decision',
  family: 'stage-gating',
  severity: 'information',
  summary: 'A gate has passed or a hypothesis is refuted, and no decision has answered it.',
  source: 'Customer Development: at the end of each step the founders decide to pivot or to proceed.',
  subject: ['gate', 'hypothesis', 'venture'],
  check(subject, project): Iterable<Found> {
    switch (subject.type) {
      case 'gate':
        return atGate(subject, project);
      case 'hypothesis':
        return atHypothesis(subject, project);
      case 'venture':
        return atVenture(subject, project);
    }
  },
  at: ({ on, span }) => placeIn(on, span),
  message: (found) =>
    found.is === 'passed'
      ? `${gateName(found.gate)} passed on ${found.since}, ${found.days} days ago, and no decision has been taken since, so nobody has said whether to proceed.`
      : `${calledFirst(found.hypothesis)} has been refuted since ${found.since}, ${found.days} days ago, and no decision answers it, so the venture goes on as if it were true.`,
  fixes: (found, project): readonly Fix[] =>
    found.is === 'passed'
      ? [
          decisionAfter(found.on, project, 'Write down the decision to proceed', 'proceed', [
            `because "${found.gate.name} passed on ${found.since}"`,
          ]),
        ]
      : answersTo(found.hypothesis, project),
});

function atGate(gate: Gate, project: Project): readonly Found[] {
  const state = project.read(gateStateOf, gate);
  return unanswered(gate, gate.name ?? gate.head, state, project);
}

/** The gates that are declared nowhere are the venture's. */
function atVenture(venture: Venture, project: Project): readonly Found[] {
  return stages
    .flatMap((stage) => gatesExiting(project, stage))
    .filter((state) => state.gate === undefined)
    .flatMap((state) => unanswered(venture, venture.stage ?? venture.name ?? venture.head, state, project));
}

function unanswered(on: Declaration, span: Span, gate: GateState, project: Project): readonly Found[] {
  const since = gate.passed ? gate.passedOn : undefined;
  const days = since === undefined ? undefined : findOverdue(since, project);
  return since === undefined ||
    days === undefined ||
    project.read(decisionDays, project).some((day) => day >= since)
    ? []
    : [{ on, span, since, days, is: 'passed', gate }];
}

function atHypothesis(hypothesis: Hypothesis, project: Project): readonly Found[] {
  const { word, since } = project.read(verdictOf, hypothesis);
  const days = word === 'refuted' && since !== undefined ? findOverdue(since, project) : undefined;
  return hypothesis.name === undefined ||
    since === undefined ||
    days === undefined ||
    project.read(decisionsAnswering, hypothesis).some(({ on }) => on !== undefined && on.date >= since)
    ? []
    : [{ on: hypothesis, span: hypothesis.name, since, days, is: 'refuted', hypothesis }];
}

/** How many days have gone by, once they are more than a decision may take. */
function findOverdue(since: IsoDate, project: Project): number | undefined {
  const days = daysBetween(since, project.today);
  return days > project.settings.thresholds.decisionWithinDays ? days : undefined;
}

function answersTo(hypothesis: Hypothesis, project: Project): readonly Fix[] {
  const name = hypothesis.name?.text ?? '';
  const reasons = project
    .read(verdictOf, hypothesis)
    .counted.flatMap((batch) => batch.evidence.name?.text ?? []);
  const because = `because ${reasons.length > 0 ? [...new Set(reasons)].join(', ') : `"${name} is refuted"`}`;
  const stage: Stage = stageOf(hypothesis);
  const wrong = `What ${name} got wrong`;
  const promised = hypothesis.failBars.flatMap((bar) => bar.then?.course ?? [])[0];
  const pivot = decisionAfter(
    hypothesis,
    project,
    `Write down a pivot away from '${name}'`,
    `pivot from ${stage} to ${stage}`,
    [because, `changes ${name}`, `learned "${wrong}"`],
    [wrong],
  );
  const others = (['persevere', 'stop'] as const).map((course) =>
    decisionAfter(hypothesis, project, `Write down that you ${course}`, course, [because]),
  );
  return promised === 'pivot'
    ? [pivot, ...others]
    : promised === 'stop'
      ? [...others.toReversed(), pivot]
      : [...others, pivot];
}

function decisionAfter(
  on: Declaration,
  project: Project,
  title: string,
  course: string,
  lines: readonly string[],
  fill: readonly string[] = [],
): Fix {
  const head = `decision ${freeNumber(project, 'D')} on ${project.today} ${course}`;
  return {
    title,
    safe: false,
    edits: [insertAfter(on, `${head} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`, fill)],
  };
}

function gateName(gate: GateState): string {
  return gate.gate ? `'${gate.name}'` : `The gate out of ${gate.name}`;
}
