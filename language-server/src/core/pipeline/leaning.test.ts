import { describe, expect, it } from 'vitest';
import { kampungKitchen } from '../../../../test/support/kampung-kitchen.ts';
import {
  evidence,
  hypothesis,
  projectOf,
  reference,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import {
  decision,
  gate,
  hire,
  launch,
  plan,
  product,
  profile,
  raise,
  ship,
  spend,
} from '../../../../test/support/venture-builder.ts';
import type { Declaration } from '../model/declaration.ts';
import type { HypothesisKind, Risk } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { isLeanedOn, leaningOn, ridersOf } from './leaning.ts';
import { findRidingText, ridingOn } from './riding.ts';
import type { Leaner } from './state.ts';

function claim(
  name: string,
  restsOn: readonly string[] = [],
  fields: { kind?: HypothesisKind; risk?: Risk; about?: readonly string[] } = {},
): Declaration {
  return hypothesis(name, {
    kind: fields.kind,
    risk: fields.risk && setting(fields.risk),
    about: (fields.about ?? []).map(reference),
    restsOn: restsOn.map(reference),
  });
}

function found(project: Project, name: string) {
  const target = project.find(name)?.declaration;
  if (target?.type !== 'hypothesis') {
    throw new Error(`There is a hypothesis ${name}.`);
  }
  return target;
}

/** Who leans on a hypothesis, in short: gates by name, plan items by what they say. */
function leaners(declarations: readonly Declaration[], name: string): readonly string[] {
  const project = projectOf(declarations);
  const leaning = project.read(leaningOn, found(project, name));
  expect(project.read(isLeanedOn, found(project, name))).toBe(leaning.length > 0);
  return leaning.map(sayLeaner);
}

/** The plan items that ride on a hypothesis, in short. */
function riders(declarations: readonly Declaration[], name: string): readonly string[] {
  const project = projectOf(declarations);
  return ridersOf(project, found(project, name)).map(sayLeaner);
}

function sayLeaner(leaner: Leaner): string {
  const through = `through ${leaner.through.name?.text}`;
  if (leaner.is === 'gate') {
    return `${leaner.gate ? 'gate' : 'built-in'} ${leaner.name} ${through}`;
  }
  const { item, gate: waitsFor } = leaner;
  const said = item.type === 'ship' ? item.feature?.name : item.text?.value;
  return `${item.type} ${said} ${through}${waitsFor ? ` and ${waitsFor}` : ''}`;
}

describe('who leans on a hypothesis', () => {
  it('is nobody while no gate asks for it and nothing is planned on it', () => {
    expect(leaners([claim('H1', [], { kind: 'market', risk: 'critical' })], 'H1')).toEqual([]);
  });

  it('is a gate that requires it by name or matches it with every', () => {
    const gates = [
      gate('G1', 'discovery', ['H1 validated']),
      gate('G2', 'validation', ['every critical hypothesis validated']),
      gate('G3', 'creation', ['every pricing hypothesis validated']),
    ];
    const h1 = claim('H1', [], { kind: 'problem', risk: 'critical' });
    expect(leaners([h1, ...gates], 'H1')).toEqual(['gate G1 through H1', 'gate G2 through H1']);
  });

  it('is a built-in gate that asks for every such hypothesis, where no gate is declared for its stage', () => {
    const h1 = claim('H1', [], { kind: 'problem', risk: 'high' });
    expect(leaners([h1], 'H1')).toEqual(['built-in discovery through H1']);
    expect(leaners([h1, gate('G1', 'discovery', [])], 'H1')).toEqual([]);
    expect(leaners([claim('H1', [], { kind: 'problem', risk: 'low' })], 'H1')).toEqual([]);
    expect(leaners([claim('H1', [], { kind: 'solution', risk: 'critical' })], 'H1')).toEqual([]);
  });

  it('is whoever leans on a hypothesis that rests on it, through any number of others', () => {
    const chain = [
      claim('H1'),
      claim('H2', ['H1']),
      claim('H3', ['H2']),
      gate('G1', 'discovery', ['H3 validated']),
    ];
    expect(leaners(chain, 'H1')).toEqual(['gate G1 through H3']);
  });

  it('is found once where hypotheses rest on each other in a circle', () => {
    const circle = [claim('H1', ['H2']), claim('H2', ['H1']), gate('G1', 'discovery', ['H1, H2 validated'])];
    expect(leaners(circle, 'H1')).toEqual(['gate G1 through H1']);
    expect(leaners(circle, 'H2')).toEqual(['gate G1 through H2']);
    expect(leaners([claim('H1', ['H1'])], 'H1')).toEqual([]);
  });

  it.each([
    ['the feature itself', 'app.chat', 'solution', true],
    ['its product', 'app', 'solution', true],
    ['a pain it relieves', 'tan.lonely', 'problem', true],
    ['the profile whose pain it relieves', 'tan', 'customer', true],
    ['another pain', 'tan.mobility', 'problem', false],
    ['another feature', 'app.menu', 'solution', false],
    ['a pain it relieves, as to its price', 'tan.lonely', 'pricing', false],
  ] as const)('is a shipment of a feature where it is about %s', (_what, about, kind, leans) => {
    const declarations = [
      profile('tan', ['user'], { pains: ['lonely', 'mobility'] }),
      product('app', { chat: ['tan.lonely'], menu: [] }),
      claim('H1', [], { kind, about: [about], risk: 'low' }),
      plan(ship('app.chat')),
    ];
    expect(leaners(declarations, 'H1')).toEqual(leans ? ['ship app.chat through H1'] : []);
  });
});

describe('the riders of a hypothesis', () => {
  it('are plan items that wait for a gate that leans on it, by name or by stage', () => {
    const declarations = [
      claim('H1'),
      gate('G1', 'validation', ['H1 validated']),
      plan(
        launch('a', { needs: ['G1'] }),
        launch('b', { needs: ['validation'] }),
        launch('c', { needs: ['creation'] }),
        launch('d'),
      ),
    ];
    expect(riders(declarations, 'H1')).toEqual(['launch a through H1 and G1', 'launch b through H1 and G1']);
  });

  it('are plan items that wait for the built-in gate of a stage', () => {
    const declarations = [
      claim('H1', [], { kind: 'pricing', risk: 'critical' }),
      plan(launch('a', { needs: ['validation'] })),
    ];
    expect(riders(declarations, 'H1')).toEqual(['launch a through H1 and validation']);
  });

  it('take a name for a gate before they take it for a stage', () => {
    const declarations = [
      claim('H1'),
      claim('H2'),
      gate('validation', 'discovery', ['H1 validated']),
      gate('G2', 'validation', ['H2 validated']),
      plan(launch('a', { needs: ['validation'] })),
    ];
    expect(riders(declarations, 'H1')).toEqual(['launch a through H1 and validation']);
    expect(riders(declarations, 'H2')).toEqual([]);
  });

  it('are named with the nearest way that leads from them to it', () => {
    const declarations = [
      claim('H1'),
      claim('H2', ['H1']),
      gate('G2', 'validation', ['H2 validated']),
      gate('G1', 'discovery', ['H1 validated']),
      plan(launch('a', { needs: ['G2', 'G1'] }), launch('b', { needs: ['G2'] })),
    ];
    expect(riders(declarations, 'H1')).toEqual(['launch a through H1 and G1', 'launch b through H2 and G2']);
  });
});

describe('what rides on a hypothesis', () => {
  it('is money by currency and period, hires, launches and decisions, each once', () => {
    const project = projectOf([
      claim('H1'),
      claim('H2', ['H1']),
      gate('G1', 'discovery', ['H1, H2 validated']),
      gate('G2', 'validation', ['H2 validated']),
      plan(
        hire('seller', 'sales', { costs: 'SGD 9000 per month', needs: ['G1', 'G2'] }),
        hire('coder', 'engineering', { costs: 'SGD 6000.50 per month', needs: ['G1'] }),
        spend('ads', { costs: 'SGD 30000', needs: ['G2'] }),
        spend('booth', { costs: 'EUR 500', needs: ['G2'] }),
        launch('all', { needs: ['G2'] }),
        raise('seed', { needs: ['G2'] }),
        spend('free', { costs: 'SGD 1' }),
      ),
      evidence('V1', 'interview', '2026-03-03', [supports('H2', '1 of 2')]),
      decision('D1', '2026-03-04', 'proceed', { because: ['V1'] }),
      decision('D2', '2026-03-04', 'proceed', { changes: ['H2'] }),
    ]);
    const riding = project.read(ridingOn, found(project, 'H1'));
    expect(riding.money).toEqual([
      { currency: 'SGD', amount: '15000.5', per: 'month' },
      { currency: 'SGD', amount: '30000', per: null },
      { currency: 'EUR', amount: '500', per: null },
    ]);
    expect(riding).toMatchObject({ hires: 2, launches: 1 });
    expect(riding.items).toHaveLength(6);
    expect(riding.decisions.map((each) => each.name?.text)).toEqual(['D1']);
    expect(findRidingText(riding)).toBe('SGD 15 000.50 per month, SGD 30 000, EUR 500, 2 hires and 1 launch');
  });

  it('is one launch on H2 of Kampung Kitchen, while the hire and the advertising wait for nothing', () => {
    const project = projectOf(kampungKitchen());
    const riding = project.read(ridingOn, found(project, 'H2'));
    expect(riding).toMatchObject({ money: [], hires: 0, launches: 1, decisions: [] });
    const below = project.read(ridingOn, found(project, 'H1'));
    expect(below.items.map((item) => item.type).sort()).toEqual(['launch', 'ship']);
    expect(below.decisions.map((each) => each.name?.text)).toEqual(['D1']);
    expect(findRidingText(project.read(ridingOn, found(project, 'H3')))).toBeUndefined();
  });
});
