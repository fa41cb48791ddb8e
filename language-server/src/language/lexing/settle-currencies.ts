import type { IToken } from 'chevrotain';
import { currenciesOf } from './currencies.ts';
import type { LexerProblem } from './lexer-problem.ts';

/**
 * Which currency a sign such as `$` stands for, where it may be several: the venture's own if it is among them, else
 * the first of them whose code stands in the file. The tokens take it over, and the problems offer it first.
 */
export function settleCurrencies(
  tokens: readonly IToken[],
  problems: readonly LexerProblem[],
): readonly LexerProblem[] {
  if (!problems.some(({ code }) => code === 'currency-sign')) {
    return problems;
  }
  const codes = codesIn(tokens);
  for (const token of tokens) {
    const settled = codes.find((code) => currenciesOf(token.image).includes(code));
    if (settled !== undefined) {
      token.payload = settled;
    }
  }
  return problems.map((problem) => {
    const sign = /^[A-Z]*\P{L}/u.exec(problem.found)?.[0] ?? '';
    const settled = codes.find((code) => currenciesOf(sign).includes(code));
    return problem.code === 'currency-sign' && settled !== undefined
      ? offeredFirst(problem, settled)
      : problem;
  });
}

/** The currency of the venture, and after it every other that is written with its code. */
function codesIn(tokens: readonly IToken[]): readonly string[] {
  const codes = tokens.filter(({ tokenType }) => tokenType.name === 'CURRENCY');
  const ofVenture = tokens.find((_, index) => tokens[index - 1]?.image === 'currency');
  return [...new Set([...(ofVenture ? [ofVenture] : []), ...codes].map(({ image }) => image))];
}

function offeredFirst(problem: LexerProblem, code: string): LexerProblem {
  const [likeliest] = problem.fixes;
  const fixes = problem.fixes.filter(([edit]) => !edit?.text.startsWith(code));
  const first = likeliest?.map((edit, index) =>
    index === 0 ? { ...edit, text: edit.text.replace(/^[A-Z]{3}/, code) } : edit,
  );
  return { ...problem, fixes: first ? [first, ...fixes] : fixes };
}
