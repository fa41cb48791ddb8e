import type { Bearing, Evidence } from '../../model/evidence.ts';
import type { Experiment } from '../../model/experiment.ts';
import type { Project } from '../../names/project.ts';
import { whoWasAsked } from '../../pipeline/who-was-asked.ts';
import { formatList, formatMoney, formatNumber } from '../../text/amounts.ts';
import { formatQuantity } from '../../text/quantities.ts';
import { isRunning } from '../../verdict/experiments-testing.ts';
import { whyLeftOut } from '../../verdict/left-out-words.ts';
import { methodOf } from '../../verdict/methods.ts';
import { strengthOf, strengthOfMethod } from '../../verdict/strength.ts';
import { tallyOf } from '../../verdict/tally-of.ts';
import type { Batch } from '../../verdict/verdict.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { sayAge } from '../say-age.ts';
import {
  docOf,
  headline,
  hypothesisLine,
  type HoverContext,
  named,
  paragraphs,
  referred,
  section,
  sentence,
} from './markdown-page.ts';

/** What an experiment can show, whom it asks, and what came of it. */
export function experimentHover(context: HoverContext, experiment: Experiment): string {
  const { project } = context;
  const { method, from, to, sample } = experiment;
  const results = experiment.name
    ? project
        .referrers(experiment.name.text, 'evidence')
        .filter((evidence) => project.findAs('experiment', evidence.from) === experiment)
    : [];
  const hypotheses = experiment.tests.flatMap((reference) => project.findAs('hypothesis', reference) ?? []);
  const when = isRunning(experiment, project.today)
    ? 'running'
    : to && to.date < project.today
      ? 'ended'
      : from && from.date > project.today
        ? 'planned'
        : undefined;
  return paragraphs(
    headline(context, { declaration: experiment }),
    sentence([
      ...(method
        ? [`By ${method.method}, which carries ${sayStrength(strengthOfMethod(method.method))}`]
        : []),
      ...(sample ? [`a sample of ${sample.value}`] : []),
      ...(from ? [`from ${from.date}${to ? ` to ${to.date}` : ''}`] : []),
      ...(when ? [when] : []),
    ]),
    section(
      'Tests',
      hypotheses.map((hypothesis) => hypothesisLine(context, hypothesis)),
    ),
    section(
      'Asks',
      experiment.with.map((reference) => referred(context, reference, experiment)),
    ),
    section(
      'What came of it',
      results.map((evidence) => `${evidence.on?.date ?? ''} ${named(context, evidence)}`.trim()),
    ),
    docOf(experiment),
  );
}

/** How strong a piece of evidence is, and for each hypothesis whether it counts there. */
export function evidenceHover(context: HoverContext, evidence: Evidence): string {
  const { project } = context;
  const method = methodOf(project, evidence);
  const strength = strengthOf(project, evidence);
  const asked = whoWasAsked(project, evidence);
  return paragraphs(
    headline(context, { declaration: evidence }),
    sentence([
      method === undefined ? 'By no known method' : `By ${method}, which carries ${sayStrength(strength)}`,
      ...(evidence.on ? [`on ${evidence.on.date}`, sayAge(evidence.on.date, project.today)] : []),
    ]),
    section(
      'Bears on',
      evidence.bearings.map((bearing) => {
        const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
        if (!hypothesis) {
          return `${bearing.verb} ${codeSpan(bearing.hypothesis.name)}`;
        }
        const { counted, leftOut } = project.read(verdictOf, hypothesis);
        const left = leftOut.find((batch) => batch.bearing === bearing);
        const isCounted = counted.some((batch: Batch) => batch.bearing === bearing);
        const how = left ? `does not count: ${whyLeftOut(left)}` : isCounted ? 'counts' : 'does not count';
        return `${bearing.verb} ${named(context, hypothesis)}${sayNumbers(project, evidence, bearing)}: ${escapeMarkdown(how)}`;
      }),
    ),
    asked.length > 0
      ? `Asked: ${formatList(
          asked.map((profile) => named(context, profile)),
          4,
        )}.`
      : undefined,
    section(
      'Given up for it',
      evidence.commitments.map(({ is, money, text }) =>
        escapeMarkdown(money ? formatMoney(money) : `${is}: ${text?.value ?? ''}`),
      ),
    ),
    section(
      'In their words',
      evidence.quotes.map(({ text, from }) =>
        escapeMarkdown(`“${text.value}”${from ? ` (${from.value})` : ''}`),
      ),
      3,
    ),
    section(
      'Source',
      evidence.sources.map(({ value }) => escapeMarkdown(value)),
    ),
    docOf(evidence),
  );
}

/** ` with 8 of 10`, insiders among them. */
function sayNumbers(project: Project, evidence: Evidence, bearing: Bearing): string {
  const tally = tallyOf(project, evidence, bearing);
  if (!tally) {
    return '';
  }
  return tally.is === 'count'
    ? ` with ${formatNumber(String(tally.hits))} of ${formatNumber(String(tally.n))}`
    : ` with ${escapeMarkdown(formatQuantity(tally.value))} over ${formatNumber(String(tally.n))}`;
}

/** `strength 2 of 5`. */
function sayStrength(strength: number): string {
  return `strength ${strength} of 5`;
}
