import type { TargetType } from './references.ts';

const withArticles: Readonly<Record<TargetType, string>> = {
  venture: 'the venture',
  segment: 'a segment',
  profile: 'a profile',
  alternative: 'an alternative',
  product: 'a product',
  hypothesis: 'a hypothesis',
  experiment: 'an experiment',
  evidence: 'evidence',
  economics: 'economics',
  roadmap: 'a roadmap',
  gate: 'a gate',
  decision: 'a decision',
  plan: 'a plan',
  allow: 'an allowance',
  job: 'a job',
  pain: 'a pain',
  gain: 'a gain',
  feature: 'a feature',
  hire: 'a hire',
  spend: 'a spend',
  launch: 'a launch',
  ship: 'a shipment',
  raise: 'a raise',
};

/** How a founder would say what something is: `a hypothesis`, `evidence`. */
export function typeWithArticle(type: TargetType): string {
  return withArticles[type];
}
