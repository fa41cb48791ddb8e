import type { Rule } from '../card.ts';
import { decisionWithoutReason } from './decision-without-reason.ts';
import { launchWithoutGate } from './launch-without-gate.ts';
import { noGateDecision } from './no-gate-decision.ts';
import { pivotWithoutLearning } from './pivot-without-learning.ts';
import { planBeforeGate } from './plan-before-gate.ts';
import { prematureBuildUp } from './premature-build-up.ts';
import { prematureHire } from './premature-hire.ts';
import { prematureSpend } from './premature-spend.ts';
import { stageAheadOfEvidence } from './stage-ahead-of-evidence.ts';
import { weakGate } from './weak-gate.ts';

export const stageGating: readonly Rule[] = [
  stageAheadOfEvidence,
  prematureHire,
  prematureSpend,
  prematureBuildUp,
  launchWithoutGate,
  planBeforeGate,
  noGateDecision,
  decisionWithoutReason,
  pivotWithoutLearning,
  weakGate,
];
