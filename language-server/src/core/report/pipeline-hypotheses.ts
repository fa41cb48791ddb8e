import type { Bearing, Evidence, Quote } from '../model/evidence.ts';
import type { Experiment } from '../model/experiment.ts';
import { type Bar, currentRevision, type Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { withOuterSegments } from '../pipeline/buyers-and-users.ts';
import { segmentsAbout } from '../pipeline/segments-about.ts';
import { formatMoney, formatNumber } from '../text/amounts.ts';
import { type Decimal, toNumber } from '../text/decimal.ts';
import { sayBarOfSample, sayMeasurement, sayTally, unitOfSample } from '../verdict/bar-words.ts';
import { experimentsTesting, isRunning } from '../verdict/experiments-testing.ts';
import { whyLeftOut } from '../verdict/left-out-words.ts';
import { isMeasured, rateOf, valueOf } from '../verdict/thresholds.ts';
import { formatQuantity } from '../text/quantities.ts';
import type { BarState, Batch, Interval, Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type {
  PipelineBar,
  PipelineEvidence,
  PipelineExperiment,
  PipelineHypothesis,
  Weight,
} from './pipeline.ts';
import type { Elements } from './pipeline-elements.ts';
import { hypothesisStatus } from './status-view.ts';

/** A hypothesis as a card: its verdict, its bars, and the evidence for and against it. */
export function hypothesisCard(
  project: Project,
  hypothesis: Hypothesis,
  rank: number,
  elements: Elements,
): PipelineHypothesis {
  const verdict = project.read(verdictOf, hypothesis);
  const { file, name, head } = hypothesis;
  const element = elements.add(`hypothesis-${name?.text ?? ''}`, file, hypothesis, name ?? head);
  return {
    ...hypothesisStatus(project, hypothesis, ({ file: path, span }) => elements.placeOf(path, span)),
    ...element,
    revision: currentRevision(hypothesis),
    weight: weightOf(verdict),
    rank,
    bars: verdict.bars.map(barOf),
    evidence: evidenceOf(project, hypothesis, verdict, elements),
    experiments: experimentsTesting(project, hypothesis).map((experiment) =>
      experimentOf(project, experiment, elements),
    ),
    restsOn: hypothesis.restsOn.map((reference) => reference.name),
    about: hypothesis.about.map((reference) => reference.name),
    segments: segmentsOf(project, hypothesis),
  };
}

function weightOf({ word, counted, leftOut }: Verdict): Weight {
  if (word === 'supported' || word === 'refuted') {
    return 'enough';
  }
  if (counted.length > 0) {
    return 'some';
  }
  return word === 'untested' || leftOut.length === 0 ? 'nothing' : 'too little';
}

function barOf(state: BarState): PipelineBar {
  const { pass, hits, n, need, value, due, outcome, reason, valueInterval } = state;
  const rate = isMeasured(pass) || need === undefined ? undefined : rateOf(pass, need);
  const measured = value === undefined ? undefined : sayMeasurement(pass, value, n, state.measuredBy);
  return {
    text: need === undefined ? reason : sayBarOfSample(pass, pass, need),
    now: measured ?? (n > 0 && need !== undefined ? sayTally(pass, need, { hits, n }) : undefined),
    isMeasured: isMeasured(pass),
    unit: unitOfSample(pass),
    hits,
    n,
    need,
    rate: rate && shareOf(toNumber(rate.numerator) / toNumber(rate.denominator)),
    measured: value === undefined ? undefined : measuredAgainst(pass, value, valueInterval),
    isCeiling: pass.comparison.startsWith('<'),
    due,
    outcome,
  };
}

function measuredAgainst(pass: Bar, value: Decimal, interval: Interval | undefined): PipelineBar['measured'] {
  return { value: toNumber(value), target: toNumber(valueOf(pass).amount), interval };
}

/** What was written may be beyond what can be: 5 of 0, or 120%. */
function shareOf(share: number): number | undefined {
  return share >= 0 && share <= 1 ? share : undefined;
}

function evidenceOf(
  project: Project,
  hypothesis: Hypothesis,
  { counted, leftOut }: Verdict,
  elements: Elements,
): readonly PipelineEvidence[] {
  const name = hypothesis.name?.text ?? '';
  const cardOf = (batch: Batch, side: PipelineEvidence['side'], why?: string): PipelineEvidence => ({
    ...elementOf(batch.evidence, batch.bearing, name, elements),
    name: batch.evidence.name?.text,
    title: project.titleOf(batch.evidence),
    on: batch.evidence.on?.date,
    method: batch.method,
    strength: batch.strength,
    side,
    tally: tallyText(batch),
    why,
    quote: quoteOf(batch.evidence.quotes),
    commitment: commitmentOf(batch.evidence),
    source: batch.evidence.sources[0]?.value,
  });
  return [
    ...counted.map((batch) => cardOf(batch, batch.bearing.verb === 'contradicts' ? 'against' : 'for')),
    ...leftOut.map((batch) => cardOf(batch, 'aside', whyLeftOut(batch))),
  ];
}

function elementOf(evidence: Evidence, bearing: Bearing, hypothesis: string, elements: Elements) {
  const called = `evidence-${evidence.name?.text ?? ''}-on-${hypothesis}`;
  const isOnly = evidence.bearings.length === 1;
  return elements.add(called, evidence.file, isOnly ? evidence : bearing.statement, evidence.name ?? bearing);
}

function tallyText({ hits, n, value }: Batch): string | undefined {
  if (value) {
    return `${formatQuantity(value)} over ${formatNumber(String(n))}`;
  }
  return hits === undefined ? undefined : `${formatNumber(String(hits))} of ${formatNumber(String(n))}`;
}

function quoteOf(quotes: readonly Quote[]): PipelineEvidence['quote'] {
  const [first] = quotes;
  return first && { text: first.text.value, from: first.from?.value };
}

function commitmentOf({ commitments }: Evidence): string | undefined {
  const [first] = commitments;
  return first && (first.money ? formatMoney(first.money) : (first.text?.value ?? first.is));
}

function experimentOf(project: Project, experiment: Experiment, elements: Elements): PipelineExperiment {
  const { file, name, head, from, to } = experiment;
  return {
    id: elements.freeId(`experiment-${name?.text ?? ''}`),
    at: elements.placeOf(file, name ?? head),
    name: name?.text,
    title: project.titleOf(experiment),
    method: experiment.method?.method,
    from: from?.date,
    to: to?.date,
    is: isRunning(experiment, project.today)
      ? 'running'
      : to !== undefined && to.date < project.today
        ? 'over'
        : 'planned',
  };
}

function segmentsOf(project: Project, hypothesis: Hypothesis): readonly string[] {
  const all = segmentsAbout(project, hypothesis).flatMap((segment) => withOuterSegments(project, segment));
  return [...new Set(all.flatMap((segment) => segment.name?.text ?? []))];
}
