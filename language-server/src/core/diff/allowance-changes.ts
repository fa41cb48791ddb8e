import type { Allow } from '../model/allow.ts';
import { findRule } from '../rules/index.ts';
import { placeIn } from '../text/span.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/** Allowances that were added, or made to last longer. */
export function allowanceChanges(comparison: Comparison): readonly Change[] {
  return comparison.after.all('allow').flatMap((allow): readonly Change[] => {
    const was = comparison.beforeOf(allow);
    const until = allow.until?.date;
    if (!allow.rule || !allow.on || (was && !isProlonged(was, allow))) {
      return [];
    }
    const because = allow.because ? `, because "${allow.because.value}"` : '';
    const said = `${allow.rule.text} on '${allow.on.name}'`;
    return [
      {
        kind: 'allowance-added',
        severity: isGuard(allow) ? 'warning' : 'information',
        subject: allow.on.name,
        message: was
          ? `${said} is allowed until ${until} instead of ${was.until?.date ?? 'no day'}${because}.`
          : `${said} is now allowed${until === undefined ? '' : ` until ${until}`}${because}.`,
        place: placeIn(allow, allow.rule),
        side: 'after',
      },
    ];
  });
}

/** Whether an allowance lasts longer than it did. */
export function isProlonged(was: Allow, is: Allow): boolean {
  return is.until !== undefined && (was.until === undefined || was.until.date < is.until.date);
}

/** Whether it silences a rule that guards what was measured against. */
function isGuard({ rule }: Allow): boolean {
  return rule !== undefined && findRule(rule.text)?.compare !== undefined;
}
