import { describe, expect, it } from 'vitest';
import { formatText } from './format-text.ts';

function formatted(text: string): string {
  const result = formatText(text);
  if ('problem' in result) {
    throw new Error(`${result.problem.start}: ${result.problem.message}`);
  }
  return result.text;
}

/** Holds a text to its layout, and the layout to staying as it is. */
function checkFormat(text: string, expected: string): void {
  expect(formatted(text)).toBe(expected);
  expect(formatted(expected)).toBe(expected);
}

describe('the layout of a model', () => {
  it('puts every statement on a line of its own', () => {
    checkFormat(
      'segment a   "A" niche{size 38k people margin low}',
      `segment a "A" niche {
  size   38k people
  margin low
}
`,
    );
  });

  it('puts the opening brace on the line of the head', () => {
    checkFormat('plan\n{\n}\n', 'plan {}\n');
  });

  it('leaves a declaration with a single statement on its line', () => {
    checkFormat(
      'alternative a "A" {weakness "slow"}\nalternative b "B" {\n weakness "dear" }',
      `alternative a "A" { weakness "slow" }
alternative b "B" {
  weakness "dear"
}
`,
    );
  });

  it('breaks a line that would be too long', () => {
    const long = 'x'.repeat(100);
    checkFormat(`alternative a "A" { weakness "${long}" }`, `alternative a "A" {\n  weakness "${long}"\n}\n`);
  });

  it('keeps at most one empty line, where there was one', () => {
    checkFormat(
      '\n\nplan {\n\n\n  hire "a"\n\n\n  hire "b"\n  hire "c"\n\n}\n\n\n\nallow a on b\nallow c on d\n\n\n',
      `plan {
  hire "a"

  hire "b"
  hire "c"
}

allow a on b
allow c on d
`,
    );
  });

  it('sets blocks apart that were crowded on one line', () => {
    checkFormat(
      'gate a { require x validated require y validated } gate b allow c on d allow e on f',
      `gate a {
  require x validated
  require y validated
}

gate b
allow c on d
allow e on f
`,
    );
  });

  it('takes the values of a block to one column, and leaves the bars their own', () => {
    checkFormat(
      'hypothesis H {\nkind problem\nrisk high\npass when >=60 % of 15 people by 2026-02\nfail when <40%\nnote "n"\n}',
      `hypothesis H {
  kind     problem
  risk     high
  pass when >= 60% of 15 people by 2026-02
  fail when < 40%
  note     "n"
}
`,
    );
  });

  it('takes titles to one column, and counts wide and combining characters as they are shown', () => {
    checkFormat(
      'profile p {\njob a "x"\npain 長者 "x" daily\ngain u\u0308b "x"\npain none daily\n}',
      `profile p {
  job  a    "x"
  pain 長者 "x" daily
  pain none daily
  gain u\u0308b   "x"
}
`,
    );
  });

  it('lays a plan out as a table', () => {
    checkFormat(
      'plan {\nhire "VP" as sales on 2026-05-01 costs SGD 9_000 per month\nlaunch "Everywhere" needs G2 on 2026-06\nship a.b on 2026-03-20\n}',
      `plan {
  hire   "VP"         as sales on 2026-05-01 costs SGD 9_000 per month
  launch "Everywhere"          on 2026-06    needs G2
  ship   a.b                   on 2026-03-20
}
`,
    );
  });

  it('indents blocks inside blocks', () => {
    checkFormat(
      'segment a segmented {\nsegment b { size 3 people }\nsegment c {\nmargin low\nvolume high }\nsize 9 people }',
      `segment a segmented {
  size 9 people
  segment b { size 3 people }
  segment c {
    margin low
    volume high
  }
}
`,
    );
  });

  it('takes white space out of numbers and references and no other', () => {
    checkFormat(
      'profile p { info age 70 .. 85 , share 60 % ,income SGD 11_200 per month }\nallow r on a . b',
      'profile p { info age 70..85, share 60%, income SGD 11_200 per month }\nallow r on a.b\n',
    );
  });

  it('leaves what is written as in other notations as it is', () => {
    checkFormat(
      "product p { price   $9.50 per meal }\nventure v { vision 'good'\n founded 10/02/2026 }",
      "product p { price $9.50 per meal }\nventure v {\n  vision  'good'\n  founded 10/02/2026\n}\n",
    );
  });

  it('keeps the lines of a text to the byte', () => {
    const note = '"""\r\n   over  \n\t lines\n"""';
    checkFormat(`plan {\nnote   ${note}   hire "a" }`, `plan {\n  hire "a"\n  note ${note}\n}\n`);
  });

  it('keeps CRLF and a byte order mark', () => {
    checkFormat('\uFEFFplan {\r\nhire "a"\n}', '\uFEFFplan {\r\n  hire "a"\r\n}\r\n');
  });

  it('leaves nothing of a text without words', () => {
    checkFormat(' \n\n', '');
    checkFormat('\uFEFF\n', '\uFEFF');
  });
});

