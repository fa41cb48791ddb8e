import { describe, expect, it } from 'vitest';
import { claim, leftOutOf, verdictOn } from '../../../../test/support/claims.ts';
import {
  bar,
  contradicts,
  day,
  evidence,
  experiment,
  hypothesis,
  informs,
  projectOf,
  reference,
  revision,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import { verdictOf } from './verdict-of.ts';

describe('the verdicts of the kampung kitchen on 2026-04-05', () => {
  const model = [
    hypothesis('H1', {
      kind: 'problem',
      revisions: [revision(2, '2026-01-30')],
      passBars: [bar('>= 60% of 15 interviews by 2026-02-15')],
      failBars: [bar('< 40%')],
    }),
    hypothesis('H2', {
      kind: 'pricing',
      restsOn: [reference('H1')],
      passBars: [bar('>= 5 of 20 presales by 2026-04-30')],
      failBars: [bar('< 2')],
    }),
    hypothesis('H3', { kind: 'solution' }),
    experiment('E1', 'interview', {
      tests: [reference('H1')],
      from: day('2026-01-12'),
      to: day('2026-02-10'),
    }),
    experiment('E2', 'presale', { tests: [reference('H2')], from: day('2026-03-01'), to: day('2026-04-15') }),
    evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 10')]),
    evidence('V2', 'E1', '2026-01-28', [contradicts('H1', '2 of 5', { revision: setting(1) })]),
    evidence('V3', 'E2', '2026-04-02', [supports('H2', '4 of 9')]),
  ];
  const project = projectOf(model, { today: '2026-04-05' });
  const [h1, h2, h3] = project.all('hypothesis').map((each) => project.read(verdictOf, each));

  it('find H1 under-sampled, with what was said of its older wording apart', () => {
    expect(h1).toMatchObject({ word: 'inconclusive', tally: { hits: 8, n: 10 }, running: [] });
    expect(h1?.bars[0]).toMatchObject({ need: 15, due: '2026-02-15' });
    expect(h1 && leftOutOf(h1)).toEqual({ V2: 'earlier-revision' });
    expect(h1?.reason).toBe(
      '8 of 10 (80%), at least 60% needed; 5 of the 15 interviews promised by 2026-02-15 are missing; V2 (revision 1) does not count',
    );
  });

  it('find H2 still testing, with eleven asks to go', () => {
    expect(h2).toMatchObject({ word: 'testing', tally: { hits: 4, n: 9 } });
    expect(h2?.running.map(({ name }) => name?.text)).toEqual(['E2']);
    expect(h2?.reason).toBe(
      '4 of 9 so far, at least 5 of 20 needed; 11 of the 20 presales are still to come by 2026-04-30',
    );
  });

  it('find H3 untested', () => {
    expect(h3).toMatchObject({
      word: 'untested',
      reason: 'no evidence bears on it and no experiment tests it',
    });
    expect(h3?.tally).toBeUndefined();
  });
});

describe('a hypothesis', () => {
  it('is untested while everything on it is from insiders, replaced, `informs` or of another revision', () => {
    const found = verdictOn([
      claim('>= 60% of 15 interviews', [], { revisions: [revision(2, '2026-02-01')] }),
      evidence('V1', 'interview', '2026-02-10', [supports('H1', '4 of 4')], { insiders: setting(4) }),
      evidence('V2', 'interview', '2026-02-10', [informs('H1', '4 of 4')]),
      evidence('V3', 'interview', '2026-01-10', [supports('H1', '4 of 4')]),
    ]);
    expect(found.word).toBe('untested');
    expect(found.leftOut).toHaveLength(3);
  });

  it('is inconclusive without a bar, with the tally there is', () => {
    const found = verdictOn([
      hypothesis('H1'),
      evidence('V1', 'interview', '2026-02-10', [supports('H1', '4 of 5')]),
      evidence('V2', 'interview', '2026-02-11', [supports('H1')]),
    ]);
    expect(found).toMatchObject({ word: 'inconclusive', tally: { hits: 4, n: 5 }, bars: [] });
    expect(found.interval).toBeDefined();
    expect(found.chance).toBeUndefined();
  });

  it('is inconclusive on evidence that is too weak for its kind, even while its day lies ahead', () => {
    const found = verdictOn([
      hypothesis('H1', { kind: 'pricing', passBars: [bar('>= 5 of 20 asks by 2026-12-31')] }),
      evidence('V1', 'interview', '2026-02-10', [supports('H1', '4 of 5')]),
    ]);
    expect(found.word).toBe('inconclusive');
    expect(found.tally).toBeUndefined();
  });

  it('is testing on evidence without a tally: it bears on it and adds nothing', () => {
    const found = verdictOn([
      claim('>= 60% of 15 interviews by 2026-12-31'),
      evidence('V1', 'interview', '2026-02-10', [supports('H1')]),
    ]);
    expect(found.word).toBe('testing');
    expect(found.tally).toBeUndefined();
  });

  it('is parked or superseded as written, with its tally still known', () => {
    const found = (word: 'parked' | 'superseded') =>
      verdictOn([
        claim('>= 60% of 5 interviews', [], { status: { start: 0, end: 0, word, by: reference('H7') } }),
        evidence('V1', 'interview', '2026-02-10', [supports('H1', '5 of 5')]),
      ]);
    expect(found('parked')).toMatchObject({ word: 'parked', tally: { hits: 5, n: 5 } });
    expect(found('superseded')).toMatchObject({ word: 'superseded', reason: 'H7 has taken its place' });
    expect(found('parked').since).toBeUndefined();
  });

  it('needs all of its bars; a refuted one decides, then one that is still testing', () => {
    const words = (interviews: string, presales: string) =>
      verdictOn([
        claim(
          ['>= 60% of 10 interviews by 2026-12-31', '>= 5 of 20 presales by 2026-12-31'],
          ['< 40% of 10 interviews', '< 2 of 20 presales'],
        ),
        evidence('V1', 'interview', '2026-02-10', [supports('H1', interviews)]),
        evidence('V2', 'presale', '2026-03-10', [supports('H1', presales)]),
      ]).word;
    expect(words('8 of 10', '6 of 20')).toBe('supported');
    expect(words('8 of 10', '1 of 20')).toBe('refuted');
    expect(words('8 of 10', '3 of 20')).toBe('inconclusive');
    expect(words('8 of 10', '3 of 10')).toBe('testing');
    expect(words('5 of 10', '3 of 10')).toBe('testing');
    expect(words('2 of 10', '3 of 10')).toBe('refuted');
  });

  it('has the tally, the interval and the chance of the first bar that counts people', () => {
    const found = verdictOn([
      claim(['<= 14 days over 5 orders', '>= 60% of 10 interviews', '>= 5 of 20 presales']),
      evidence('V1', 'interview', '2026-02-10', [supports('H1', '8 of 10')]),
      evidence('V2', 'presale', '2026-03-10', [supports('H1', '6 of 20')]),
    ]);
    expect(found.tally).toEqual({ hits: 8, n: 10 });
    expect(found.interval?.[0]).toBeCloseTo(0.5299, 4);
    expect(found.interval?.[1]).toBeCloseTo(0.9212, 4);
    expect(found.chance).toBeCloseTo(0.8811, 4);
  });
});

describe('the day a verdict was reached', () => {
  const found = (pass: string | readonly string[], ...tallies: readonly string[]) =>
    verdictOn([
      claim(pass),
      ...tallies.map((tally, index) =>
        evidence(`V${index}`, 'presale', `2026-02-0${index + 1}`, [supports('H1', tally)]),
      ),
    ]).since;

  it('is that of the evidence after which it could no longer be missed', () => {
    expect(found('>= 5 of 20 presales', '2 of 4', '3 of 5', '1 of 5')).toBe('2026-02-02');
  });

  it('is that of the evidence that brought it back', () => {
    expect(found('>= 50% of 4 presales', '4 of 4', '0 of 6', '5 of 5')).toBe('2026-02-03');
  });

  it('is not known while nothing is decided', () => {
    expect(found('>= 5 of 20 presales', '2 of 4')).toBeUndefined();
  });

  it('takes all evidence of one day together', () => {
    const two = verdictOn([
      claim('>= 50% of 4 presales'),
      evidence('V1', 'presale', '2026-02-01', [supports('H1', '4 of 4')]),
      evidence('V2', 'presale', '2026-02-02', [supports('H1', '0 of 5')]),
      evidence('V3', 'presale', '2026-02-02', [supports('H1', '5 of 5')]),
    ]);
    expect(two.since).toBe('2026-02-01');
  });

  it('is that of the last bar to be supported, and of the first to be refuted', () => {
    const both = (first: string, second: string) =>
      verdictOn([
        claim(['>= 50% of 4 interviews', '>= 50% of 4 presales']),
        evidence('V1', 'interview', '2026-02-01', [supports('H1', first)]),
        evidence('V2', 'presale', '2026-03-01', [supports('H1', second)]),
      ]).since;
    expect(both('4 of 4', '4 of 4')).toBe('2026-03-01');
    expect(both('0 of 4', '0 of 4')).toBe('2026-02-01');
  });
});
