import { describe, expect, it } from 'vitest';
import type { FileModel } from '../../language-server/src/core/model/file-model.ts';
import { applyEdits, settleEdit } from '../../language-server/src/core/text/edits.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';

const read = (text: string): FileModel => readModel('/model.cdev', text);

/** What is underlined, and the texts the fixes give. */
function findingsOf(text: string) {
  return read(text).problems.map(({ rule, start, end, fixes }) => ({
    rule,
    at: text.slice(start, end),
    fixed: (fixes ?? []).map(({ edits }) =>
      applyEdits(
        text,
        edits.map((edit) => settleEdit(text, edit)),
      ),
    ),
    safe: (fixes ?? []).map(({ safe }) => safe),
  }));
}

/** A declaration with the trap between guillemets: where the finding stands, and what is right there. */
type Trap = readonly [trap: string, ...right: readonly string[]];

const price = (money: string) => `venture v {\n  currency SGD\n}\nproduct p {\n  price ${money} per meal\n}`;
const bar = (words: string) => `hypothesis H {\n  kind problem\n  pass when ${words}\n}`;

const unambiguous: readonly Trap[] = [
  [price('«€9»'), 'EUR 9'],
  [price('«NT$1290»'), 'TWD 1290'],
  [price('«€ 9,50»'), 'EUR 9.50'],
  [price('«9,50 EUR»'), 'EUR 9.50'],
  [price('«9.50 SGD»'), 'SGD 9.50'],
  [price('«9 €»'), 'EUR 9'],
  [price('«SGD9.50»'), 'SGD 9.50'],
  [price('«SGD9»'), 'SGD 9'],
  [price('«sgd» 9.50'), 'SGD'],
  [price('«Sgd» 9k..12k'), 'SGD'],
  [price('«sgd9.50»'), 'SGD 9.50'],
  [price('«sgd9»'), 'SGD 9'],
  [price('«9.50 sgd»'), 'SGD 9.50'],
  ['venture v {\n  currency «eur»\n}', 'EUR'],
  ['segment s { trait income «jpy» 900 per month }', 'JPY'],
  [`hypothesis H {\n  kind pricing\n  pass when >= «eur» 9 over 5 orders\n}`, 'EUR'],
  [price('SGD «11,200»'), '11_200'],
  [price('SGD «1,200,000.50»'), '1_200_000.50'],
  [price('SGD «9,50»'), '9.50'],
  [price('SGD «1.234,50»'), '1_234.50'],
  [price('SGD «60-120»'), '60..120'],
  [price('SGD «60–120»'), '60..120'],
  [price('SGD «60 - 120»'), '60..120'],
  [price('SGD «60...120»'), '60..120'],
  [price('SGD «60~120»'), '60..120'],
  [price('SGD «38K»'), '38k'],
  [price('SGD «.5»'), '0.5'],
  [bar('>= «60 percent» of 15 interviews'), '60%'],
  [bar('«≥» 60% of 15 interviews'), '>='],
  [bar('«=>» 60% of 15 interviews'), '>='],
  ['evidence V from interview on «2026-2-3» { informs H }', '2026-02-03'],
  ['evidence V from interview on «2026/02/13» { informs H }', '2026-02-13'],
  ['evidence V from interview on «13.02.2026» { informs H }', '2026-02-13'],
  ['evidence V from interview on 2026-02-13 { supports H with «8/10» }', '8 of 10'],
  ['venture v «“Kampung Kitchen”»', '"Kampung Kitchen"'],
  ['venture v «„Küche“»', '"Küche"'],
  ['venture v «「廚房」»', '"廚房"'],
  ["venture v «'Kampung Kitchen'»", '"Kampung Kitchen"'],
  ["venture v «'Don't cook alone'»", '"Don\'t cook alone"'],
  ['venture v «‘Kampung "Kitchen"’»', '"Kampung \\"Kitchen\\""'],
  ['venture v "notes«\\e»1"', '\\\\e'],
  ['experiment E interview { tests H1«，» H2 }', ','],
  ['experiment E interview { tests «[H1, H2]» }', 'H1, H2'],
  ['experiment E interview { «costs» SGD 5 }', 'cost'],
  ['alternative a { «cost» SGD 5 }', 'costs'],
];

const inFront: readonly Trap[] = [
  ['venture v {\n  currency «= »SGD\n}', ''],
  ['venture v {\n  currency«: »SGD\n}', ' '],
  ['venture v {\n  currency«=»SGD\n}', ' '],
  ['venture v {\n  currency SGD«;»\n}', ''],
];

const ambiguous: readonly Trap[] = [
  [price('«$9.50»'), 'SGD 9.50', 'USD 9.50', 'AUD 9.50'],
  ['product p { price «$9.50» }', 'USD 9.50', 'SGD 9.50', 'AUD 9.50'],
  ['evidence V from interview on «10/02/2026» { informs H }', '2026-02-10', '2026-10-02'],
  ['evidence V from interview on «2026-02-30» { informs H }', '2026-02-28'],
  ['venture v «"Kampung» {\n  currency SGD\n}', '"Kampung"'],
  ['alternative a { weakness «"Stops» }', '"Stops"'],
  ['/* «never closed»\nventure v', 'never closed */'],
  ['hypothesis H {\n  «knid» problem\n}', 'kind'],
  ['hypothesis H {\n  kind «problm»\n}', 'problem'],
  ['experiment E «intervew»', 'interview'],
];

