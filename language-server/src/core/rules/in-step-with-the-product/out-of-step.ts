import type { Milestone, Product } from '../../model/product.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { isFromOutside } from '../../pipeline/asked.ts';
import { gatesExiting } from '../../pipeline/gates.ts';
import { hadPassedBy } from '../../pipeline/waiting.ts';
import type { IsoDate } from '../../text/dates.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

type Found = { readonly product: Product; readonly milestone: Milestone } & (
  | { readonly is: 'before-validation' }
  | { readonly is: 'no-evidence'; readonly before: Milestone }
);

export const outOfStep = defineRule({
  name: 'out-of-step',
  family: 'in-step-with-the-product',
  severity: 'information',
  summary:
    'A product reaches a milestone with no customer evidence since the last, or is tested or launched before validation.',
  source: 'Customer Development: the two tracks, product and customers, remain synchronized at every step.',
  subject: 'product',
  *check(product, project): Iterable<Found> {
    const reached = product.milestones
      .flatMap((milestone) => (milestone.on ? [{ milestone, on: milestone.on.date }] : []))
      .filter(({ on }) => on <= project.today)
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    for (const [index, { milestone, on }] of reached.entries()) {
      const before = reached[index - 1];
      const isLate = milestone.step === 'testing' || milestone.step === 'launch';
      if (isLate && !gatesExiting(project, 'validation').every((gate) => hadPassedBy(gate, on))) {
        yield { product, milestone, is: 'before-validation' };
      } else if (before && !wasLearned(project, before.on, on)) {
        yield { product, milestone, is: 'no-evidence', before: before.milestone };
      }
    }
  },
  at: ({ product, milestone }) => placeIn(product, milestone),
  message: (found) =>
    found.is === 'before-validation'
      ? `'${found.product.name?.text}' reached ${found.milestone.step} on ${found.milestone.on?.date} while the validation gate was open, so the product runs ahead of anyone known to buy it.`
      : `'${found.product.name?.text}' went from ${found.before.step} to ${found.milestone.step} and nothing was heard from a customer in between, so the two tracks have come out of step.`,
  related: (found) =>
    found.is === 'no-evidence'
      ? [{ place: placeIn(found.product, found.before), message: 'The last milestone.' }]
      : [],
});

/** Whether somebody outside the team said or did something from one day to another, both included. */
function wasLearned(project: Project, from: IsoDate, to: IsoDate): boolean {
  return project.read(daysOfEvidence, project).some((day) => from <= day && day <= to);
}

const daysOfEvidence = defineQuery<Project, readonly IsoDate[]>('days of customer evidence', (project) => [
  ...new Set(
    project
      .all('evidence')
      .filter((evidence) => isFromOutside(project, evidence))
      .flatMap((evidence) => evidence.on?.date ?? []),
  ),
]);
