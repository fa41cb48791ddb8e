import type { Plan, PlanItem } from '../model/plan.ts';
import type { Project } from '../names/project.ts';
import { gatesNeeded } from '../pipeline/needs.ts';
import type { GateState } from '../pipeline/state.ts';
import { hadPassedBy } from '../pipeline/waiting.ts';
import { findRule } from '../rules/index.ts';
import { spanOfItem, titleOfItem } from '../rules/plan-item.ts';
import { formatList } from '../text/amounts.ts';
import type { IsoDate } from '../text/dates.ts';
import { covers, placeIn, type Span } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { Change } from './change.ts';
import type { Comparison, ThingPair } from './comparison.ts';

/** Plan items that now come before a gate they came after, and the statements whose change says so. */
export function planChanges(comparison: Comparison): {
  readonly changes: readonly Change[];
  readonly explained: readonly Span[];
} {
  const changes: Change[] = [];
  const explained: Span[] = [];
  for (const pair of comparison.pairs) {
    const moved = findMoved(comparison, pair);
    if (moved) {
      changes.push(moved.change);
      explained.push(...moved.explains);
    }
  }
  return { changes, explained };
}

function findMoved(
  { before, after }: Comparison,
  { before: was, after: is, changes }: ThingPair,
): { readonly change: Change; readonly explains: readonly Span[] } | undefined {
  const own = changes.filter(({ about }) => about === 'on' || about === 'needs' || about === 'as');
  const [old, item] = [itemOf(was.member), itemOf(is.member)];
  if (
    own.length === 0 ||
    !old ||
    !item ||
    was.declaration.type !== 'plan' ||
    is.declaration.type !== 'plan' ||
    whyTooEarly(before, was.declaration, old) !== undefined
  ) {
    return undefined;
  }
  const dropped = gatesNeeded(after, { ...item, needs: old.needs })
    .filter((gate) => !gate.passed)
    .filter((gate) => !gatesNeeded(after, item).some((other) => other.exits === gate.exits));
  const why =
    dropped.length > 0
      ? `it no longer waits for ${formatList(dropped.map(callGate))}, which ${dropped.length === 1 ? 'is' : 'are'} open`
      : whyTooEarly(after, is.declaration, item);
  if (why === undefined) {
    return undefined;
  }
  const [from, to] = [old.on?.date, item.on?.date];
  const move = from === to ? '' : ` was moved from ${from ?? 'no date'} to ${to ?? 'no date'}, too early:`;
  const title = titleOfItem(item);
  return {
    change: {
      kind: 'plan-moved',
      severity: 'warning',
      subject:
        is.name ?? item.text?.value ?? (item.type === 'ship' ? item.feature?.name : undefined) ?? item.type,
      message: `${title[0]?.toUpperCase() ?? ''}${title.slice(1)}${move === '' ? ' comes too early:' : move} ${why}.`,
      place: placeIn(is.declaration, item.on ?? spanOfItem(item)),
      side: 'after',
    },
    explains: own.flatMap((change) =>
      [change.before, change.after].flatMap((one) => (one ? [one.span] : [])),
    ),
  };
}

/** Why an item comes before its gate, as the end of a sentence; undefined where nothing says that it does. */
function whyTooEarly(project: Project, plan: Plan, item: PlanItem): string | undefined {
  const on = item.on?.date;
  for (const gate of on === undefined ? [] : gatesNeeded(project, item)) {
    if (on === undefined || hadPassedBy(gate, on)) {
      continue;
    }
    if (on <= project.today) {
      return `${callGate(gate)} had not passed by then`;
    }
    const due = latestDue(project, gate);
    if (due && on < due.day) {
      return `${callGate(gate)} waits for '${due.hypothesis}', which is to be settled by ${due.day}`;
    }
  }
  const said = rulesOnPlans.flatMap((name) =>
    (findRule(name)?.run(plan, project) ?? []).filter(({ place }) => covers(item, place.span)),
  )[0]?.message;
  return said === undefined ? undefined : said.replace(/\.$/, '');
}

/** What the catalogue says of items that come too early. */
const rulesOnPlans = [
  'premature-hire',
  'premature-spend',
  'premature-build-up',
  'launch-without-gate',
  'plan-before-gate',
  'built-before-validated',
] as const;

/** The last day by which the bars of what a gate still waits for are due. */
function latestDue(
  project: Project,
  gate: GateState,
): { readonly day: IsoDate; readonly hypothesis: string } | undefined {
  return gate.requirements
    .filter((requirement) => !requirement.met)
    .flatMap((requirement) => requirement.hypotheses)
    .flatMap((hypothesis) => {
      const { word, bars } = project.read(verdictOf, hypothesis);
      const day =
        word === 'testing' || word === 'untested'
          ? bars
              .flatMap(({ due }) => due ?? [])
              .sort()
              .at(-1)
          : undefined;
      return day === undefined ? [] : [{ day, hypothesis: hypothesis.name?.text ?? 'a hypothesis' }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(-1);
}

function callGate(gate: GateState): string {
  return gate.gate ? `'${gate.name}'` : `the gate out of ${gate.name}`;
}

function itemOf(member: ThingPair['after']['member']): PlanItem | undefined {
  return member && 'needs' in member ? member : undefined;
}
