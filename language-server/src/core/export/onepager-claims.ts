import { risks } from '../model/hypothesis.ts';
import type { PipelineEvidence, PipelineHypothesis, ProjectPipeline } from '../report/pipeline.ts';
import { findFiguresText, sayRiding } from '../report/status-words.ts';
import { type Limited, limited, type OnepagerClaim, type OnepagerEvidence } from './onepager-view.ts';

export interface OnepagerClaims {
  readonly settled: Limited<OnepagerClaim>;
  readonly open: Limited<OnepagerClaim>;
}

/** What a venture claims, divided by whether the evidence has decided it. What it has given up is no claim. */
export function claimsOf(pipeline: ProjectPipeline): OnepagerClaims {
  const inPlay = pipeline.hypotheses.filter(
    ({ verdict }) => verdict !== 'superseded' && verdict !== 'parked',
  );
  const refuted = inPlay.filter(({ verdict }) => verdict === 'refuted').toSorted(riskierFirst);
  const supported = inPlay.filter(({ verdict }) => verdict === 'supported').toSorted(riskierFirst);
  const open = inPlay
    .filter((hypothesis) => !refuted.includes(hypothesis) && !supported.includes(hypothesis))
    .toSorted((a, b) => a.rank - b.rank);
  const shownOpen = limited(open, Math.max(leastOpen, mostClaims - refuted.length - supported.length));
  const room = mostClaims - Math.min(open.length, leastOpen);
  // What has failed is shown before all that has held.
  const shownRefuted = refuted.slice(0, Math.max(leastRefuted, room - supported.length));
  const shownSupported = supported.slice(0, room - shownRefuted.length);
  const shown = [...shownSupported, ...shownRefuted].toSorted(riskierFirst);
  const claimOf = (hypothesis: PipelineHypothesis) => claimFrom(hypothesis, pipeline);
  return {
    settled: {
      shown: shown.map(claimOf),
      others: refuted.length + supported.length - shown.length,
    },
    open: {
      shown: shownOpen.shown.map(claimOf),
      others: shownOpen.others + pipeline.hypothesesLeftOut,
    },
  };
}

/** On the page in all. */
const mostClaims = 7;
/** However much is settled: a page that leaves out what is open is not honest. */
const leastOpen = 3;
const mostEvidence = 2;

/** What has failed is no less worth telling than what has held. */
const leastRefuted = 2;

/** That the riskiest claims held, or fell, says most. */
function riskierFirst(a: PipelineHypothesis, b: PipelineHypothesis): number {
  const weightOf = ({ risk }: PipelineHypothesis) => risks.indexOf(risk ?? 'medium');
  return weightOf(b) - weightOf(a);
}

function claimFrom(hypothesis: PipelineHypothesis, { riding }: ProjectPipeline): OnepagerClaim {
  const { name = 'without a name', title, kind, risk, verdict, reason, interval, measured } = hypothesis;
  const counted = hypothesis.evidence
    .filter(({ side }) => side !== 'aside')
    .toSorted((a, b) => b.strength - a.strength);
  const carried = riding.find((each) => each.hypothesis === name);
  const said = carried && sayRiding({ ...carried, decisions: [] });
  return {
    name,
    text: title ?? name,
    kind,
    risk,
    verdict,
    reason,
    figures: findFiguresText({ interval, measured }),
    evidence: limited(counted.map(evidenceOf), mostEvidence),
    quote: counted.find(({ quote }) => quote !== undefined)?.quote,
    riding: said === '' ? undefined : said,
  };
}

function evidenceOf({ side, method, on, tally, commitment }: PipelineEvidence): OnepagerEvidence {
  const where = [method ?? 'evidence', ...(on === undefined ? [] : [on])].join(', ');
  const found = [
    ...(tally === undefined ? [] : [tally]),
    ...(commitment === undefined ? [] : [`gave ${commitment}`]),
  ];
  return {
    isAgainst: side === 'against',
    text: found.length === 0 ? where : `${where}: ${found.join(', ')}`,
  };
}
