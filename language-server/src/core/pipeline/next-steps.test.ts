import { describe, expect, it } from 'vitest';
import { kampungKitchen } from '../../../../test/support/kampung-kitchen.ts';
import {
  bar,
  day,
  evidence,
  experiment,
  hypothesis,
  projectOf,
  reference,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import {
  allow,
  decision,
  gate,
  launch,
  plan,
  profile,
  spend,
  venture,
} from '../../../../test/support/venture-builder.ts';
import type { Declaration } from '../model/declaration.ts';
import type { HypothesisKind, Risk } from '../model/hypothesis.ts';
import { nextSteps } from './next-steps.ts';

function steps(declarations: readonly Declaration[], today = '2026-04-05'): readonly string[] {
  const project = projectOf(declarations, { today });
  return project.read(nextSteps, project).map((step) => step.text);
}

function claim(name: string, risk: Risk, kind: HypothesisKind = 'problem'): Declaration {
  return hypothesis(name, { kind, risk: setting(risk), passBars: [bar('>= 5 of 10 people by 2026-05-01')] });
}

/** A gate for each stage, so that nothing but what a test says is asked for. */
const gates = (...requirements: readonly string[]) => [
  gate('G1', 'discovery', requirements),
  gate('G2', 'validation', []),
  gate('G3', 'creation', []),
  gate('G4', 'building', []),
];

describe('what to do next', () => {
  it('is at most three things', () => {
    const claims = ['A', 'B', 'C', 'D'].map((name) => claim(name, 'critical'));
    expect(steps([...claims, ...gates('A, B, C, D validated', '10 interviews')])).toHaveLength(3);
  });

  it('begins with the riskiest hypothesis nobody has tested, of equal risk the one with most riding on it', () => {
    const declarations = [
      claim('A', 'high'),
      claim('B', 'critical'),
      claim('C', 'critical'),
      claim('D', 'critical', 'pricing'),
      ...gates('B validated'),
      gate('G5', 'creation', ['C validated']),
      gate('G6', 'creation', ['D validated']),
      plan(
        spend('ads', { costs: 'SGD 500', needs: ['G5'] }),
        spend('fair', { costs: 'SGD 50 per month', needs: ['G6'] }),
      ),
      venture('v', { currency: 'SGD' }),
    ];
    const [first] = steps(declarations);
    expect(first).toMatch(/^Test D, which is critical and carries SGD 50 per month: plan a presale\.$/);
  });

  it('leaves a hypothesis of a later step until something is planned on it', () => {
    const later = claim('D', 'critical', 'demand');
    const [first] = steps([claim('A', 'high'), later, ...gates('A validated')]);
    expect(first).toMatch(/^Test A/);
    const planned = [gate('G5', 'creation', ['D validated']), plan(launch('all', { needs: ['G5'] }))];
    expect(steps([claim('A', 'high'), later, ...gates('A validated'), ...planned])[0]).toMatch(/^Test D/);
  });

  it('leaves a hypothesis alone that is allowed to stay untested, until that day has passed', () => {
    const declarations = [claim('A', 'critical'), ...gates('"x" confirmed on 2026-01-01 by "B"')];
    const allowed = [...declarations, allow('untested-hypothesis', 'A', '2026-04-05')];
    expect(steps(allowed)).toEqual([]);
    expect(steps(allowed, '2026-04-06')).toHaveLength(1);
  });

  it.each([
    [
      'an experiment that has ended',
      '2026-03-01',
      '2026-04-01',
      /^Write down what E1 found about A: it ended on 2026-04-01/,
    ],
    [
      'an experiment that is running',
      '2026-04-01',
      '2026-05-01',
      /^Write down what E1 found about A: it runs until 2026-05-01/,
    ],
    ['an experiment that is planned', '2026-05-01', '2026-06-01', /^Get E1 ready for 2026-05-01/],
  ])('speaks of %s before it asks for another', (_what, from, to, text) => {
    const first = experiment('E1', 'interview', { tests: [reference('A')], from: day(from), to: day(to) });
    expect(steps([claim('A', 'critical'), first, ...gates('A validated')])[0]).toMatch(text);
  });

  it('asks for the bar of a hypothesis that has none, and for whom it is about', () => {
    const bare = hypothesis('A', { kind: 'problem', risk: setting('critical') });
    expect(steps([bare, ...gates('A validated')])[0]).toBe(
      'Test A, which is critical: say what would pass it.',
    );
    const about = hypothesis('A', {
      kind: 'problem',
      about: [reference('tan')],
      passBars: [bar('>= 5 of 10 interviews')],
    });
    expect(steps([about, profile('tan', ['user']), ...gates('A validated')])[0]).toBe(
      'Test A: plan an interview with tan.',
    );
  });

  it('says how many are to go of what is being tested', () => {
    const declarations = [
      claim('A', 'critical'),
      evidence('V1', 'interview', '2026-04-01', [supports('A', '2 of 4')]),
      ...gates('A validated'),
    ];
    expect(steps(declarations)).toEqual(['Bring A to 10 people by 2026-05-01: 4 so far, 6 to go.']);
  });

  it('asks for a decision on what is refuted, until one is taken', () => {
    const refuted = [
      claim('A', 'critical'),
      evidence('V1', 'interview', '2026-04-01', [supports('A', '1 of 10')]),
      ...gates('"x" confirmed on 2026-01-01 by "B"'),
    ];
    expect(steps(refuted)[0]).toMatch(/^Decide what follows from A/);
    expect(steps([...refuted, decision('D0', '2026-03-01', 'proceed', { changes: ['A'] })])).toHaveLength(1);
    expect(steps([...refuted, decision('D1', '2026-04-02', 'pivot', { changes: ['A'] })])).toEqual([]);
  });

  it('says what the gate of the current step still takes, and nothing of later gates', () => {
    const declarations = [
      gate('G1', 'discovery', ['10 interviews with tan', '"Board agrees"']),
      profile('tan', ['user']),
    ];
    expect(steps(declarations)).toEqual([
      'Hold 10 interviews with tan: G1 asks for 10 and has 0.',
      'Have "Board agrees" confirmed: G1 asks for it.',
    ]);
  });

  it('tells a new venture to write down who uses and who buys, and its first hypotheses', () => {
    const said = steps([venture('v')]);
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^Write who uses it and who buys it/);
    expect(said[1]).toMatch(/^Write a critical or high customer or problem hypothesis/);
  });

  it('is nothing in an empty project', () => {
    expect(steps([])).toEqual([]);
  });

  it('for Kampung Kitchen is to settle H1, meet the buyer and go on with the presale', () => {
    const project = projectOf(kampungKitchen(), { today: '2026-04-05' });
    const said = project.read(nextSteps, project);
    expect(said[0]?.text).toMatch(/^Settle H1: 8 of 10/);
    expect(said[1]?.text).toBe('Hold 10 interviews with wei-ling: G1 asks for 10 and has 0.');
    expect(said[2]?.text).toBe('Bring H2 to 20 presales by 2026-04-30: 9 so far, 11 to go.');
  });
});
