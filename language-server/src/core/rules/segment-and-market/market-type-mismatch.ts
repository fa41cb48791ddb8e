import { type Setting, valueSpan } from '../../model/node.ts';
import type { Plan, Spend } from '../../model/plan.ts';
import type { MarketType, Venture } from '../../model/venture.ts';
import { defineQuery, type Project } from '../../names/project.ts';
import { compareDecimals, decimalOf } from '../../text/decimal.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule, type RelatedPlace } from '../card.ts';

interface Found {
  readonly venture: Venture;
  readonly market: Setting<MarketType>;
  /** What is spent as if people knew what they are offered; empty where a competitor is what is missing. */
  readonly spending: readonly RelatedPlace[];
}

export const marketTypeMismatch = defineRule({
  name: 'market-type-mismatch',
  family: 'segment-and-market',
  severity: 'hint',
  summary: 'A new market is launched into with advertising, or an existing one has no competitor.',
  source:
    'The four types of startup market: in a new one nobody looks for the product yet, in an existing one somebody sells it already.',
  subject: 'venture',
  *check(venture, project): Iterable<Found> {
    const { market } = venture;
    if (market?.value === 'new') {
      const spending = launchSpending(venture, project);
      if (spending.length > 0) {
        yield { venture, market, spending };
      }
    } else if (market?.value === 'existing' && !project.read(hasAlternative, project)) {
      yield { venture, market, spending: [] };
    }
  },
  at: ({ venture, market }) => placeIn(venture, valueSpan(market)),
  message: ({ spending }) =>
    spending.length > 0
      ? 'The market is new and money goes into demand as in a launch: nobody looks yet for what they do not know, so most of it will be lost.'
      : 'The market is called existing and no alternative is declared, so nothing says from whom the customers would have to be won.',
  related: ({ spending }) => spending,
});

/**
 * Money for demand that does not wait for the creation gate. What is small enough to be a test is none: how much that
 * is, the settings say.
 */
function launchSpending(venture: Venture, project: Project): readonly RelatedPlace[] {
  return project
    .read(spendingOnDemand, project)
    .filter(({ item }) => !isTest(item, venture, project) && !waitsForCreation(item, project))
    .map(({ plan, item }) => ({ place: placeIn(plan, item.text ?? item), message: 'Spent on demand.' }));
}

const spendingOnDemand = defineQuery<Project, readonly { readonly plan: Plan; readonly item: Spend }[]>(
  'spending on demand',
  (project) =>
    project
      .all('plan')
      .flatMap((plan) =>
        plan.items.flatMap((item) =>
          item.type === 'spend' && item.as?.value === 'demand' ? [{ plan, item }] : [],
        ),
      ),
);

const hasAlternative = defineQuery<Project, boolean>(
  'any alternative',
  (project) => project.all('alternative').length > 0,
);

function isTest({ costs }: Spend, venture: Venture, { settings }: Project): boolean {
  return (
    settings.testBudget !== undefined &&
    costs !== undefined &&
    costs.per === undefined &&
    costs.currency === venture.currency?.value &&
    compareDecimals(costs.to ?? costs.amount, decimalOf(settings.testBudget)) <= 0
  );
}

function waitsForCreation(item: Spend, project: Project): boolean {
  return item.needs.some((reference) => {
    const gate = project.findAs('gate', reference);
    const stage = gate ? gate.exits?.value : reference.name;
    return stage === 'creation' || stage === 'building';
  });
}
