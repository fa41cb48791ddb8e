import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';

const base = `segment s niche
profile ann of s as user, buyer {
  pain wet "Wet feet" severity 4
}
hypothesis H1 "5 of 20 pay" { kind pricing }
`;
const sale = (name: string, tally: string, rest: string, method = 'order') =>
  `evidence ${name} from ${method} on 2026-03-0${name.slice(1)} {\n  supports H1 with ${tally}\n  with ann\n  ${rest}\n}\n`;

describe('a venture without a roadmap', () => {
  const rules = ['no-roadmap'];

  it('is past discovery by its claim or by its evidence', () => {
    const passed =
      'gate G1 exits discovery {\n  require "Met twelve" confirmed on 2026-04-01 by "Aisha"\n}\n';
    expect(said('venture v { stage discovery }', rules)).toEqual([]);
    expect(said('venture v { stage creation }', rules)).toEqual(['no-roadmap at stage creation (warning)']);
    expect(said(`venture v\n${passed}`, rules)).toEqual(['no-roadmap at v (warning)']);
    expect(said(`venture v { stage creation }\nroadmap r`, rules)).toEqual([]);
  });
});

describe('orders that do not repeat', () => {
  const rules = ['not-repeatable'];
  const paid = (money: string) => `commitment money ${money}`;

  it('are from one customer', () => {
    expect(said(base + sale('V1', '1 of 9', paid('SGD 5')), rules)).toEqual([
      'not-repeatable at H1 with 1 of 9 (warning)',
    ]);
    expect(said(base + sale('V1', '2 of 9', paid('SGD 10')), rules)).toEqual([]);
    expect(said(base + sale('V1', '0 of 9', ''), rules)).toEqual([]);
  });

  it('are from different customers where they are not called the same', () => {
    const order = (name: string, who: string) =>
      sale(name, '1 of 1', `${paid('SGD 5')}\n  quote "Yes" from "${who}"`);
    expect(said(base + order('V1', 'P1') + order('V2', 'P1'), rules)).toEqual([
      'not-repeatable at H1 with 1 of 1 (warning)',
    ]);
    expect(said(base + order('V1', 'P1') + order('V2', 'P2'), rules)).toEqual([]);
  });

  it('are at different prices, by the customer or by what is written per something', () => {
    const two = (first: string, second: string) =>
      said(base + sale('V1', '4 of 9', paid(first)) + sale('V2', '2 of 9', paid(second)), rules);
    expect(two('SGD 20', 'SGD 10')).toEqual([]);
    expect(two('SGD 20', 'SGD 12')).toEqual(['not-repeatable at commitment money SGD 12 (warning)']);
    expect(two('SGD 20', 'EUR 12')).toEqual([]);
    expect(two('SGD 5 per meal', 'SGD 5 per meal')).toEqual([]);
    expect(two('SGD 5 per meal', 'SGD 6 per meal')).toEqual([
      'not-repeatable at commitment money SGD 6 per meal (warning)',
    ]);
  });

  it('are told apart where they came on one day', () => {
    const onOneDay = (one: string, other: string, price = 'SGD 5') =>
      said(
        base +
          (sale('V1', one, paid('SGD 5')) + sale('V2', other, paid(price))).replaceAll(
            '2026-03-02',
            '2026-03-01',
          ),
        rules,
      );
    expect(onOneDay('1 of 4', '1 of 4', 'SGD 15')).toEqual([
      'not-repeatable at commitment money SGD 15 (warning)',
    ]);
    expect(onOneDay('1 of 4', '0 of 4')).toEqual(['not-repeatable at H1 with 1 of 4 (warning)']);
    expect(onOneDay('1 of 4', '1 of 4')).toEqual([]);
  });
});

describe('free pilots as sales', () => {
  const rules = ['free-pilots-as-sales'];

  it('are orders in which no money is committed', () => {
    expect(said(base + sale('V1', '4 of 9', ''), rules)).toEqual(['free-pilots-as-sales at order (warning)']);
    expect(said(base + sale('V1', '4 of 9', '', 'presale'), rules)).toEqual([
      'free-pilots-as-sales at presale (warning)',
    ]);
    expect(said(base + sale('V1', '4 of 9', 'commitment time "A morning each"'), rules)).toEqual([
      'free-pilots-as-sales at order (warning)',
    ]);
    expect(said(base + sale('V1', '4 of 9', 'commitment money SGD 20'), rules)).toEqual([]);
    expect(said(base + sale('V1', '4 of 9', '', 'pilot'), rules)).toEqual([]);
    expect(said(base + sale('V1', '0 of 9', ''), rules)).toEqual([]);
  });
});

