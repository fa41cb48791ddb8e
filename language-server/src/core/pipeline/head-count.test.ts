import { describe, expect, it } from 'vitest';
import {
  contradicts,
  evidence,
  experiment,
  hypothesis,
  informs,
  projectOf,
  reference,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import { decision, profile, segment } from '../../../../test/support/venture-builder.ts';
import type { Declaration } from '../model/declaration.ts';
import { headCount, reachedOn } from './head-count.ts';

const tan = profile('tan', ['user'], { of: 'seniors' });
const ling = profile('ling', ['buyer'], { buysFor: ['tan'] });
const others: readonly Declaration[] = [tan, ling, segment('seniors'), hypothesis('H1'), hypothesis('H2')];

function heads(declarations: readonly Declaration[], unit = 'interviews', of: typeof tan | 'everyone' = tan) {
  return headCount(projectOf([...others, ...declarations]), of === 'everyone' ? undefined : of, unit);
}

const talks = experiment('E1', 'interview', { with: [reference('tan')] });

describe('a head-count', () => {
  it('adds up the people of all evidence by its method, whatever revision they were asked about', () => {
    const count = heads([
      talks,
      evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 10')]),
      evidence('V2', 'E1', '2026-01-28', [contradicts('H1', '2 of 5', { revision: setting(1) })]),
    ]);
    expect(count.have).toBe(15);
  });

  it('counts one evidence as one group, as large as its largest tally, less insiders', () => {
    const tallies = [supports('H1', '8 of 10'), informs('H2', '3 of 12'), supports('H2')];
    expect(heads([talks, evidence('V1', 'E1', '2026-02-10', tallies)]).have).toBe(12);
    const withTeam = evidence('V1', 'E1', '2026-02-10', tallies, { insiders: setting(4) });
    expect(heads([talks, withTeam]).have).toBe(8);
    const teamOnly = evidence('V1', 'E1', '2026-02-10', tallies, { insiders: setting(40) });
    expect(heads([talks, teamOnly])).toEqual({ have: 0, groups: [] });
  });

  it('counts nobody for a line without a tally', () => {
    expect(heads([talks, evidence('V1', 'E1', '2026-02-10', [supports('H1')])]).have).toBe(0);
  });

  it('counts the people of a measured line', () => {
    const measured = evidence('V1', 'E1', '2026-02-10', [supports('H1', '12 days over 7')]);
    expect(heads([talks, measured]).have).toBe(7);
  });

  it('counts only who did it where the hit is an act, the largest number among its lines', () => {
    const sale = experiment('E2', 'presale', { with: [reference('ling')] });
    const asked = evidence('V1', 'E2', '2026-04-02', [supports('H1', '4 of 9'), supports('H2', '3 of 12')]);
    expect(heads([sale, asked], 'presales', ling).have).toBe(4);
    const measured = evidence('V1', 'E2', '2026-04-02', [supports('H1', '12 days over 7')]);
    expect(heads([sale, measured], 'presales', ling).have).toBe(0);
    const friends = evidence('V1', 'E2', '2026-04-02', [supports('H1', '4 of 9')], { insiders: setting(3) });
    expect(heads([sale, friends], 'presales', ling).have).toBe(1);
  });

  it('takes presales for orders, and orders not for presales', () => {
    const sales = [
      evidence('V1', 'presale', '2026-04-02', [supports('H1', '4 of 9')], { with: [reference('ling')] }),
      evidence('V2', 'order', '2026-04-03', [supports('H1', '2 of 2')], { with: [reference('ling')] }),
    ];
    expect(heads(sales, 'orders', ling).have).toBe(6);
    expect(heads(sales, 'presales', ling).have).toBe(4);
  });

  it('counts evidence of an experiment with several profiles for the one it names itself, else for none', () => {
    const both = experiment('E1', 'interview', { with: [reference('tan'), reference('ling')] });
    const unsaid = evidence('V1', 'E1', '2026-02-10', [supports('H1', '3 of 4')]);
    expect(heads([both, unsaid]).have).toBe(0);
    expect(heads([both, unsaid], 'interviews', 'everyone').have).toBe(4);
    const said = evidence('V1', 'E1', '2026-02-10', [supports('H1', '3 of 4')], { with: [reference('tan')] });
    expect(heads([both, said]).have).toBe(4);
    expect(heads([both, said], 'interviews', ling).have).toBe(0);
  });

  it('believes evidence before its experiment as to who was asked', () => {
    const said = evidence('V1', 'E1', '2026-02-10', [supports('H1', '3 of 4')], {
      with: [reference('ling')],
    });
    expect(heads([talks, said]).have).toBe(0);
    expect(heads([talks, said], 'interviews', ling).have).toBe(4);
  });

  it('leaves out what was replaced, but not before the day its successor was found', () => {
    const first = evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 10')]);
    const second = evidence('V2', 'E1', '2026-02-12', [supports('H1', '9 of 12')], {
      replaces: [reference('V1')],
    });
    expect(heads([talks, first, second]).have).toBe(12);
    const later = evidence('V2', 'E1', '2026-06-12', [supports('H1', '9 of 12')], {
      replaces: [reference('V1')],
    });
    expect(heads([talks, first, later]).have).toBe(10);
  });

  it('leaves out what is still to be found', () => {
    expect(heads([talks, evidence('V1', 'E1', '2026-04-06', [supports('H1', '8 of 10')])]).have).toBe(0);
    expect(heads([talks, evidence('V1', 'E1', '2026-04-05', [supports('H1', '8 of 10')])]).have).toBe(10);
  });

  it('starts over with a pivot that changes the profile or its segment, on its day', () => {
    const before = evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 10')]);
    const after = evidence('V2', 'E1', '2026-03-01', [supports('H1', '3 of 4')]);
    const pivot = (changes: string, on = '2026-03-01') => decision('D1', on, 'pivot', { changes: [changes] });
    expect(heads([talks, before, after, pivot('tan')]).have).toBe(4);
    expect(heads([talks, before, after, pivot('seniors')]).have).toBe(4);
    expect(heads([talks, before, after, pivot('seniors')], 'interviews', 'everyone').have).toBe(4);
    expect(heads([talks, before, after, pivot('ling')]).have).toBe(14);
    expect(heads([talks, before, after, pivot('tan', '2026-05-01')]).have).toBe(14);
    expect(
      heads([talks, before, after, decision('D1', '2026-03-01', 'proceed', { changes: ['tan'] })]).have,
    ).toBe(14);
  });

  it('starts over with a pivot that changes the segment around the profile', () => {
    const inner = segment('inner', { partOf: 'outer' });
    const project = projectOf([
      segment('outer', { parts: ['inner'] }),
      inner,
      profile('p', ['user'], { of: 'inner' }),
      evidence('V1', 'interview', '2026-02-10', [supports('H1', '8 of 10')], { with: [reference('p')] }),
      decision('D1', '2026-03-01', 'pivot', { changes: ['outer'] }),
    ]);
    const [p] = project.all('profile');
    expect(headCount(project, p, 'interviews').have).toBe(0);
  });

  it('counts nobody for a unit that is no method', () => {
    expect(
      heads([talks, evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 10')])], 'friends').have,
    ).toBe(0);
  });

  it('reaches a number on the day of the evidence that filled it', () => {
    const count = heads([
      talks,
      evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 10')]),
      evidence('V2', 'E1', '2026-01-28', [supports('H1', '2 of 5')]),
    ]);
    expect(reachedOn(count, 5)).toBe('2026-01-28');
    expect(reachedOn(count, 6)).toBe('2026-02-10');
    expect(reachedOn(count, 16)).toBeUndefined();
  });
});
