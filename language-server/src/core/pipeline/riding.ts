import type { Decision } from '../model/decision.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { addDecimals } from '../text/decimal.ts';
import { leaningOn, restingOn } from './leaning.ts';
import type { AmountAtRisk, Riding } from './state.ts';

/** What rides on a hypothesis: the plan items that lean on it with their money, and the decisions taken because of it. */
export const ridingOn = defineQuery<Hypothesis, Riding>(
  'what rides on a hypothesis',
  (project, hypothesis) => {
    const items = project
      .read(leaningOn, hypothesis)
      .flatMap((leaner) => (leaner.is === 'plan-item' ? [leaner.item] : []));
    return {
      hypothesis,
      items,
      money: moneyOf(items),
      hires: items.filter((item) => item.type === 'hire').length,
      launches: items.filter((item) => item.type === 'launch').length,
      decisions: decisionsBecauseOf(project, hypothesis),
    };
  },
);

/** What plan items cost, added up by currency and period; a range counts with its upper end. */
export function moneyOf(items: readonly PlanItem[]): readonly AmountAtRisk[] {
  const sums = new Map<string, AmountAtRisk>();
  for (const { costs } of items) {
    if (costs) {
      const key = `${costs.currency} ${costs.per ?? ''}`;
      const amount = addDecimals(sums.get(key)?.amount ?? '0', costs.to ?? costs.amount);
      sums.set(key, { currency: costs.currency, amount, per: costs.per ?? null });
    }
  }
  return [...sums.values()];
}

/** The decisions whose reasons are the hypothesis, evidence on it, or either of one that rests on it. */
function decisionsBecauseOf(project: Project, hypothesis: Hypothesis): readonly Decision[] {
  const found = new Set<Decision>();
  for (const each of restingOn(project, hypothesis)) {
    for (const decision of project.read(decisionsDirectlyBecauseOf, each)) {
      found.add(decision);
    }
  }
  return [...found];
}

const decisionsDirectlyBecauseOf = defineQuery<Hypothesis, readonly Decision[]>(
  'decisions because of a hypothesis itself',
  (project, hypothesis) => {
    const name = hypothesis.name?.text;
    if (name === undefined) {
      return [];
    }
    const bearing = project
      .referrers(name, 'evidence')
      .filter((evidence) =>
        evidence.bearings.some((line) => project.findAs('hypothesis', line.hypothesis) === hypothesis),
      );
    return [...new Set([hypothesis, ...bearing])].flatMap((reason) =>
      (reason.name ? project.referrers(reason.name.text, 'decision') : []).filter((decision) =>
        decision.because.some(
          (because) =>
            because.is === 'reference' && project.find(because.reference.name)?.declaration === reason,
        ),
      ),
    );
  },
);
