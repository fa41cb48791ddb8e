/** How text is drawn: in a sans-serif face, in bold letters of it, or in one whose letters are all of one width. */
export type Face = 'plain' | 'strong' | 'mono';

/**
 * About how wide text is drawn, in the units of its size. A drawing has nobody to ask, so it leaves a little room;
 * characters of scripts written in squares count as squares.
 */
export function widthOf(text: string, size: number, face: Face = 'plain'): number {
  let width = 0;
  for (const character of text) {
    width += widthOfCharacter(character, face);
  }
  return width * size;
}

/** Text broken into at most so many lines of some width; what has no room is left out behind an ellipsis. */
export function linesOf(
  text: string,
  width: number,
  size: number,
  most: number,
  face: Face = 'plain',
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text
    .slice(0, longestText)
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size, face) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      return [...lines, cut([line, ...words.slice(index)].join(' ').trim(), width, size, face)];
    }
    if (line !== '') {
      lines.push(line);
    }
    line = cut(word, width, size, face);
  }
  return line === '' ? lines : [...lines, line];
}

const longestText = 2000;

/** As much of a text as there is room for, with an ellipsis where that is not all of it. */
function cut(text: string, width: number, size: number, face: Face): string {
  if (widthOf(text, size, face) <= width) {
    return text;
  }
  let kept = '';
  for (const character of text) {
    if (widthOf(`${kept}${character}…`, size, face) > width) {
      break;
    }
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function widthOfCharacter(character: string, face: Face): number {
  if (character > '\u2e7f') {
    return 1;
  }
  if (face === 'mono') {
    return 0.62;
  }
  return face === 'strong' ? widthOfPlain(character) * boldness : widthOfPlain(character);
}

const boldness = 1.1;

function widthOfPlain(character: string): number {
  if (/[iljtfr.,:;'|!()[\] ]/.test(character)) {
    return 0.33;
  }
  return /[mwMW@%]/.test(character) ? 0.9 : /[A-Z0-9]/.test(character) ? 0.64 : 0.55;
}
