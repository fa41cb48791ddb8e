import type { Style } from './style.ts';

/**
 * Text as it may be sent to a terminal: characters that a terminal obeys, or that turn the order of text around, stand
 * there as pictures of themselves. Line ends and tabs are the caller's to deal with and are taken for such characters.
 */
export function showable(text: string): string {
  return text.replace(obeyed, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 ? String.fromCodePoint(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

/**
 * Text in lines of at most the style's columns, broken at blanks. A longer word stays whole, unless it is so long that
 * nobody can mean it to be read: then its middle is left out.
 */
export function wrapped(text: string, indent: string, style: Style): string {
  const lines: string[] = [];
  let line = '';
  for (const word of showable(text.replace(/\s+/g, ' ')).split(' ').map(shortened)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && style.columns !== undefined && style.width(indent + longer) > style.columns) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].map((one) => indent + one).join('\n');
}

const longestWord = 200;

function shortened(word: string): string {
  return word.length <= longestWord ? word : `${word.slice(0, 60)}…${word.slice(-20)}`;
}

const obeyed = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
