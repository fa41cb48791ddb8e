import type { Evidence } from '../model/evidence.ts';
import type { Method } from '../model/experiment.ts';
import type { Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { compareDecimals } from '../text/decimal.ts';
import { methodOf } from './methods.ts';

/** What a method carries by itself, from 0 (somebody's opinion) to 5 (somebody paid). */
export function strengthOfMethod(method: Method): number {
  return strengths[method];
}

/**
 * What a piece of evidence carries, 0 to 5. Money that was given lifts what people did, not what they said, to the
 * strength of a sale; evidence called `weak`, or of no known method, carries nothing.
 */
export function strengthOf(project: Project, evidence: Evidence): number {
  const method = methodOf(project, evidence);
  if (method === undefined || evidence.weak !== undefined) {
    return 0;
  }
  const strength = strengthOfMethod(method);
  return strength >= leastThatMoneyLifts && isPaid(evidence) ? sale : strength;
}

/** What evidence must carry at least to count for or against a hypothesis of this kind. */
export function neededStrength(hypothesis: Hypothesis): number {
  return (hypothesis.kind && needed[hypothesis.kind.value]) ?? 1;
}

const sale = 5;
const leastThatMoneyLifts = 3;

const strengths: Readonly<Record<Method, number>> = {
  opinion: 0,
  research: 1,
  survey: 2,
  interview: 2,
  observation: 3,
  prototype: 3,
  'letter-of-intent': 3,
  'landing-page': 3,
  outreach: 3,
  signup: 4,
  pilot: 4,
  usage: 4,
  'ab-test': 4,
  presale: sale,
  order: sale,
};

const needed: Readonly<Partial<Record<HypothesisKind, number>>> = {
  customer: 2,
  problem: 2,
  solution: 3,
  channel: 4,
  demand: 4,
  pricing: 5,
  sales: 5,
};

function isPaid(evidence: Evidence): boolean {
  return evidence.commitments.some(
    ({ is, money }) => is === 'money' && money !== undefined && compareDecimals(money.amount, '0') > 0,
  );
}
