import { keyOf } from './similarity.ts';
import type { Statement } from './statements/statement.ts';

/** A statement that is new, gone, or now says something else. */
export interface StatementChange {
  readonly about: string;
  readonly before?: Statement;
  readonly after?: Statement;
}

/** What two revisions of one thing say differently, in whatever order either says it. */
export function compareStatements(
  before: readonly Statement[],
  after: readonly Statement[],
): readonly StatementChange[] {
  const gone = [...before];
  const fresh = withoutTwins(withoutTwins(after, gone, keyOf), gone, keyOfOther);
  const abouts = new Set([...gone, ...fresh].map(({ about }) => about));
  return [...abouts].flatMap((about): readonly StatementChange[] => {
    const was = gone.filter((one) => one.about === about);
    const is = fresh.filter((one) => one.about === about);
    const [onlyBefore] = was;
    const [onlyAfter] = is;
    return was.length === 1 && is.length === 1
      ? [{ about, before: onlyBefore, after: onlyAfter }]
      : [...was.map((one) => ({ about, before: one })), ...is.map((one) => ({ about, after: one }))];
  });
}

/** A change in words: `risk high instead of critical`, `rests on H2 is new`. */
export function sayStatementChange({ about, before, after }: StatementChange): string {
  if (before && after) {
    return `${said(about, after)} instead of ${shortened(before.said)}`;
  }
  return after ? `${said(about, after)} is new` : before ? `${said(about, before)} is gone` : about;
}

/** Takes from both lists what is in both. */
function withoutTwins(
  statements: readonly Statement[],
  others: Statement[],
  key: (statement: Statement) => string,
): readonly Statement[] {
  const places = new Map<string, number>();
  for (const other of others) {
    places.set(key(other), (places.get(key(other)) ?? 0) + 1);
  }
  const taken = new Map<string, number>();
  const left = statements.filter((statement) => {
    const known = key(statement);
    const count = taken.get(known) ?? 0;
    if (count >= (places.get(known) ?? 0)) {
      return true;
    }
    taken.set(known, count + 1);
    return false;
  });
  for (const [known, count] of taken) {
    for (let index = 0; index < count; index++) {
      others.splice(
        others.findIndex((other) => key(other) === known),
        1,
      );
    }
  }
  return left;
}

function keyOfOther({ about, said: words, or }: Statement): string {
  return `${about} ${or ?? words}`;
}

function said(about: string, { said: words }: Statement): string {
  return words === '' ? about : `${about} ${shortened(words)}`;
}

/** Nobody reads a page in a list of changes. */
function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}

const longest = 120;
