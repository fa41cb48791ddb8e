import type { Milestone, Product } from '../model/product.ts';
import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { isFromOutside } from './asked.ts';
import { gatesExiting } from './gates.ts';
import { hadPassedBy } from './waiting.ts';

/** A milestone that the product reached out of step with its customers, and why it was. */
export type MilestoneOutOfStep = { readonly milestone: Milestone } & (
  | { readonly is: 'before-validation' }
  | { readonly is: 'no-evidence'; readonly before: Milestone }
);

/** The milestones that a product has reached by today, in order of their day. */
export function milestonesReached(
  project: Project,
  product: Product,
): readonly { readonly milestone: Milestone; readonly on: IsoDate }[] {
  return product.milestones
    .flatMap((milestone) => (milestone.on ? [{ milestone, on: milestone.on.date }] : []))
    .filter(({ on }) => on <= project.today)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * Where a product's own track ran ahead of its customers: it was tested or launched while the validation gate was open,
 * or went from one milestone to the next without anything heard from a customer in between.
 */
export function* milestonesOutOfStep(project: Project, product: Product): Iterable<MilestoneOutOfStep> {
  const reached = milestonesReached(project, product);
  for (const [index, { milestone, on }] of reached.entries()) {
    const before = reached[index - 1];
    const isLate = milestone.step === 'testing' || milestone.step === 'launch';
    if (isLate && !gatesExiting(project, 'validation').every((gate) => hadPassedBy(gate, on))) {
      yield { milestone, is: 'before-validation' };
    } else if (before && !wasLearned(project, before.on, on)) {
      yield { milestone, is: 'no-evidence', before: before.milestone };
    }
  }
}

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
