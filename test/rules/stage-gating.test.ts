import { describe, expect, it } from 'vitest';
import { said } from '../support/said.ts';

/** A gate out of validation that has passed on a day. */
const passedOn = (day: string) => `
  gate G2 exits validation {
    require "Three families have paid" confirmed on ${day} by "Aisha"
  }`;
const open = `
  gate G2 exits validation {
    require "Three families have paid"
  }`;
const hire = (rest: string) => `plan {\n  hire "Ann" as sales ${rest}\n}\n`;

describe('a premature hire', () => {
  const rules = ['premature-hire'];
  const found = ['premature-hire at "Ann" (error)'];

  it('waits for the gate out of validation by name or by stage, or for a later one', () => {
    expect(said(`${hire('on 2026-05-01')}${open}`, rules)).toEqual(found);
    expect(said(`${hire('on 2026-05-01 needs G2')}${open}`, rules)).toEqual([]);
    expect(said(`${hire('on 2026-05-01 needs validation')}${open}`, rules)).toEqual([]);
    expect(said(`${hire('on 2026-05-01 needs creation')}${open}`, rules)).toEqual([]);
    expect(said(`${hire('on 2026-05-01 needs discovery')}${open}`, rules)).toEqual(found);
  });

  it('has not waited when it is dated today or earlier and its gate had not passed on its date', () => {
    expect(said(`${hire('on 2026-04-05 needs G2')}${open}`, rules)).toEqual(found);
    expect(said(`${hire('on 2026-04-06 needs G2')}${open}`, rules)).toEqual([]);
    expect(said(`${hire('on 2026-03-20 needs G2')}${passedOn('2026-03-21')}`, rules)).toEqual(found);
    expect(said(`${hire('on 2026-03-21 needs G2')}${passedOn('2026-03-21')}`, rules)).toEqual([]);
  });

  it('is none once validation has passed', () => {
    expect(said(`${hire('on 2026-05-01')}${passedOn('2026-03-21')}`, rules)).toEqual([]);
    expect(said(`${hire('on 2026-03-01')}${passedOn('2026-03-21')}`, rules)).toEqual(found);
  });

  it('is none while what it needs is no name that anyone knows', () => {
    expect(said(`${hire('on 2026-05-01 needs G9')}${open}`, [...rules, 'unknown-name'])).toEqual([
      'unknown-name at G9 (error)',
    ]);
  });

  it('is of the departments that the settings say', () => {
    const support = 'plan {\n  hire "Ann" as support on 2026-05-01\n}\n';
    expect(said(support, rules)).toEqual([]);
    expect(said(support, rules, { families: { salesHires: ['support'] } })).toEqual(found);
    expect(said(hire('on 2026-05-01'), rules, { families: { salesHires: ['support'] } })).toEqual([]);
  });
});

describe('building up too early', () => {
  const rules = ['premature-build-up', 'premature-hire'];

  it('is silent where the hire is premature altogether, unless that rule is off', () => {
    const text = 'plan {\n  hire "Head of sales" as sales on 2026-05-01\n}\n';
    expect(said(text, rules)).toEqual(['premature-hire at "Head of sales" (error)']);
    expect(said(text, rules, { severities: { 'premature-hire': 'off' } })).toEqual([
      'premature-build-up at "Head of sales" (warning)',
    ]);
  });

  it('knows whole words of several languages', () => {
    const text =
      'plan {\n  hire "Managerial accountant" on 2026-05-01\n  hire "Leiter Küche" on 2026-05-01\n}\n';
    expect(said(text, rules)).toEqual([]);
    expect(said(text, rules, { wordLists: { de: { buildUp: ['Leiter'] } } })).toEqual([
      'premature-build-up at "Leiter Küche" (warning)',
    ]);
  });
});

describe('premature spending', () => {
  const rules = ['premature-spend'];

  it('is of demand and sales only, whatever it costs', () => {
    expect(
      said(
        'plan {\n  spend "Ads" as demand on 2026-05-01\n  spend "Stand" as sales on 2026-05-01 costs SGD 1\n  spend "Oven" as product on 2026-05-01 costs SGD 900\n}\n',
        rules,
      ),
    ).toEqual(['premature-spend at "Ads" (error)', 'premature-spend at "Stand" (error)']);
  });

  it('is within the test budget up to its last cent', () => {
    const text =
      'venture v { currency SGD }\nplan {\n  spend "Ads" as demand on 2026-05-01 costs SGD 200\n  spend "More" as demand on 2026-05-02 costs SGD 300\n}\n';
    expect(said(text, rules, { testBudget: 500 })).toEqual([]);
    expect(said(text, rules, { testBudget: 499.99 })).toEqual(['premature-spend at "More" (error)']);
  });
});

