import { describe, expect, it } from 'vitest';
import { whatRuleSays } from '../support/check.ts';
import { marksOf } from '../support/findings-of.ts';

const titled = (title: string, kind = 'customer') => `hypothesis H1 "${title}" { kind ${kind} }`;

describe('two claims in one', () => {
  it.each([
    ['Seniors are lonely and their children feel guilty', 'and'],
    ['Parents pay for meals, but children choose them', 'but'],
    ['Clinics refer patients; families sign up', ';'],
    ['Families cook on Sundays or they buy from a stall', 'or'],
    ['Those who live alone eat less and those who have children spend more', 'and'],
  ])('are told in: %s', (title, joint) => {
    expect(marksOf('compound-hypothesis', titled(title))).toEqual([joint]);
  });

  it.each([
    ['Parents and grandparents pay for meals or visits'],
    ['Loneliness, not mobility, is the first pain of seniors living alone'],
    ['Children prepay SGD 9.50 a meal, five days a week'],
    ['Families want to cook and to eat together'],
    ['Seniors who live alone and eat little have no appetite'],
    ['Research and development teams lose days to paperwork'],
    ['The need and the want for company are the same'],
  ])('are not seen in: %s', (title) => {
    expect(marksOf('compound-hypothesis', titled(title))).toEqual([]);
  });

  it('are told in another language by its own words', () => {
    const german = titled('Kinder bezahlen das Essen und Eltern bestellen es');
    const settings = { wordLists: { de: { conjunctions: ['und'], verbs: ['bezahlen', 'bestellen'] } } };
    expect(marksOf('compound-hypothesis', german)).toEqual([]);
    expect(marksOf('compound-hypothesis', german, { settings })).toEqual(['und']);
  });
});

describe('a vague word', () => {
  it('is one without a number, a bar or a name around it', () => {
    expect(marksOf('vague-wording', titled('Most families pay SOON'))).toEqual(['Most']);
    expect(marksOf('vague-wording', titled('Most of the 20 families pay'))).toEqual([]);
    expect(marksOf('vague-wording', titled('Most families pay twice'))).toEqual([]);
    expect(marksOf('vague-wording', `${titled('Soon is what families ask for')}\nproduct soon`)).toEqual([]);
    expect(
      marksOf('vague-wording', `venture v "Better Days"\n${titled('Families name Better Days first')}`),
    ).toEqual([]);
    expect(
      marksOf('vague-wording', 'hypothesis H1 "Most families pay" { pass when >= 60% of 15 interviews }'),
    ).toEqual([]);
  });

  it('is left in peace once the hypothesis is parked', () => {
    expect(marksOf('vague-wording', 'hypothesis H1 "Most families pay" { status parked }')).toEqual([]);
  });
});

describe('a product in a problem', () => {
  it('is found by its name, with blanks for hyphens, or by its title', () => {
    const product = 'product meal-box "The Daily Tingkat"\n';
    expect(marksOf('solution-in-problem', product + titled('Seniors lack a Meal Box', 'problem'))).toEqual([
      'Meal Box',
    ]);
    expect(marksOf('solution-in-problem', product + titled('Seniors lack a meal-box', 'problem'))).toEqual([
      'meal-box',
    ]);
    expect(
      marksOf('solution-in-problem', product + titled('Nobody has the daily tingkat', 'problem')),
    ).toEqual(['the daily tingkat']);
    expect(marksOf('solution-in-problem', product + titled('Seniors lack meal-boxes', 'problem'))).toEqual(
      [],
    );
    expect(marksOf('solution-in-problem', product + titled('A meal-box helps', 'solution'))).toEqual([]);
  });
});

describe('a weak quote', () => {
  const quoted = (quote: string, lines = '') =>
    `${titled('Seniors are lonely', 'problem')}\nevidence V1 from interview on 2026-03-01 { supports H1 with 6 of 9 quote "${quote}" ${lines} }`;

  it('is a compliment, a hypothetical or a generality', () => {
    expect(marksOf('weak-quote', quoted('Great idea!'))).toEqual(['Great idea']);
    expect(marksOf('weak-quote', quoted('I’d buy that'))).toEqual(['I’d buy']);
    expect(marksOf('weak-quote', quoted('My mother usually calls'))).toEqual(['usually']);
    expect(marksOf('weak-quote', quoted('Sundays are fine. It is Tuesday that is long.'))).toEqual([]);
  });

  it('is seen through once the evidence is marked weak', () => {
    expect(marksOf('weak-quote', quoted('Great idea!', 'weak "praise"'))).toEqual([]);
  });
});

describe('a placeholder', () => {
  it('is nobody’s business where no gate looks', () => {
    const hypothesis = 'hypothesis H1 "TODO" { kind team risk low }';
    expect(marksOf('placeholder', hypothesis)).toEqual([]);
    expect(marksOf('placeholder', `${hypothesis}\ngate G exits building { require H1 validated }`)).toEqual([
      'TODO',
    ]);
    const underneath = `${hypothesis}\nhypothesis H2 "Seniors are lonely" { rests on H1 }\ngate G exits building { require H2 validated }`;
    expect(marksOf('placeholder', underneath)).toEqual(['TODO']);
  });

  it('is found where a built-in gate looks', () => {
    expect(marksOf('placeholder', 'hypothesis H1 "TODO" { kind problem risk critical }')).toEqual(['TODO']);
  });
});

describe('weak-question', () => {
  const asking = (method: string, script: string): string =>
    `hypothesis H1 { kind problem }\nexperiment E1 ${method} {\n  tests H1\n  script ${script}\n}\n`;

  it('reads the questions of talks, and not the pitch of an offer', () => {
    const saying = (method: string) =>
      whatRuleSays('weak-question', asking(method, '"Would you pay for it?"'));
    for (const method of ['interview', 'survey', 'observation', 'prototype']) {
      expect(saying(method)).toEqual(['Would you pay (warning)']);
    }
    for (const method of ['presale', 'order', 'letter-of-intent', 'outreach', 'landing-page']) {
      expect(saying(method)).toEqual([]);
    }
  });

  it('points at the whole script where that is written over several lines', () => {
    const script = '"""\n    1. Who cooks?\n    2. Would you pay?\n  """';
    expect(whatRuleSays('weak-question', asking('interview', script))).toEqual([`${script} (warning)`]);
  });

  it('reads no file that is no text', () => {
    const files = {
      'model.cdev': asking('interview', '"scripts/e1.pdf"'),
      'scripts/e1.pdf': 'Would you pay?',
    };
    expect(whatRuleSays('weak-question', files)).toEqual([]);
  });

  it('knows phrases of other languages that the settings list', () => {
    const settings = { wordLists: { de: { complimentQuestions: ['gefällt Ihnen unsere'] } } };
    const text = asking('interview', '"Gefällt Ihnen unsere Suppe?"');
    expect(whatRuleSays('weak-question', text, { settings })).toEqual(['Gefällt Ihnen unsere (warning)']);
    expect(whatRuleSays('weak-question', text)).toEqual([]);
  });
});
