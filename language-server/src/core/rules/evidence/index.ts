import type { Rule } from '../card.ts';
import { bearingMismatch } from './bearing-mismatch.ts';
import { claimWithoutNews } from './claim-without-news.ts';
import { contradictionIgnored } from './contradiction-ignored.ts';
import { countedTwice } from './counted-twice.ts';
import { gateLoosened } from './gate-loosened.ts';
import { impossibleNumber } from './impossible-number.ts';
import { insiderEvidence } from './insider-evidence.ts';
import { lostEvidence } from './lost-evidence.ts';
import { movedGoalposts } from './moved-goalposts.ts';
import { oneSidedEvidence } from './one-sided-evidence.ts';
import { personalData } from './personal-data.ts';
import { rewrittenEvidence } from './rewritten-evidence.ts';
import { sourceMissing } from './source-missing.ts';
import { staleEvidence } from './stale-evidence.ts';
import { tallyDiffersFromData } from './tally-differs-from-data.ts';
import { suspectEvidence } from './suspect-evidence.ts';
import { underSampled } from './under-sampled.ts';
import { weakEvidence } from './weak-evidence.ts';

export const evidence: readonly Rule[] = [
  weakEvidence,
  underSampled,
  movedGoalposts,
  claimWithoutNews,
  lostEvidence,
  gateLoosened,
  rewrittenEvidence,
  suspectEvidence,
  staleEvidence,
  contradictionIgnored,
  bearingMismatch,
  countedTwice,
  insiderEvidence,
  sourceMissing,
  tallyDiffersFromData,
  impossibleNumber,
  personalData,
  oneSidedEvidence,
];
