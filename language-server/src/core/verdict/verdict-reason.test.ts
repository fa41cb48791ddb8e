import { describe, expect, it } from 'vitest';
import { after, claim, verdictOn } from '../../../../test/support/claims.ts';
import {
  bar,
  contradicts,
  day,
  evidence,
  experiment,
  hypothesis,
  reference,
  revision,
  setting,
  supports,
  text,
} from '../../../../test/support/model-builder.ts';
import type { Verdict } from './verdict.ts';

describe('the reason of a verdict', () => {
  const by = ' by 2026-12-31';
  const inBrief = (found: Verdict) => `${found.word}: ${found.reason}`;

  it.each([
    [after('9 of 15', '>= 60% of 15 interviews'), 'supported: 9 of 15 (60%) clears the bar of at least 60%'],
    [
      after('9 of 9', `>= 60% of 15 interviews${by}`),
      'supported: 9 of 9 (100%) so far, and at least 60% of 15 interviews can no longer be missed',
    ],
    [
      after('20 of 25', '>= 60% of 15 interviews'),
      'supported: 20 of 25 (80%) clears the bar of at least 60%, as a rate because 25 interviews are more than the 15 promised',
    ],
    [
      after('10 of 40', '>= 5 of 20 interviews'),
      'supported: 10 of 40 (25%) clears the bar of at least 5 of 20, as a rate because 40 interviews are more than the 20 promised',
    ],
    [after('8 of 15', '>= 60% of 15 interviews'), 'refuted: 8 of 15 (53.3%) misses the bar of at least 60%'],
    [
      after('5999 of 10000', '>= 60% of 10000 interviews'),
      'refuted: 5 999 of 10 000 (59.99%) misses the bar of at least 60%',
    ],
    [
      after('1 of 10', `>= 60% of 15 interviews${by}`),
      'refuted: 1 of 10 (10%) so far, and at least 60% of 15 interviews can no longer be reached',
    ],
    [
      after('4 of 10', `<= 3 of 15 interviews${by}`),
      'refuted: 4 of 10 so far, and at most 3 of 15 interviews can no longer be kept',
    ],
    [
      after('1 of 20', '>= 5 of 20 interviews', '< 2'),
      'refuted: 1 of 20 meets the fail bar of fewer than 2 of 20',
    ],
    [
      after('0 of 12', `>= 60% of 15 interviews${by}`, '< 40%'),
      'refuted: 0 of 12 (0%) so far, and the fail bar of less than 40% of 15 interviews can no longer be escaped',
    ],
    [
      after('8 of 15', '>= 60% of 15 interviews', '< 40%'),
      'inconclusive: 8 of 15 (53.3%) lies between the pass bar of at least 60% and the fail bar of less than 40%',
    ],
    [
      after('7 of 14', `>= 60% of 15 interviews${by}`, '< 40%'),
      'inconclusive: 7 of 14 (50%) so far can only end between the pass bar of at least 60% and the fail bar of less than 40%',
    ],
    [
      after('5 of 10', '>= 40% of 10 interviews', '< 60%'),
      'inconclusive: 5 of 10 (50%) meets both the pass bar of at least 40% and the fail bar of less than 60%',
    ],
    [
      after('8 of 14', `>= 60% of 15 interviews${by}`),
      'testing: 8 of 14 (57.1%) so far, at least 60% needed; 1 of the 15 interviews is still to come by 2026-12-31',
    ],
    [
      after('1 of 14', '<= 10% of 15 interviews'),
      'testing: 1 of 14 (7.1%) so far, at most 10% allowed; 1 of the 15 interviews is still to come',
    ],
    [
      verdictOn([
        claim('>= 60% of 15 interviews'),
        experiment('E1', 'interview', { tests: [reference('H1')], to: day('2026-03-10') }),
        evidence('V1', 'E1', '2026-02-10', [supports('H1', '8 of 14')]),
      ]),
      'inconclusive: 8 of 14 (57.1%), at least 60% needed; 1 of the 15 interviews due by 2026-03-10 is missing',
    ],
    [
      verdictOn([
        claim(`>= 60% of 15 interviews${by}`),
        evidence('V1', 'interview', '2026-02-10', [supports('H1')]),
        evidence('V2', 'pilot', '2026-02-11', [supports('H1', '2 of 3')]),
      ]),
      'testing: nothing counts yet of the 15 interviews needed by 2026-12-31; V1 (no tally) and V2 (pilot) do not count',
    ],
    [
      verdictOn([
        claim('>= 60% of 15 interviews by 2026-02-15'),
        evidence('V1', 'interview', '2026-02-20', [supports('H1', '9 of 9')]),
      ]),
      'inconclusive: nothing counts of the 15 interviews promised by 2026-02-15; V1 (late) does not count',
    ],
    [
      after('9 of 15', '>= 60% of 15 interviews', [], { settings: { confidence: 0.9 } }),
      'inconclusive: 9 of 15 (60%) clears the bar of at least 60%, but the chance that the true rate does is 47%, below the 90% asked for',
    ],
    [
      after('5 of 9', `>= 5 of 12 interviews${by}`, [], { settings: { confidence: 0.9 } }),
      'testing: 5 of 9 clears the bar of at least 5 of 12, but the chance that the true rate does is 80%, below the 90% asked for; 3 of the 12 interviews are still to come',
    ],
    [
      after('2 of 5', '>= 60% of 5 interviews', [], { settings: { confidence: 0.9 } }),
      'inconclusive: 2 of 5 (40%) misses the bar of at least 60%, but the chance that the true rate clears the pass bar is still 18%, above the 10% allowed',
    ],
    [after('5 of 10', '>= 40%'), 'inconclusive: its bar does not say of how many'],
    [
      after('5 of 10', '<= 14 days'),
      'inconclusive: its bar does not say over how many; V1 (another unit) does not count',
    ],
    [
      after('12.345 days over 5', '<= 14 days over 5 families'),
      'supported: a mean of 12.35 days over 5 clears the bar of at most 14 days',
    ],
    [
      after('14.001 days over 5', '<= 14 days over 5 families', '> 1 days'),
      'refuted: a mean of 14.001 days over 5 meets the fail bar of more than 1 day',
    ],
    [
      after('SGD 45.5 per month over 4', `median >= SGD 40 per month over 5 families${by}`),
      'testing: a median of SGD 45.50 per month over 4 so far, at least SGD 40 per month needed; 1 of the 5 families is still to come by 2026-12-31',
    ],
    [
      after('8 of 10', ['>= 60% of 10 interviews', `>= 5 of 20 presales${by}`]),
      'testing: 1 of its 2 bars is met; nothing counts yet of the 20 presales needed by 2026-12-31',
    ],
    [
      after('8 of 10', ['>= 60% of 10 interviews', '>= 50% of 5 interviews']),
      'supported: 8 of 10 (80%) clears the bar of at least 60%; 8 of 10 (80%) clears the bar of at least 50%, as a rate because 10 interviews are more than the 5 promised',
    ],
    [after('4 of 5', []), 'inconclusive: 4 of 5 so far, and no bar says what would be enough'],
    [
      verdictOn([claim([]), evidence('V1', 'interview', '2026-02-10', [supports('H1')])]),
      'inconclusive: V1 bears on it, and no bar says what would be enough',
    ],
    [
      verdictOn([
        hypothesis('H1', { kind: 'pricing', passBars: [bar('>= 5 of 20 asks')] }),
        evidence('V1', 'interview', '2026-02-10', [supports('H1', '8 of 10')]),
        evidence('V2', 'order', '2026-02-11', [supports('H1', '8 of 10')], { weak: setting('a cousin') }),
      ]),
      'inconclusive: there is only evidence that is too weak for a pricing hypothesis: V1 (interview, too weak) and V2 (called weak)',
    ],
    [
      verdictOn([
        claim('>= 60% of 5 people'),
        evidence('V1', 'interview', '2026-02-10', [supports('H1', '15 of 15')]),
        evidence('V2', 'interview', '2026-02-11', [contradicts('H1', '1 of 3')]),
      ]),
      'contested: 16 of 18 (88.9%) clears the bar of at least 60%, as a rate because 18 people are more than the 5 promised, but V2, as strong as any support, contradicts it with 1 of 3 (33.3%)',
    ],
    [
      verdictOn([
        claim('>= 60% of 15 people'),
        evidence('V1', 'interview', '2026-02-10', [supports('H1', '15 of 15')]),
        evidence('V2', 'interview', '2026-02-11', [contradicts('H1')]),
        evidence('V3', 'interview', '2026-02-12', [contradicts('H1')]),
      ]),
      'contested: 15 of 15 (100%) clears the bar of at least 60%, but V2 and V3, as strong as any support, contradict it',
    ],
    [
      verdictOn([
        claim([], [], { status: { start: 0, end: 0, word: 'parked' }, because: text('until H2 is decided') }),
      ]),
      'parked: until H2 is decided',
    ],
    [
      verdictOn([
        claim([]),
        experiment('E1', 'interview', {
          tests: [reference('H1')],
          from: day('2026-04-01'),
          to: day('2026-04-15'),
        }),
      ]),
      'untested: no evidence bears on it yet; E1 is running until 2026-04-15',
    ],
    [
      verdictOn([
        claim([]),
        experiment('E1', 'interview', { tests: [reference('H1')], from: day('2026-05-01') }),
      ]),
      'untested: no evidence bears on it yet; E1 begins on 2026-05-01',
    ],
    [
      verdictOn([
        claim([]),
        experiment('E1', 'interview', {
          tests: [reference('H1')],
          from: day('2026-03-01'),
          to: day('2026-03-15'),
        }),
        evidence('V1', 'E1', '2026-03-10', [supports('H1', '3 of 3')], { insiders: setting(3) }),
      ]),
      'untested: nothing counts yet: V1 (insiders only); E1 ended on 2026-03-15',
    ],
    [
      verdictOn([
        claim('>= 60% of 15 interviews', [], { revisions: [revision(2, '2026-03-01')] }),
        ...['V1', 'V2', 'V3', 'V4', 'V5'].map((named) =>
          evidence(named, 'interview', '2026-02-10', [supports('H1', '3 of 3')]),
        ),
      ]),
      'untested: nothing counts yet: V1 (revision 1), V2 (revision 1), V3 (revision 1) and 2 more',
    ],
  ])('%# reads as a founder speaks', (found, reason) => {
    expect(inBrief(found)).toBe(reason);
  });
});
