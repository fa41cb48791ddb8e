import { currentRevision, type Hypothesis, stageOf } from '../../model/hypothesis.ts';
import { leaningOn, restingOn } from '../../pipeline/leaning.ts';
import { findRidingText, ridingOn } from '../../pipeline/riding.ts';
import { formatList } from '../../text/amounts.ts';
import { formatQuantity } from '../../text/quantities.ts';
import { sayBar, sayBarOfSample, sayMeasurement, sayTally } from '../../verdict/bar-words.ts';
import { experimentsTesting } from '../../verdict/experiments-testing.ts';
import { whyLeftOut } from '../../verdict/left-out-words.ts';
import type { BarState, Batch, LeftOut, Verdict } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { findFiguresText, findMeasuredText, verdictMarks } from '../status-words.ts';
import {
  docOf,
  headline,
  hypothesisLine,
  type HoverContext,
  named,
  paragraphs,
  section,
  sentence,
} from './markdown-page.ts';

/** What the evidence says of a hypothesis, why, what it rests on and what rides on it. */
export function hypothesisHover(context: HoverContext, hypothesis: Hypothesis): string {
  const { project } = context;
  const verdict = project.read(verdictOf, hypothesis);
  const { word, reason, counted, leftOut } = verdict;
  const byVerb = (verb: string) => counted.filter(({ bearing }) => bearing.verb === verb);
  const lineOf = (batch: Batch) => batchLine(context, batch);
  return paragraphs(
    headline(context, { declaration: hypothesis }),
    escapeMarkdown(sayKindOf(hypothesis)),
    `${verdictMarks[word]} **${word}**: ${escapeMarkdown(reason)}.`,
    figures(verdict),
    section('Bars', verdict.bars.flatMap(barLine)),
    section('For', byVerb('supports').map(lineOf)),
    section('Against', byVerb('contradicts').map(lineOf)),
    section(
      'Does not count',
      leftOut.map((batch) => `${lineOf(batch)} (${escapeMarkdown(sayWhy(batch))})`),
    ),
    section(
      'Tested by',
      experimentsTesting(project, hypothesis).map(
        (experiment) =>
          `${named(context, experiment)} ${[
            experiment.method?.method,
            experiment.from && `from ${experiment.from.date}`,
            experiment.to && `to ${experiment.to.date}`,
          ]
            .filter((part) => part !== undefined)
            .join(' ')}`,
      ),
    ),
    ...connections(context, hypothesis),
    docOf(hypothesis),
  );
}

function sayKindOf(hypothesis: Hypothesis): string {
  const { risk, kind } = hypothesis;
  const what = [risk?.value, kind?.value, 'hypothesis'].filter((part) => part !== undefined).join(' ');
  const revision = currentRevision(hypothesis);
  const since = hypothesis.revisions.find(({ number }) => number === revision)?.since;
  return sentence([
    `A ${what} of ${stageOf(hypothesis)}`,
    ...(revision > 1 ? [`revision ${revision}${since ? ` since ${since.date}` : ''}`] : []),
    ...(hypothesis.status ? [`written as ${hypothesis.status.word}`] : []),
  ]);
}

function figures({ interval, chance, toDecide, bars }: Verdict): string | undefined {
  const text = findFiguresText({ interval, chance, toDecide, measured: findMeasuredText(bars) });
  return text === undefined ? undefined : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function barLine({
  pass,
  fail,
  hits,
  n,
  need,
  value,
  measuredBy,
  due,
  outcome,
}: BarState): readonly string[] {
  if (need === undefined) {
    return [];
  }
  const now =
    value === undefined
      ? n > 0
        ? `${sayTally(pass, need, { hits, n })} so far`
        : 'nothing counted yet'
      : sayMeasurement(pass, value, n, measuredBy);
  const parts = [
    `to pass, ${sayBarOfSample(pass, pass, need)}${due === undefined ? '' : ` by ${due}`}`,
    ...(fail ? [`to fail, ${sayBar(fail, pass, need)}`] : []),
  ];
  return [
    escapeMarkdown(
      `${parts.join('; ')}: ${now}${n < need && outcome === 'testing' ? `, ${need - n} to go` : ''}`,
    ),
  ];
}

function batchLine(context: HoverContext, { evidence, method, hits, n, value }: Batch): string {
  const tally =
    value !== undefined
      ? `: ${formatQuantity(value)} over ${n}`
      : hits === undefined
        ? ''
        : `: ${hits} of ${n}`;
  const how = [evidence.on?.date, method].filter((part) => part !== undefined).join(' ');
  return `${how} ${named(context, evidence)}${escapeMarkdown(tally)}`.trim();
}

function sayWhy(batch: LeftOut): string {
  const { verb } = batch.bearing;
  const why = whyLeftOut(batch);
  return verb === 'informs' ? why : `${verb}, but ${why}`;
}

function connections(context: HoverContext, hypothesis: Hypothesis): readonly (string | undefined)[] {
  const { project } = context;
  const restsOn = hypothesis.restsOn.flatMap((reference) => project.findAs('hypothesis', reference) ?? []);
  const restIng = restingOn(project, hypothesis).filter((other) => other !== hypothesis);
  const riding = project.read(ridingOn, hypothesis);
  const text = findRidingText(riding);
  const gates = project
    .read(leaningOn, hypothesis)
    .flatMap((leaner) =>
      leaner.is === 'gate' ? [leaner.gate ? leaner.name : `the built-in gate of ${leaner.name}`] : [],
    );
  const withVerdict = (other: Hypothesis) => hypothesisLine(context, other);
  return [
    section('Rests on', restsOn.map(withVerdict)),
    section('Carries', [
      ...restIng.map(withVerdict),
      ...(gates.length > 0 ? [`waited for by ${formatList(gates.map(codeSpan), 4)}`] : []),
      ...(text === undefined ? [] : [`rides on it: ${escapeMarkdown(text)}`]),
      ...(riding.decisions.length > 0
        ? [
            `decided because of it: ${formatList(
              riding.decisions.map((decision) => named(context, decision)),
              4,
            )}`,
          ]
        : []),
    ]),
  ];
}
