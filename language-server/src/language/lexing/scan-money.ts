import { skipBlanks } from './characters.ts';
import { currenciesOf, dollars, isCurrencyCode } from './currencies.ts';
import { scanNumber } from './scan-numbers.ts';
import type { ScanState } from './scan-state.ts';

/** After these words only money, a number or text can stand, so that `SGD9` there is no name. */
const moneyWords = new Set([
  'price',
  'costs',
  'cost',
  'budget',
  'money',
  'acquisition',
  'lifetime',
  '>=',
  '>',
  '<=',
  '<',
]);

/** A sign such as `€` or `NT$`: the currency it stands for most often, and a problem. */
export function scanCurrencySign(state: ScanState, sign: string): boolean {
  const codes = currenciesOf(sign);
  if (codes.length === 0) {
    return false;
  }
  const { text, at: start, vocabulary } = state;
  const end = start + sign.length;
  const number = skipBlanks(text, end);
  const isBeforeNumber = /\d/.test(text[number] ?? '');
  const written = (code: string) => [
    isBeforeNumber ? { start, end: number, text: `${code} ` } : { start, end, text: code },
  ];
  const offered = codes === dollars ? codes.slice(0, 3) : codes;
  const known = state.problems.length;
  state.push(vocabulary.terminals.CURRENCY, sign, codes[0]);
  let shown = end;
  let inNumber: ReturnType<typeof written> = [];
  if (isBeforeNumber) {
    // What is odd about the number is the same mistake: one finding for the whole sum.
    state.advance(number);
    scanNumber(state);
    inNumber = state.problems.splice(known).flatMap(({ fixes }) => [...(fixes[0] ?? [])]);
    shown = state.at;
  }
  state.choice(
    'currency-sign',
    start,
    shown,
    offered.map((code) => [...written(code), ...inNumber]),
  );
  return true;
}

const currencyLength = 3;

/** Whether a name such as `SGD9` stands where only a sum of money can. */
export function isGluedMoney(state: ScanState, image: string): boolean {
  const code = image.charCodeAt(currencyLength);
  const hasDigit = code >= 48 && code <= 57;
  if (
    !hasDigit ||
    !/^[A-Za-z]{3}\d[\d_]*[kM]?$/.test(image) ||
    !isCurrencyCode(image.slice(0, 3).toUpperCase())
  ) {
    return false;
  }
  const { text, vocabulary } = state;
  if (!/^[A-Z]{3}/.test(image)) {
    // In small letters it may be a name wherever one can stand.
    return moneyWords.has(state.tokens.at(-1)?.image ?? '');
  }
  const end = state.at + image.length;
  if (/[.,]/.test(text[end] ?? '') && /\d/.test(text[end + 1] ?? '')) {
    return true;
  }
  const previous = state.tokens.at(-1);
  if (!previous) {
    return false;
  }
  // A name directly behind another that is no keyword is legal nowhere, except as the method of an experiment.
  const isBehindName =
    previous.tokenType === vocabulary.terminals.ID && state.tokens.at(-2)?.image !== 'experiment';
  return isBehindName || moneyWords.has(previous.image);
}

/** Divides `SGD9.50` into its currency and its number. */
export function scanGluedMoney(state: ScanState): void {
  const { text, at: start, vocabulary } = state;
  const end = start + 3;
  const written = text.slice(start, end);
  const code = written.toUpperCase();
  state.push(vocabulary.terminals.CURRENCY, written, code);
  const known = state.problems.length;
  scanNumber(state);
  const inNumber = state.problems.splice(known).flatMap(({ fixes }) => fixes[0] ?? []);
  const apart = written === code ? { start: end, end, text: ' ' } : { start, end, text: `${code} ` };
  state.problem('glued-money', start, state.at, apart, ...inNumber);
}

/** Whether a name is a currency in small letters behind a sum, as in `price 9.50 sgd`. */
export function isSmallCurrency({ tokens, vocabulary }: ScanState, image: string): boolean {
  return (
    image.length === 3 &&
    tokens.at(-1)?.tokenType === vocabulary.terminals.NUMBER &&
    moneyWords.has(tokens.at(-2)?.image ?? '') &&
    isCurrencyCode(image.toUpperCase())
  );
}
