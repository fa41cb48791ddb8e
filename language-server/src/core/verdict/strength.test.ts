import { describe, expect, it } from 'vitest';
import {
  commitment,
  evidence,
  experiment,
  hypothesis,
  projectOf,
  setting,
} from '../../../../test/support/model-builder.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Method, methods } from '../model/experiment.ts';
import { hypothesisKinds } from '../model/hypothesis.ts';
import { neededStrength, strengthOf, strengthOfMethod } from './strength.ts';

function strengthWith(method: Method, fields: Partial<Evidence>): number {
  const found = evidence('V1', method, '2026-01-01', [], fields);
  return strengthOf(projectOf([found]), found);
}

describe('the strength of evidence', () => {
  it('grows from what people say to what they pay', () => {
    expect(Object.fromEntries(methods.map((method) => [method, strengthOfMethod(method)]))).toEqual({
      opinion: 0,
      research: 1,
      survey: 2,
      interview: 2,
      observation: 3,
      prototype: 3,
      'letter-of-intent': 3,
      'landing-page': 3,
      outreach: 3,
      signup: 4,
      pilot: 4,
      usage: 4,
      'ab-test': 4,
      presale: 5,
      order: 5,
    });
  });

  it('is lifted to a sale by money, from a strength of 3 on', () => {
    const commitments = [commitment('money', 'SGD 190')];
    for (const method of methods) {
      const own = strengthOfMethod(method);
      expect(strengthWith(method, { commitments })).toBe(own >= 3 ? 5 : own);
    }
  });

  it('is not lifted by time, by reputation or by no money at all', () => {
    expect(strengthWith('pilot', { commitments: [commitment('time'), commitment('reputation')] })).toBe(4);
    expect(strengthWith('pilot', { commitments: [commitment('money', 'SGD 0')] })).toBe(4);
    expect(strengthWith('pilot', { commitments: [commitment('money')] })).toBe(4);
  });

  it('is nothing once it is called weak, whatever was paid', () => {
    expect(
      strengthWith('order', { weak: setting('a friend'), commitments: [commitment('money', 'SGD 9')] }),
    ).toBe(0);
  });

  it('is nothing where nobody knows how it was found', () => {
    const found = evidence('V1', 'E9', '2026-01-01');
    expect(strengthOf(projectOf([found]), found)).toBe(0);
  });

  it('is that of the experiment it comes from', () => {
    const found = evidence('V1', 'E1', '2026-01-01');
    expect(strengthOf(projectOf([found, experiment('E1', 'presale')]), found)).toBe(5);
  });
});

describe('the strength a hypothesis needs', () => {
  it('depends on what kind of claim it is', () => {
    expect(
      Object.fromEntries(hypothesisKinds.map((kind) => [kind, neededStrength(hypothesis('H1', { kind }))])),
    ).toEqual({
      customer: 2,
      problem: 2,
      solution: 3,
      pricing: 5,
      channel: 4,
      demand: 4,
      market: 1,
      competition: 1,
      sales: 5,
      team: 1,
    });
    expect(neededStrength(hypothesis('H1'))).toBe(1);
  });
});
