import { CdevGrammar } from '@cdev/grammar';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { isWordLike } from '../../language-server/src/language/tokens.ts';
import { checkText } from '../support/check.ts';
import { readRepositoryFile } from '../support/repository.ts';

const page = readRepositoryFile('language-server/docs/language.md');
const blocks = [...page.matchAll(/^```cdev\n([\s\S]*?)^```$/gm)].map((match) => ({
  line: page.slice(0, match.index).split('\n').length,
  text: match[1] ?? '',
}));

/** What only an example of its own would be wrong for: rules on the model itself, and impossible numbers. */
const mistakes = new Set([
  ...['syntax', 'duplicate-name', 'unknown-name', 'wrong-kind', 'repeated-statement', 'unknown-revision'],
  ...['unknown-rule', 'unused-allowance', 'impossible-number'],
]);

/** Spellings from elsewhere and singulars, which are understood and need no telling. */
const untold = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

describe('the page on the language', () => {
  it('has an example of every declaration', () => {
    const declared = new Set(
      blocks.flatMap(({ text }) => readModel('/model.cdev', text).declarations.map(({ type }) => type)),
    );
    expect([...declared].sort()).toEqual(
      [
        ...['allow', 'alternative', 'decision', 'economics', 'evidence', 'experiment', 'gate', 'hypothesis'],
        ...['plan', 'product', 'profile', 'roadmap', 'segment', 'venture'],
      ].sort(),
    );
  });

  it.each(blocks)('has an example without a mistake in line $line', ({ text }) => {
    expect(readModel('/model.cdev', text).problems).toEqual([]);
    const found = checkText(text, { today: '2026-04-05' }).findings.filter(({ rule }) => mistakes.has(rule));
    expect(found.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  it('tells every word of the language', () => {
    const words = AstUtils.streamAllContents(CdevGrammar())
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value)
      .filter((word) => isWordLike(word) && !untold.has(word));
    const told = new Set(page.match(/[\p{L}_]+(-[\p{L}_]+)*/gu));
    expect([...new Set(words)].filter((word) => !told.has(word))).toEqual([]);
  });

  it('leads nowhere that does not exist', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
      title.toLowerCase().replace(/[`.,]/g, '').replaceAll(' ', '-'),
    );
    const anchors = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor = '']) => anchor);
    expect(anchors.filter((anchor) => !headings.includes(anchor))).toEqual([]);
    for (const [, path = ''] of page.matchAll(/\]\(([^#)][^)]*)\)/g)) {
      expect(readRepositoryFile(`language-server/docs/${path}`)).not.toBe('');
    }
  });
});
