import type { HypothesisKind, Risk } from '../../core/model/hypothesis.ts';

/** How much falls with a guess of a kind, where its author does not say: customer, problem and price come first. */
export const usualRisk: Readonly<Record<HypothesisKind, Risk>> = {
  customer: 'critical',
  problem: 'critical',
  pricing: 'critical',
  solution: 'high',
  channel: 'medium',
  sales: 'medium',
  demand: 'medium',
  market: 'medium',
  competition: 'medium',
  team: 'low',
};
