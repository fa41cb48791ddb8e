import type { Decision } from '../model/decision.ts';
import { type Milestone, type Product, productSteps } from '../model/product.ts';
import type { Project } from '../names/project.ts';
import { type MilestoneOutOfStep, milestonesOutOfStep } from '../pipeline/product-track.ts';
import { formatMoney } from '../text/amounts.ts';
import type { PipelineDecision, PipelineProduct } from './pipeline.ts';
import type { Elements } from './pipeline-elements.ts';

/** A product with its own track beside the four steps. */
export function productCard(project: Project, product: Product, elements: Elements): PipelineProduct {
  const { file, name, head } = product;
  const outOfStep = new Map<Milestone, MilestoneOutOfStep>();
  for (const found of milestonesOutOfStep(project, product)) {
    outOfStep.set(found.milestone, found);
  }
  return {
    ...elements.add(`product-${name?.text ?? ''}`, file, product, name ?? head),
    name: name?.text,
    title: project.titleOf(product),
    prices: product.prices.map(({ money }) => formatMoney(money)),
    features: product.features.length,
    milestones: product.milestones
      .toSorted((a, b) => productSteps.indexOf(a.step) - productSteps.indexOf(b.step))
      .map((milestone) => {
        const found = outOfStep.get(milestone);
        return {
          step: milestone.step,
          on: milestone.on?.date,
          reached: milestone.on !== undefined && milestone.on.date <= project.today,
          outOfStep: found && whyOutOfStep(found),
          at: elements.placeOf(file, milestone),
        };
      }),
  };
}

function whyOutOfStep(found: MilestoneOutOfStep): string {
  return found.is === 'before-validation'
    ? 'reached while the validation gate was open'
    : `nothing was heard from a customer since ${found.before.step}`;
}

/** A decision: what was learned, and where it led. */
export function decisionCard(project: Project, decision: Decision, elements: Elements): PipelineDecision {
  const { file, name, head } = decision;
  return {
    ...elements.add(`decision-${name?.text ?? ''}`, file, decision, name ?? head),
    name: name?.text,
    title: project.titleOf(decision),
    on: decision.on?.date,
    course: decision.course?.course,
    from: decision.from?.value,
    to: decision.to?.value,
    learned: decision.learned?.value,
    because: decision.because.map((reason) =>
      reason.is === 'reference' ? reason.reference.name : reason.text.value,
    ),
    changes: decision.changes.map((reference) => reference.name),
    by: decision.by.map(({ value }) => value),
  };
}
