import { describe, expect, it } from 'vitest';
import { guardKinds } from '../../language-server/src/core/diff/change.ts';
import { compareTexts, type Texts } from '../support/compare.ts';
import type { CheckOptions } from '../support/check.ts';

/** What the guards say of a change: `error moved-goalposts H1 at "pass when …"`. */
function guards(
  before: string | Texts,
  after: string | Texts,
  options: CheckOptions = {},
): readonly string[] {
  const texts = { before: textOf(before), after: textOf(after) };
  return compareTexts(before, after, options)
    .changes.filter(({ kind }) => guardKinds.some((guard) => guard === kind))
    .map(({ kind, severity, subject, side, place: { span } }) => {
      const at = texts[side].slice(span.start, span.end);
      return `${severity} ${kind} ${subject} at ${side === 'before' ? 'former ' : ''}"${at}"`;
    });
}

function textOf(texts: string | Texts): string {
  return typeof texts === 'string' ? texts : (texts['model.cdev'] ?? '');
}

function messageOf(before: string, after: string, options: CheckOptions = {}): string {
  return compareTexts(before, after, options)
    .changes.filter(({ kind }) => guardKinds.some((guard) => guard === kind))
    .map(({ message }) => message)
    .join('\n');
}

/** A hypothesis with a bar, and evidence on it. */
function tried(bars: string, evidence = 'supports H1 with 5 of 10', more = ''): string {
  return `hypothesis H1 "Bakers throw away a tenth" { kind problem ${bars} ${more} }
evidence V1 from interview on 2026-03-12 { ${evidence} source "ten notebooks" }
`;
}

