/**
 * What founders wrote as one line of Markdown that shows just that: nothing in it is mark-up, HTML, a mention or a
 * reference to an issue, nor does it end the table cell or the list item it stands in.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
      .trim()
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      // Forges look for mentions, issues and addresses in the text that is shown: a blank without width parts them.
      .replace(/[@#](?=\S)/g, '$&&#8203;')
      .replace(/(:\/\/|\bwww\.)(?=\S)/gi, '$1&#8203;')
      .replace(/^([-+=#]|\d+[.)])/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
  );
}

/** A name, a path or a rule as code: fenced so that no backtick in it ends it, and fit for a table cell. */
export function codeSpan(text: string): string {
  const line = text
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/\|/g, '\\|');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 || line === '' ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}

/**
 * Plain text for readers who may take it for Markdown: it looks the same either way, and mentions nobody, refers to no
 * issue, links nowhere and is no HTML, because a sign without width stands after each mark that would begin such a thing.
 */
export function defused(text: string): string {
  return text.replace(/[@#<`](?=\S)|\](?=\()|(?::\/\/|\bwww\.)(?=\S)/gi, '$&\u2060');
}
