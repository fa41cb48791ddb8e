import type { DataQuery } from '../../model/data.ts';
import type { Bearing, Commitment, Evidence } from '../../model/evidence.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Bar, Hypothesis, Revision } from '../../model/hypothesis.ts';
import { formatNumber } from '../../text/amounts.ts';
import type { Naming } from '../naming.ts';
import { pathOfSource } from './of-customers.ts';
import {
  onOneLine,
  quoted,
  sayData,
  sayDay,
  sayMoney,
  sayQuantity,
  saySource,
  sayText,
} from './say-values.ts';
import { type Statement, statement } from './statement.ts';

export function statementsOfHypothesis(hypothesis: Hypothesis, naming: Naming): readonly Statement[] {
  const { kind, about, risk, restsOn, revisions, passBars, failBars, status, because, stage } = hypothesis;
  const by = status?.by && naming.nameOf(status.by, hypothesis);
  return [
    ...statement('kind', kind?.value, kind),
    ...about.map((reference) => ({
      about: 'about',
      said: naming.nameOf(reference, hypothesis),
      span: reference,
    })),
    ...statement('risk', risk?.value, risk),
    ...restsOn.map((reference) => ({
      about: 'rests on',
      said: naming.nameOf(reference, hypothesis),
      span: reference,
    })),
    ...revisions.map((revision) => ({ about: 'revision', said: sayRevision(revision), span: revision })),
    ...passBars.map((bar) => ({ about: 'pass when', said: sayBarInFull(bar), span: bar })),
    ...failBars.map((bar) => ({ about: 'fail when', said: sayBarInFull(bar), span: bar })),
    ...statement('status', status && (by === undefined ? status.word : `${status.word} by ${by}`), status),
    ...statement('because', because && sayText(because), because),
    ...statement('in', stage?.value, stage),
  ];
}

/** A bar as it is written: `>= 60% of 15 interviews by 2026-02-15`. */
export function sayBarInFull({ comparison, threshold, sample, by, then }: Bar): string {
  const amount =
    threshold.is === 'count'
      ? formatNumber(threshold.count)
      : threshold.is === 'share'
        ? `${formatNumber(threshold.percent)}%`
        : sayQuantity(threshold.value);
  return [
    ...(threshold.is === 'value' && threshold.median ? ['median'] : []),
    `${comparison} ${amount}`,
    ...(sample
      ? [`${sample.measured ? 'over' : 'of'} ${formatNumber(String(sample.n))} ${sample.unit}`]
      : []),
    ...(by ? [`by ${sayDay(by)}`] : []),
    ...(then ? [`then ${then.course}${then.text ? ` ${sayText(then.text)}` : ''}`] : []),
  ].join(' ');
}

export function statementsOfExperiment(experiment: Experiment, naming: Naming): readonly Statement[] {
  const { method, tests, sample, from, to, cost, script } = experiment;
  return [
    ...statement('method', method?.method, method),
    ...tests.map((reference) => ({
      about: 'tests',
      said: naming.nameOf(reference, experiment),
      span: reference,
    })),
    ...experiment.with.map((reference) => ({
      about: 'with',
      said: naming.nameOf(reference, experiment),
      span: reference,
    })),
    ...statement('sample', sample && String(sample.value), sample),
    ...statement('from', from && sayDay(from), from),
    ...statement('to', to && sayDay(to), to),
    ...statement('cost', cost && sayMoney(cost.value), cost),
    ...(script
      ? [
          {
            about: 'script',
            said: saySource(script),
            span: script,
            or: pathOfSource(script, experiment, naming),
          },
        ]
      : []),
  ];
}

export function statementsOfEvidence(evidence: Evidence, naming: Naming): readonly Statement[] {
  const { from, on, bearings, asked, commitments, sources, quotes, by, insiders, replaces, weak } = evidence;
  return [
    ...statement('from', from && naming.nameOf(from, evidence), from),
    ...statement('on', on && sayDay(on), on),
    ...bearings.map((bearing) => ({
      about: `on ${naming.nameOf(bearing.hypothesis, evidence)}`,
      said: sayBearing(bearing, (data) => data.path.value),
      span: bearing,
      or: sayBearing(bearing, (data) => naming.pathOf(data.path.value, evidence)),
    })),
    ...evidence.with.map((reference) => ({
      about: 'with',
      said: naming.nameOf(reference, evidence),
      span: reference,
    })),
    ...statement('asked', asked && String(asked.value), asked),
    ...commitments.map((one) => ({ about: `commitment ${one.is}`, said: sayCommitment(one), span: one })),
    ...sources.map((source) => ({
      about: 'source',
      said: saySource(source),
      span: source,
      or: pathOfSource(source, evidence, naming),
    })),
    ...quotes.map((quote) => ({
      about: 'quote',
      said: [sayText(quote.text), ...(quote.from ? [`from ${sayText(quote.from)}`] : [])].join(' '),
      span: quote,
    })),
    ...by.map((text) => ({ about: 'by', said: sayText(text), span: text })),
    ...statement('insiders', insiders && String(insiders.value), insiders),
    ...replaces.map((reference) => ({
      about: 'replaces',
      said: naming.nameOf(reference, evidence),
      span: reference,
    })),
    ...statement('weak', weak && quoted(weak.value), weak),
  ];
}

/** A bearing without the hypothesis: `supports with 8 of 10`. */
export function sayBearing(
  { verb, revision, tally, data }: Bearing,
  pathOf: (data: DataQuery) => string,
): string {
  return [
    verb,
    ...(revision ? [`revision ${revision.value}`] : []),
    ...(tally ? [`with ${sayTally(tally)}`] : []),
    ...(data ? [tally ? sayData(data, pathOf(data)) : `with ${sayData(data, pathOf(data))}`] : []),
  ].join(' ');
}

/** `8 of 10`, or `12 days over 5`. */
export function sayTally(tally: NonNullable<Bearing['tally']>): string {
  return tally.is === 'count'
    ? `${formatNumber(String(tally.hits))} of ${formatNumber(String(tally.n))}`
    : `${sayQuantity(tally.value)} over ${formatNumber(String(tally.n))}`;
}

function sayRevision({ number, since, wording }: Revision): string {
  return [
    String(number),
    ...(since ? [`since ${sayDay(since)}`] : []),
    ...(wording ? [`"${onOneLine(wording.value)}"`] : []),
  ].join(' ');
}

function sayCommitment({ money, text }: Commitment): string {
  return [...(money ? [sayMoney(money)] : []), ...(text ? [sayText(text)] : [])].join(' ');
}
