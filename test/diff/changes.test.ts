import { describe, expect, it } from 'vitest';
import { changesBetween, compareTexts } from '../support/compare.ts';

/** A small venture with everything that can change; each case edits some of its words. */
const venture = `venture bakery "Night Bakery" {
  currency EUR
  stage    discovery
}
segment bakers "Bakers" niche
profile baker of bakers as user, buyer {
  info lifestyle "up at two"
  job  bake "Sell what is baked"
  pain waste "A tenth goes into the bin" severity 4 daily
}
product box "A box in the evening" {
  price EUR 40 per week paid by baker
  feature fetch "Fetched at six" relieves baker.waste
}
hypothesis H1 "Bakers throw away a tenth" {
  kind  problem
  about baker.waste
  risk  critical
  pass when >= 6 of 10 interviews by 2026-05-01
  fail when < 4
}
hypothesis H2 "Bakers prepay EUR 40 a week" {
  kind     pricing
  about    baker
  risk     high
  rests on H1
  pass when >= 3 of 10 presales by 2026-06-30
  fail when < 1
}
experiment E1 interview "Behind the shop" {
  tests  H1
  with   baker
  sample 10
  from   2026-03-01 to 2026-04-20
}
evidence V1 from E1 on 2026-03-20 {
  supports H1 with 4 of 5
  source   "five notebooks"
}
gate G1 exits discovery {
  require H1 validated
  require 10 interviews with baker
}
gate G2 exits validation {
  require H2 validated
  require 3 orders from baker
}
plan {
  launch start "All of Graz" on 2026-08-01 costs EUR 5_000 needs G2
}
`;

/** The venture with some words replaced, one after the other. */
function edited(...edits: readonly (readonly [from: string, to: string])[]): string {
  return edits.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, venture);
}

function changes(...edits: readonly (readonly [from: string, to: string])[]): readonly string[] {
  return changesBetween(venture, edited(...edits));
}

const moreEvidence = `evidence V2 from E1 on 2026-04-01 { supports H1 with 4 of 5 source "five more" }\n`;

