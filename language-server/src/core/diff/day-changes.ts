import type { Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';
import { verdictOf } from '../verdict/verdict-of.ts';

/**
 * That the settings of the newer side have it judged as of a day before that of the older side, and the verdicts that are
 * others for it: whatever was found in between is still to come, on both sides, and no verdict seems to be another.
 * `then` is the older side as of its own day.
 */
export function dayChanges(comparison: Comparison, then: Project): readonly Change[] {
  const { before, after } = comparison;
  if (after.settings.today !== after.today || after.today >= then.today) {
    return [];
  }
  const others = comparison.pairsOf('hypothesis').flatMap((pair) => {
    const name = pair.before.name?.text;
    const earlier = then.all('hypothesis').find((hypothesis) => hypothesis.name?.text === name);
    const was = earlier && then.read(verdictOf, earlier).word;
    const is = before.read(verdictOf, pair.before).word;
    return was === undefined || was === is
      ? []
      : [`'${pair.after.name?.text ?? ''}' is ${is} and was ${was}`];
  });
  const so = others.length === 0 ? '' : `, so that ${formatList(others, 3)}`;
  return [
    {
      kind: 'changed',
      severity: 'warning',
      subject: 'cdev.json',
      message: `The settings judge as of ${after.today} instead of ${then.today}: what was found since then counts for nothing${so}.`,
      place: { file: `${after.root}/cdev.json`, span: { start: 0, end: 0 } },
      side: 'after',
    },
  ];
}
