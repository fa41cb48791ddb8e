import { endOfName, isPlainNameCode, skipBlanks } from './characters.ts';
import { isGluedMoney, isSmallCurrency, scanCurrencySign, scanGluedMoney } from './scan-money.ts';
import type { ScanState } from './scan-state.ts';
import { endOf, type Token } from './token.ts';

/** A name or keyword that begins with a plain letter; one that goes on beyond ASCII is read with more care. */
export function scanName(state: ScanState): void {
  const { text, at: start } = state;
  let at = start + 1;
  let code = text.charCodeAt(at);
  while (isPlainNameCode(code) || (code === 45 && isPlainNameCode(text.charCodeAt(at + 1)))) {
    code = text.charCodeAt(++at);
  }
  if (code >= 128 || (code === 45 && text.charCodeAt(at + 1) >= 128)) {
    at = endOfName(text, start);
  }
  takeName(state, text.slice(start, at));
}

export function scanWideName(state: ScanState): boolean {
  const { text, at } = state;
  const end = endOfName(text, at);
  if (end === at) {
    return false;
  }
  takeName(state, text.slice(at, end));
  return true;
}

function takeName(state: ScanState, image: string): void {
  const { terminals, words } = state.vocabulary;
  const word = words.get(image);
  if (word) {
    state.push(word.name, image);
    return;
  }
  const { length } = image;
  const name = state.sameName(image);
  const behind = state.text.charCodeAt(state.at + length);
  if (behind === 36 && length < 4 && scanCurrencySign(state, `${image}$`)) {
    return;
  }
  if (length > 3 && isGluedMoney(state, image)) {
    scanGluedMoney(state);
    return;
  }
  if (isSmallCurrency(state, image)) {
    state.push(terminals.CURRENCY, image, image.toUpperCase());
    return;
  }
  state.push(length === 3 && isCapitals(image) ? terminals.CURRENCY : terminals.ID, name);
}

/** A dot joins a name to the member behind it, also with white space around it. */
export function scanDot(state: ScanState): boolean {
  const { text, at, vocabulary } = state;
  const owner = state.tokens.at(-1);
  if (text[at + 1] === '.' || !owner || !isName(state, owner) || skipBlanks(text, endOf(owner)) < at) {
    return false;
  }
  const start = skipBlanks(text, at + 1);
  const end = endOfName(text, start);
  const isOnLine = !/[\n\r]/.test(text.slice(at, start));
  // A dot at the end of a line is a reference being typed, and the keyword on the next line is no member.
  if (end > start && (isOnLine || !vocabulary.words.has(text.slice(start, end)))) {
    state.extendLast(owner, vocabulary.terminals.REFERENCE, end);
  } else {
    state.problem('name-missing', owner.startOffset, at + 1);
    state.extendLast(owner, vocabulary.terminals.REFERENCE, at + 1);
  }
  return true;
}

function isName({ vocabulary }: ScanState, { tokenType, image }: Token): boolean {
  const { ID, CURRENCY, REFERENCE } = vocabulary.terminals;
  const isPlain = tokenType === ID || tokenType === CURRENCY || tokenType === REFERENCE;
  return isPlain || vocabulary.words.get(image)?.name === tokenType;
}

function isCapitals(image: string): boolean {
  for (let at = 0; at < image.length; at++) {
    const code = image.charCodeAt(at);
    if (code < 65 || code > 90) {
      return false;
    }
  }
  return true;
}
