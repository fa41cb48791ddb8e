import { describe, expect, it } from 'vitest';
import { applyFix, checkText, whatRuleSays } from '../support/check.ts';

const says = whatRuleSays;

/** The text after the first fix of a rule. */
function mended(rule: string, text: string): string | undefined {
  const [found] = checkText(text).findings.filter((one) => one.rule === rule);
  const [fix] = found?.finding.fixes() ?? [];
  return fix && applyFix({ 'model.cdev': text }, fix)['model.cdev'];
}

describe('unknown-name', () => {
  it('underlines the name, or the member alone where its owner is known', () => {
    expect(says('unknown-name', 'experiment E1 interview { tests H1 }')).toEqual(['H1 (error)']);
    const profile = 'profile p as user { pain ache }\n';
    expect(says('unknown-name', `${profile}hypothesis H1 { about p.ake, q.ache }`)).toEqual([
      'ake (error)',
      'q.ache (error)',
    ]);
  });

  it('knows members bare inside their owner, nested segments, plan items and words of the language', () => {
    const text = `segment s segmented { segment young niche }
profile p of young as user { pain ache }
profile q of s.young as user
evidence V1 from interview on 2026-01-01 { informs H1 }
hypothesis H1 { about launch-1, p.ache, young }
plan { launch launch-1 "L" on 2026-09-01 needs validation }`;
    expect(says('unknown-name', text)).toEqual([]);
    expect(says('wrong-kind', text)).toEqual([]);
  });

  it('writes the nearest name of a kind that fits', () => {
    const model = (line: string) => `profile wei-ling as buyer { pain guilt }
hypothesis wei-lin-pays
${line}
`;
    expect(mended('unknown-name', model('experiment E1 interview { with wei-lin }'))).toBe(
      model('experiment E1 interview { with wei-ling }'),
    );
    expect(mended('unknown-name', model('hypothesis H1 { rests on wei-lin-pay }'))).toBe(
      model('hypothesis H1 { rests on wei-lin-pays }'),
    );
    expect(mended('unknown-name', model('hypothesis H1 { about wei-ling.gilt }'))).toBe(
      model('hypothesis H1 { about wei-ling.guilt }'),
    );
    expect(mended('unknown-name', model('hypothesis H1 { about wei-lin.gilt }'))).toBe(
      model('hypothesis H1 { about wei-ling.guilt }'),
    );
    expect(mended('unknown-name', model('product t { feature f relieves guilt }'))).toBe(
      model('product t { feature f relieves wei-ling.guilt }'),
    );
  });

  it('thinks of the words that may stand there', () => {
    expect(mended('unknown-name', 'evidence V1 from intervew on 2026-01-01')).toBe(
      'evidence V1 from interview on 2026-01-01',
    );
    expect(mended('unknown-name', 'plan { launch on 2026-09-01 needs validaton }')).toBe(
      'plan { launch on 2026-09-01 needs validation }',
    );
  });

  it('offers nothing where nothing is near', () => {
    expect(mended('unknown-name', 'hypothesis H1 { rests on something-else-altogether }')).toBeUndefined();
  });

  it('lets a name of a method or stage be declared, too', () => {
    const text = `experiment interview survey { tests validation }
hypothesis validation
gate creation exits discovery { require validation validated }
evidence V1 from interview on 2026-01-01 { informs validation }
plan { launch on 2026-09-01 needs creation, validation }`;
    expect(says('unknown-name', text)).toEqual([]);
    expect(says('wrong-kind', text)).toEqual([]);
  });
});

describe('wrong-kind', () => {
  it('speaks wherever something else belongs', () => {
    const text = `segment s niche
profile p of G1 as user { pain ache gain ease }
hypothesis H1 { rests on E1 }
experiment E1 interview { tests G1 with s }
gate G1 exits discovery { require 3 interviews with s }
product t { feature f relieves p.ease creates p.ache does p requested by s }
plan { ship p.ache on 2026-09-01 needs H1 }
decision D1 on 2026-01-01 stop { because H1 changes H1, p.ache }`;
    expect(says('wrong-kind', text)).toEqual([
      'G1 (error)',
      'E1 (error)',
      'G1 (error)',
      's (error)',
      's (error)',
      'p.ease (error)',
      'p.ache (error)',
      'p (error)',
      's (error)',
      'p.ache (error)',
      'H1 (error)',
      'H1 (error)',
    ]);
    expect(says('unknown-name', text)).toEqual([]);
  });
});

describe('duplicate-name', () => {
  it('speaks on both, whatever they are and wherever they stand', () => {
    const files = {
      'a.cdev': 'hypothesis X\nplan { launch Y "L" on 2026-09-01 }',
      'b.cdev': 'gate X exits discovery\nsegment s segmented { segment Y niche }',
    };
    expect(says('duplicate-name', files)).toEqual(['X (error)', 'Y (error)', 'X (error)', 'Y (error)']);
  });

  it('speaks of members with one owner, and lets those of two be', () => {
    expect(says('duplicate-name', 'profile p as user { pain ache job ache }')).toEqual([
      'ache (error)',
      'ache (error)',
    ]);
    expect(
      says(
        'duplicate-name',
        'profile p as user { pain ache }\nprofile q as user { pain ache }\nsegment ache',
      ),
    ).toEqual([]);
  });

  it('takes names that only look different for the same', () => {
    expect(says('duplicate-name', 'segment \u00e9t\u00e9\nsegment e\u0301te\u0301').length).toBe(2);
  });

  it('never mixes the names of two projects', () => {
    const files = { 'a/model.cdev': 'venture a\nsegment s', 'b/model.cdev': 'venture b\nsegment s' };
    expect(says('duplicate-name', files)).toEqual([]);
  });
});