describe('what a change means', () => {
  it.each<readonly [string, readonly (readonly [string, string])[], readonly string[]]>([
    ['a name that stands for the same', [['job  bake', 'job  sell']], ['hint renamed baker.sell']],
    [
      'a hypothesis that everybody calls otherwise now',
      [
        ['hypothesis H1 ', 'hypothesis waste '],
        ['rests on H1', 'rests on waste'],
        ['tests  H1', 'tests  waste'],
        ['supports H1 ', 'supports waste '],
        ['require H1', 'require waste'],
      ],
      ['hint renamed waste'],
    ],
    [
      'a profile that everybody calls otherwise now, with its members',
      [
        ['profile baker', 'profile miller'],
        ['paid by baker', 'paid by miller'],
        ['relieves baker.waste', 'relieves miller.waste'],
        ['about baker.waste', 'about miller.waste'],
        ['about    baker', 'about    miller'],
        ['with   baker', 'with   miller'],
        ['interviews with baker', 'interviews with miller'],
        ['orders from baker', 'orders from miller'],
      ],
      ['hint renamed miller'],
    ],
    ['a segment in other words', [['"Bakers"', '"Bakers of Graz"']], ['hint reworded bakers']],
    [
      'a hypothesis in other words that nobody has been asked about',
      [['EUR 40 a week"', 'EUR 40 every week"']],
      ['information reworded H2'],
    ],
    [
      'a hypothesis in other words under evidence for the old ones',
      [['throw away a tenth"', 'throw away a fifth"']],
      ['warning reworded H1'],
    ],
    [
      'a hypothesis in other words and of another revision',
      [
        ['throw away a tenth"', 'throw away a fifth"'],
        ['  kind  problem', '  kind  problem\n  revision 2 since 2026-04-01'],
      ],
      ['information verdict-changed H1', 'information reworded H1', 'information changed H1'],
    ],
    ['a fact of a profile', [['"up at two"', '"up at three"']], ['information changed baker']],
    ['a pain that hurts more', [['severity 4', 'severity 5']], ['information changed baker.waste']],
    [
      'a new pain',
      [['  pain waste', '  pain bin "The bin costs" severity 2\n  pain waste']],
      ['information added baker.bin'],
    ],
    ['a price', [['EUR 40 per week', 'EUR 30 per week']], ['information changed box']],
    ['a note', [['  currency EUR', '  currency EUR\n  note "Ask Ben"']], ['hint changed bakery']],
    [
      'a new hypothesis',
      [['experiment E1', 'hypothesis H3 "Bakers talk" { kind channel }\nexperiment E1']],
      ['information added H3'],
    ],
    [
      'evidence that settles a claim and opens a gate',
      [['gate G1 exits', `${moreEvidence}gate G1 exits`]],
      [
        'information stage-reached validation',
        'information gate-passed G1',
        'information verdict-changed H1',
        'information added V2',
      ],
    ],
    [
      'a launch that costs more',
      [['EUR 5_000', 'EUR 9_000']],
      ['information riding-changed H1', 'information changed start'],
    ],
    ['a launch that comes later', [['2026-08-01', '2026-09-01']], ['information changed start']],
    [
      'a launch that comes before its gate can pass',
      [['2026-08-01', '2026-06-15']],
      ['warning plan-moved start'],
    ],
    [
      'a launch that no longer waits for its gate',
      [[' needs G2', '']],
      ['warning plan-moved start', 'information riding-changed H1'],
    ],
    [
      'a buyer who is no buyer any more',
      [['as user, buyer', 'as user']],
      ['warning gap-opened baker', 'information changed baker'],
    ],
    [
      'an allowance',
      [['plan {', 'allow weak-method-planned on E1 until 2026-05-01 because "It is all we have"\nplan {']],
      ['information allowance-added E1'],
    ],
    [
      'a pivot',
      [
        [
          'plan {',
          'decision D1 on 2026-04-01 pivot from discovery to discovery { because V1 changes H1 learned "x" }\nplan {',
        ],
      ],
      ['information pivot D1'],
    ],
    [
      'a decision to go on',
      [['plan {', 'decision D1 on 2026-04-01 proceed { because V1 }\nplan {']],
      ['information added D1'],
    ],
  ])('is told: %s', (_, edits, expected) => {
    expect(changes(...edits)).toEqual(expected);
  });

  it('is told the other way round', () => {
    const before = edited(['gate G1 exits', `${moreEvidence}gate G1 exits`]);
    expect(changesBetween(before, venture)).toEqual([
      'warning stage-lost discovery',
      'warning gate-lost G1',
      'warning verdict-changed H1',
      'warning removed V2',
    ]);
    expect(changesBetween(edited(['as user, buyer', 'as user']), venture)).toContain(
      'information gap-closed baker',
    );
  });

  it('leads to the place in the newer text, and where it is gone to that in the older', () => {
    const after = edited(
      ['  pain waste "A tenth goes into the bin" severity 4 daily\n', ''],
      ['"up at two"', '"up at three"'],
    );
    const { changes: all } = compareTexts(venture, after);
    const words = all.map(({ side, place: { span } }) =>
      (side === 'before' ? venture : after).slice(span.start, span.end),
    );
    expect(all.map(({ kind, side }, index) => [kind, side, words[index]])).toContainEqual([
      'removed',
      'before',
      'waste',
    ]);
    expect(all.map(({ kind, side }, index) => [kind, side, words[index]])).toContainEqual([
      'changed',
      'after',
      'lifestyle "up at three"',
    ]);
  });

  it('is one line for a venture that is new or gone', () => {
    expect(compareTexts(undefined, venture).changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['added', 'bakery'],
    ]);
    expect(compareTexts(venture, undefined).changes.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['removed', 'bakery'],
    ]);
  });

  it('follows claims that were numbered anew', () => {
    const shifted = edited(
      ['hypothesis H2 ', 'hypothesis H3 '],
      ['hypothesis H1 ', 'hypothesis H1 "Bakers get up at two" { kind customer }\nhypothesis H2 '],
      ['rests on H1', 'rests on H2'],
      ['tests  H1', 'tests  H2'],
      ['supports H1 ', 'supports H2 '],
      ['require H1', 'require H2'],
      ['require H2 validated\n  require 3', 'require H3 validated\n  require 3'],
    );
    expect(changesBetween(venture, shifted)).toEqual([
      'information added H1',
      'hint renamed H2',
      'hint renamed H3',
    ]);
  });

  it('tells which evidence a verdict changed by', () => {
    const { changes: all } = compareTexts(venture, edited(['gate G1 exits', `${moreEvidence}gate G1 exits`]));
    expect(all.find(({ kind }) => kind === 'verdict-changed')?.message).toContain('by V2 (4 of 5)');
  });

  it('tells what settings say otherwise, and warns where they are softer', () => {
    const before = { 'model.cdev': venture, 'cdev.json': '{}' };
    const softer = { 'model.cdev': venture, 'cdev.json': '{ "severities": { "no-pass-bar": "off" } }' };
    expect(changesBetween(before, softer)).toEqual(['warning changed cdev.json']);
    expect(changesBetween(softer, before)).toEqual(['information changed cdev.json']);
    const other = { 'model.cdev': venture, 'cdev.json': '{ "thresholds": { "staleAfterMonths": 3 } }' };
    expect(changesBetween(before, other)).toEqual(['information changed cdev.json']);
  });
});
