import { describe, expect, it } from 'vitest';
import {
  bar,
  evidence,
  hypothesis,
  projectOf,
  setting,
  supports,
} from '../../../../test/support/model-builder.ts';
import type { Declaration } from '../model/declaration.ts';
import type { HypothesisKind, Risk } from '../model/hypothesis.ts';
import { questionsOf } from './questions.ts';

function claim(name: string, kind: HypothesisKind, risk: Risk, hits?: number): readonly Declaration[] {
  return [
    hypothesis(name, { kind, risk: setting(risk), passBars: [bar('>= 5 of 10 people')] }),
    ...(hits === undefined
      ? []
      : [evidence(`V-${name}`, 'order', '2026-03-03', [supports(name, `${hits} of 10`)])]),
  ];
}

function questions(...declarations: readonly Declaration[]) {
  const project = projectOf(declarations);
  return project.read(questionsOf, project).map(({ answered, answer, hypotheses, evidence: behind }) => ({
    answered,
    answer,
    hypotheses: hypotheses.map((each) => each.name?.text),
    evidence: behind.map((each) => each.name?.text),
  }));
}

describe('the four questions', () => {
  it('are open where no hypothesis asks them', () => {
    expect(questions().map(({ answered }) => answered)).toEqual([false, false, false, false]);
  });

  it('are each answered from the hypotheses of their kinds, with the evidence behind them', () => {
    const answers = questions(
      ...claim('HC', 'customer', 'high', 9),
      ...claim('HP', 'problem', 'critical', 8),
      ...claim('HM', 'pricing', 'critical', 7),
      ...claim('HS', 'solution', 'low', 6),
      ...claim('HD', 'demand', 'low', 9),
      ...claim('HX', 'sales', 'low', 9),
      ...claim('HT', 'team', 'critical'),
    );
    expect(answers.map(({ answered }) => answered)).toEqual([true, true, true, true]);
    expect(answers.map(({ hypotheses }) => hypotheses)).toEqual([['HC', 'HP'], ['HM'], ['HS'], ['HD', 'HX']]);
    expect(answers[0]?.evidence).toEqual(['V-HC', 'V-HP']);
  });

  it('stay open while a critical or high hypothesis is open or refuted, but not for one of lower risk', () => {
    const [first] = questions(...claim('A', 'problem', 'low', 9), ...claim('B', 'customer', 'high', 1));
    expect(first).toMatchObject({ answered: false, answer: 'A supported; B is refuted' });
    const [lower] = questions(...claim('A', 'problem', 'low', 9), ...claim('B', 'customer', 'medium'));
    expect(lower).toMatchObject({ answered: true, answer: 'A supported' });
  });
});