describe('moved goalposts', () => {
  const bars = 'pass when >= 60% of 10 interviews by 2026-03-31 fail when < 40%';

  it.each<readonly [string, string, readonly string[]]>([
    [
      'a number that was lowered',
      'pass when >= 50% of 10 interviews by 2026-03-31 fail when < 40%',
      ['pass when >= 50% of 10 interviews by 2026-03-31'],
    ],
    [
      'a number that was raised',
      'pass when >= 80% of 10 interviews by 2026-03-31 fail when < 40%',
      ['pass when >= 80% of 10 interviews by 2026-03-31'],
    ],
    [
      'another comparison',
      'pass when > 60% of 10 interviews by 2026-03-31 fail when < 40%',
      ['pass when > 60% of 10 interviews by 2026-03-31'],
    ],
    [
      'a smaller sample',
      'pass when >= 60% of 5 interviews by 2026-03-31 fail when < 40%',
      ['pass when >= 60% of 5 interviews by 2026-03-31'],
    ],
    [
      'a larger sample',
      'pass when >= 60% of 20 interviews by 2026-03-31 fail when < 40%',
      ['pass when >= 60% of 20 interviews by 2026-03-31'],
    ],
    ['a later date', 'pass when >= 60% of 10 interviews by 2026-04-30 fail when < 40%', ['2026-04-30']],
    [
      'a date that was taken away',
      'pass when >= 60% of 10 interviews fail when < 40%',
      ['pass when >= 60% of 10 interviews'],
    ],
    [
      'a lower fail bar',
      'pass when >= 60% of 10 interviews by 2026-03-31 fail when < 20%',
      ['fail when < 20%'],
    ],
    [
      'a fail bar that was taken away',
      'pass when >= 60% of 10 interviews by 2026-03-31',
      ['pass when >= 60% of 10 interviews by 2026-03-31'],
    ],
    ['a bar that was taken away', '', ['H1']],
    [
      'a second bar for the same evidence',
      `${bars} pass when >= 1 of 5 interviews by 2026-03-31`,
      ['pass when >= 1 of 5 interviews by 2026-03-31'],
    ],
    [
      'the same bar as a number',
      'pass when >= 6 of 10 interviews by 2026-03-31 fail when < 4',
      ['pass when >= 6 of 10 interviews by 2026-03-31'],
    ],
    [
      'nothing but what follows from it',
      'pass when >= 60% of 10 interviews by 2026-03-31 then proceed fail when < 40% then stop',
      [],
    ],
    ['nothing but the order', 'fail when < 40% pass when >= 60% of 10 interviews by 2026-03-31', []],
    [
      'a second bar that nobody has been asked about',
      `${bars} pass when >= 3 of 10 presales by 2026-03-31`,
      [],
    ],
  ])('are %s', (_, now, places) => {
    expect(guards(tried(bars), tried(now))).toEqual(
      places.map((place) => `error moved-goalposts H1 at "${place}"`),
    );
  });

  it('are none before anything has been measured against them', () => {
    const moved = 'pass when >= 50% of 10 interviews by 2026-03-31 fail when < 40%';
    for (const evidence of [
      'informs H1',
      'supports H1',
      'supports H1 with 5 of 10 insiders 10',
      'supports H1 with 5 of 10 weak "friends"',
    ]) {
      expect(guards(tried(bars, evidence), tried(moved, evidence))).toEqual([]);
    }
    const other = (now: string) => tried(now).replace('from interview', 'from pilot');
    expect(guards(other(bars), other(moved))).toEqual([]);
    const late = { today: '2026-03-01' };
    expect(guards(tried(bars), tried(moved), late)).toEqual([]);
  });

  it('are none under another revision', () => {
    const now = 'pass when >= 50% of 10 interviews by 2026-05-31';
    expect(guards(tried(bars), tried(now, undefined, 'revision 2 since 2026-04-01'))).toEqual([]);
    const same = 'revision 2 since 2026-03-01';
    // A revision that begins before what was found leaves nothing behind: neither as it is written nor by its date.
    expect(guards(tried(bars), tried(now, undefined, same))).toEqual([
      'error moved-goalposts H1 at "pass when >= 50% of 10 interviews by 2026-05-31"',
    ]);
    expect(messageOf(tried(bars), tried(now, undefined, same))).toContain('count for revision 2 as well');
    const again = tried(now, 'supports H1 revision 2 with 5 of 10', 'revision 2 since 2026-04-01');
    expect(guards(tried(bars), again)).toContain(
      'error moved-goalposts H1 at "pass when >= 50% of 10 interviews by 2026-05-31"',
    );
    expect(guards(tried(bars), tried(bars, undefined, same))).toEqual([]);
    expect(guards(tried(bars, undefined, same), tried(now, undefined, same))).toHaveLength(1);
  });

  it('are known by a name that changed along with them', () => {
    const after = tried('pass when >= 50% of 10 interviews by 2026-03-31 fail when < 40%').replaceAll(
      'H1',
      'waste',
    );
    expect(guards(tried(bars), after)).toEqual([
      'error moved-goalposts waste at "pass when >= 50% of 10 interviews by 2026-03-31"',
    ]);
  });

  it('follow the end of the experiment that a bar without a date is due with', () => {
    const with_ = (to: string, more = '') =>
      `${tried('pass when >= 60% of 10 interviews fail when < 40%')}experiment E1 interview { tests H1 from 2026-03-01 to ${to} }\n${more}`;
    expect(guards(with_('2026-03-31'), with_('2026-06-30'))).toHaveLength(1);
    const another = 'experiment E2 interview { tests H1 from 2026-04-01 to 2026-06-30 }\n';
    expect(guards(with_('2026-03-31'), with_('2026-03-31', another))).toEqual([]);
  });

  it('tell what the verdict would be by the old bar', () => {
    const after = tried('pass when >= 50% of 10 interviews by 2026-03-31 fail when < 40%');
    expect(messageOf(tried(bars), after)).toContain(
      'by the old bar it would be inconclusive, by the new one it is supported',
    );
    const either = tried('pass when >= 55% of 10 interviews by 2026-03-31 fail when < 40%');
    expect(messageOf(tried(bars), either)).toContain('by either it is inconclusive');
  });

  it('are no matter where a bar is drawn for the first time, but that it was drawn late is told', () => {
    const { changes } = compareTexts(tried(''), tried(bars));
    expect(changes.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual(
      expect.arrayContaining(['warning changed']),
    );
    expect(guards(tried(''), tried(bars))).toEqual([]);
  });

  it('can be allowed for a time, and the allowance is told', () => {
    const after = `${tried('pass when >= 50% of 10 interviews by 2026-03-31 fail when < 40%')}allow moved-goalposts on H1 until 2026-04-30 because "The guild said so"\n`;
    const { changes } = compareTexts(tried(bars), after);
    expect(changes.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual(
      expect.arrayContaining(['warning allowance-added']),
    );
    expect(guards(tried(bars), after)).toEqual([]);
    expect(guards(tried(bars), after, { today: '2026-05-01' })).toHaveLength(1);
  });

  it('are as loud as the settings say, and not switched off by the change they are in', () => {
    const after = tried('pass when >= 50% of 10 interviews by 2026-03-31 fail when < 40%');
    const off = { 'cdev.json': '{ "severities": { "moved-goalposts": "off" } }' };
    const both = (model: string) => ({ 'model.cdev': model, ...off });
    expect(guards(both(tried(bars)), both(after))).toEqual([]);
    expect(guards({ 'model.cdev': tried(bars) }, both(after))).toHaveLength(1);
  });
});

describe('a claim without news', () => {
  const bars = 'pass when >= 60% of 10 interviews by 2026-04-30 fail when < 40%';
  const half = tried(bars, 'supports H1 with 3 of 5');
  const claimed = tried(bars, 'supports H1 with 3 of 5', 'status validated');

  it('is one that nobody has heard anything new about', () => {
    expect(guards(half, claimed)).toEqual(['error claim-without-news H1 at "status validated"']);
    expect(guards(half, claimed.replace('validated', 'invalidated'))).toHaveLength(1);
    expect(guards('', claimed.replace(/evidence[^]*/, ''))).toEqual([
      'error claim-without-news H1 at "status validated"',
    ]);
  });

  it('is none where evidence on it came along, or where nothing is claimed', () => {
    const news = 'evidence V2 from interview on 2026-04-01 { supports H1 with 5 of 5 source "five more" }\n';
    expect(guards(half, claimed + news)).toEqual([]);
    expect(guards(half, claimed + news.replace('2026-04-01', '2026-06-01'))).toHaveLength(1);
    expect(guards(half, claimed + news.replace('H1', 'H2'))).toHaveLength(1);
    expect(guards(half, claimed.replace('validated', 'parked'))).toEqual([]);
    expect(guards(claimed, claimed)).toEqual([]);
    expect(guards(claimed, half)).toEqual([]);
  });

  it('is information where the evidence had said so all along', () => {
    const known = tried(bars, 'supports H1 with 8 of 10');
    expect(guards(known, tried(bars, 'supports H1 with 8 of 10', 'status validated'))).toEqual([
      'information claim-without-news H1 at "status validated"',
    ]);
  });

  it('is also a later stage', () => {
    const stage = (word: string) => `venture bakery { ${word} }\n`;
    expect(guards(stage(''), stage('stage validation'))).toEqual([
      'error claim-without-news bakery at "stage validation"',
    ]);
    expect(messageOf(stage(''), stage('stage validation'))).toContain('no evidence was added: the evidence');
    expect(guards(stage('stage validation'), stage('stage discovery'))).toEqual([]);
    expect(guards(stage(''), stage('stage discovery'))).toEqual([]);
    const news = 'evidence V2 from interview on 2026-04-01 { source "x" }\n';
    expect(guards(stage(''), stage('stage validation') + news)).toEqual([]);
  });
});

describe('lost evidence', () => {
  const bars = 'pass when >= 60% of 10 interviews by 2026-04-30 fail when < 40%';
  const against = (evidence: string) => tried(bars, evidence);
  const without = against('').replace(/evidence[^]*/, '');

  it.each([
    ['by its word', 'contradicts H1 with 5 of 10'],
    ['by its word alone', 'contradicts H1'],
    ['by its numbers', 'supports H1 with 1 of 10'],
    ['for an earlier revision', 'contradicts H1 revision 1 with 1 of 10'],
  ])('spoke against a claim: %s', (_, evidence) => {
    expect(guards(against(evidence), without)).toEqual(['error lost-evidence V1 at "H1"']);
  });

  it('is also a line that bears on the claim no longer', () => {
    expect(guards(against('contradicts H1 with 1 of 10'), against('informs H1'))).toEqual([
      'warning rewritten-evidence V1 at "H1"',
    ]);
    expect(guards(against('contradicts H1 with 1 of 10'), against(''))).toEqual([
      'error lost-evidence V1 at "H1"',
    ]);
  });

  it('is told at the evidence where the claim is gone as well', () => {
    expect(guards(against('contradicts H1 with 1 of 10'), 'venture x { }')).toEqual([
      'error lost-evidence V1 at former "H1 with 1 of 10"',
    ]);
  });

  it('is not what spoke for a claim, what was replaced, or what was renamed', () => {
    expect(guards(against('supports H1 with 8 of 10'), without)).toEqual([]);
    expect(guards(against('informs H1'), without)).toEqual([]);
    const renamed = against('contradicts H1 with 1 of 10').replace('V1', 'first');
    expect(guards(against('contradicts H1 with 1 of 10'), renamed)).toEqual([]);
    const replacing =
      'evidence V2 from interview on 2026-03-20 { contradicts H1 with 2 of 10 replaces V1 }\n';
    const before = against('contradicts H1 with 1 of 10') + replacing;
    expect(guards(before, before.replace(/evidence V1[^]*?\n/, '').replace(' replaces V1', ''))).toEqual([]);
  });
});

describe('rewritten evidence', () => {
  const bars = 'pass when >= 60% of 10 interviews by 2026-04-30 fail when < 40%';
  const old = tried(bars, 'supports H1 with 5 of 10');

  it.each([
    ['a tally', 'supports H1 with 6 of 10', 'with 6 of 10'],
    ['a verb', 'contradicts H1 with 5 of 10', 'with 5 of 10'],
    ['a revision', 'supports H1 revision 2 with 5 of 10', 'with 5 of 10'],
    ['its insiders', 'supports H1 with 5 of 10 insiders 2', 'insiders 2'],
    ['its strength', 'supports H1 with 5 of 10 weak "friends"', 'weak "friends"'],
    ['who was asked', 'supports H1 with 5 of 10 with baker', 'baker'],
    ['what was paid', 'supports H1 with 5 of 10 commitment money EUR 5', 'money EUR 5'],
  ])('has %s edited', (_, now, place) => {
    const found = guards(old, tried(bars, now));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('warning rewritten-evidence V1 at ');
    expect(found[0]).toContain(place.replace('with ', ''));
  });

  it('has its day or its method edited', () => {
    expect(guards(old, old.replace('2026-03-12', '2026-03-10'))).toHaveLength(1);
    expect(guards(old, old.replace('from interview', 'from presale'))).toHaveLength(1);
  });

  it('is not evidence whose sources and words were mended, or that says what it always meant', () => {
    expect(guards(old, old.replace('ten notebooks', 'eleven notebooks'))).toEqual([]);
    expect(guards(old, tried(bars, 'supports H1 revision 1 with 5 of 10'))).toEqual([]);
    expect(guards(old, tried(bars, 'supports H1 with 5 of 10 quote "No" from "P1"'))).toEqual([]);
    expect(guards(old.replaceAll('H1', 'waste'), old)).toEqual([]);
  });
});

describe('a loosened gate', () => {
  const world = `segment bakers niche
profile baker of bakers as user, buyer { job bake "Bake" }
hypothesis H1 "A" { kind problem risk critical pass when >= 6 of 10 interviews by 2026-06-30 }
hypothesis H2 "B" { kind pricing risk high pass when >= 3 of 10 presales by 2026-06-30 }
roadmap way { buyer baker step "a", "b" cycle 3 days }
`;
  const gate = (...requirements: readonly string[]) =>
    `${world}gate G1 exits discovery { ${requirements.map((one) => `require ${one}`).join(' ')} }\n`;
  const all = [
    'H1, H2 validated',
    '10 interviews with baker',
    'roadmap way',
    'payback <= 12 months',
    'lifetime >= 3 acquisition',
    '"The guild agrees"',
  ] as const;
  const [claims, heads, way, payback, lifetime, free] = all;

  it.each<readonly [string, readonly string[], readonly string[]]>([
    ['a hypothesis', ['H1 validated', heads, way, payback, lifetime, free], ['G1']],
    ['all hypotheses', [heads, way, payback, lifetime, free], ['G1', 'G1']],
    [
      'some people',
      [claims, '9 interviews with baker', way, payback, lifetime, free],
      ['require 9 interviews with baker'],
    ],
    ['all people', [claims, way, payback, lifetime, free], ['G1']],
    ['who they are', [claims, '10 interviews', way, payback, lifetime, free], ['require 10 interviews']],
    ['the roadmap', [claims, heads, payback, lifetime, free], ['G1']],
    [
      'the payback',
      [claims, heads, way, 'payback <= 2 years', lifetime, free],
      ['require payback <= 2 years'],
    ],
    [
      'the lifetime value',
      [claims, heads, way, payback, 'lifetime >= 2 acquisition', free],
      ['require lifetime >= 2 acquisition'],
    ],
    ['what somebody confirms', [claims, heads, way, payback, lifetime], ['G1']],
  ])('asks for less of %s', (_, now, places) => {
    expect(guards(gate(...all), gate(...now))).toEqual(
      places.map((place) => `error gate-loosened G1 at "${place}"`),
    );
  });

  it.each<readonly [string, readonly string[]]>([
    ['in another order', all.toReversed()],
    ['one by one', ['H2 validated', 'H1 validated', ...all.slice(1)]],
    ['by every', ['every critical or high hypothesis validated', ...all.slice(1)]],
    [
      'and for more',
      [...all.slice(0, 1), '12 interviews with baker', ...all.slice(2), '3 orders from baker'],
    ],
    ['more strictly', [claims, heads, way, 'payback < 12 months', 'lifetime >= 4 acquisition', free]],
    ['as confirmed', [...all.slice(0, 5), '"The guild agrees" confirmed on 2026-04-01 by "Aisha"']],
  ])('is none that asks for as much %s', (_, now) => {
    expect(guards(gate(...all), gate(...now))).toEqual([]);
  });

  it('is none where another gate out of the same stage asks for it', () => {
    const split = `${world}gate G1 exits discovery { require H1, H2 validated require roadmap way require payback <= 12 months }
gate people exits discovery { require 10 interviews with baker require lifetime >= 3 acquisition require "The guild agrees" }\n`;
    expect(guards(gate(...all), split)).toEqual([]);
    expect(
      guards(gate(...all), split.replace('people exits discovery', 'people exits creation')),
    ).toHaveLength(3);
  });

  it('may be one that is gone', () => {
    expect(guards(gate(claims, heads), world)).toEqual([
      // The built-in gate in its place asks for H1 by itself.
      'error gate-loosened G1 at former "require H1, H2 validated"',
      'error gate-loosened G1 at former "require 10 interviews with baker"',
    ]);
  });

  it('asks for less through every', () => {
    const before = gate('every critical or high hypothesis validated');
    expect(guards(before, gate('every critical hypothesis validated'))).toEqual([
      'error gate-loosened G1 at "require every critical hypothesis validated"',
    ]);
    expect(guards(before, gate('every hypothesis validated'))).toEqual([]);
    expect(
      guards(before, gate('every critical hypothesis validated', 'every high hypothesis validated')),
    ).toEqual([]);
  });

  it('may be one whose hypothesis is of a lower risk now', () => {
    const every = gate('every critical hypothesis validated');
    expect(guards(every, every.replace('risk critical', 'risk low'))).toEqual([
      'error gate-loosened H1 at "risk low"',
    ]);
    expect(guards(every, every.replace('kind problem', 'kind customer'))).toEqual([]);
  });

  it('may be one that nobody declared: its hypotheses and its numbers', () => {
    const files = (settings: string, model = `venture bakery { }\n${world}`) => ({
      'model.cdev': model,
      'cdev.json': settings,
    });
    expect(guards(files('{}'), files('{ "gates": { "userInterviews": 2 } }'))).toEqual([
      'error gate-loosened discovery at "bakery"',
    ]);
    expect(guards(files('{}'), files('{ "gates": { "userInterviews": 20 } }'))).toEqual([]);
    expect(
      guards(files('{}'), files('{}', `venture bakery { }\n${world.replace('risk critical', 'risk low')}`)),
    ).toEqual(['error gate-loosened H1 at "risk low"']);
  });

  it('is none where a hypothesis was superseded by one that it asks for', () => {
    const before = gate('H1 validated');
    const successor = 'hypothesis H3 "C" { kind problem risk critical }\n';
    const superseded = world.replace('risk critical', 'risk critical status superseded by H3') + successor;
    expect(guards(before, `${superseded}gate G1 exits discovery { require H3 validated }\n`)).toEqual([]);
    expect(guards(before, `${superseded}gate G1 exits discovery { require H2 validated }\n`)).toHaveLength(1);
  });
});
