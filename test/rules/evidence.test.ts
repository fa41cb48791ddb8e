import { describe, expect, it } from 'vitest';
import { applyFix, checkText } from '../support/check.ts';
import { marksOf } from '../support/findings-of.ts';

const problem = `hypothesis H1 "Seniors spend weekdays alone" {
  kind problem
  pass when >= 60% of 15 interviews by 2026-04-30
  fail when < 40%
}
`;
const priced = `hypothesis H2 "Children prepay" {
  kind pricing
  pass when >= 5 of 20 people by 2026-04-30
  fail when < 2
}
`;

describe('weak evidence', () => {
  const survey = (lines: string) => `${priced}evidence V1 from survey on 2026-03-01 {\n${lines}\n}\n`;

  it('is found at the hypothesis it cannot carry', () => {
    expect(marksOf('weak-evidence', survey('supports H2 with 9 of 10'))).toEqual(['H2']);
  });

  it('is not lifted by money that only goes with talk', () => {
    expect(marksOf('weak-evidence', survey('supports H2 with 9 of 10\ncommitment money SGD 100'))).toEqual([
      'H2',
    ]);
  });

  it('is lifted by money where something was done', () => {
    const text = `${priced}evidence V1 from prototype on 2026-03-01 { supports H2 with 9 of 10 commitment money SGD 100 }`;
    expect(marksOf('weak-evidence', text)).toEqual([]);
  });

  it('is silent once it claims nothing, is marked weak, or was replaced', () => {
    expect(marksOf('weak-evidence', survey('informs H2 with 9 of 10'))).toEqual([]);
    expect(marksOf('weak-evidence', survey('supports H2 with 9 of 10\nweak "talk"'))).toEqual([]);
    const replaced = `${survey('supports H2 with 9 of 10')}evidence V2 from presale on 2026-03-02 { supports H2 with 3 of 9 replaces V1 }`;
    expect(marksOf('weak-evidence', replaced)).toEqual([]);
  });

  it('is silent for what is parked', () => {
    expect(
      marksOf(
        'weak-evidence',
        survey('supports H2 with 9 of 10').replace('kind pricing', 'kind pricing status parked'),
      ),
    ).toEqual([]);
  });

  it('is a part of the reason where the hypothesis is called validated', () => {
    const text = survey('supports H2 with 9 of 10').replace('kind pricing', 'kind pricing status validated');
    expect(marksOf('weak-evidence', text)).toEqual([]);
    expect(marksOf('claim-exceeds-evidence', text)).toEqual(['status validated']);
  });
});

describe('a thin sample', () => {
  const experiment = `experiment E1 interview "Two centres" { tests H1 sample 15 from 2026-03-01 to 2026-03-20 }\n`;
  const evidence = (name: string, lines: string) => `evidence ${name} from E1 on 2026-03-18 {\n${lines}\n}\n`;

  it('is one of all revisions together', () => {
    const text = `${problem.replace('kind', 'revision 2 since 2026-03-10 kind')}${experiment}
      ${evidence('V1', 'supports H1 with 6 of 9')}evidence V2 from E1 on 2026-03-02 { contradicts H1 with 1 of 6 }`;
    expect(marksOf('under-sampled', text)).toEqual([]);
  });

  it('leaves out insiders and what was replaced', () => {
    const insiders = `${problem}${experiment}${evidence('V1', 'supports H1 with 9 of 16\ninsiders 2')}`;
    expect(marksOf('under-sampled', insiders)).toEqual(['sample 15']);
    const replaced = `${problem}${experiment}${evidence('V1', 'informs H1 with 6 of 9')}${evidence('V2', 'informs H1 with 7 of 10\nreplaces V1')}`;
    expect(marksOf('under-sampled', replaced)).toEqual(['sample 15']);
  });

  it('is not found before the day after its end, nor where only the rows know', () => {
    const text = `${problem}${experiment}${evidence('V1', 'supports H1 with 6 of 9')}`;
    expect(marksOf('under-sampled', text, { today: '2026-03-20' })).toEqual([]);
    expect(marksOf('under-sampled', text, { today: '2026-03-21' })).toEqual(['sample 15']);
    const rows = `${problem}${experiment}${evidence('V1', 'supports H1 with data "notes/*.md" where lonely = yes')}`;
    expect(marksOf('under-sampled', rows)).toEqual([]);
  });

  it('is a part of the reason where the hypothesis is called validated', () => {
    const text = `${problem.replace('kind', 'status validated kind')}${experiment}${evidence('V1', 'supports H1 with 6 of 9')}`;
    expect(marksOf('under-sampled', text)).toEqual([]);
  });

  it('is asked of interviews alone, by floors that are settings', () => {
    const few = problem.replace('15 interviews', '4 people');
    expect(marksOf('under-sampled', few)).toEqual([]);
    const talks = problem.replace('15 interviews', '6 interviews');
    expect(marksOf('under-sampled', talks)).toEqual([]);
    expect(
      marksOf('under-sampled', `${talks}${experiment}`, { settings: { thresholds: { interviewFloor: 7 } } }),
    ).toEqual(['pass when >= 60% of 6 interviews by 2026-04-30']);
  });
});

