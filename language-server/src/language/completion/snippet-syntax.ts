/** Text as it stands in a snippet, and shows itself. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The `at`th place to fill in, with what stands there at first. */
export function place(at: number, text: string): string {
  return `\${${at}:${escapeSnippet(text)}}`;
}

/** The `at`th place to fill in, with one of some words. */
export function choice(at: number, words: readonly string[]): string {
  return words.length < 2
    ? place(at, words[0] ?? '')
    : `\${${at}|${words.map((word) => word.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
}

/** A snippet as it reads with everything left as it is at first. */
export function plainText(snippet: string): string {
  return snippet.replace(parts, (_, escaped?: string, placed?: string, chosen?: string) =>
    escaped === undefined ? unescaped(placed ?? chosen ?? '') : escaped,
  );
}

/** What is not itself in a snippet: `\$`, `${1:text}`, `${1|one,other|}` and `$1`. */
const parts =
  /\\([\\$},|])|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\{\d+\|((?:\\.|[^,|\\])*)(?:,(?:\\.|[^|\\])*)?\|\}|\$\d+/g;

function unescaped(text: string): string {
  return text.replace(/\\([\\$},|])/g, '$1');
}
