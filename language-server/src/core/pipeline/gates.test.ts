import { describe, expect, it } from 'vitest';
import { kampungKitchen } from '../../../../test/support/kampung-kitchen.ts';
import {
  bar,
  evidence,
  hypothesis,
  projectOf,
  reference,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import {
  economics,
  gate,
  profile,
  roadmap,
  segment,
  venture,
} from '../../../../test/support/venture-builder.ts';
import type { Declaration } from '../model/declaration.ts';
import type { HypothesisKind, Risk, StatusWord } from '../model/hypothesis.ts';
import { gateStateOf, gatesExiting, gatesOf } from './gates.ts';
import { stageOfProject } from './stage.ts';

const today = '2026-04-05';

/** A hypothesis that one batch of evidence has settled on a day, and that evidence. */
function settled(
  name: string,
  kind: HypothesisKind,
  on: string,
  risk?: Risk,
  hits = 9,
): readonly Declaration[] {
  return [
    hypothesis(name, {
      kind,
      risk: risk && setting(risk),
      passBars: [bar('>= 5 of 10 people')],
    }),
    evidence(`V-${name}`, 'order', on, [supports(name, `${hits} of 10`)]),
  ];
}

function written(name: string, word: StatusWord): Declaration {
  return hypothesis(name, { kind: 'problem', risk: setting('critical'), status: { start: 0, end: 0, word } });
}

function stateOf(requirements: readonly string[], others: readonly Declaration[] = [], settings = {}) {
  const project = projectOf([gate('G1', 'discovery', requirements), ...others], { today, settings });
  const [declared] = project.all('gate');
  if (!declared) {
    throw new Error('There is a gate.');
  }
  return project.read(gateStateOf, declared);
}

function only(requirement: string, others: readonly Declaration[] = []) {
  const [state] = stateOf([requirement], others).requirements;
  return state;
}

describe('a gate', () => {
  it('passes when all it requires is met, on the day of whatever completed it', () => {
    const declarations = [
      ...settled('H1', 'problem', '2026-02-10'),
      ...settled('H2', 'pricing', '2026-03-01'),
    ];
    expect(stateOf(['H1 validated', 'H2 validated'], declarations)).toMatchObject({
      passed: true,
      passedOn: '2026-03-01',
    });
    expect(stateOf(['H1 validated', '3 orders'], declarations)).toMatchObject({
      passed: true,
      passedOn: '2026-02-10',
    });
  });

  it('never passes when it requires nothing', () => {
    expect(stateOf([])).toMatchObject({ passed: false, requirements: [] });
  });

  it('has no day when nothing it requires has one', () => {
    const families = roadmap('families', { buyer: 'ling', steps: ['call', 'pay'], cycle: '14 days' });
    const state = stateOf(['roadmap families'], [profile('ling', ['buyer']), families]);
    expect(state.passed).toBe(true);
    expect(state.passedOn).toBeUndefined();
  });

  it('has its stage left only when every gate that exits it has passed', () => {
    const declarations = settled('H1', 'problem', '2026-02-10');
    const first = gate('G1', 'discovery', ['H1 validated']);
    const project = projectOf([
      ...declarations,
      first,
      gate('G2', 'discovery', ['"Seen" confirmed on 2026-05-01 by "A"']),
    ]);
    expect(gatesExiting(project, 'discovery').map((each) => each.passed)).toEqual([true, false]);
    expect(project.read(stageOfProject, project)).toBe('discovery');
    const one = projectOf([...declarations, first]);
    expect(one.read(stageOfProject, one)).toBe('validation');
  });

  it('takes its place in the order of the stages, a built-in one where none is declared', () => {
    const project = projectOf([
      gate('G2', 'validation', []),
      gate('G1', 'discovery', []),
      gate('G0', undefined, []),
    ]);
    expect(project.read(gatesOf, project).map(({ name, exits }) => `${name} exits ${exits}`)).toEqual([
      'G1 exits discovery',
      'G2 exits validation',
      'creation exits creation',
      'building exits building',
    ]);
  });
});

describe('a requirement', () => {
  it('of validated hypotheses is met by their verdicts, not by what is written', () => {
    const claimed = written('H1', 'validated');
    expect(only('H1 validated', [claimed])).toMatchObject({ met: false, have: 0, need: 1 });
    const proven = settled('H1', 'problem', '2026-02-10');
    expect(only('H1 validated', proven)).toMatchObject({ met: true, metOn: '2026-02-10' });
    expect(only('H1, H2 validated', [...proven, written('H2', 'validated')])).toMatchObject({
      text: 'H1, H2 validated',
      met: false,
      have: 1,
      need: 2,
      missing: 'H2 is untested',
    });
  });

  it('of a name that is no hypothesis is not met', () => {
    expect(only('H9 validated')).toMatchObject({
      met: false,
      have: 0,
      need: 1,
      missing: 'H9 is no hypothesis',
    });
    expect(only('H1, H9 validated', settled('H1', 'problem', '2026-02-10'))).toMatchObject({
      met: false,
      metOn: undefined,
      have: 1,
      need: 2,
    });
  });

  it('of every hypothesis matches by risk and kind, leaves superseded ones out and is blocked by parked ones', () => {
    const proven = settled('H1', 'problem', '2026-02-10', 'critical');
    const every = 'every critical or high problem hypothesis validated';
    expect(only(every, proven)).toMatchObject({ text: every, met: true, have: 1, need: 1 });
    expect(only(every, [...proven, ...settled('H2', 'problem', '2026-02-10', 'high', 1)])).toMatchObject({
      met: false,
      have: 1,
      need: 2,
      missing: 'H2 is refuted',
    });
    expect(only(every, [...proven, ...settled('H2', 'pricing', '2026-02-10', 'high', 1)])?.met).toBe(true);
    expect(only(every, [...proven, ...settled('H2', 'problem', '2026-02-10', 'low', 1)])?.met).toBe(true);
    expect(only(every, [...proven, written('H2', 'superseded')])?.met).toBe(true);
    expect(only(every, [...proven, written('H2', 'parked')])?.met).toBe(false);
    expect(only('every hypothesis validated', proven)).toMatchObject({
      text: 'every hypothesis validated',
      met: true,
    });
  });

  it('of every hypothesis is not met where there is nothing to match', () => {
    expect(only('every critical problem hypothesis validated')).toMatchObject({
      met: false,
      have: 0,
      need: 1,
    });
    expect(only('every critical problem hypothesis validated', [written('H1', 'superseded')])?.met).toBe(
      false,
    );
  });

  it('of heads has progress and the day it was reached', () => {
    const tan = profile('tan', ['user']);
    const talk = (name: string, on: string, n: number) =>
      evidence(name, 'interview', on, [supports('H1', `1 of ${n}`)], { with: [reference('tan')] });
    const talks = [tan, hypothesis('H1'), talk('V1', '2026-02-10', 8), talk('V2', '2026-03-10', 5)];
    expect(only('15 interviews with tan', talks)).toMatchObject({
      text: '15 interviews with tan',
      met: false,
      have: 13,
      need: 15,
      missing: '2 to go',
    });
    expect(only('10 interviews with tan', talks)).toMatchObject({ met: true, have: 13, metOn: '2026-03-10' });
    expect(only('10 interviews with nobody', talks)).toMatchObject({ met: false, have: 0 });
    expect(only('5 orders from tan', talks)).toMatchObject({ text: '5 orders from tan', have: 0 });
  });

  it('of a roadmap takes a buyer, two steps and a cycle', () => {
    const ling = profile('ling', ['buyer']);
    const whole = { buyer: 'ling', steps: ['call', 'pay'], cycle: '14 days' };
    expect(only('roadmap r', [ling, roadmap('r', whole)])?.met).toBe(true);
    expect(only('roadmap r', [ling, roadmap('r', { ...whole, buyer: undefined })])).toMatchObject({
      met: false,
      missing: 'it has no buyer',
    });
    expect(only('roadmap r', [ling, roadmap('r', { ...whole, steps: ['call'] })])?.met).toBe(false);
    expect(only('roadmap r', [ling, roadmap('r', { ...whole, cycle: undefined })])?.met).toBe(false);
    expect(only('roadmap r', [roadmap('r', whole)])?.met).toBe(false);
    expect(only('roadmap r')?.met).toBe(false);
  });

  it('of a payback compares spans of time in any unit, for every tier that states one', () => {
    const requirement = 'payback <= 12 months';
    expect(only(requirement)?.met).toBe(false);
    expect(only(requirement, [economics('a', { payback: '12 months' })])?.met).toBe(true);
    expect(only(requirement, [economics('a', { payback: '1 years' })])?.met).toBe(true);
    expect(only(requirement, [economics('a', { payback: '53 weeks' })])?.met).toBe(false);
    const tiers = [economics('a', { payback: '3 months' }), economics('b', { payback: '13 months' })];
    expect(only(requirement, tiers)).toMatchObject({ text: requirement, met: false });
  });

  it('of a payback has the day of its evidence and waits for evidence still to be found', () => {
    const found = evidence('V7', 'order', '2026-03-03');
    expect(
      only('payback < 6 months', [found, economics('a', { payback: '3 months from V7' })]),
    ).toMatchObject({
      met: true,
      metOn: '2026-03-03',
    });
    const ahead = evidence('V7', 'order', '2026-05-03');
    expect(only('payback < 6 months', [ahead, economics('a', { payback: '3 months from V7' })])?.met).toBe(
      false,
    );
  });

  it('of a lifetime value compares it with so many times the acquisition, in one currency', () => {
    const requirement = 'lifetime >= 3 acquisition';
    const tier = (lifetime: string) => [economics('a', { acquisition: 'SGD 40', lifetime })];
    expect(only(requirement, tier('SGD 120'))).toMatchObject({ text: requirement, met: true });
    expect(only(requirement, tier('SGD 119.99'))?.met).toBe(false);
    expect(only(requirement, tier('EUR 900'))?.met).toBe(false);
    expect(only(requirement)?.met).toBe(false);
  });

  it('of a confirmation is met from its day on', () => {
    expect(only('"Board agrees"')).toMatchObject({ met: false, text: '"Board agrees" confirmed' });
    expect(only('"Board agrees" confirmed on 2026-04-05 by "Ben"')).toMatchObject({
      met: true,
      metOn: today,
    });
    expect(only('"Board agrees" confirmed on 2026-04-06 by "Ben"')?.met).toBe(false);
  });
});

describe('the built-in gates', () => {
  const user = profile('tan', ['user'], { of: 'seniors' });
  const buyer = profile('ling', ['buyer'], { of: 'kids', buysFor: ['tan'] });
  const talk = (name: string, whom: string, n: number) =>
    evidence(name, 'interview', '2026-02-10', [supports('HP', `1 of ${n}`)], { with: [reference(whom)] });

  function discovery(declarations: readonly Declaration[], settings = {}) {
    const project = projectOf(declarations, { today, settings });
    const [state] = gatesExiting(project, 'discovery');
    return state;
  }

  const whole = [
    user,
    buyer,
    segment('seniors'),
    segment('kids'),
    ...settled('HP', 'problem', '2026-02-10', 'critical'),
    ...settled('HS', 'solution', '2026-03-10'),
    talk('V1', 'tan', 5),
    talk('V2', 'ling', 5),
  ];

  it('lets discovery go when problem, solution, pairs and interviews are there', () => {
    expect(discovery(whole)).toMatchObject({ name: 'discovery', passed: true, passedOn: '2026-03-10' });
    expect(discovery(whole)?.gate).toBeUndefined();
  });

  it.each([
    ['a user without a buyer', [profile('kim', ['user'], { of: 'kids' })]],
    ['a buyer without a user', [profile('kim', ['buyer'], { of: 'kids' })]],
    ['a beachhead with nobody in it', [segment('landing', { beachhead: true })]],
    ['an open high problem', [hypothesis('HX', { kind: 'problem', risk: setting('high') })]],
    ['a parked critical customer', [{ ...written('HX', 'parked') }]],
  ])('hold discovery for %s', (_what, more) => {
    expect(discovery([...whole, ...more])?.passed).toBe(false);
  });

  it.each([
    ['an empty segment', [segment('later')]],
    ['a consumer who is user and buyer', [profile('kim', ['user', 'buyer'], { of: 'kids' })]],
    ['an open problem of medium risk', [hypothesis('HX', { kind: 'problem', risk: setting('medium') })]],
    ['a beachhead whose part has people', [segment('all', { beachhead: true, parts: ['seniors'] })]],
  ])('do not hold discovery for %s', (_what, more) => {
    const placed = whole.map((each) =>
      each.type === 'segment' && each.name?.text === 'seniors' && more.some((one) => one.name?.text === 'all')
        ? segment('seniors', { partOf: 'all' })
        : each,
    );
    expect(discovery([...placed, ...more])?.passed).toBe(true);
  });

  it('take their numbers from the settings, and ask for nothing where one is 0', () => {
    expect(discovery(whole, { gates: { userInterviews: 6 } })?.passed).toBe(false);
    const fewer = whole.filter((each) => each.name?.text !== 'V1');
    expect(discovery(fewer)?.passed).toBe(false);
    expect(discovery(fewer, { gates: { userInterviews: 0 } })?.passed).toBe(true);
  });

  it('bring a complete venture through all four steps to building', () => {
    const rest = [
      ...settled('HC', 'pricing', '2026-03-11', 'critical'),
      roadmap('r', { buyer: 'ling', steps: ['call', 'pay'], cycle: '14 days' }),
      venture('v', { market: setting('existing') }),
      ...settled('HD', 'demand', '2026-03-12'),
      economics('e', { payback: '3 months' }),
      ...settled('HT', 'team', '2026-03-13'),
    ];
    const stages = [
      whole,
      [...whole, ...rest.slice(0, 3)],
      [...whole, ...rest.slice(0, 7)],
      [...whole, ...rest],
    ];
    const reached = stages.map((declarations) => {
      const project = projectOf(declarations, { today });
      return [
        project.read(stageOfProject, project),
        project.read(gatesOf, project).filter((g) => g.passed).length,
      ];
    });
    expect(reached).toEqual([
      ['validation', 1],
      ['creation', 2],
      ['building', 3],
      ['building', 4],
    ]);
  });
});

describe('Kampung Kitchen on 2026-04-05', () => {
  const project = projectOf(kampungKitchen(), { today });
  const gates = project.read(gatesOf, project);

  it('stands in discovery', () => {
    expect(project.read(stageOfProject, project)).toBe('discovery');
  });

  it('has held 15 of 15 interviews with the user and none with the buyer', () => {
    expect(gates[0]?.requirements.map(({ text, met, have, need }) => [text, met, have, need])).toEqual([
      ['H1 validated', false, 0, 1],
      ['15 interviews with mdm-tan', true, 15, 15],
      ['10 interviews with wei-ling', false, 0, 10],
    ]);
  });

  it('is one order short of leaving validation, beside its open hypothesis', () => {
    expect(gates[1]?.requirements.map(({ text, met, have, need }) => [text, met, have, need])).toEqual([
      ['H2 validated', false, 0, 1],
      ['5 orders from wei-ling', false, 4, 5],
      ['roadmap families', true, 3, 3],
    ]);
  });
});
