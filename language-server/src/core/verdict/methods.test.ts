import { describe, expect, it } from 'vitest';
import { evidence, experiment, hypothesis, projectOf } from '../../../../test/support/model-builder.ts';
import { methods } from '../model/experiment.ts';
import { methodOf, methodOfUnit } from './methods.ts';

describe('the method of evidence', () => {
  const named = evidence('V1', 'E1', '2026-01-01');
  const bare = evidence('V2', 'landing-page', '2026-01-01');

  it('is that of its experiment', () => {
    expect(methodOf(projectOf([named, experiment('E1', 'pilot')]), named)).toBe('pilot');
  });

  it('is the one it names itself, unless an experiment has that name', () => {
    expect(methodOf(projectOf([bare]), bare)).toBe('landing-page');
    expect(methodOf(projectOf([bare, hypothesis('landing-page')]), bare)).toBe('landing-page');
    expect(methodOf(projectOf([bare, experiment('landing-page', 'survey')]), bare)).toBe('survey');
  });

  it('is unknown where the name is neither', () => {
    expect(methodOf(projectOf([named]), named)).toBeUndefined();
  });
});

describe('a unit', () => {
  it.each([
    ['interviews', 'interview'],
    ['interview', 'interview'],
    ['Interviews', 'interview'],
    ['letters-of-intent', 'letter-of-intent'],
    ['ab-tests', 'ab-test'],
    ['landing-pages', 'landing-page'],
    ['outreaches', 'outreach'],
    ['orders', 'order'],
  ])('%s counts one method', (unit, method) => {
    expect(methodOfUnit(unit)).toBe(method);
  });

  it('knows every method in the singular and in the plural', () => {
    for (const method of methods) {
      expect(methodOfUnit(method)).toBe(method);
      expect(methodOfUnit(method === 'letter-of-intent' ? 'letters-of-intent' : `${method}s`)).toBe(method);
    }
  });

  it.each(['people', 'families', 's', '', 'interviewees', 'orderss', 'test'])(
    '%s counts any method',
    (unit) => {
      expect(methodOfUnit(unit)).toBeUndefined();
    },
  );
});
