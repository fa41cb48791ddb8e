import { describe, expect, it } from 'vitest';
import { claim, leftOutOf, verdictOn } from '../../../../test/support/claims.ts';
import {
  contradicts,
  day,
  evidence,
  experiment,
  hypothesis,
  informs,
  reference,
  revision,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import type { Declaration } from '../model/declaration.ts';

describe('what counts', () => {
  const base = claim('>= 60% of 15 interviews by 2026-03-31', '< 40%', {
    revisions: [revision(2, '2026-01-30')],
  });
  const counted = (...others: readonly Declaration[]) => {
    const found = verdictOn([base, ...others]);
    return { counted: found.counted.map(({ evidence }) => evidence.name?.text), leftOut: leftOutOf(found) };
  };

  it('is evidence since the revision in force began, that day included', () => {
    expect(
      counted(
        evidence('V1', 'interview', '2026-01-29', [supports('H1', '3 of 4')]),
        evidence('V2', 'interview', '2026-01-30', [supports('H1', '3 of 4')]),
      ),
    ).toEqual({ counted: ['V2'], leftOut: { V1: 'earlier-revision' } });
  });

  it('is evidence for the revision it names, whenever it was found', () => {
    expect(
      counted(
        evidence('V1', 'interview', '2026-01-01', [supports('H1', '3 of 4', { revision: setting(2) })]),
        evidence('V2', 'interview', '2026-02-01', [supports('H1', '3 of 4', { revision: setting(1) })]),
        evidence('V3', 'interview', '2026-02-01', [supports('H1', '3 of 4', { revision: setting(3) })]),
      ),
    ).toEqual({ counted: ['V1'], leftOut: { V2: 'earlier-revision', V3: 'unknown-revision' } });
  });

  it('is not what was replaced, even by evidence that was replaced itself', () => {
    expect(
      counted(
        evidence('V1', 'interview', '2026-02-01', [supports('H1', '3 of 4')]),
        evidence('V2', 'interview', '2026-02-02', [supports('H1', '2 of 4')], {
          replaces: [reference('V1')],
        }),
        evidence('V3', 'interview', '2026-02-03', [supports('H1', '1 of 4')], {
          replaces: [reference('V2')],
        }),
      ),
    ).toEqual({ counted: ['V3'], leftOut: { V1: 'replaced', V2: 'replaced' } });
  });

  it('is not the future, nor replaced by it', () => {
    expect(
      counted(
        evidence('V1', 'interview', '2026-02-01', [supports('H1', '3 of 4')]),
        evidence('V2', 'interview', '2026-04-06', [supports('H1', '1 of 4')], {
          replaces: [reference('V1')],
        }),
      ),
    ).toEqual({ counted: ['V1'], leftOut: { V2: 'future' } });
  });

  it('ends with the day the bar is due, that day included', () => {
    expect(
      counted(
        evidence('V1', 'interview', '2026-03-31', [supports('H1', '3 of 4')]),
        evidence('V2', 'interview', '2026-04-01', [supports('H1', '3 of 4')]),
      ),
    ).toEqual({ counted: ['V1'], leftOut: { V2: 'late' } });
  });

  it('ends with the last experiment where the bar has no date', () => {
    const found = verdictOn([
      claim('>= 60% of 15 interviews'),
      experiment('E1', 'interview', { tests: [reference('H1')], to: day('2026-02-10') }),
      experiment('E2', 'interview', { tests: [reference('H1')], to: day('2026-03-10') }),
      experiment('E3', 'interview', { tests: [], to: day('2026-04-10') }),
      evidence('V1', 'E1', '2026-03-10', [supports('H1', '3 of 4')]),
      evidence('V2', 'E2', '2026-03-11', [supports('H1', '3 of 4')]),
    ]);
    expect(found.bars[0]?.due).toBe('2026-03-10');
    expect(leftOutOf(found)).toEqual({ V2: 'late' });
    expect(found.word).toBe('inconclusive');
  });

  it('is strong enough for the kind of claim, and not called weak', () => {
    expect(
      counted(
        evidence('V1', 'research', '2026-02-01', [supports('H1', '3 of 4')]),
        evidence('V2', 'interview', '2026-02-01', [supports('H1', '3 of 4')], {
          weak: setting('praise only'),
        }),
        evidence('V3', 'E9', '2026-02-01', [supports('H1', '3 of 4')]),
        evidence('V4', 'interview', '2026-02-01', [supports('H1', '3 of 4')]),
      ),
    ).toEqual({ counted: ['V4'], leftOut: { V1: 'too-weak', V2: 'too-weak', V3: 'unknown-method' } });
  });

  it('is of the method whose plural the bar names, and of any for any other noun', () => {
    const sources = [
      evidence('V1', 'interview', '2026-02-01', [supports('H1', '3 of 4')]),
      evidence('V2', 'pilot', '2026-02-01', [supports('H1', '3 of 4')]),
    ];
    expect(leftOutOf(verdictOn([claim('>= 60% of 15 interviews'), ...sources]))).toEqual({
      V2: 'other-method',
    });
    expect(leftOutOf(verdictOn([claim('>= 60% of 15 families'), ...sources]))).toEqual({});
  });

  it('is a tally that the bar can use: of people, or of the unit it measures', () => {
    const all = [
      evidence('V1', 'pilot', '2026-02-01', [supports('H1', '3 of 4')]),
      evidence('V2', 'pilot', '2026-02-01', [supports('H1', '12 days over 3')]),
      evidence('V3', 'pilot', '2026-02-01', [supports('H1', '2 weeks over 3')]),
      evidence('V4', 'pilot', '2026-02-01', [supports('H1')]),
      evidence('V5', 'pilot', '2026-02-01', [supports('H1', '9 of 8')]),
    ];
    expect(leftOutOf(verdictOn([claim('>= 60% of 15 families'), ...all]))).toEqual({
      V2: 'other-unit',
      V3: 'other-unit',
      V4: 'no-tally',
      V5: 'no-tally',
    });
    expect(leftOutOf(verdictOn([claim('<= 14 days over 5 families'), ...all]))).toEqual({
      V1: 'other-unit',
      V3: 'other-unit',
      V4: 'no-tally',
      V5: 'no-tally',
    });
  });

  it('takes money only in the currency of the bar, per the same thing', () => {
    const found = verdictOn([
      claim('>= SGD 40 per month over 5 families'),
      evidence('V1', 'pilot', '2026-02-01', [supports('H1', 'SGD 45 per month over 3')]),
      evidence('V2', 'pilot', '2026-02-01', [supports('H1', 'EUR 45 per month over 3')]),
      evidence('V3', 'pilot', '2026-02-01', [supports('H1', 'SGD 45 per week over 3')]),
    ]);
    expect(leftOutOf(found)).toEqual({ V2: 'other-unit', V3: 'other-unit' });
  });

  it('is without insiders: less people, and less hits as far as insiders reach', () => {
    const found = verdictOn([
      base,
      evidence('V1', 'interview', '2026-02-01', [supports('H1', '2 of 9')], { insiders: setting(3) }),
      evidence('V2', 'interview', '2026-02-01', [supports('H1', '4 of 4')], { insiders: setting(4) }),
      evidence('V3', 'interview', '2026-02-01', [supports('H1', '5 of 8')], { insiders: setting(2) }),
    ]);
    expect(found.tally).toEqual({ hits: 3, n: 12 });
    expect(leftOutOf(found)).toEqual({ V2: 'insiders' });
  });

  it('has no fewer and no more people by a number of insiders that cannot be', () => {
    for (const insiders of [-3, 0.5, Number.POSITIVE_INFINITY]) {
      const found = verdictOn([
        base,
        evidence('V1', 'interview', '2026-02-01', [supports('H1', '2 of 9')], {
          insiders: setting(insiders),
        }),
      ]);
      expect(found.tally).toEqual({ hits: 2, n: 9 });
    }
  });

  it('counts what it held for, whatever the verb, and `informs` never', () => {
    const found = verdictOn([
      base,
      evidence('V1', 'interview', '2026-02-01', [supports('H1', '5 of 6')]),
      evidence('V2', 'interview', '2026-02-02', [contradicts('H1', '1 of 4')]),
      evidence('V3', 'interview', '2026-02-03', [informs('H1', '4 of 4')]),
    ]);
    expect(found.tally).toEqual({ hits: 6, n: 10 });
    expect(leftOutOf(found)).toEqual({ V3: 'informs' });
  });

  it('takes each line of a piece of evidence as a batch of its own, and no line on another hypothesis', () => {
    const found = verdictOn([
      base,
      hypothesis('H2'),
      evidence('V1', 'interview', '2026-02-01', [
        supports('H1', '3 of 4'),
        contradicts('H2', '1 of 4'),
        contradicts('H1', '0 of 2'),
      ]),
    ]);
    expect(found.tally).toEqual({ hits: 3, n: 6 });
    expect(found.counted).toHaveLength(2);
  });
});
