/** What a character below 128 can begin or belong to. Everything above is looked at with regular expressions. */
export const other = 0;
export const blank = 1;
export const lineEnd = 2;
export const letter = 3;
export const digit = 4;
export const punctuation = 5;

const classes = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  classes[code] = /[\n\r]/.test(character)
    ? lineEnd
    : /\s/.test(character)
      ? blank
      : /[A-Za-z_]/.test(character)
        ? letter
        : /[0-9]/.test(character)
          ? digit
          : /[{}(),<>=!./"'`#$:;[\]-]/.test(character)
            ? punctuation
            : other;
}

/** The class of a character, or -1 for one beyond ASCII or past the end of the text. */
export function classOf(code: number): number {
  return classes[code] ?? -1;
}

/** Whether a character below 128 may stand inside a name. */
export function isPlainNameCode(code: number): boolean {
  const kind = classes[code];
  return kind === letter || kind === digit;
}

const nameCharacter = /[\p{L}\p{M}\p{N}_]/uy;
const nameStart = /[\p{L}_]/uy;
const whiteSpace = /\s/;

/** Whether the character at an offset may stand inside a name. */
export function isNameCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) {
    return isPlainNameCode(code);
  }
  nameCharacter.lastIndex = at;
  return nameCharacter.test(text);
}

/**
 * The end of the name that begins at `start`, or `start` where none does. A loop and no pattern, because a pattern
 * that repeats a group runs out of stack on a name of a million parts.
 */
export function endOfName(text: string, start: number): number {
  nameStart.lastIndex = start;
  if (!nameStart.test(text)) {
    return start;
  }
  let at = nameStart.lastIndex;
  for (;;) {
    if (isNameCharacter(text, at)) {
      at += isPair(text, at) ? 2 : 1;
    } else if (text.charCodeAt(at) === 45 && isNameCharacter(text, at + 1)) {
      at++;
    } else {
      return at;
    }
  }
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

export function isBlank(code: number): boolean {
  const kind = classes[code];
  return kind === undefined ? whiteSpace.test(String.fromCharCode(code)) : kind === blank || kind === lineEnd;
}

/** The offset of the first character from `at` on that is no white space. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (next < text.length && isBlank(text.charCodeAt(next))) {
    next++;
  }
  return next;
}

/** The offset at which the line of `at` ends, before its line break. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) {
      break;
    }
    end++;
  }
  return end;
}
