/**
 * Text on its way into a spreadsheet and back. A cell that begins with one of these signs is run as a formula by the
 * programs people open a CSV with, so an apostrophe is put before it, as OWASP advises against CSV injection. The same is
 * done behind every sign that such a program may take for the end of a cell, whatever the file says its separator is.
 */
const unguarded = /(?<=^|[,;|\t\r\n])([ "]*'*)(?=[=+\-@\t\r＝＋－＠])/g;
const guarded = /(?<=^|[,;|\t\r\n])([ "]*'*)'(?=[=+\-@\t\r＝＋－＠])/g;

/** A number is none of it: `-5` stays one. */
const number = /^-?\d+(?:\.\d+)?$/;

/** A text that no spreadsheet runs. `withoutGuard` gives it back as it was. */
export function withGuard(text: string): string {
  return number.test(text) ? text : text.replace(unguarded, "$1'");
}

/** The text that a guarded one stands for. */
export function withoutGuard(text: string): string {
  return text.replace(guarded, '$1');
}

/** Rows by RFC 4180, each cell guarded. It begins with a byte order mark where it holds more than ASCII, for else Excel garbles it. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const text = rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
  return /[^\0-\x7f]/.test(text) ? `\uFEFF${text}` : text;
}

function csvCell(text: string): string {
  const safe = withGuard(text);
  return /["',;|\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
