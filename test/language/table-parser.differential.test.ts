import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWellFormed } from '../../language-server/src/language/lowering/find-well-formed.ts';
import { readBroken } from '../../language-server/src/language/lowering/read-model.ts';
import { createCdevServices } from '../../language-server/src/language/module.ts';
import { generateWorkspace } from '../bench/generate.ts';
import { readingTable } from '@cdev/grammar/reading-table';
import { isWordLike } from '../../language-server/src/language/tokens.ts';
import { repositoryFiles, readRepositoryFile } from '../support/repository.ts';
import { modelTexts } from '../support/model-texts.ts';
import { namePositions } from '../support/sentences.ts';

const { Lexer: lexer, LangiumParser: parser } = createCdevServices().cdev.parser;

function isWellFormed(text: string): boolean {
  return parser.findFailure(lexer.tokenize(text).tokens) === undefined;
}

/** Both parsers take the same texts for well-formed, and make the same of them. */
function expectSame(text: string): void {
  const model = findWellFormed('/model.cdev', text);
  const expected = isWellFormed(text) ? readBroken('/model.cdev', text) : undefined;
  expect(model, text).toEqual(expected);
}

const keywords = readingTable.kinds.filter((kind) => isWordLike(kind) && kind !== kind.toUpperCase());

describe('the parser that follows the table of the grammar', () => {
  it('reads the examples as the parser does that Langium builds', () => {
    const models = repositoryFiles().filter((path) => /^examples\/.*\.cdev$/.test(path));
    expect(models.length).toBeGreaterThan(5);
    models.map(readRepositoryFile).forEach(expectSame);
  });

  it('reads generated workspaces like it, broken files and all', () => {
    for (const { text } of generateWorkspace({ files: 40, broken: 0.3, flawed: 0.3 })) {
      expectSame(text);
    }
  });

  it.each(namePositions())('takes keywords for names as it does in the place of $place', ({ sentence }) => {
    for (const keyword of keywords) {
      expectSame(sentence.replace('@', keyword));
    }
  });

  it('reads like it whatever the grammar allows', () => {
    fc.assert(fc.property(modelTexts({ foreign: true }), expectSame), { numRuns: 300 });
  });

  it('stops like it at whatever the grammar does not allow', () => {
    const broken = fc
      .tuple(
        modelTexts({ foreign: true }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '{', '}', ',', 'on', '5', '"x"'),
      )
      .map(([text, from, length, instead]) => {
        const start = from % (text.length + 1);
        return `${text.slice(0, start)} ${instead} ${text.slice(start + (length % 20))}`;
      });
    fc.assert(fc.property(broken, expectSame), { numRuns: 500 });
  });
});
