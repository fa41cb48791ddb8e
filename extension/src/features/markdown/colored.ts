import { keywordDocs } from '../../../../grammar/src/generated/keywords.ts';

/** A model as HTML, in the classes that the Markdown preview has colours for. Whatever the text holds, it stays text. */
export function colored(code: string): string {
  return code.replace(token, (text, ...groups) => {
    const kind = kinds.find((_, at) => groups[at] !== undefined);
    const shown = escaped(text);
    if (kind === undefined || (kind === 'word' && !Object.hasOwn(keywordDocs, text))) {
      return shown;
    }
    return `<span class="${classes[kind]}">${shown}</span>`;
  });
}

const kinds = ['comment', 'string', 'number', 'currency', 'word'] as const;

const classes: Readonly<Record<(typeof kinds)[number], string>> = {
  comment: 'hljs-comment',
  string: 'hljs-string',
  number: 'hljs-number',
  currency: 'hljs-built_in',
  word: 'hljs-keyword',
};

const token = new RegExp(
  [
    String.raw`(\/\/.*|\/\*[^]*?(?:\*\/|$))`,
    String.raw`("""[^]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?)`,
    String.raw`(?<![\p{L}\p{N}_.-])(\d[\d_]*(?:-\d\d)*(?:\.\d+)?[kM]?%?)`,
    String.raw`(?<![\p{L}\p{N}_.-])([A-Z]{3})(?![\p{L}\p{N}_-])`,
    String.raw`([\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*)`,
    '[&<>]',
  ].join('|'),
  'gu',
);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