describe('evidence of another wording', () => {
  const reworded = problem.replace('kind', 'revision 3 since 2026-03-10 kind');

  it('is suspect and no longer called stale', () => {
    const text = `${reworded}evidence V1 from interview on 2025-03-01 { supports H1 with 6 of 9 }`;
    expect(marksOf('suspect-evidence', text)).toEqual(['H1 with 6 of 9']);
    expect(marksOf('stale-evidence', text)).toEqual([]);
  });

  it('is left in peace where it only informs', () => {
    expect(
      marksOf(
        'suspect-evidence',
        `${reworded}evidence V1 from interview on 2026-03-01 { informs H1 with 6 of 9 }`,
      ),
    ).toEqual([]);
  });

  it('stays suspect while only an older experiment is still running', () => {
    const text = `${reworded}experiment E1 interview { tests H1 sample 15 from 2026-02-01 to 2026-05-01 }
      evidence V1 from E1 on 2026-03-01 { supports H1 with 6 of 9 }`;
    expect(marksOf('suspect-evidence', text)).toEqual(['H1 with 6 of 9']);
  });

  it('counts as moved goalposts only where it names the younger wording', () => {
    const named = `${reworded}evidence V1 from interview on 2026-03-01 { supports H1 revision 3 with 6 of 9 }`;
    expect(marksOf('moved-goalposts', named)).toEqual(['2026-03-10']);
    const later = `${reworded}evidence V1 from interview on 2026-03-10 { supports H1 revision 3 with 6 of 9 }`;
    expect(marksOf('moved-goalposts', later)).toEqual([]);
  });
});

describe('a verb and its numbers', () => {
  it('are held against a bar only in the wording of today', () => {
    const text = `${problem.replace('kind', 'revision 2 since 2026-03-10 kind')}evidence V1 from interview on 2026-03-01 { supports H1 with 1 of 9 }`;
    expect(marksOf('bearing-mismatch', text)).toEqual([]);
  });

  it('are held against it without the insiders', () => {
    const text = `${problem}evidence V1 from interview on 2026-03-01 { supports H1 with 6 of 10 insiders 5 }`;
    expect(marksOf('bearing-mismatch', text)).toEqual(['6 of 10']);
  });

  it('are held against the bars of their own method and their own unit', () => {
    const text = `hypothesis H3 "They come back" {
  kind solution
  pass when >= 60% of 10 pilots by 2026-04-30
  fail when < 40% of 10 pilots
  pass when <= 14 days over 5 orders by 2026-04-30
  fail when > 20 days over 5 orders
}
evidence V1 from prototype on 2026-03-01 { supports H3 with 1 of 9 }
evidence V2 from pilot on 2026-03-02 { supports H3 with 1 of 9 }
evidence V3 from order on 2026-03-03 { supports H3 with 24 days over 2 }
evidence V4 from order on 2026-03-04 { contradicts H3 with 12 days over 2 commitment money SGD 20 }`;
    expect(marksOf('bearing-mismatch', text)).toEqual(['1 of 9', '24 days over 2', '12 days over 2']);
  });

  it('are set right one by one where a statement speaks of several', () => {
    const text = `${problem}${problem.replace('H1', 'H4')}evidence V1 from interview on 2026-03-01 {
  supports H1 with 2 of 10, H4 with 8 of 10
}
`;
    const [finding] = checkText(text).findings.filter(({ rule }) => rule === 'bearing-mismatch');
    const [fix] = finding?.finding.fixes() ?? [];
    const after = fix && applyFix({ 'model.cdev': text }, fix)['model.cdev'];
    expect(after?.slice(after.indexOf('evidence'))).toBe(`evidence V1 from interview on 2026-03-01 {
  supports H4 with 8 of 10
  contradicts H1 with 2 of 10
}
`);
  });
});

describe('people counted twice', () => {
  const two = (first: string, second: string) =>
    marksOf(
      'counted-twice',
      `${problem}evidence V1 from interview on 2026-03-01 { ${first} }\nevidence V2 from interview on 2026-03-02 { ${second} }`,
      { exists: ['notes/a.md', 'rows.csv'] },
    );

  it('share a file for one hypothesis and revision', () => {
    expect(
      two('supports H1 with 1 of 2 source "notes/a.md"', 'contradicts H1 with 1 of 3 source "notes/a.md"'),
    ).toEqual(['"notes/a.md"']);
    expect(
      two(
        'supports H1 revision 0 with 1 of 2 source "notes/a.md"',
        'supports H1 with 1 of 3 source "notes/a.md"',
      ),
    ).toEqual([]);
  });

  it('need a tally on both sides', () => {
    expect(two('supports H1 source "notes/a.md"', 'supports H1 with 1 of 3 source "notes/a.md"')).toEqual([]);
    expect(
      two('informs H1 with 1 of 2 source "notes/a.md"', 'supports H1 with 1 of 3 source "notes/a.md"'),
    ).toEqual([]);
  });

  it('share rows unless each takes its own', () => {
    const data = (among: string) => `supports H1 with data "rows.csv" where lonely = yes${among}`;
    expect(two(data(''), data(' among age >= 70'))).toEqual(['"rows.csv"']);
    expect(two(data(' among age < 70'), data(' among age >= 70'))).toEqual([]);
    expect(two(data(' among age >= 70'), data(' among age >= 70'))).toEqual(['"rows.csv"']);
  });

  it('are those of different files where only the words are the same', () => {
    expect(
      two(
        'supports H1 with 1 of 2 source "Minutes of March"',
        'supports H1 with 1 of 3 source "Minutes of March"',
      ),
    ).toEqual([]);
  });
});

