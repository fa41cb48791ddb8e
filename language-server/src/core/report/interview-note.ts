import type { IsoDate } from '../text/dates.ts';

/** A line of the front matter that is left to fill in. */
export interface NoteColumn {
  readonly name: string;
  /** What is known to stand there elsewhere, or what belongs there; a reminder and no value. */
  readonly reminder?: string;
}

/** What the note of a talk begins with. */
export interface InterviewNote {
  /** The column that says who it was with, and their pseudonym. */
  readonly who: readonly [column: string, pseudonym: string];
  readonly when: readonly [column: string, day: IsoDate];
  readonly columns: readonly NoteColumn[];
  readonly title: string;
  readonly questions: readonly string[];
}

/** A note to be written into while somebody talks: the row on top, then question by question with room below each. */
export function interviewNote({ who, when, columns, title, questions }: InterviewNote): string {
  const given = [who, when].map(([column, value]) => `${yamlKey(column)}: ${value}`);
  const open = columns.map(({ name, reminder }) =>
    reminder === undefined
      ? `${yamlKey(name)}:`
      : `${yamlKey(name)}:  # ${reminder.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`,
  );
  const heading = title.replace(/\s+/g, ' ').trim();
  return [
    ...['---', ...given, ...open, '---', ''],
    `# ${who[1]}${heading === '' ? '' : `: ${heading}`}`,
    '',
    ...questions.flatMap((question) => [`## ${question}`, '', '']),
  ].join('\n');
}

/** A name as a key of YAML: in quotes where it would be read as something else. */
function yamlKey(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{M}\p{N}_-]*(?: [\p{L}\p{M}\p{N}_-]+)*$/u.test(name);
  return isPlain && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(name) ? name : JSON.stringify(name);
}
