/**
 * About how wide text is drawn in a sans-serif face, in units of its size. A drawing has nobody to ask, so it leaves a
 * little room; characters of scripts written in squares count as squares.
 */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    width += widthOfCharacter(character);
  }
  return width * size;
}

/** Text broken into at most so many lines of some width; what has no room is left out behind an ellipsis. */
export function linesOf(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text
    .slice(0, longestText)
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const [index, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === most - 1) {
      return [...lines, cut([line, ...words.slice(index)].join(' ').trim(), width, size)];
    }
    if (line !== '') {
      lines.push(line);
    }
    line = cut(word, width, size);
  }
  return line === '' ? lines : [...lines, line];
}

const longestText = 2000;

/** As much of a text as there is room for, with an ellipsis where that is not all of it. */
function cut(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) {
    return text;
  }
  let kept = '';
  for (const character of text) {
    if (widthOf(`${kept}${character}…`, size) > width) {
      break;
    }
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

function widthOfCharacter(character: string): number {
  if (character > '\u2e7f') {
    return 1;
  }
  if (/[iljtfr.,:;'|!()[\] ]/.test(character)) {
    return 0.33;
  }
  return /[mwMW@%]/.test(character) ? 0.9 : /[A-Z0-9]/.test(character) ? 0.64 : 0.55;
}
