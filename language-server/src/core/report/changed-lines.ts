/** The lines of each file that a change added or altered, by the file's path from the top of the repository. */
export type ChangedLines = ReadonlyMap<string, readonly LineRange[]>;

/** Lines from 0; the end is exclusive. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what `git diff --unified=0 --no-prefix` prints: of every hunk, which lines of the new file it is about. Where lines were only taken out, the line that now stands in their place counts as changed.
 */
export function readChangedLines(diff: string): ChangedLines {
  const changed = new Map<string, LineRange[]>();
  let ranges: LineRange[] | undefined;
  let left = 0;
  for (const line of diff.split('\n')) {
    if (left > 0) {
      left -= /^[-+]/.test(line) ? 1 : 0;
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      const [, removed = '1', begin = '0', count = '1'] = hunk;
      const start = count === '0' ? Number(begin) : Number(begin) - 1;
      ranges?.push({ start, end: start + Math.max(1, Number(count)) });
      left = Number(removed) + Number(count);
    } else if (line.startsWith('+++ ')) {
      const path = pathOf(line.slice(4));
      ranges = path === undefined ? undefined : (changed.get(path) ?? []);
      if (path !== undefined && ranges !== undefined) {
        changed.set(path, ranges);
      }
    }
  }
  return changed;
}

/** Git ends a path that has blanks with a tab, and puts one in quotes that has quotes or what cannot be seen. */
function pathOf(written: string): string | undefined {
  const path = written.replace(/[\t\r]+$/, '');
  const quoted = /^"(.*)"$/.exec(path)?.[1];
  if (quoted !== undefined) {
    return quoted.replace(/\\([0-7]{3}|.)/g, (_, escaped: string) =>
      escaped.length > 1 ? String.fromCharCode(Number.parseInt(escaped, 8)) : (escapes[escaped] ?? escaped),
    );
  }
  return path === '/dev/null' ? undefined : path;
}

const escapes: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

export function isChanged(changed: ChangedLines, file: string, lines: LineRange): boolean {
  return (changed.get(file) ?? []).some((range) => lines.start < range.end && range.start < lines.end);
}