describe('the order of a model', () => {
  it('is that of the grammar, and keeps repeated statements as written', () => {
    checkFormat(
      'venture v {\nlink "l"\nnote "2"\nstage building\ncurrency SGD\nnote "1"\nvision "v"\n}',
      `venture v {
  vision   "v"
  currency SGD
  stage    building
  note     "2"
  note     "1"
  link     "l"
}
`,
    );
  });

  it('holds for the clauses of a line', () => {
    checkFormat(
      'profile p for q, r as buyer of s\nevidence v on 2026-01 from e { supports h with 8 of 10 revision 2, i with data "d" among a known where b known }',
      `profile p of s as buyer for q, r
evidence v from e on 2026-01 { supports h revision 2 with 8 of 10, i with data "d" where b known among a known }
`,
    );
  });

  it('puts the title of an experiment behind its method', () => {
    checkFormat('experiment e "title" interview', 'experiment e interview "title"\n');
  });

  it('puts the bar to fail behind the one to pass, and leaves several pairs together', () => {
    checkFormat(
      'hypothesis h {\nfail when < 2\npass when >= 5 of 9 people\n}',
      'hypothesis h {\n  pass when >= 5 of 9 people\n  fail when < 2\n}\n',
    );
    const pairs = `hypothesis h {
  pass when >= 5 of 9 people
  fail when < 2 of 9 people
  pass when <= 14 days over 5 orders
  fail when > 20 days over 5 orders
}
`;
    checkFormat(pairs, pairs);
  });

  it('stays as written where another would be read otherwise', () => {
    // In canonical order the note would become the name of what is raised.
    checkFormat('plan {\nnote "n"\nraise }', 'plan {\n  note "n"\n  raise\n}\n');
  });
});

describe('the comments of a model', () => {
  it('stay above and behind what they belong to, also where it moves', () => {
    checkFormat(
      `// file
venture v { // head
  // of the stage
  stage building // behind the stage

  // apart

  vision "v" /* behind */ // the vision
  // at the end
} // behind
// end`,
      `// file
venture v { // head
  // apart

  vision "v"                       /* behind */ // the vision
  // of the stage
  stage  building                  // behind the stage
  // at the end
} // behind
// end
`,
    );
  });

  it('stand in a column of their own, or behind what is longer', () => {
    checkFormat(
      'venture v {\ncurrency SGD // short\nvision "a long text that goes on for a while" // long\n}',
      `venture v {
  vision   "a long text that goes on for a while"   // long
  currency SGD                     // short
}
`,
    );
  });

  it('stay in the middle of a line, which then keeps its order', () => {
    checkFormat(
      'allow r until /* latest */ 2026-01 on a\nhypothesis h { about a, // first\n b // second\n , // and\n\n // own\n c }',
      `allow r until /* latest */ 2026-01 on a
hypothesis h {
  about a, // first
      b // second
      , // and
      // own
      c
}
`,
    );
  });

  it('go behind the brace where they stand before it', () => {
    checkFormat(
      'plan // what\n// we\n{ // do\n hire "a" }',
      'plan { // what\n  // we\n  // do\n  hire "a"\n}\n',
    );
  });

  it('that document a declaration stay before it', () => {
    checkFormat(
      'plan /** no */ { hire "a" } /** of g\n      * in two lines */ gate g { /** end */ }',
      `plan /** no */ { hire "a" }

/** of g
 * in two lines */
gate g {
  /** end */
}
`,
    );
  });

  it('keep their own lines where these do not begin with stars', () => {
    checkFormat('plan { /* one\n    two */ }', 'plan { /* one\n    two */\n}\n');
  });

  it('may be all there is', () => {
    checkFormat('\n\n  // one  \n\n\n# two\n', '// one\n\n# two\n');
  });
});

describe('a text with a mistake', () => {
  it.each([
    ['a word that fits nowhere', 'plan { hire "a" <|>banana }'],
    ['a sign without meaning', 'venture v {\n  stage<|>: building }'],
    ['a text without its end', 'plan { note <|>"a }'],
    ['a comment without its end', 'plan { hire "a" } <|>/* b'],
    ['what git left', '<|><<<<<<< a\nplan {}\n=======\n>>>>>>> b\n'],
    ['a member without its name', 'allow r on <|>a.'],
  ])('is left as it is: %s', (_, marked) => {
    const start = marked.indexOf('<|>');
    const result = formatText(marked.replace('<|>', ''));
    expect('problem' in result && result.problem.start).toBe(start);
  });

  it.each([
    ['a long line', `venture x { note "${'a'.repeat(10_000_000)}" vision "v" }`],
    ['a long list', `hypothesis h { about ${'a.b, /* c */ '.repeat(50_000)}c }`],
    ['many blanks', `venture x${' '.repeat(5_000_000)}{ founded 2026${'\n'.repeat(5_000_000)}% }`],
    ['a comment of many blanks', `/** ${' '.repeat(5_000_000)}\n *${' '.repeat(4_000_000)}x */ plan`],
    ['deep nesting', `${'segment a { '.repeat(10_000)}${'}'.repeat(10_000)}`],
    ['many braces', '{'.repeat(10_000)],
  ])('or of great size ends quickly: %s', (_, text) => {
    const start = performance.now();
    formatText(text);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
