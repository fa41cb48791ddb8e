import { describe, expect, it } from 'vitest';
import { after } from '../../../../test/support/claims.ts';

describe('a rate', () => {
  const open = ' by 2026-12-31';

  it.each([
    ['9 of 15', '>= 60% of 15 interviews', '< 40%', 'supported'],
    ['8 of 15', '>= 60% of 15 interviews', '< 40%', 'inconclusive'],
    ['6 of 15', '>= 60% of 15 interviews', '< 40%', 'inconclusive'],
    ['5 of 15', '>= 60% of 15 interviews', '< 40%', 'refuted'],
    ['9 of 15', '> 60% of 15 interviews', '<= 40%', 'inconclusive'],
    ['6 of 15', '> 60% of 15 interviews', '<= 40%', 'refuted'],
    ['5 of 20', '>= 5 of 20 interviews', '< 2', 'supported'],
    ['4 of 20', '>= 5 of 20 interviews', '< 2', 'inconclusive'],
    ['1 of 20', '>= 5 of 20 interviews', '< 2', 'refuted'],
    ['2 of 20', '<= 10% of 20 interviews', '> 30%', 'supported'],
    ['7 of 20', '<= 10% of 20 interviews', '> 30%', 'refuted'],
    ['6 of 20', '<= 10% of 20 interviews', '> 30%', 'inconclusive'],
  ] as const)('of %s against %s, failing at %s, is %s', (tally, pass, fail, word) => {
    expect(after(tally, pass, fail).word).toBe(word);
  });

  it('is refuted by missing the pass bar where there is no fail bar', () => {
    expect(after('8 of 15', '>= 60% of 15 interviews').word).toBe('refuted');
  });

  it('is compared exactly, without rounding', () => {
    expect(after('1 of 3', '>= 33.3333333333333333% of 3 interviews').word).toBe('supported');
    expect(after('1 of 3', '>= 33.3333333333333334% of 3 interviews').word).toBe('refuted');
    expect(after('7 of 10', '>= 70.0% of 10 interviews').word).toBe('supported');
    expect(after('29 of 100', '<= 29% of 100 interviews').word).toBe('supported');
  });

  it.each([
    ['9 of 9', '>= 60% of 15 interviews', '< 40%', 'supported'],
    ['8 of 9', '>= 60% of 15 interviews', '< 40%', 'testing'],
    ['0 of 9', '>= 60% of 15 interviews', '< 40%', 'testing'],
    ['0 of 10', '>= 60% of 15 interviews', '< 40%', 'refuted'],
    ['5 of 9', '>= 5 of 20 interviews', '< 2', 'supported'],
    ['7 of 14', '>= 60% of 15 interviews', '< 40%', 'inconclusive'],
    ['3 of 9', '<= 10% of 20 interviews', '> 30%', 'testing'],
    ['7 of 9', '<= 10% of 20 interviews', '> 30%', 'refuted'],
    ['1 of 19', '<= 10% of 20 interviews', '> 30%', 'supported'],
  ] as const)('of %s so far, against %s, failing at %s, is %s', (tally, pass, fail, word) => {
    expect(after(tally, `${pass}${open}`, fail).word).toBe(word);
  });

  it('is refuted early, without a fail bar, once the pass bar can no longer be reached', () => {
    expect(after('0 of 6', `>= 60% of 15 interviews${open}`).word).toBe('testing');
    expect(after('0 of 7', `>= 60% of 15 interviews${open}`).word).toBe('refuted');
  });

  it('is decided early whatever the day, and inconclusive only if its day has passed without a decision', () => {
    const today = (date: string) => ({ today: date });
    const pass = '>= 60% of 15 interviews by 2026-02-15';
    expect(after('8 of 10', pass, '< 40%', today('2026-02-15')).word).toBe('testing');
    expect(after('8 of 10', pass, '< 40%', today('2026-02-16')).word).toBe('inconclusive');
    expect(after('9 of 10', pass, '< 40%', today('2026-02-16')).word).toBe('supported');
    expect(after('0 of 10', pass, '< 40%', today('2026-02-16')).word).toBe('refuted');
  });

  it('of a larger sample than promised is judged as a rate', () => {
    expect(after('6 of 24', '>= 5 of 20 interviews', '< 2').word).toBe('supported');
    expect(after('6 of 25', '>= 5 of 20 interviews', '< 2').word).toBe('inconclusive');
    expect(after('2 of 25', '>= 5 of 20 interviews', '< 2').word).toBe('refuted');
    expect(after('15 of 25', '>= 60% of 15 interviews').word).toBe('supported');
  });

  it('decides nothing where its bars overlap', () => {
    expect(after('5 of 10', '>= 40% of 10 interviews', '< 60%').word).toBe('inconclusive');
  });

  it('decides nothing without a sample, or with one that cannot be', () => {
    expect(after('5 of 10', '>= 40%').word).toBe('inconclusive');
    expect(after('5 of 10', '>= 3 of 0 interviews').word).toBe('inconclusive');
    expect(after('5 of 10', `>= 40% of ${'9'.repeat(400)} interviews`).word).toBe('inconclusive');
  });

  it('needs the confidence of the settings on top of its bar', () => {
    const sure = { settings: { confidence: 0.9 } };
    const pass = '>= 60% of 15 interviews by 2026-03-31';
    // The chance that the true rate is above 60 % is 47 % after 9 of 15, 67 % after 10 and over 90 % from 12 on.
    expect(after('9 of 15', pass, '< 40%', sure).word).toBe('inconclusive');
    expect(after('12 of 15', pass, '< 40%', sure).word).toBe('supported');
    expect(after('5 of 15', pass, '< 40%', sure).word).toBe('refuted');
    expect(after('2 of 5', '>= 60% of 5 interviews', [], sure).word).toBe('inconclusive');
    // Early, it stays open until the sample or the day is reached.
    expect(after('5 of 9', '>= 5 of 12 interviews by 2026-12-31', [], sure).word).toBe('testing');
    expect(after('5 of 9', '>= 5 of 12 interviews by 2026-03-31', [], sure).word).toBe('inconclusive');
  });
});
