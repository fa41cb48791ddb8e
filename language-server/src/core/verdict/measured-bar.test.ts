import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim, verdictOn } from '../../../../test/support/claims.ts';
import { evidence, quantity, supports } from '../../../../test/support/model-builder.ts';
import { MeanSeries, MedianSeries, type Series, valueOfMeasurement } from './measured-bar.ts';

describe('what is measured', () => {
  const measured = (pass: string, fail: string | readonly string[], ...tallies: readonly string[]) =>
    verdictOn([
      claim(pass, fail),
      ...tallies.map((tally, index) =>
        evidence(`V${index}`, 'pilot', `2026-02-0${index + 1}`, [supports('H1', tally)]),
      ),
    ]);

  it('is the mean weighted by how many each value is over', () => {
    const found = measured('<= 14 days over 5 families', [], '10 days over 4', '29 days over 1');
    expect(found).toMatchObject({ word: 'supported' });
    expect(found.bars[0]?.value).toBe('13.8');
    expect(measured('<= 14 days over 5 families', [], '10 days over 3', '21 days over 2').word).toBe(
      'refuted',
    );
  });

  it('is the value in the middle with `median`, each as often as it was measured', () => {
    const found = measured('median <= 14 days over 5 families', [], '10 days over 3', '90 days over 2');
    expect(found).toMatchObject({ word: 'supported' });
    expect(found.bars[0]?.value).toBe('10');
    expect(
      measured('median <= 14 days over 4 families', [], '10 days over 2', '19 days over 2').bars[0]?.value,
    ).toBe('14.5');
  });

  it('is compared exactly', () => {
    expect(
      measured('<= 0.3 days over 3 families', [], '0.1 days over 1', '0.2 days over 1', '0.6 days over 1')
        .word,
    ).toBe('supported');
  });

  it('is judged on the full sample only', () => {
    expect(measured('<= 14 days over 5 families by 2026-12-31', [], '1 days over 4').word).toBe('testing');
    expect(measured('<= 14 days over 5 families by 2026-12-31', [], '900 days over 4').word).toBe('testing');
    expect(measured('<= 14 days over 5 families by 2026-03-31', [], '1 days over 4').word).toBe(
      'inconclusive',
    );
  });

  it('lies between its bars, or meets the fail bar', () => {
    expect(measured('<= 14 days over 5 families', '> 30 days', '20 days over 5').word).toBe('inconclusive');
    expect(measured('<= 14 days over 5 families', '> 30 days', '31 days over 5').word).toBe('refuted');
  });

  it('has no tally, no interval and no chance', () => {
    const found = measured('<= 14 days over 5 families', [], '10 days over 5');
    expect(found.tally).toBeUndefined();
    expect(found.interval).toBeUndefined();
    expect(found.chance).toBeUndefined();
  });
});

describe('many values', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 12,
  });
  const taken = (series: Series, all: readonly (readonly [amount: number, n: number])[]) => {
    for (const [amount, n] of all) {
      series.add({ value: quantity(`${amount} days`), n });
    }
    const measurement = series.measurement();
    return measurement && Number(valueOfMeasurement(measurement));
  };
  const spreadOut = (all: readonly (readonly [amount: number, n: number])[]) =>
    all.flatMap(([amount, n]) => Array.from({ length: n }, () => amount)).sort((a, b) => a - b);

  it('have the mean and the median of each value written as often as it was measured', () => {
    fc.assert(
      fc.property(values, (all) => {
        const each = spreadOut(all);
        const [low = 0, high = 0] = [each[(each.length - 1) >> 1], each[each.length >> 1]];
        expect(taken(new MedianSeries(), all)).toBe((low + high) / 2);
        expect(taken(new MeanSeries(), all)).toBeCloseTo(
          each.reduce((sum, one) => sum + one, 0) / each.length,
          12,
        );
      }),
    );
  });

  it('have neither where nobody was asked', () => {
    expect(taken(new MedianSeries(), [])).toBeUndefined();
    expect(taken(new MeanSeries(), [[5, 0]])).toBeUndefined();
  });
});
