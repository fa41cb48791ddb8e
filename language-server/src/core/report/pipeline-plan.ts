import type { Hypothesis } from '../model/hypothesis.ts';
import type { Plan, PlanItem } from '../model/plan.ts';
import type { Project } from '../names/project.ts';
import { yearlyMoneyOn } from '../pipeline/exposure.ts';
import { ridersOf } from '../pipeline/leaning.ts';
import { gatesNeeded } from '../pipeline/needs.ts';
import { shipmentsOf } from '../pipeline/shipments.ts';
import { hadPassedBy } from '../pipeline/waiting.ts';
import { formatList } from '../text/amounts.ts';
import { toNumber } from '../text/decimal.ts';
import type { Span } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { PipelineRiding, PlanItemInView } from './pipeline.ts';
import type { Elements } from './pipeline-elements.ts';
import type { RidingStatus } from './status.ts';
import { itemStatus } from './status-view.ts';

export interface DrawnPlan {
  /** In order of their day; what has none comes last. */
  readonly items: readonly PlanItemInView[];
  readonly idOf: ReadonlyMap<PlanItem, string>;
}

/** Everything that is planned, and how each item stands to the gates it ought to wait for. */
export function drawPlan(project: Project, elements: Elements): DrawnPlan {
  const idOf = new Map<PlanItem, string>();
  const shipped = hypothesesShipped(project);
  const items = project
    .all('plan')
    .flatMap((plan) => plan.items.map((item) => ({ plan, item })))
    .toSorted((a, b) => compareDays(a.item.on?.date, b.item.on?.date))
    .map(({ plan, item }): PlanItemInView => {
      const element = elements.add(`plan-${nameOf(item)}`, plan.file, item, placeOf(item));
      idOf.set(item, element.id);
      return {
        ...element,
        ...itemStatus(item),
        ...featureText(project, plan, item),
        ...standingOf(project, item, shipped.get(item) ?? []),
      };
    });
  return { items, idOf };
}

/** What rides on a hypothesis, with the plan items as they are drawn. */
export function ridingCard(
  project: Project,
  hypothesis: Hypothesis,
  status: RidingStatus,
  { idOf }: DrawnPlan,
): PipelineRiding {
  const riders = ridersOf(project, hypothesis);
  return {
    ...status,
    items: status.items.map((item, index) => {
      const rider = riders[index]?.item;
      return { ...item, id: (rider && idOf.get(rider)) ?? '' };
    }),
    yearly: toNumber(yearlyMoneyOn(project, hypothesis)),
  };
}

/** A founder knows a feature by what it does, not by its name. */
function featureText(project: Project, plan: Plan, item: PlanItem): Pick<PlanItemInView, 'text'> {
  const feature = item.type === 'ship' && item.feature && project.resolve(item.feature, plan)?.member;
  return feature && feature.type === 'feature' && feature.title ? { text: feature.title.value } : {};
}

type Standing = Pick<PlanItemInView, 'needs' | 'standing' | 'why' | 'passedOn'>;

function standingOf(project: Project, item: PlanItem, shipped: readonly Hypothesis[]): Standing {
  const gates = gatesNeeded(project, item);
  const needs = item.needs.map((reference) => reference.name);
  if (needs.length === 0) {
    return item.type === 'ship' ? shippingOf(project, item, shipped) : loose;
  }
  const on = item.on?.date;
  const day = on !== undefined && on <= project.today ? on : project.today;
  const open = gates.filter((gate) => !hadPassedBy(gate, day));
  const names = formatList(
    (open.length > 0 ? open : gates).map((gate) => gate.name),
    3,
  );
  if (gates.length === 0) {
    return { needs, standing: 'waits', why: `waits for ${formatList(needs, 3)}` };
  }
  if (open.length === 0) {
    const days = gates.flatMap(({ passedOn }) => passedOn ?? []).sort();
    return { needs, standing: 'after', why: `after ${names}`, passedOn: days.at(-1) };
  }
  return on !== undefined && on <= project.today
    ? { needs, standing: 'before', why: `before ${names} had passed` }
    : { needs, standing: 'waits', why: `waits for ${names}` };
}

const loose: Standing = { needs: [], standing: 'loose', why: 'waits for nothing' };

/** What is shipped waits for the hypotheses it is built on, whether it says so or not. */
function shippingOf(project: Project, item: PlanItem, hypotheses: readonly Hypothesis[]): Standing {
  const needs = hypotheses.map(nameOf);
  const open = hypotheses.filter((hypothesis) => project.read(verdictOf, hypothesis).word !== 'supported');
  if (hypotheses.length === 0) {
    return loose;
  }
  if (open.length === 0) {
    return { needs, standing: 'after', why: `after ${formatList(needs, 3)}` };
  }
  const names = formatList(open.map(nameOf), 3);
  return item.on !== undefined && item.on.date <= project.today
    ? { needs, standing: 'before', why: `before ${names} ${open.length === 1 ? 'is' : 'are'} supported` }
    : { needs, standing: 'loose', why: `rests on ${names}` };
}

function hypothesesShipped(project: Project): ReadonlyMap<PlanItem, readonly Hypothesis[]> {
  const found = new Map<PlanItem, Hypothesis[]>();
  for (const hypothesis of project.all('plan').length > 0 ? project.all('hypothesis') : []) {
    for (const { item } of shipmentsOf(project, hypothesis)) {
      found.set(item, [...(found.get(item) ?? []), hypothesis]);
    }
  }
  return found;
}

function placeOf(item: PlanItem): Span {
  return item.text ?? (item.type === 'ship' ? item.feature : item.name) ?? item;
}

function nameOf(named: { readonly name?: { readonly text: string } }): string {
  return named.name?.text ?? '';
}

/** Negative, zero or positive, as for `sort`; what has no day comes last. */
function compareDays(a = '\uffff', b = '\uffff'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
