import type { Method } from '../model/experiment.ts';
import type { Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import { methodOfUnit } from '../verdict/methods.ts';
import { neededStrength, strengthOfMethod } from '../verdict/strength.ts';

/** The cheapest usual method whose evidence carries a claim of each kind. */
const usual: Readonly<Record<HypothesisKind, Method>> = {
  customer: 'interview',
  problem: 'interview',
  solution: 'prototype',
  pricing: 'presale',
  channel: 'signup',
  demand: 'signup',
  market: 'research',
  competition: 'research',
  sales: 'order',
  team: 'interview',
};

/** The method its own bar counts (`5 of 20 presales`) where that can carry it, else the usual one for its kind. */
export function fittingMethod(hypothesis: Hypothesis): Method {
  const needed = neededStrength(hypothesis);
  for (const bar of hypothesis.passBars) {
    const method = bar.sample && methodOfUnit(bar.sample.unit);
    if (method && strengthOfMethod(method) >= needed) {
      return method;
    }
  }
  return usual[hypothesis.kind?.value ?? 'problem'];
}
