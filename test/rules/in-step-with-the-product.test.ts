import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';

const ann = (severity = 5) => `segment s niche
profile ann of s as user, buyer {
  pain wet "Wet feet" severity ${severity}
  pain cold "Cold hands" severity 5
}
`;
const hypothesis = (about: string, kind = 'problem', rest = '') => `hypothesis H1 "6 of 10 came home wet" {
  kind ${kind}
  about ${about}
  pass when >= 60% of 12 people by 2026-03-31
  fail when < 30%
  ${rest}
}
`;
const seen = (tally: string) =>
  `evidence V1 from observation on 2026-03-10 {\n  supports H1 with ${tally}\n  with ann\n}\n`;

describe('a feature without a need', () => {
  it('neither relieves, creates nor does anything', () => {
    const feature = (words: string) => `${ann()}product p {\n  feature f ${words}\n}\n`;
    expect(said(feature(''), ['feature-without-need'])).toEqual(['feature-without-need at f (warning)']);
    expect(said(feature('requested by ann'), ['feature-without-need'])).toEqual([
      'feature-without-need at f (warning)',
    ]);
    expect(said(feature('relieves ann.wet'), ['feature-without-need'])).toEqual([]);
  });
});

describe('a need without a feature', () => {
  const rules = ['need-without-feature'];

  it('is a severe pain that a problem hypothesis has validated', () => {
    expect(said(ann() + hypothesis('ann.wet') + seen('9 of 12'), rules)).toEqual([
      'need-without-feature at wet (warning)',
    ]);
    expect(said(ann(4) + hypothesis('ann.wet') + seen('9 of 12'), rules)).toEqual([
      'need-without-feature at wet (warning)',
    ]);
    expect(said(ann(3) + hypothesis('ann.wet') + seen('9 of 12'), rules)).toEqual([]);
    expect(said(ann() + hypothesis('ann.wet') + seen('5 of 12'), rules)).toEqual([]);
    expect(said(ann() + hypothesis('ann.wet', 'solution') + seen('9 of 12'), rules)).toEqual([]);
  });

  it('is every severe pain where the hypothesis is about the whole profile, until a feature relieves it', () => {
    const model = ann() + hypothesis('ann') + seen('9 of 12');
    expect(said(model, rules)).toEqual([
      'need-without-feature at wet (warning)',
      'need-without-feature at cold (warning)',
    ]);
    expect(said(`${model}product p {\n  feature f relieves ann.wet\n}\n`, rules)).toEqual([
      'need-without-feature at cold (warning)',
    ]);
  });
});

describe('what is built before it is validated', () => {
  const rules = ['built-before-validated'];
  const product = 'product p {\n  feature f relieves ann.wet\n  feature g relieves ann.cold\n}\n';
  const plan = (item: string) => `plan {\n  ${item}\n}\n`;
  const model = (item: string, about = 'ann.wet', kind = 'problem', rest = '') =>
    ann() + product + hypothesis(about, kind, rest) + plan(item);
  const found = ['built-before-validated at ship p.f (warning)'];

  it('is shipped by today, or within a month without waiting for anything', () => {
    expect(said(model('ship p.f on 2026-04-05'), rules)).toEqual(found);
    expect(said(model('ship p.f on 2026-04-05 needs discovery'), rules)).toEqual(found);
    expect(said(model('ship p.f on 2026-05-06'), rules)).toEqual(found);
    expect(said(model('ship p.f on 2026-05-06 needs discovery'), rules)).toEqual([]);
    expect(said(model('ship p.f on 2026-05-07'), rules)).toEqual([]);
    expect(said(model('ship p.f'), rules)).toEqual([]);
  });

  it('waits for customer, problem and solution hypotheses about a pain it relieves', () => {
    expect(said(model('ship p.g on 2026-04-05'), rules)).toEqual([]);
    expect(said(model('ship p.f on 2026-04-05', 'ann'), rules)).toEqual(found);
    expect(said(model('ship p.f on 2026-04-05', 'ann.wet', 'customer'), rules)).toEqual(found);
    expect(said(model('ship p.f on 2026-04-05', 'ann.wet', 'pricing'), rules)).toEqual([]);
    expect(said(model('ship p.f on 2026-04-05', 'ann.wet', 'problem', 'status parked'), rules)).toEqual([]);
    expect(said(model('ship p.f on 2026-04-05') + seen('9 of 12'), rules)).toEqual([]);
  });

  it('is an error where one of them is refuted', () => {
    expect(said(model('ship p.f on 2026-04-05') + seen('2 of 12'), rules)).toEqual([
      'built-before-validated at ship p.f (error)',
    ]);
  });

  it('is launched in the plan where there is one product, or by its own milestone', () => {
    expect(said(model('launch "Big day" on 2026-04-20'), rules)).toEqual([
      'built-before-validated at "Big day" (warning)',
    ]);
    expect(said(`${model('launch "Big day" on 2026-04-20')}product q\n`, rules)).toEqual([]);
    const milestone = (words: string) => model('').replace('feature g', `milestone ${words}\n  feature g`);
    expect(said(milestone('launch on 2026-04-01'), rules)).toEqual([
      'built-before-validated at milestone launch on 2026-04-01 (warning)',
    ]);
    expect(said(milestone('testing on 2026-04-01'), rules)).toEqual([]);
  });
});

