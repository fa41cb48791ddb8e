import { daysInMonth } from '../../core/text/dates.ts';
import { isNameCharacter, skipBlanks } from './characters.ts';
import type { LexerProblemCode } from './lexer-problem.ts';

/** A number or date as it stands in the text, and what is odd about how it is written. */
export interface NumberReading {
  readonly is: 'number' | 'date';
  readonly end: number;
  readonly code?: LexerProblemCode;
  /** As it should have been written, the likeliest first; empty where nobody can know. */
  readonly replacements: readonly string[];
}

const isoDate = /(\d{4})-(\d{1,2})(?:-(\d{1,4}))?(?!\d)/y;
const foreignDate = /(\d{1,4})([/.])(\d{1,2})\2(\d{1,4})(?![\d/]|\.\d)/y;
const amount = /-?\d[\d_]*(?:[.,]\d[\d_]*){0,20}/y;
const range = /\s*(\.{2,3}|…|[-–—−‐‑~])\s*(?=\d)/y;
const percent = /\s*(?:([%％])|percent(?![\p{L}\p{M}\p{N}_]))/uy;

/** Reads the number or date that begins at `start`, where a digit or the sign of a negative number stands. */
export function readNumber(text: string, start: number): NumberReading {
  return findIsoDate(text, start) ?? findForeignDate(text, start) ?? readAmounts(text, start);
}

function findIsoDate(text: string, start: number): NumberReading | undefined {
  const match = matchAt(isoDate, text, start);
  if (!match) {
    return undefined;
  }
  const [image, year = '', month = '', day] = match;
  const end = start + image.length;
  const written = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join(
    '-',
  );
  const problem = dateProblem(Number(year), Number(month), day === undefined ? 1 : Number(day));
  if (problem) {
    return { is: 'date', end, ...problem };
  }
  return written === image
    ? { is: 'date', end, replacements: [] }
    : { is: 'date', end, code: 'odd-date', replacements: [written] };
}

/** `10/02/2026` and its like: the day first, as most of the world writes it, unless only the month can be. */
function findForeignDate(text: string, start: number): NumberReading | undefined {
  const match = matchAt(foreignDate, text, start);
  if (!match) {
    return undefined;
  }
  const [image, first = '', , second = '', third = ''] = match;
  if ((first.length === 4) === (third.length === 4) || second.length > 2) {
    return undefined;
  }
  const readings =
    first.length === 4
      ? [[first, second, third]]
      : [
          [third, second, first],
          [third, first, second],
        ];
  const replacements = readings
    .filter(([year, month, day]) => dateProblem(Number(year), Number(month), Number(day)) === undefined)
    .map((parts) => parts.map((part) => part.padStart(2, '0')).join('-'));
  return {
    is: 'date',
    end: start + image.length,
    code: replacements.length > 0 ? 'odd-date' : 'no-such-date',
    replacements: [...new Set(replacements)],
  };
}

function dateProblem(
  year: number,
  month: number,
  day: number,
): Pick<NumberReading, 'code' | 'replacements'> | undefined {
  if (month < 1 || month > 12) {
    return { code: 'no-such-date', replacements: [] };
  }
  const last = daysInMonth(year, month);
  if (day >= 1 && day <= last) {
    return undefined;
  }
  const end = `${year}-${String(month).padStart(2, '0')}-${last}`;
  return { code: 'no-such-date', replacements: day > last && day <= 31 ? [end] : [] };
}

function readAmounts(text: string, start: number): NumberReading {
  const low = readAmount(text, start);
  let { end, code, written } = low;
  const operator = matchAt(range, text, end);
  if (operator) {
    const high = readAmount(text, end + operator[0].length);
    const sign = operator[1];
    code ??= sign === '..' ? high.code : sign?.startsWith('.') || sign === '…' ? 'dots-range' : 'dash-range';
    written = `${written}..${high.written}`;
    end = high.end;
  }
  const share = matchAt(percent, text, end);
  if (share) {
    code ??= share[1] === '%' ? undefined : share[1] ? 'wide-character' : 'percent-word';
    written += '%';
    end += share[0].length;
  }
  return { is: 'number', end, ...(code && { code }), replacements: code ? [written] : [] };
}

