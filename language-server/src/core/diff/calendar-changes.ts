import type { Project } from '../names/project.ts';
import { placeIn } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/**
 * The verdicts that were others on the day of `before` than they are today, and would be today had nothing been changed:
 * a date passed, or a result that was written ahead has come true. `then` is `before` as of its own day.
 */
export function calendarChanges(comparison: Comparison, then: Project): readonly Change[] {
  const { before, after } = comparison;
  return comparison.pairsOf('hypothesis').flatMap((pair): readonly Change[] => {
    const name = pair.before.name?.text;
    const earlier = then.all('hypothesis').find((hypothesis) => hypothesis.name?.text === name);
    const was = earlier && then.read(verdictOf, earlier).word;
    const without = before.read(verdictOf, pair.before);
    const is = after.read(verdictOf, pair.after).word;
    return name !== undefined && was !== undefined && was !== without.word && is === without.word
      ? [
          {
            kind: 'calendar',
            severity: 'information',
            subject: pair.after.name?.text ?? name,
            message: `'${pair.after.name?.text ?? name}' is ${is} and was ${was} on ${then.today} by the calendar alone: ${without.reason}.`,
            place: placeIn(pair.after, pair.after.name ?? pair.after.head),
            side: 'after',
          },
        ]
      : [];
  });
}