describe('unknown-revision', () => {
  it('lets evidence be that names a revision below those declared', () => {
    const text = `hypothesis H1 { revision 3 since 2026-01-01 }
evidence V1 from interview on 2026-02-01 { supports H1 revision 1 with 1 of 2 informs H1 revision 4 }`;
    expect(says('unknown-revision', text)).toEqual(['4 (error)']);
  });
});

describe('two-ventures', () => {
  it('lets each folder have one', () => {
    expect(says('two-ventures', { 'model.cdev': 'venture a', 'below/model.cdev': 'venture b' })).toEqual([]);
    expect(says('two-ventures', { 'one.cdev': 'venture a', 'two.cdev': 'venture b' })).toEqual([
      'a (error)',
      'b (error)',
    ]);
  });
});

describe('allowances', () => {
  const model = (until: string, rule = 'untested-hypothesis', on = 'H1') =>
    `hypothesis H1 {\n}\n\nallow ${rule} on ${on} until ${until} because "later"\n`;

  it('silence up to their last day, and are reported afterwards', () => {
    expect(says('untested-hypothesis', model('2026-04-05'))).toEqual([]);
    expect(says('expired-allowance', model('2026-04-05'))).toEqual([]);
    expect(says('untested-hypothesis', model('2026-04-04'))).toEqual(['H1 (hint)']);
    expect(says('expired-allowance', model('2026-04-04'))).toEqual(['2026-04-04 (warning)']);
    expect(says('unused-allowance', model('2026-04-04'))).toEqual([]);
  });

  it('are reported where they silence nothing', () => {
    expect(says('unused-allowance', model('2026-05-31', 'bars-overlap'))).toEqual(['bars-overlap (warning)']);
    expect(says('unused-allowance', model('2026-05-31'))).toEqual([]);
  });

  it('count as used where what they silence is also explained by another finding', () => {
    const text = `hypothesis H1 { status validated }
allow no-pass-bar on H1 until 2026-05-31 because "later"`;
    expect(says('unused-allowance', text)).toEqual([]);
  });

  it('do nothing for mistakes in the model itself', () => {
    const text = `hypothesis H1 { rests on H9 }
allow unknown-name on H1 until 2026-05-31 because "later"`;
    expect(says('unknown-name', text)).toEqual(['H9 (error)']);
    expect(says('unused-allowance', text)).toEqual(['unknown-name (warning)']);
  });

  it('are not called unused where their rule or element is unknown', () => {
    expect(says('unused-allowance', model('2026-05-31', 'bars-overlaps'))).toEqual([]);
    expect(says('unknown-rule', model('2026-05-31', 'bars-overlaps'))).toEqual(['bars-overlaps (warning)']);
    expect(says('unused-allowance', model('2026-05-31', 'bars-overlap', 'H9'))).toEqual([]);
  });

  it('cover what is inside their element, and a member alone where it is named', () => {
    const text = (on: string) => `product t { feature f feature g }
allow feature-without-need on ${on} until 2026-05-31 because "later"`;
    expect(says('feature-without-need', text('t'))).toEqual([]);
    expect(says('feature-without-need', text('t.f'))).toEqual(['g (warning)']);
  });

  it('leave no trace when they are removed', () => {
    expect(mended('expired-allowance', model('2026-04-04'))).toBe('hypothesis H1 {\n}\n');
  });
});

describe('unreadable-data', () => {
  const model = (path: string) =>
    `evidence V1 from interview on 2026-01-01 { supports H1 with data "${path}" where a = 1 }\nhypothesis H1`;
  const rows = {
    'notes/e1/p01.md': '---\na: 1\n---\n',
    'notes/e1/plan.md': '# Who to ask\n',
    'rows.csv': 'a\n1\n',
    'rows.xlsx': 'a',
    'empty.csv': '',
  };
  const saysOf = (path: string) => says('unreadable-data', { 'model.cdev': model(path), ...rows });

  it('finds rows in a file and by a pattern', () => {
    expect(saysOf('rows.csv')).toEqual([]);
    expect(saysOf('notes/e1/*.md')).toEqual([]);
    expect(saysOf('notes/**/p*.md')).toEqual([]);
    expect(saysOf('*.csv')).toEqual(['"*.csv" (error)']);
  });

  it.each([
    ['row.csv'],
    ['notes/e2/*.md'],
    ['notes/e1/plan.md'],
    ['empty.csv'],
    ['rows.xlsx'],
    ['../rows.csv'],
    ['/etc/passwd'],
    ['notes/*/../../../rows.csv'],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}.csv'],
  ])('speaks where %s gives none', (path) => {
    expect(saysOf(path)).toEqual([`"${path}" (error)`]);
  });

  it('leaves a folder that settings name open', () => {
    const files = {
      'venture/model.cdev': `venture v\n${model('../shared/rows.csv')}`,
      'shared/rows.csv': 'a\n1\n',
    };
    expect(says('unreadable-data', files)).toEqual(['"../shared/rows.csv" (error)']);
    const settings = JSON.stringify({ data: { roots: ['../shared'] } });
    expect(says('unreadable-data', { ...files, 'venture/cdev.json': settings })).toEqual([]);
  });

  it('tells of single rows where they stand', () => {
    const files = { 'model.cdev': model('rows.csv'), 'rows.csv': 'a,b\n1,2\n3\nx,4\n' };
    expect(says('unreadable-data', files)).toEqual(['3 (error)', 'x,4 (error)']);
  });
});