describe('a launch without a gate', () => {
  const rules = ['launch-without-gate'];
  const launch = (rest: string) => `plan {\n  launch "Big day" ${rest}\n}\n`;

  it('speaks of launches with a date only', () => {
    expect(said(launch(''), rules)).toEqual([]);
    expect(said(launch('on 2026-06-01'), rules)).toEqual(['launch-without-gate at "Big day" (warning)']);
  });

  it('looks at every gate it was to wait for once its date has come', () => {
    expect(said(`${launch('on 2026-04-05 needs G2')}${open}`, rules)).toEqual([
      'launch-without-gate at "Big day" (warning)',
    ]);
    expect(said(`${launch('on 2026-04-05 needs G2')}${passedOn('2026-04-05')}`, rules)).toEqual([]);
    expect(said(`${launch('on 2026-04-05 needs G2, creation')}${passedOn('2026-04-05')}`, rules)).toEqual([
      'launch-without-gate at "Big day" (warning)',
    ]);
  });
});

describe('a plan before its gate', () => {
  const rules = ['plan-before-gate'];
  const model = (experiments: string, on = '2026-07-01') => `
hypothesis H1 "5 of 20 families prepay" {
  kind pricing
  pass when >= 5 of 20 presales by 2026-12-31
  fail when < 2
}
gate G2 exits validation {
  require H1 validated
}
plan {
  launch "Big day" on ${on} needs G2
}
${experiments}`;
  const experiment = (name: string, method: string, period: string) =>
    `experiment ${name} ${method} "Asking" {\n  tests H1\n  sample 20\n  ${period}\n}\n`;

  it('takes the first experiment to end that can carry the hypothesis', () => {
    const late = experiment('E1', 'presale', 'from 2026-06-01 to 2026-08-01');
    expect(said(model(late), rules)).toEqual(['plan-before-gate at G2 (warning)']);
    expect(said(model(late, '2026-08-01'), rules)).toEqual([]);
    const soon = experiment('E2', 'presale', 'from 2026-05-01 to 2026-06-30');
    expect(said(model(late + soon), rules)).toEqual([]);
    const weak = experiment('E2', 'interview', 'from 2026-05-01 to 2026-06-30');
    expect(said(model(late + weak), rules)).toEqual(['plan-before-gate at G2 (warning)']);
  });

  it('cannot tell where no experiment is planned, or one is without an end', () => {
    expect(said(model(''), rules)).toEqual([]);
    const late = experiment('E1', 'presale', 'from 2026-06-01 to 2026-08-01');
    expect(said(model(late + experiment('E2', 'presale', 'from 2026-05-01')), rules)).toEqual([]);
    const ended = experiment('E1', 'presale', 'from 2026-02-01 to 2026-03-01');
    expect(said(model(ended), rules)).toEqual([]);
  });
});

describe('a gate or a refuted hypothesis without a decision', () => {
  const rules = ['no-gate-decision'];
  const gate = (day: string) =>
    `gate G2 exits validation {\n  require "Paid" confirmed on ${day} by "Aisha"\n}\n`;
  const decision = (day: string) => `decision D1 on ${day} proceed {\n  because "It is time"\n}\n`;

  it('is found after fourteen days and not before, or as many as the settings say', () => {
    expect(said(gate('2026-03-22'), rules)).toEqual([]);
    expect(said(gate('2026-03-21'), rules)).toEqual(['no-gate-decision at G2 (information)']);
    expect(said(gate('2026-03-22'), rules, { thresholds: { decisionWithinDays: 13 } })).toEqual([
      'no-gate-decision at G2 (information)',
    ]);
  });

  it('ends with a decision on the day the gate passed or later, however late', () => {
    expect(said(gate('2026-01-10') + decision('2026-01-09'), rules)).toEqual([
      'no-gate-decision at G2 (information)',
    ]);
    expect(said(gate('2026-01-10') + decision('2026-01-10'), rules)).toEqual([]);
    expect(said(gate('2026-01-10') + decision('2026-04-05'), rules)).toEqual([]);
    expect(said(gate('2026-01-10') + decision('2026-04-06'), rules)).toEqual([
      'no-gate-decision at G2 (information)',
    ]);
  });

  it('is said of a built-in gate at the venture', () => {
    const text = `venture v {
  stage building
}
hypothesis H1 "4 of 5 weeks run without the founders" {
  kind team
  pass when >= 4 of 5 weeks by 2026-03-01
  fail when < 2
  status validated
}
evidence V1 from observation on 2026-02-28 {
  supports H1 with 5 of 5
  source "Rota"
}
`;
    expect(said(text, rules)).toEqual(['no-gate-decision at stage building (information)']);
  });

  const refuted = (rest: string) => `hypothesis H1 "6 of 10 walk" {
  kind problem
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
  ${rest}
}
evidence V1 from interview on 2026-03-10 {
  contradicts H1 with 1 of 12
  source "Sheets"
}
`;

  it('is answered by what changes the hypothesis, or names evidence bearing on it, since it was refuted', () => {
    const because = (day: string, words: string) => `decision D1 on ${day} stop {\n  ${words}\n}\n`;
    expect(said(refuted(''), rules)).toEqual(['no-gate-decision at H1 (information)']);
    expect(said(refuted('') + because('2026-04-01', 'because "It rained"'), rules)).toEqual([
      'no-gate-decision at H1 (information)',
    ]);
    expect(said(refuted('') + because('2026-04-01', 'because V1'), rules)).toEqual([]);
    expect(said(refuted('') + because('2026-04-01', 'because "Rain"\n  changes H1'), rules)).toEqual([]);
    expect(said(refuted('') + because('2026-03-09', 'because "Rain"\n  changes H1'), rules)).toEqual([
      'no-gate-decision at H1 (information)',
    ]);
  });

  it('leaves parked hypotheses in peace', () => {
    expect(said(refuted('status parked'), rules)).toEqual([]);
  });
});