interface AmountReading {
  readonly end: number;
  readonly code: LexerProblemCode | undefined;
  readonly written: string;
}

function readAmount(text: string, start: number): AmountReading {
  let image = matchAt(amount, text, start)?.[0] ?? '';
  // A comma or a dot before anything but digits, and the dots of a range, are no part of the number.
  const { code, written } = readSeparators(image);
  if (code === undefined && !isPlain(image)) {
    image = /^-?\d[\d_]*(?:\.\d+)?/.exec(image)?.[0] ?? image;
  }
  const end = start + image.length;
  const suffix = text[end] ?? '';
  const digits = code === undefined ? image : written;
  if (/[kKM]/.test(suffix) && !isNameCharacter(text, end + 1)) {
    return {
      end: end + 1,
      code: code ?? (suffix === 'K' ? 'capital-suffix' : undefined),
      written: digits + (suffix === 'K' ? 'k' : suffix),
    };
  }
  return { end, code, written: digits };
}

function isPlain(image: string): boolean {
  return /^-?\d[\d_]*(?:\.\d+)?$/.test(image);
}

/** Commas group thousands where exactly three digits follow each of them, and else begin the fraction. */
function readSeparators(image: string): { code: LexerProblemCode | undefined; written: string } {
  if (!image.includes(',')) {
    return { code: undefined, written: image };
  }
  const [whole = '', fraction] = image.split('.', 2);
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(image)) {
    const grouped = whole.replaceAll(',', '_');
    return { code: 'comma-thousands', written: fraction === undefined ? grouped : `${grouped}.${fraction}` };
  }
  if (/^-?\d{1,3}(\.\d{3})*,\d+$/.test(image) || /^-?[\d_]+,\d+$/.test(image)) {
    return { code: 'comma-decimal', written: image.replaceAll('.', '_').replace(',', '.') };
  }
  return { code: undefined, written: image };
}

/**
 * The end of a number or range as nearly all are written, with a share sign or without; undefined where there is anything
 * about it that has to be looked at more closely. It says what `readNumber` would, without a pattern.
 */
export function findEndOfPlainNumber(text: string, start: number): number | undefined {
  const low = findEndOfPlainAmount(text, start);
  const isRange = low !== undefined && isDot(text, low) && isDot(text, low + 1);
  const end = isRange ? findEndOfPlainAmount(text, low + 2) : low;
  if (end === undefined || text.charCodeAt(end) === percentSign) {
    return end === undefined ? undefined : end + 1;
  }
  return mayContinue(text, end) ? undefined : end;
}

/** Digits with underscores among them, a fraction, and the suffix of thousands or millions. */
function findEndOfPlainAmount(text: string, start: number): number | undefined {
  if (!isDigit(text, start)) {
    return undefined;
  }
  let at = start + 1;
  while (isDigit(text, at) || text.charCodeAt(at) === underscore) {
    at++;
  }
  if (isDot(text, at) && isDigit(text, at + 1)) {
    at += 2;
    while (isDigit(text, at)) {
      at++;
    }
  }
  const suffix = text.charCodeAt(at);
  return (suffix === smallK || suffix === capitalM) && !isNameCharacter(text, at + 1) ? at + 1 : at;
}

/** Whether what follows an amount may be more than the next token. */
function mayContinue(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  const code = text.charCodeAt(next);
  const isSign = code === hyphen || code === dot || code === percentSign || code === tilde || code >= 128;
  return (
    isSign ||
    text.startsWith('percent', next) ||
    (next === at && (code === comma || code === slash || code === underscore || isPlainLetter(code)))
  );
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isDot(text: string, at: number): boolean {
  return text.charCodeAt(at) === dot;
}

function isPlainLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

const dot = 46;
const comma = 44;
const hyphen = 45;
const slash = 47;
const underscore = 95;
const percentSign = 37;
const tilde = 126;
const smallK = 107;
const capitalM = 77;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
