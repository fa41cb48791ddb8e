import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { createCdevServices } from '../../language-server/src/language/module.ts';
import { readExample } from '../support/example-texts.ts';
import { modelTexts } from '../support/model-texts.ts';

const { LangiumParser: parser } = createCdevServices().cdev.parser;

/** Reads a text in all ways there are; what is found lies inside it. */
function readAnyhow(text: string): void {
  const { problems, lines, length } = readModel('/model.cdev', text);
  expect(length).toBe(text.length);
  expect(lines[0]).toBe(0);
  for (const { start, end, message, fixes } of problems) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThanOrEqual(start);
    expect(end).toBeLessThanOrEqual(text.length);
    expect(message).toMatch(/^[^\n]+\.$|\?$/);
    for (const edit of (fixes ?? []).flatMap(({ edits }) => edits)) {
      expect(edit.start).toBeLessThanOrEqual(edit.end);
      expect(edit.end).toBeLessThanOrEqual(text.length);
    }
  }
  parser.parse(text);
}

const example = readExample('kampung-kitchen');
const pieces = fc.constantFrom(
  ...[
    'venture',
    'v',
    '{',
    '}',
    '(',
    ')',
    ',',
    '"',
    '"""',
    "'",
    '“',
    '”',
    '\n',
    ' ',
    '//',
    '/*',
    '*/',
    '#',
    '.',
    '..',
  ],
  ...[
    '5',
    '60%',
    '2026-02-30',
    '$',
    '€',
    'SGD',
    'SGD9',
    '=',
    ':',
    ';',
    '[',
    ']',
    '<<<<<<<',
    '=======',
    '>>>>>>>',
  ],
  ...[
    'supports',
    'H1',
    'with',
    'data',
    'where',
    'not',
    'and',
    'of',
    'in',
    '長者',
    '\u0000',
    '\uD800',
    '\\',
    '-',
  ],
);

describe('any text at all', () => {
  it('is read without an exception', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), readAnyhow), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        readAnyhow,
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
        readAnyhow,
      ),
      { numRuns: 500 },
    );
  });

  it('is read without an exception when it was a model before', () => {
    const change = fc.tuple(fc.nat(example.length), fc.nat(30), pieces);
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const text = changes.reduce(
          (whole, [at, length, piece]) => whole.slice(0, at) + piece + whole.slice(at + length),
          example,
        );
        readAnyhow(text);
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(modelTexts({ foreign: true }), readAnyhow), { numRuns: 100 });
  });

  it('is read however it is cut', () => {
    for (let end = 0; end < example.length; end += 7) {
      readAnyhow(example.slice(0, end));
    }
  });

  it.each<[string, string]>([
    ['braces nested ten thousand deep', '{'.repeat(10_000)],
    ['segments nested ten thousand deep', 'segment a { '.repeat(10_000)],
    ['segments nested ten thousand deep and closed', 'segment a {'.repeat(10_000) + '}'.repeat(10_000)],
    [
      'parentheses nested ten thousand deep',
      `evidence V { supports H with data "x" where ${'('.repeat(10_000)} a known ${')'.repeat(10_000)} }`,
    ],
    [
      'ten thousand negations',
      `evidence V { supports H with data "x" where ${'not '.repeat(10_000)} a known }`,
    ],
  ])('is read without running out of stack: %s', (_, text) => {
    readAnyhow(text);
  });

  it.each<[string, string]>([
    ['one name of 10 MB', 'a'.repeat(10_000_000)],
    ['names on a line of 10 MB', 'a '.repeat(5_000_000)],
    ['a text of 10 MB', `venture v "${'x'.repeat(10_000_000)}"`],
    ['numbers with commas on a line of 10 MB', '9,'.repeat(5_000_000)],
    ['quotes that are never closed', '“'.repeat(1_000_000)],
    ['apostrophes', "'a".repeat(1_000_000)],
    ['dots', 'a.'.repeat(500_000)],
    ['hyphens', 'é-'.repeat(1_000_000)],
    ['marks of conflicts', '<<<<<<< a\n'.repeat(100_000)],
    ['a mistake on each of very many lines', `venture v {\n${'note "x" oops\n'.repeat(50_000)}}`],
    ['a mistake in each of very many declarations', 'venture v { note oops }\n'.repeat(50_000)],
  ])('is read in bounded time: %s', (_, text) => {
    const begin = performance.now();
    const { problems } = readModel('/model.cdev', text);
    expect(performance.now() - begin).toBeLessThan(20_000);
    expect(problems.length).toBeLessThan(1200);
  });
});
