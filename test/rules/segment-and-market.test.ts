import { describe, expect, it } from 'vitest';
import { marksOf, severitiesOf } from '../support/findings-of.ts';

const buyer = (name: string, segment: string, lines = '') =>
  `profile ${name} of ${segment} as user, buyer {\n  info lifestyle "works shifts"\n  pain ${name}-pain "Weekdays alone" severity 2 daily\n${lines}\n}\n`;

describe('the kind of a segment', () => {
  it('is asked of the whole and not of its parts', () => {
    expect(
      marksOf(
        'no-segment-kind',
        'segment a "Families" { segment b "The one part" segment c "The other part" }',
      ),
    ).toEqual(['a']);
  });

  it('is more than a hint once a price names somebody of a part', () => {
    const text = `segment a "Families" { segment b "The one part" }\n${buyer('p', 'b')}product t { price SGD 3 per meal paid by p }`;
    expect(severitiesOf('no-segment-kind', text)).toEqual(['warning']);
  });
});

describe('a buyer without an alternative', () => {
  it('is spared by one that nobody uses yet, and not by that of another buyer', () => {
    const text = `segment s "Families in Toa Payoh" niche\n${buyer('p', 's')}alternative a "A neighbour"\n`;
    expect(marksOf('no-alternative', text)).toEqual([]);
    expect(marksOf('no-alternative', `${text}${buyer('q', 's', 'today a')}`)).toEqual(['buyer']);
  });
});

describe('the weight of switching', () => {
  const model = (losses: string, feature: string) =>
    `segment s "Families in Toa Payoh" niche\n${buyer('p', 's', `gain joy "A photo"\ntoday "Cooks"\n${losses}`)}${buyer('q', 's', 'today "Cooks"')}product t { feature f "Help" ${feature} }`;

  it('must be outweighed, not only matched', () => {
    expect(
      marksOf('switching-not-worth-it', model('switch loss "Habit" weight 2', 'relieves p.p-pain')),
    ).toEqual(['switch loss "Habit" weight 2']);
    expect(
      marksOf('switching-not-worth-it', model('switch loss "Habit" weight 1', 'relieves p.p-pain')),
    ).toEqual([]);
  });

  it('is held against what the buyer wins, 3 where it is unsaid, and against nobody else', () => {
    expect(
      marksOf(
        'switching-not-worth-it',
        model('switch loss "Habit" weight 4', 'relieves p.p-pain creates p.joy'),
      ),
    ).toEqual([]);
    expect(
      marksOf('switching-not-worth-it', model('switch loss "Habit" weight 1', 'relieves q.q-pain')),
    ).toEqual(['switch loss "Habit" weight 1']);
  });

  it('is unknown without a number', () => {
    expect(marksOf('switching-not-worth-it', model('switch loss "Habit"', 'relieves q.q-pain'))).toEqual([]);
    expect(
      marksOf('switching-not-worth-it', model('switch trigger "A fall" weight 5', 'relieves q.q-pain')),
    ).toEqual([]);
  });
});

describe('a test of demand', () => {
  const model = (costs: string) =>
    `venture v { currency SGD market new }\nplan { spend "Ads" as demand on 2026-05-01 costs ${costs} }`;
  const options = { settings: { testBudget: 500 } };

  it('costs at most its budget, once, in the currency of the venture', () => {
    expect(marksOf('market-type-mismatch', model('SGD 500'), options)).toEqual([]);
    expect(marksOf('market-type-mismatch', model('SGD 501'), options)).toEqual(['new']);
    expect(marksOf('market-type-mismatch', model('USD 300'), options)).toEqual(['new']);
    expect(marksOf('market-type-mismatch', model('SGD 300 per month'), options)).toEqual(['new']);
    expect(marksOf('market-type-mismatch', model('SGD 300'))).toEqual(['new']);
  });
});

describe('a vague segment', () => {
  it('is vague by a whole word and not by a part of one', () => {
    expect(
      marksOf('vague-segment', 'segment a "Anyone with a dog" niche\nsegment b "Smestad residents" niche'),
    ).toEqual(['Anyone']);
    expect(marksOf('vague-segment', 'segment everyone mass')).toEqual(['everyone']);
  });

  it('asks those who use or buy, and is content with what an outer segment says', () => {
    const text = `segment a "Families in Toa Payoh" segmented {
  trait reason "nobody else comes to the door"
  segment b "The parent lives in the same block"
  segment c "The parent lives across the island"
}
profile p of b as user { pain x "Alone" }
profile q of b as saboteur
segment d "Dog owners" niche
profile r of d as user { info age 20..30 }
profile s of d as gatekeeper`;
    expect(marksOf('vague-segment', text)).toEqual(['r']);
  });
});

describe('the number of segments', () => {
  it('is a setting, and what has passed discovery may have more', () => {
    const three = 'segment a "A" niche\nsegment b "B" niche\nsegment c "C" niche\n';
    expect(marksOf('too-many-segments', `venture v\n${three}`)).toEqual(['v']);
    expect(
      marksOf('too-many-segments', `venture v\n${three}`, {
        settings: { thresholds: { segmentsWithoutBeachhead: 3 } },
      }),
    ).toEqual([]);
    const past = `venture v\n${three}gate G exits discovery { require "A partner lets us in" confirmed on 2026-01-01 by "Aisha" }`;
    expect(marksOf('too-many-segments', past)).toEqual([]);
  });
});
