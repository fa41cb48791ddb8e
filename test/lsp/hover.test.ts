import { afterEach, describe, expect, it } from 'vitest';
import { HoverRequest, MarkupContent } from 'vscode-languageserver-protocol';
import { Editor, withCursor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

/** The hover at the cursor and the text it is about; undefined where there is none. */
async function hoverAt(
  marked: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ readonly about: string; readonly markdown: string } | undefined> {
  const { text, offset } = withCursor(marked);
  editor?.close();
  editor = await Editor.start({ ...files, 'x.cdev': text });
  await editor.open('x.cdev');
  const found = await editor.connection.sendRequest(HoverRequest.type, {
    ...editor.document('x.cdev'),
    position: editor.positionAt('x.cdev', offset),
  });
  return found?.range && MarkupContent.is(found.contents)
    ? { about: editor.textIn('x.cdev', found.range), markdown: found.contents.value }
    : undefined;
}

/** The same in the example, with the cursor where a text stands in it. */
async function hoverInKitchen(before: string, behind: string): Promise<string> {
  const at = kitchen.indexOf(before + behind);
  const offset = at + before.length;
  const hover = await hoverAt(`${kitchen.slice(0, offset)}<|>${kitchen.slice(offset)}`);
  return hover?.markdown ?? expect.fail('there is no hover');
}

describe('the hover of a hypothesis', () => {
  it('says its verdict and why, how it lies to its bar, and how sure that is', async () => {
    const markdown = await hoverInKitchen('hypothesis ', 'H1 ');
    expect(markdown).toContain('**inconclusive**');
    expect(markdown).toContain('5 of the 15 interviews');
    expect(markdown).toContain('at least 60% of 15 interviews by 2026-02-15');
    expect(markdown).toContain('True rate 53 to 92%');
    expect(markdown).toContain('chance to clear its bar 88%');
  });

  it('says how many more asks decide it, if they go as those so far did', async () => {
    expect(await hoverInKitchen('hypothesis ', 'H2 ')).toContain(
      '3 more asks decide it at this rate (supported).',
    );
  });

  it('lists the evidence for and against with its dates, and what does not count', async () => {
    const markdown = await hoverInKitchen('hypothesis ', 'H1 ');
    expect(markdown).toMatch(
      /\*\*For\*\*\n- 2026-02-10 interview \[`V1`\]\(file:\/\/\/w\/x\.cdev#L\d+,10\): 8 of 10/,
    );
    expect(markdown).toMatch(/\*\*Does not count\*\*\n- 2026-01-28 interview \[`V2`\].*revision 1/);
    const against = await hoverAt(
      'hypothesis H<|>1 {\n  kind problem\n  pass when >= 1 of 2 people\n}\nevidence V1 from interview on 2026-01-01 {\n  contradicts H1 with 0 of 2\n}\n',
    );
    expect(against?.markdown).toMatch(/\*\*Against\*\*\n- 2026-01-01 interview \[`V1`\]/);
  });

  it('says what it rests on and what rides on it', async () => {
    const upper = await hoverInKitchen('hypothesis ', 'H2 ');
    expect(upper).toMatch(/\*\*Rests on\*\*\n- \[`H1`\]\(.*\) is inconclusive/);
    expect(upper).toContain('rides on it: 1 launch');
    const lower = await hoverInKitchen('hypothesis ', 'H1 ');
    expect(lower).toMatch(/\*\*Carries\*\*\n- \[`H2`\]\(.*\) is testing\n- waited for by `G1` and `G2`/);
  });

  it('is the same where it is only named', async () => {
    expect(await hoverInKitchen('rests on ', 'H1')).toBe(await hoverInKitchen('hypothesis ', 'H1 '));
  });
});

describe('the hover of other things', () => {
  it('lists what a gate requires with its progress, and what waits for it', async () => {
    const markdown = await hoverInKitchen('gate ', 'G2 ');
    expect(markdown).toContain('1 of 3 met');
    expect(markdown).toContain('- ○ 5 orders from wei-ling: 4 of 5');
    expect(markdown).toContain('- ✓ roadmap families');
    expect(markdown).toMatch(/\*\*Waiting for it\*\*\n- launch "Islandwide launch"/);
  });

  it('says which parts a person plays and who buys for them', async () => {
    const user = await hoverInKitchen('profile ', 'mdm-tan ');
    expect(user).toContain('**user**');
    expect(user).toMatch(/Bought for by \[`wei-ling`\]/);
    expect(user).toContain('15 interviews');
    const alone = await hoverAt('segment s niche\nprofile lo<|>ner of s as user\n');
    expect(alone?.markdown).toContain('Nobody buys for them');
  });

  it.each([
    ['segment ', 'seniors-alone ', 'mdm-tan'],
    ['pain ', 'lonely ', 'H1'],
    ['experiment ', 'E1 ', '2026-02-10'],
    ['evidence ', 'V2 ', 'revision 1'],
    ['evidence ', 'V1 ', 'supports [`H1`](file:///w/x.cdev#L42,12) with 8 of 10: counts'],
    ['evidence ', 'V1 ', '“Sundays are fine. It is Tuesday that is long.” (P07)'],
    ['evidence ', 'V3 ', 'Asked: [`wei-ling`]'],
    ['evidence ', 'V3 ', '- SGD 190'],
    ['decision ', 'D1 ', 'V2'],
    ['decision ', 'D1 ', 'A decision to pivot from discovery to discovery on 2026-01-30.'],
    ['evidence ', 'V1 ', 'carries strength 2 of 5, on 2026-02-10, 54 days ago.'],
    ['experiment ', 'E1 ', 'from 2026-01-12 to 2026-02-10, ended.'],
    ['segment ', 'seniors-alone ', 'A niche segment.'],
    ['venture ', 'kampung-kitchen ', '**discovery**'],
    [
      'feature ',
      'checkin ',
      '[`mdm-tan.lonely`](file:///w/x.cdev#L19,8): [`H1`](file:///w/x.cdev#L42,12) is inconclusive',
    ],
    ['feature ', 'checkin ', '- on 2026-03-20'],
    ['feature ', 'low-salt ', 'serves no known need'],
    ['product ', 'tingkat ', 'SGD 9.50 per meal, paid by [`wei-ling`]'],
    ['product ', 'tingkat ', '`low-salt`](file:///w/x.cdev#L37,11) for no known need'],
    ['product ', 'tingkat ', '- development on 2026-03-01'],
    ['alternative ', 'neighbour ', '[`wei-ling`](file:///w/x.cdev#L23,9) for SGD 150 per month'],
    ['alternative ', 'neighbour ', '- Stops when the neighbour travels'],
    ['roadmap ', 'families ', '✓ whole'],
    ['roadmap ', 'families ', 'call → trial week → prepay, in 14 days'],
  ])('tells of %s%s more than its name', async (before, behind, told) => {
    expect(await hoverInKitchen(before, behind)).toContain(told);
  });

  it('reckons whether customers pay, and says what is a guess', async () => {
    const hover = await hoverAt(
      'evidence V7 from order on 2026-03-01\neconomics ba<|>sic {\n  acquisition SGD 40.50 per customer from V7\n  lifetime SGD 891 per customer\n}\n',
    );
    expect(hover?.markdown).toMatch(/- acquisition SGD 40\.50 per customer, from \[`V7`\]/);
    expect(hover?.markdown).toContain('- lifetime SGD 891 per customer, a guess');
    expect(hover?.markdown).toContain('brings 22 times what winning them costs');
  });

  it('says what a way of selling lacks', async () => {
    const hover = await hoverAt('roadmap way<|> {\n  step "call"\n}\n');
    expect(hover?.markdown).toContain('**not whole**: it has no buyer, second step and cycle.');
  });

  it('shows the comment before a declaration', async () => {
    const hover = await hoverAt('/** Asked for by <b>Ben</b>\n\n * on *Monday* */\nsegment s<|> niche\n');
    expect(hover?.markdown).toContain('Asked for by &lt;b&gt;Ben&lt;/b&gt;');
    expect(hover?.markdown).toContain('on \\*Monday\\*');
  });

  it('shows what founders wrote as text, whatever it is', async () => {
    const title = '<script>alert(1)</script> ![x](http://evil) [a](command:b) `c` *d* | $(zap)';
    const hover = await hoverAt(`hypothesis H<|>1 "${title}"\n`);
    expect(hover?.markdown).not.toMatch(
      /<script>|(?<!\\)!?(?<!\\)\[x\]|(?<!\\)\[a\]|(?<!\\)`c|(?<!\\)\*d|(?<!\\)\$\(/,
    );
  });
});

describe('the hover of a keyword', () => {
  it('says what the method means by it in this place', async () => {
    const kind = await hoverAt('hypothesis H1 {\n  kind prob<|>lem\n}\n');
    expect(kind).toMatchObject({ about: 'problem' });
    const pass = await hoverAt('hypothesis H1 {\n  pa<|>ss when >= 1 of 2 people\n}\n');
    const status = await hoverAt('hypothesis H1 {\n  kind problem by<|>\n}\n');
    expect(pass?.markdown).toContain('cannot be bent');
    expect(status).toBeUndefined();
    const costs = await hoverAt('plan {\n  hire "x" cos<|>ts EUR 9\n}\n');
    const cost = await hoverAt('experiment E1 interview {\n  cos<|>t EUR 9\n}\n');
    expect(costs?.markdown).not.toBe(cost?.markdown);
  });

  it.each([
    ['hypothesis H1 {\n  pass wh<|>en >= 1 of 2 people\n}\n', 'pass when', 'cannot be bent'],
    ['hypothesis H1 {\n  fa<|>il when < 1\n}\n', 'fail when', 'wrong'],
    ['hypothesis H1 {\n  rests o<|>n H2\n}\n', 'rests on', 'must hold'],
    ['product p {\n  feature f "x" requested b<|>y anna\n}\n', 'requested by', 'asked for'],
    ['product p {\n  price EUR 9 per meal pai<|>d by anna\n}\n', 'paid by', 'pay'],
    ['gate G1 ex<|>its discovery\n', 'exits', 'step'],
    ['experiment E1 interview {\n  from 2026-01-12 t<|>o 2026-02-10\n}\n', 'to', ''],
  ])('takes words together that mean something only so: %j', async (marked, about, told) => {
    const hover = await hoverAt(marked);
    expect(hover?.about).toBe(about);
    expect(hover?.markdown).toMatch(new RegExp(`^\\*\\*${about}\\*\\*\\n\\n[^]*${told}`));
  });

  it('leaves a keyword alone that is used as a name', async () => {
    expect(await hoverAt('segment buy<|>er niche\n')).toMatchObject({ about: 'buyer' });
    expect((await hoverAt('segment buy<|>er niche\n'))?.markdown).toContain('**segment**');
  });

  it('says what a rule finds that is allowed', async () => {
    expect(await hoverAt('allow untested-<|>hypothesis on H1 until 2026-05-01 because "x"\n')).toMatchObject({
      about: 'untested-hypothesis',
    });
  });

  it.each([
    '<|>',
    '// a <|>comment',
    'segment s "a te<|>xt" niche',
    'segment s niche {\n  size 1<|>0 people\n}',
  ])('is not there in %j', async (marked) => {
    expect(await hoverAt(marked)).toBeUndefined();
  });
});