describe('a decision', () => {
  it('has a reason in words or in evidence', () => {
    const rules = ['decision-without-reason'];
    const decision = (words: string) => `decision D1 on 2026-03-01 proceed {\n  ${words}\n}\n`;
    expect(said(decision('by "Aisha"'), rules)).toEqual(['decision-without-reason at D1 (error)']);
    expect(said(decision('because ""'), rules)).toEqual(['decision-without-reason at D1 (error)']);
    expect(said(decision('because "It rained"'), rules)).toEqual([]);
  });

  it('to pivot changes something and says what was learned', () => {
    const rules = ['pivot-without-learning'];
    const pivot = (words: string) =>
      `segment s niche\ndecision D1 on 2026-03-01 pivot from discovery to discovery {\n  because "It rained"\n  ${words}\n}\n`;
    const found = ['pivot-without-learning at pivot (warning)'];
    expect(said(pivot(''), rules)).toEqual(found);
    expect(said(pivot('learned "Rain"'), rules)).toEqual(found);
    expect(said(pivot('changes s'), rules)).toEqual(found);
    expect(said(pivot('changes s\n  learned "Rain"'), rules)).toEqual([]);
  });

  it('to proceed is no fault before the hypothesis was refuted', () => {
    const model = (day: string) => `gate G1 exits discovery {\n  require H1 validated\n}
hypothesis H1 "6 of 10 walk" {
  kind problem
  pass when >= 60% of 12 interviews by 2026-03-15
  fail when < 30%
}
evidence V1 from interview on 2026-03-10 {
  contradicts H1 with 1 of 12
  source "Sheets"
}
decision D1 on ${day} proceed {
  because "We like it"
}
`;
    expect(said(model('2026-03-09'), ['pivot-without-learning'])).toEqual([]);
    expect(said(model('2026-03-10'), ['pivot-without-learning'])).toEqual([
      'pivot-without-learning at proceed (warning)',
    ]);
  });
});

describe('a weak gate', () => {
  const rules = ['weak-gate'];
  const gate = (requirement: string, exits = 'creation') =>
    `gate G3 exits ${exits} {\n  ${requirement}\n}\nhypothesis H1 "4 of 5 rivals close by 8" { kind competition }\nhypothesis H2 "4 of 5 weeks run by themselves" { kind team }\nhypothesis H3 "5 of 20 sign up" { kind demand }\n`;

  it('requires nothing that a customer said or did', () => {
    const found = ['weak-gate at G3 (warning)'];
    expect(said(gate(''), rules)).toEqual(found);
    expect(said(gate('require payback <= 12 months'), rules)).toEqual(found);
    expect(said(gate('require H1 validated'), rules)).toEqual(found);
    expect(said(gate('require H1, H3 validated'), rules)).toEqual([]);
    expect(said(gate('require every critical hypothesis validated'), rules)).toEqual([]);
    expect(said(gate('require every critical competition hypothesis validated'), rules)).toEqual(found);
    expect(said(gate('require 3 orders'), rules)).toEqual([]);
  });

  it('asks only about the team where the last stage is left', () => {
    expect(said(gate('require H2 validated'), rules)).toEqual(['weak-gate at G3 (warning)']);
    expect(said(gate('require H2 validated', 'building'), rules)).toEqual([]);
  });
});
