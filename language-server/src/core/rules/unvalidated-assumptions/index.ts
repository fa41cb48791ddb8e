import type { Rule } from '../card.ts';
import { assumptionOutsideHypothesis } from './assumption-outside-hypothesis.ts';
import { barsOverlap } from './bars-overlap.ts';
import { circularRestsOn } from './circular-rests-on.ts';
import { claimExceedsEvidence } from './claim-exceeds-evidence.ts';
import { noFailBar } from './no-fail-bar.ts';
import { noPassBar } from './no-pass-bar.ts';
import { orphanEvidence } from './orphan-evidence.ts';
import { promiseNotKept } from './promise-not-kept.ts';
import { restsOnUnvalidated } from './rests-on-unvalidated.ts';
import { riskiestNotFirst } from './riskiest-not-first.ts';
import { unfalsifiable } from './unfalsifiable.ts';
import { untestedHypothesis } from './untested-hypothesis.ts';
import { verdictWithoutClaim } from './verdict-without-claim.ts';
import { weakMethodPlanned } from './weak-method-planned.ts';

export const unvalidatedAssumptions: readonly Rule[] = [
  untestedHypothesis,
  noPassBar,
  noFailBar,
  barsOverlap,
  claimExceedsEvidence,
  verdictWithoutClaim,
  riskiestNotFirst,
  assumptionOutsideHypothesis,
  orphanEvidence,
  restsOnUnvalidated,
  circularRestsOn,
  unfalsifiable,
  weakMethodPlanned,
  promiseNotKept,
];
