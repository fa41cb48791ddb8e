/**
 * A path relative to the top of a repository as a relative URI: blanks, `#`, `?`, `%` and whatever is no ASCII are
 * escaped, and no part is taken for a scheme. An absolute path becomes a `file:` URI.
 */
export function uriOfPath(path: string): string {
  const [, drive = '', rest = ''] = /^([A-Za-z]:(?=\/))?([^]*)$/.exec(path.toWellFormed()) ?? [];
  const escaped = rest
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, escapeMark))
    .join('/');
  return drive === '' && !rest.startsWith('/')
    ? escaped
    : `file://${drive === '' ? '' : `/${drive}`}${escaped}`;
}

function escapeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}
