import type { Hire, Plan, PlanItem } from '../../model/plan.ts';
import type { Project } from '../../names/project.ts';
import { gatesExiting } from '../../pipeline/gates.ts';
import { addNeed, comesAfter, nameOfNeed } from '../../pipeline/waiting.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';
import { spanOfItem, titleOfItem } from '../plan-item.ts';

interface Found {
  readonly plan: Plan;
  readonly hire: Hire;
}

export const prematureHire = defineRule({
  name: 'premature-hire',
  family: 'stage-gating',
  severity: 'error',
  summary: 'Somebody is hired to sell, to market or to run the firm before the sales model is validated.',
  source:
    'Customer Development: startups fail when they hire a VP of Sales before the founders have sold the product themselves.',
  subject: 'plan',
  *check(plan, project): Iterable<Found> {
    for (const item of plan.items) {
      if (item.type === 'hire' && isPrematureHire(project, item)) {
        yield { plan, hire: item };
      }
    }
  },
  at: ({ plan, hire }) => placeIn(plan, spanOfItem(hire)),
  message: ({ hire }, project) =>
    `${titleOfItem(hire)} is hired as ${hire.as?.value} ${whenOf(hire, project)}, so they are asked to repeat a sale that nobody has yet shown to be repeatable.`,
  related: (_, project) =>
    gatesExiting(project, 'validation').flatMap(({ gate }) =>
      gate ? [{ place: placeIn(gate, gate.name ?? gate.head), message: 'The gate to wait for.' }] : [],
    ),
  fixes: ({ plan, hire }, project) => {
    if (hire.on && hire.on.date <= project.today) {
      return [];
    }
    const gate = nameOfNeed(project, 'validation');
    return [{ title: `Hire only once ${gate} has passed`, safe: false, edits: [addNeed(plan, hire, gate)] }];
  },
});

/** Whether it is one of the hires that wait for the validation gate, and does not. */
export function isPrematureHire(project: Project, item: PlanItem): boolean {
  return (
    item.type === 'hire' &&
    item.as !== undefined &&
    project.settings.families.salesHires.includes(item.as.value) &&
    !comesAfter(project, item, 'validation')
  );
}

function whenOf(hire: Hire, project: Project): string {
  const isPast = hire.on !== undefined && hire.on.date <= project.today;
  return isPast ? 'on a day when the validation gate was open' : 'without waiting for the validation gate';
}