/** The text of a trap with nothing, or with what is right, in its place. */
const written = (trap: string) => trap.replaceAll(/[«»]/g, '');
const righted = (trap: string, right: string) => trap.replace(/«.*»/s, () => right);

describe('what people write elsewhere', () => {
  it.each(unambiguous)('is understood and mended unseen: %s', (trap, right = '') => {
    const [finding, ...others] = findingsOf(written(trap));
    expect(others).toEqual([]);
    expect(finding).toEqual({
      rule: 'syntax',
      at: /«(.*)»/s.exec(trap)?.[1],
      fixed: [righted(trap, right)],
      safe: [true],
    });
    expect(read(righted(trap, right)).problems).toEqual([]);
  });

  it.each(inFront)('is left out with the blank behind it: %s', (trap, right = '') => {
    const [finding, ...others] = findingsOf(written(trap));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      at: /«(.*)»/s.exec(trap)?.[1]?.trim(),
      fixed: [righted(trap, right)],
      safe: [true],
    });
  });

  it.each(ambiguous)('is understood where it may mean several things: %s', (trap, ...rights) => {
    const [finding, ...others] = findingsOf(written(trap));
    expect(others).toEqual([]);
    expect(finding?.rule).toBe('syntax');
    expect(finding?.fixed).toEqual(rights.map((right) => righted(trap, right)));
    expect(finding?.safe).not.toContain(true);
    for (const right of rights) {
      expect(read(righted(trap, right)).problems).toEqual([]);
    }
  });

  it('gives the same model as what is right', () => {
    const values = (text: string) =>
      JSON.stringify(read(text).declarations, (key, value: unknown) => (isPlace(key) ? undefined : value));
    for (const [trap, right = ''] of [...unambiguous, ...inFront]) {
      expect(values(written(trap))).toBe(values(righted(trap, right)));
    }
  });

  it('reads a hash as the beginning of a comment', () => {
    const text = '# about us\nventure v // fine\n## more';
    expect(findingsOf(text).map(({ at }) => at)).toEqual(['# about us', '## more']);
    expect(findingsOf(text)[0]?.fixed).toEqual(['// about us\nventure v // fine\n## more']);
  });

  it('reads the first version of what git could not merge', () => {
    const text = [
      'venture v',
      '<<<<<<< ours',
      'segment a niche',
      '||||||| base',
      'segment a',
      '=======',
      'segment a mass',
      '>>>>>>> theirs',
      'segment b',
      '',
    ].join('\n');
    const [finding, ...others] = findingsOf(text);
    expect(others).toEqual([]);
    expect(finding?.at).toBe('<<<<<<< ours');
    expect(finding?.fixed).toEqual([
      'venture v\nsegment a niche\nsegment b\n',
      'venture v\nsegment a mass\nsegment b\n',
    ]);
    expect(read(text).declarations.map(({ name }) => name?.text)).toEqual(['v', 'a', 'b']);
  });

  it('takes no name for a currency in small letters', () => {
    const text =
      'segment s {\n  size 38k all\n  trait top 5, try 3\n}\nalternative eur9 "a" { costs EUR 3 per cup }\n' +
      'hypothesis H {\n  about eur9\n  pass when >= 5 of 20 top by 2026-05-01\n}\nexperiment E survey { with eur9 sample 20 cost EUR 2 }';
    expect(read(text).problems).toEqual([]);
  });

  it('reads a text that is never closed up to the end of its line, or of its block', () => {
    const text = 'alternative a {\n  note """\n  several\n}\nalternative b { strength "fast }\nalternative c';
    const { declarations, problems } = read(text);
    expect(problems).toHaveLength(2);
    expect(declarations.map(({ name, notes }) => [name?.text, notes.map(({ value }) => value)])).toEqual([
      ['a', ['several']],
      ['b', []],
      ['c', []],
    ]);
  });

  it('reads a text in three quotes that is never closed up to the end of a block on its line', () => {
    const text = 'alternative a { note """on one line }\nalternative b {\n  weakness "slow"\n}\n';
    const { declarations, problems } = read(text);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(['"""on one line']);
    expect(declarations.map(({ name, notes }) => [name?.text, notes.map(({ value }) => value)])).toEqual([
      ['a', ['on one line']],
      ['b', []],
    ]);
  });

  it('is left alone inside texts and comments', () => {
    const text = 'venture v "$9.50, 70-85 = 10/02/2026; [a] # b" // “smart” 11,200\n/* <<<<<<< */';
    expect(read(text).problems).toEqual([]);
  });

  it('lets an equals sign compare in a condition', () => {
    const text =
      'evidence V from interview on 2026-02-10 {\n  supports H with data "a.csv" where a = 1 and not b = "x" or (c = 2) among d != 3\n}';
    expect(read(text).problems).toEqual([]);
  });
});

function isPlace(key: string): boolean {
  return /^(?:start|end|valueStart|memberStart)$/.test(key);
}