describe('a price over the budget', () => {
  const rules = ['price-over-budget'];
  const model = (price: string, budget: string) =>
    said(
      `segment s niche\nprofile ann of s as user, buyer {\n  budget ${budget}\n}\nproduct p {\n  price ${price} paid by ann\n}\n`,
      rules,
    );

  it('is compared over days, weeks, months and years', () => {
    expect(model('SGD 10 per day', 'SGD 70 per week')).toEqual([]);
    expect(model('SGD 10.01 per day', 'SGD 70 per week')).toEqual([
      'price-over-budget at SGD 10.01 per day (warning)',
    ]);
    expect(model('SGD 120 per year', 'SGD 10 per month')).toEqual([]);
    expect(model('SGD 121 per year', 'SGD 10 per month')).toEqual([
      'price-over-budget at SGD 121 per year (warning)',
    ]);
    expect(model('SGD 12 per month', 'SGD 8..11 per month')).toEqual([
      'price-over-budget at SGD 12 per month (warning)',
    ]);
    expect(model('SGD 11..15 per month', 'SGD 8..11 per month')).toEqual([]);
  });

  it('cannot be told between currencies, or of a price per anything else', () => {
    expect(model('EUR 99 per month', 'SGD 10 per month')).toEqual([]);
    expect(model('SGD 99 per meal', 'SGD 10 per month')).toEqual([]);
    expect(model('SGD 99', 'SGD 10 per month')).toEqual([]);
    expect(model('SGD 99 per seat', 'SGD 10 per seat')).toEqual([]);
  });
});

describe('unprofitable economics', () => {
  const rules = ['unprofitable'];
  const model = (inputs: string, stage = 'creation') =>
    `venture v { stage ${stage} }\nevidence V1 from order on 2026-03-01\neconomics {\n  ${inputs}\n}\n`;

  it('bring less than three times what a customer costs', () => {
    const inputs = (lifetime: string) =>
      model(`acquisition SGD 40 per customer from V1\n  lifetime ${lifetime} per customer from V1`);
    expect(said(inputs('SGD 120'), rules)).toEqual([]);
    expect(said(inputs('SGD 119.99'), rules)).toEqual([
      'unprofitable at lifetime SGD 119.99 per customer from V1 (information)',
    ]);
    expect(said(inputs('EUR 10'), rules)).toEqual([]);
    expect(said(inputs('SGD 119.99'), rules, { thresholds: { lifetimeOverAcquisition: 2 } })).toEqual([]);
  });

  it('pay back in more than twelve months once customers are created', () => {
    expect(said(model('payback 13 months from V1'), rules)).toEqual([
      'unprofitable at payback 13 months from V1 (information)',
    ]);
    expect(said(model('payback 12 months from V1'), rules)).toEqual([]);
    expect(said(model('payback 1 years from V1'), rules)).toEqual([]);
    expect(said(model('payback 13 months from V1', 'validation'), rules)).toEqual([]);
  });

  it('name evidence for what they say', () => {
    expect(said(model('margin 35%'), rules)).toEqual(['unprofitable at margin 35% (information)']);
    expect(said(model('margin 35% from V1'), rules)).toEqual([]);
  });
});

describe('customers who are no early adopters', () => {
  const rules = ['not-early-adopters'];
  const model = (adopter: string, method = 'presale', to = '2026-05-01') =>
    `segment s niche\nprofile ann of s as user, buyer {\n  ${adopter}\n}\nhypothesis H1 "5 of 20 pay" { kind pricing }\nexperiment E1 ${method} "Asking" {\n  with ann\n  from 2026-03-01 to ${to}\n}\n`;

  it('are below the fourth step as written, and first orders are planned from them', () => {
    expect(said(model('adopter 3'), rules)).toEqual(['not-early-adopters at ann (information)']);
    expect(said(model('adopter 4'), rules)).toEqual([]);
    expect(said(model(''), rules)).toEqual([]);
    expect(said(model('adopter 3', 'interview'), rules)).toEqual([]);
    expect(said(model('adopter 3', 'order', '2026-04-01'), rules)).toEqual([]);
  });

  it('are said once, at the experiment rather than at the gate', () => {
    const gate = 'gate G2 exits validation {\n  require 5 orders from ann\n}\n';
    expect(said(model('adopter 3') + gate, rules)).toEqual(['not-early-adopters at ann (information)']);
    expect(said(model('adopter 3', 'interview') + gate, rules)).toEqual([
      'not-early-adopters at ann (information)',
    ]);
  });

  it('are past it once they have ordered', () => {
    expect(said(model('adopter 3') + sale('V1', '4 of 9', 'commitment money SGD 20'), rules)).toEqual([]);
  });
});