describe('a product out of step', () => {
  const rules = ['out-of-step'];
  const track = (...milestones: string[]) =>
    `product p {\n${milestones.map((one) => `  milestone ${one}\n`).join('')}}\n`;

  it('goes on to a milestone without having heard from a customer since the last', () => {
    const milestones = track('concept on 2026-03-01', 'development on 2026-03-20');
    const found = ['out-of-step at milestone development on 2026-03-20 (information)'];
    expect(said(milestones, rules)).toEqual(found);
    const model = ann() + hypothesis('ann.wet') + milestones;
    expect(said(model + seen('9 of 12'), rules)).toEqual([]);
    expect(said(model + seen('9 of 12').replace('observation', 'research'), rules)).toEqual(found);
    expect(said(model + seen('9 of 12').replace('03-10', '02-10'), rules)).toEqual(found);
    expect(said(model + seen('9 of 12').replace('with ann', 'insiders 12'), rules)).toEqual(found);
  });

  it('is not judged by a first milestone, or by one still to come', () => {
    expect(said(track('concept on 2026-03-01'), rules)).toEqual([]);
    expect(said(track('concept on 2026-03-01', 'development on 2026-04-06'), rules)).toEqual([]);
    expect(said(track('testing on 2026-04-06'), rules)).toEqual([]);
  });

  it('is tested or launched only once validation has passed', () => {
    const gate = (day: string) =>
      `gate G2 exits validation {\n  require "Paid" confirmed on ${day} by "Aisha"\n}\n`;
    expect(said(track('testing on 2026-03-20'), rules)).toEqual([
      'out-of-step at milestone testing on 2026-03-20 (information)',
    ]);
    expect(said(track('launch on 2026-03-20') + gate('2026-03-20'), rules)).toEqual([]);
    expect(said(track('launch on 2026-03-20') + gate('2026-03-21'), rules)).toEqual([
      'out-of-step at milestone launch on 2026-03-20 (information)',
    ]);
  });
});

describe('a feature for one customer', () => {
  it('is asked for by one in a mass market', () => {
    const model = (kind: string, requesters: string) =>
      `segment s ${kind}\nprofile ann of s as user, buyer\nprofile bob of s as user, buyer\nproduct p {\n  feature f ${requesters}\n}\n`;
    expect(said(model('mass', 'requested by ann'), ['one-customer-feature'])).toEqual([
      'one-customer-feature at ann (hint)',
    ]);
    expect(said(model('mass', 'requested by ann, bob'), ['one-customer-feature'])).toEqual([]);
    expect(said(model('niche', 'requested by ann'), ['one-customer-feature'])).toEqual([]);
    expect(said(model('mass', ''), ['one-customer-feature'])).toEqual([]);
  });
});

describe('a venture that begins with the product', () => {
  it('has a customer hypothesis', () => {
    const model = (approach: string, kind: string) =>
      `venture v { approach ${approach} }\nhypothesis H1 "6 of 10" { kind ${kind} }\n`;
    expect(said(model('product-first', 'problem'), ['product-first-without-fit'])).toEqual([
      'product-first-without-fit at approach product-first (warning)',
    ]);
    expect(said(model('product-first', 'customer'), ['product-first-without-fit'])).toEqual([]);
    expect(said(model('customer-first', 'problem'), ['product-first-without-fit'])).toEqual([]);
  });
});
