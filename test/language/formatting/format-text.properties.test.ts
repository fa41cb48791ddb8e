import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../language-server/src/language/formatting/format-text.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import { createCdevServices } from '../../../language-server/src/language/module.ts';
import { modelTexts, woven } from '../../support/model-texts.ts';

const lexer = createCdevServices().cdev.parser.Lexer;

/** What a text holds whatever its layout: its words, comments and characters, each sorted, and what it means. */
function contentOf(text: string) {
  const { tokens, hidden } = lexer.tokenize(text);
  const { declarations, problems } = readModel('model.cdev', text);
  return {
    words: tokens.map(({ image }) => (image.startsWith('"') ? image : withoutBlanks(image))).sort(),
    comments: hidden.map(({ image }) => image.split(/\r\n|\n|\r/).map((line) => line.trim())).sort(),
    characters: [...withoutBlanks(text)].sort().join(''),
    meaning: withoutPlaces(declarations),
    problems: problems.map(({ rule }) => rule).sort(),
  };
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

const places = new Set(['start', 'end', 'valueStart', 'memberStart']);

function withoutPlaces(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (places.has(key) ? undefined : inner)));
}

/** Holds a text to what formatting promises, and tells whether it could be formatted at all. */
function expectFaithful(text: string): boolean {
  const result = formatText(text);
  if ('problem' in result) {
    expect(result.problem.end).toBeGreaterThan(result.problem.start);
    expect(result.problem.end).toBeLessThanOrEqual(text.length);
    return false;
  }
  expect(contentOf(result.text)).toEqual(contentOf(text));
  expect(formatText(result.text)).toEqual(result);
  return true;
}

function expectMostFormatted(texts: fc.Arbitrary<string>, numRuns: number): void {
  let formatted = 0;
  fc.assert(
    fc.property(texts, (text) => {
      formatted += expectFaithful(text) ? 1 : 0;
    }),
    { numRuns },
  );
  expect(formatted).toBeGreaterThan(numRuns / 2);
}

/** A text with other blanks where there are any, and other indentation. */
function respaced(text: string, spaces: readonly number[]): string {
  const { tokens, hidden } = lexer.tokenize(text);
  let result = '';
  let end = 0;
  for (const [index, { startOffset, image }] of [...tokens, ...hidden]
    .sort((a, b) => a.startOffset - b.startOffset)
    .entries()) {
    const more = ' '.repeat(spaces[index % spaces.length] ?? 0);
    const gap = text.slice(end, startOffset);
    result +=
      gap === '' ? '' : gap.trimStart() === '' && !gap.includes('\n') ? ` ${more}` : gap.replace(/ *$/, more);
    result += image;
    end = startOffset + image.length;
  }
  return result + text.slice(end);
}

const folder = join(import.meta.dirname, '../../../examples');
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.cdev'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

describe('formatting', () => {
  it('keeps words, comments and meaning of whatever the grammar can say', () => {
    expectMostFormatted(modelTexts({ foreign: false }), 400);
  });

  it('keeps what is written as in other notations', () => {
    expectMostFormatted(modelTexts({ foreign: true }), 400);
  });

  it('keeps the meaning of an example however its white space is changed', () => {
    const declarations = examples.flatMap(({ text }) => text.split(/\n(?=\w)/));
    const crowded = fc
      .constantFrom(...declarations)
      .chain((text) => woven(lexer.tokenize(text).tokens.map(({ image }) => image)));
    expectMostFormatted(crowded, 200);
  });

  it('does not care how words are spaced on their lines', () => {
    const spaced = fc
      .tuple(fc.constantFrom(...examples), fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 50 }))
      .map(([{ text }, spaces]) => ({ text, other: respaced(text, spaces) }));
    fc.assert(
      fc.property(spaced, ({ text, other }) => {
        expect(formatText(other)).toEqual(formatText(text));
      }),
      { numRuns: 100 },
    );
  });

  it('loses nothing of a text with anything put in anywhere', () => {
    const broken = fc
      .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat({ max: 20 }), junk)
      .map(([{ text }, at, length, put]) => {
        const start = at % text.length;
        return text.slice(0, start) + put + text.slice(start + length);
      });
    fc.assert(
      fc.property(broken, (text) => {
        expectFaithful(text);
      }),
      { numRuns: 200 },
    );
  });

  it('loses nothing of text that is no model', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(junk).map((parts) => parts.join('')),
        ),
        (text) => {
          expectFaithful(text);
        },
      ),
      { numRuns: 500 },
    );
  });
});

const junk = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '{',
    '}',
    '"',
    '"""',
    '/*',
    '*/',
    '//',
    '/** x */',
    '#',
    ':',
    '=',
    ';',
    ',',
    '.',
    '$9',
    '<<<<<<< a\n',
    '=======\n',
    '\r',
    '\n\n\n',
    '\uFEFF',
    '\u0000',
    '\ud800',
    'note "x"',
    ' venture x ',
    'segment a { ',
  ),
);

describe('the examples', () => {
  it.each(examples)('$path is laid out canonically', ({ text }) => {
    expect(formatText(text)).toEqual({ text });
  });
});
