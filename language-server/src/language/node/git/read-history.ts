import { findDate, type IsoDate } from '../../../core/text/dates.ts';
import { isWholeName } from './whole-names.ts';

/** A commit and what it did to the files that were asked about. */
export interface HistoryCommit {
  readonly id: string;
  readonly day: IsoDate;
  /** The first line of its message. */
  readonly subject: string;
  readonly changes: readonly HistoryChange[];
}

export interface HistoryChange {
  /** From the top of the repository. */
  readonly path: string;
  /** The id of what the file holds now; undefined where it is gone, or no file any more. */
  readonly blob?: string;
}

/**
 * Reads what `git log --raw -z --format=%x01%H %cI %s` prints: after the head of each commit, for every file a line of
 * modes and ids that begins with a colon, and its path.
 */
export function readHistory(printed: string): readonly HistoryCommit[] {
  const commits: { id: string; day: IsoDate; subject: string; changes: HistoryChange[] }[] = [];
  const parts = printed.split('\0');
  for (let at = 0; at < parts.length; at++) {
    const part = (parts[at] ?? '').replace(/^\n/, '');
    const head = /^\u0001([0-9a-f]+) (\S+) ?([^]*)$/.exec(part);
    if (head) {
      const [, id = '', time = '', subject = ''] = head;
      commits.push({ id, day: findDate(time.slice(0, 10)) ?? '1970-01-01', subject, changes: [] });
      continue;
    }
    const raw = /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(part);
    if (raw) {
      const [, mode = '', id = ''] = raw;
      const path = parts[++at] ?? '';
      const isFile = mode.startsWith('100');
      if (isWholeName(path)) {
        commits.at(-1)?.changes.push({ path, blob: isFile ? id : undefined });
      }
    }
  }
  return commits;
}
