import { CdevGrammar } from '@cdev/grammar';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { createCdevServices } from '../../language-server/src/language/module.ts';
import { isWordLike } from '../../language-server/src/language/tokens.ts';
import { type NamePosition, namePositions, shortestOf } from '../support/sentences.ts';

const { Lexer: lexer, LangiumParser: parser } = createCdevServices().cdev.parser;

const keywords = [
  ...new Set(
    AstUtils.streamAllContents(CdevGrammar())
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value)
      .filter(isWordLike),
  ),
];

const positions = namePositions();
const blocks = CdevGrammar().rules.filter(GrammarAST.isParserRule);

function fits(text: string): boolean {
  return parser.findFailure(lexer.tokenize(text).tokens) === undefined;
}

describe('every keyword is a legal name', () => {
  it('has names in every chapter of the grammar and more than two hundred keywords to try', () => {
    expect(new Set(positions.map(({ place }) => place)).size).toBeGreaterThan(60);
    expect(keywords.length).toBeGreaterThan(200);
  });

  it.each(positions)('in the place of $place', ({ sentence }) => {
    const refused = keywords.filter((keyword) => !fits(sentence.replace('@', keyword)));
    expect(refused).toEqual([]);
  });

  it.each(positionsBefore('@'))(
    'at the end of a declaration in the place of $place, whatever follows',
    ({ sentence }) => {
      const followers = shortestOf('declarations', 'Model');
      const texts = keywords.flatMap((keyword) =>
        followers.map((follower) => `${sentence.replace('@', keyword)}\n${follower}`),
      );
      expect(texts.filter((text) => !fits(text))).toEqual([]);
    },
  );

  it.each(positionsBefore('@ }'))(
    'at the end of a statement in the place of $place, whatever follows',
    ({ sentence }) => {
      const block = blocks.find(({ name }) => sentence.startsWith(`${name.toLowerCase()} `))?.name ?? '';
      const followers = shortestOf('statements', block);
      expect(followers.length).toBeGreaterThan(1);
      const texts = keywords.flatMap((keyword) =>
        followers.map((follower) => `${sentence.slice(0, -1).replace('@', keyword)}\n${follower} }`),
      );
      expect(texts.filter((one) => !fits(one))).toEqual([]);
    },
  );

  it('names a member through its owner', () => {
    const refused = keywords.filter(
      (keyword) => !fits(`hypothesis H1 { about ${keyword}.${keyword}, ${keyword} }`),
    );
    expect(refused).toEqual([]);
  });
});

/** The places after which nothing more need stand in their statement or declaration. */
function positionsBefore(end: string): readonly NamePosition[] {
  return positions.filter(({ sentence }) => sentence.endsWith(` ${end}`));
}
