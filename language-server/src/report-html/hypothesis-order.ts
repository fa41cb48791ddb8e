import type { PipelineHypothesis } from '../core/report/pipeline.ts';
import type { VerdictWord } from '../core/verdict/verdict.ts';

/** What is open comes before what is decided, and of that the most exposed first. As for `sort`. */
export function byUrgency(a: PipelineHypothesis, b: PipelineHypothesis): number {
  return urgency[a.verdict] - urgency[b.verdict] || a.rank - b.rank;
}

const urgency: Readonly<Record<VerdictWord, number>> = {
  untested: 0,
  testing: 0,
  inconclusive: 0,
  contested: 0,
  refuted: 1,
  supported: 2,
  parked: 3,
  superseded: 3,
};