describe('a month', () => {
  it('may be dated within itself and not ahead', () => {
    const text = (on: string) => `${problem}evidence V1 from interview on ${on} { informs H1 }`;
    expect(marksOf('impossible-number', text('2026-04'), { today: '2026-04-05' })).toEqual([]);
    expect(marksOf('impossible-number', text('2026-05'), { today: '2026-04-05' })).toEqual(['2026-05']);
  });
});

describe('a currency', () => {
  it('must be one wherever money stands', () => {
    const text = `segment s "Families in Toa Payoh" niche { trait income QQQ 900 per month }
profile p of s as user, buyer {
  info  income QQA 900 per month
  today "Cooks" costs QQB 3
  budget QQC 5 per month
}
alternative a { costs QQD 3 }
product t { price QQE 3 per meal paid by p }
hypothesis H "They pay" { pass when >= QQF 3 over 5 orders }
experiment E order { cost QQG 3 }
evidence V from order on 2026-03-01 { informs H with QQH 3 over 5 commitment money QQI 3 }
economics { acquisition QQJ 3 per customer lifetime QQK 9 per customer }
plan { raise "Seed" on 2026-09-01 costs QQL 3 }`;
    expect(marksOf('impossible-number', text)).toEqual([
      'QQQ',
      'QQA',
      'QQB',
      'QQC',
      'QQD',
      'QQE',
      'QQF',
      'QQG',
      'QQH',
      'QQI',
      'QQJ',
      'QQK',
      'QQL',
    ]);
  });

  it('is less than nothing where something is counted or paid, and not where it is measured', () => {
    const text = `segment s "Families in Toa Payoh" niche { size -5 people source "Census" }
profile p of s as user, buyer { budget SGD -5 per month }
product t { price SGD -3 per meal paid by p }
hypothesis H "They earn" { kind sales pass when >= SGD -3 over 5 orders }
evidence V from order on 2026-03-01 { supports H with SGD -2 over 5 }
plan { raise "Seed" on 2026-09-01 costs SGD -1 }`;
    expect(marksOf('impossible-number', text)).toEqual([
      'size -5 people source "Census"',
      'SGD -5 per month',
      'SGD -3 per meal',
      'SGD -1',
    ]);
  });
});

describe('a source', () => {
  it('is missing where it is empty, and not where there are rows', () => {
    const text = (lines: string) => `${problem}evidence V1 from interview on 2026-03-01 { ${lines} }`;
    expect(marksOf('source-missing', text('supports H1 with 1 of 2 source ""'))).toEqual(['V1']);
    expect(
      marksOf('source-missing', text('supports H1 with data "rows.csv" where lonely = yes'), {
        exists: ['rows.csv'],
      }),
    ).toEqual([]);
  });

  it('is created where it is a note and only there', () => {
    const text = `${problem}evidence V1 from interview on 2026-03-01 { supports H1 with 1 of 2 source "a/b.md" source "c/d.mp3" }`;
    const findings = checkText(text).findings.filter(({ rule }) => rule === 'source-missing');
    expect(findings.map(({ finding }) => finding.fixes().length)).toEqual([1, 0]);
    const [fix] = findings[0]?.finding.fixes() ?? [];
    const after = fix ? applyFix({ 'model.cdev': text }, fix) : {};
    expect(Object.keys(after).sort()).toEqual(['a/b.md', 'model.cdev']);
    expect(after['model.cdev']).toBe(text);
  });
});

describe('results of one side', () => {
  const results = (count: number, verb: string) =>
    Array.from(
      { length: count },
      (_, index) => `evidence V${index}${verb} from interview on 2026-03-01 { ${verb} H1 with 2 of 3 }\n`,
    ).join('');

  it('are five in favour and none against, even before the last rewording', () => {
    expect(marksOf('one-sided-evidence', `${problem}${results(4, 'supports')}`)).toEqual([]);
    expect(marksOf('one-sided-evidence', `${problem}${results(5, 'supports')}`)).toEqual(['H1']);
    const against = `${problem}${results(5, 'supports')}evidence W from interview on 2026-03-01 { contradicts H1 revision 0 with 0 of 3 }`;
    expect(marksOf('one-sided-evidence', against)).toEqual([]);
  });
});
