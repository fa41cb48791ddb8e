import { CdevGeneratedModule, CdevGeneratedSharedModule } from '@cdev/grammar';
import type { IToken, TokenType } from 'chevrotain';
import fc from 'fast-check';
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  DefaultTokenBuilder,
  EmptyFileSystem,
  type GrammarAST,
  inject,
  type Lexer,
} from 'langium';
import { describe, expect, it } from 'vitest';
import { createCdevServices } from '../../language-server/src/language/module.ts';
import { isWordLike } from '../../language-server/src/language/tokens.ts';
import { readExample } from '../support/example-texts.ts';

/** Langium leaves out that a keyword may go on as a name where names are Unicode: it compares plain patterns only. */
class UnicodeTokenBuilder extends DefaultTokenBuilder {
  protected override findLongerAlt(keyword: GrammarAST.Keyword, terminals: TokenType[]): TokenType[] {
    return isWordLike(keyword.value) ? terminals.filter(({ name }) => name === 'REFERENCE') : [];
  }
}

const own = createCdevServices().cdev.parser.Lexer;
const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), CdevGeneratedSharedModule);
const stock = inject(createDefaultCoreModule({ shared }), CdevGeneratedModule, {
  parser: { TokenBuilder: () => new UnicodeTokenBuilder() },
}).parser.Lexer;

/** A token as both lexers describe it: names are one kind, for only the parser tells their kinds apart. */
function described({
  tokenType,
  image,
  startOffset,
  startLine,
  startColumn,
  endLine,
  endColumn,
}: IToken): string {
  const name = tokenType.name.replace(/ \(name\)$/, '');
  const kind = /^(?:ID|CURRENCY|REFERENCE)$/.test(name) ? 'name' : name;
  return `${kind} ${image} ${startOffset} ${startLine}:${startColumn}-${endLine}:${endColumn}`;
}

function tokensOf(lexer: Lexer, text: string) {
  const { tokens, hidden } = lexer.tokenize(text);
  return { tokens: tokens.map(described), hidden: hidden.map(described) };
}

const letters = fc.constantFrom(...'abcxyzHV_äéßñЖ長者ग한あ𠮷');
const nameCharacter = fc.oneof(letters, fc.constantFrom(...'0189', '\u094D', '\u0301'));
const namePart = fc.array(nameCharacter, { minLength: 1, maxLength: 5 }).map((part) => part.join(''));
const name = fc
  .tuple(letters, fc.array(nameCharacter, { maxLength: 5 }), fc.array(namePart, { maxLength: 2 }))
  .map(([first, rest, parts]) => [first + rest.join(''), ...parts].join('-'));
const words = [...own.vocabulary.words.keys()];
const digits = fc.stringMatching(/^[1-9][0-9_]{0,4}(\.[0-9]{1,2})?[kM]?$/);
const number = fc
  .tuple(digits, fc.option(digits), fc.boolean(), fc.constantFrom('', ' '))
  .map(
    ([low, high, share, gap]) =>
      `${low}${high === null ? '' : `${gap}..${gap}${high}`}${share ? `${gap}%` : ''}`,
  );
const string = fc.oneof(
  fc.stringMatching(/^[ -!#-[\]-~äé“”]{0,12}$/).map((text) => `"${text}"`),
  fc.constantFrom('"\\"quoted\\" and \\\\"', '"""several\nlines\r\nof "text" """', '""', '"""x"""'),
);
const date = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const token = fc.oneof(
  name,
  fc.tuple(name, name).map(([owner, member]) => `${owner}.${member}`),
  fc.constantFrom(...words),
  number,
  string,
  date.map((day) => day.toISOString().slice(0, 10)),
  date.map((day) => day.toISOString().slice(0, 7)),
  fc.constantFrom('{', '}', '(', ')', ',', '>=', '<=', '>', '<', '!='),
  fc.constantFrom('SGD', 'TWD'),
);
const gap = fc.constantFrom(
  ' ',
  '\n',
  '\r\n',
  '\t',
  '  ',
  ' // a comment\n',
  ' /* one\nmore */ ',
  '\u00A0',
  '\uFEFF',
);

describe('the lexer', () => {
  it('divides well-formed text as the terminals of the grammar do', () => {
    const text = fc.array(fc.tuple(token, gap), { maxLength: 40 }).map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(text, (written) => {
        expect(tokensOf(own, written)).toEqual(tokensOf(stock, written));
        expect(own.tokenize(written).report.problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('divides the examples as the terminals of the grammar do', () => {
    const text = readExample('kampung-kitchen');
    expect(tokensOf(own, text)).toEqual(tokensOf(stock, text));
    expect(own.tokenize(text).tokens.length).toBeGreaterThan(400);
  });

  it('knows the lines of any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '"', '\n', '\r', '\r\n', '/*', '*/', '5', ' ')), (parts) => {
        const text = parts.join('');
        const starts = [0];
        for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) {
          starts.push(index + end.length);
        }
        expect(own.tokenize(text).report.lines).toEqual(starts);
      }),
    );
  });
});
