/**
 * The lines that cdev adds to a `.gitattributes`, under a remark that says whose they are. Texts go in and come out with one
 * character for each byte, so that what others wrote stays byte for byte, in whatever encoding.
 */

/** The text with our lines at its end; the same text where it has them already. Undefined stands for no file. */
export function withAttributes(text: string | undefined): string {
  const found = text === undefined ? undefined : ownLines.exec(text);
  if (text === undefined || text === '') {
    // What was there and empty is left without a last line end, by which it is told from what was not there.
    return attributeLines.join('\n') + (text === undefined ? '\n' : '');
  }
  if (found) {
    const [all, newline = '\n', last = ''] = found;
    return (
      text.slice(0, found.index) + attributeLines.join(newline) + last + text.slice(found.index + all.length)
    );
  }
  const [, newline = '\n'] = /(\r?\n)[^\n]*$/.exec(text) ?? [];
  return text.endsWith('\n')
    ? text + attributeLines.map((line) => line + newline).join('')
    : text + attributeLines.map((line) => newline + line).join('');
}

/** The text as it was before our lines were added; undefined where there was no file. */
export function withoutAttributes(text: string): string | undefined {
  const found = ownLines.exec(text);
  if (!found) {
    return text;
  }
  const [all, newline = '\n', last = ''] = found;
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + all.length);
  if (before === '' && after === '') {
    return last === '' ? '' : undefined;
  }
  return last === '' && before.endsWith(newline) ? before.slice(0, -newline.length) : before + after;
}

/**
 * KDL is the language that looks most like a model: words and values in a line, blocks in braces, the same remarks.
 * Forges count it as data, so that models do not appear among the languages a repository is written in.
 */
const attributes = '*.cdev diff=cdev linguist-language=KDL';

/** What is added, line by line. */
export const attributeLines: readonly string[] = [
  "# cdev git-setup: models are compared by declaration and coloured on forges. 'cdev git-setup --undo' takes this out.",
  attributes,
];

/** The remark, whatever it says after its first words, the line below it, and the ends of both. */
const ownLines = /(?<![^\n])# cdev git-setup:[^\n]*?(\r?\n)\*\.cdev [^\r\n]*(\r?\n|$)/;
