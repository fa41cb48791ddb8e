import { currentRevision, type Hypothesis } from '../model/hypothesis.ts';
import type { Reference } from '../model/node.ts';
import { segmentsAbout } from '../pipeline/segments-about.ts';
import { hypothesisStatus } from '../report/status-view.ts';
import type { IsoDate } from '../text/dates.ts';
import { writtenBar } from '../text/written-values.ts';
import { sayMeasurement } from '../verdict/bar-words.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { type ExportQuestion, placeFor } from './export-question.ts';
import { csvOf } from './spreadsheet-cells.ts';

/** The columns of the table of hypotheses: first what is written, then what is computed from it. Their names are public. */
export const hypothesisColumns = [
  'name',
  'title',
  'kind',
  'risk',
  'about',
  'segments',
  'rests-on',
  'stage',
  'pass-when',
  'fail-when',
  'because',
  'status',
  'notes',
  'links',
  'revision',
  'verdict',
  'reason',
  'since',
  'hits',
  'n',
  'measured',
  'rate-low',
  'rate-high',
  'chance',
  'due',
  'evidence',
  'first-evidence',
  'last-evidence',
  'file',
  'line',
] as const;

export type HypothesisColumn = (typeof hypothesisColumns)[number];

/**
 * All hypotheses of a venture as a table, in the order of the model: what is written in the language's own words, so that
 * `cdev import csv` reads it back, and what the evidence makes of it. Rates and chances are shares from 0 to 1.
 */
export function hypothesesCsv(asked: ExportQuestion): string {
  const rows = asked.project.all('hypothesis').map((hypothesis) => rowOf(hypothesis, asked));
  return csvOf([hypothesisColumns, ...rows.map((row) => hypothesisColumns.map((column) => row[column]))]);
}

function rowOf(hypothesis: Hypothesis, asked: ExportQuestion): Readonly<Record<HypothesisColumn, string>> {
  const { project } = asked;
  const verdict = project.read(verdictOf, hypothesis);
  const state = hypothesisStatus(project, hypothesis, (place) => placeFor(asked, place));
  const days = verdict.counted.flatMap(({ evidence }) => evidence.on?.date ?? []).sort();
  return {
    name: state.name ?? '',
    title: state.title ?? '',
    kind: state.kind ?? '',
    risk: state.risk ?? '',
    about: namesOf(hypothesis.about),
    segments: segmentsAbout(project, hypothesis)
      .flatMap(({ name }) => name?.text ?? [])
      .join(', '),
    'rests-on': namesOf(hypothesis.restsOn),
    stage: state.stage,
    'pass-when': hypothesis.passBars.map(writtenBar).join('\n'),
    'fail-when': hypothesis.failBars.map(writtenBar).join('\n'),
    because: hypothesis.because?.value ?? '',
    status: statusOf(hypothesis),
    notes: hypothesis.notes.map(({ value }) => value).join('\n'),
    links: hypothesis.links.map(({ value }) => value).join('\n'),
    revision: String(currentRevision(hypothesis)),
    verdict: state.verdict,
    reason: state.reason,
    since: state.since ?? '',
    hits: String(state.tally?.hits ?? ''),
    n: String(state.tally?.n ?? ''),
    measured: measuredOf(verdict),
    'rate-low': shareOf(state.interval?.[0]),
    'rate-high': shareOf(state.interval?.[1]),
    chance: shareOf(state.chance),
    due: dueOf(verdict) ?? '',
    evidence: [...new Set(verdict.counted.flatMap(({ evidence }) => evidence.name?.text ?? []))].join(', '),
    'first-evidence': days[0] ?? '',
    'last-evidence': days.at(-1) ?? '',
    file: state.at.file,
    line: String(state.at.range.start.line + 1),
  };
}

function namesOf(references: readonly Reference[]): string {
  return references.map(({ name }) => name).join(', ');
}

function statusOf({ status }: Hypothesis): string {
  return status === undefined ? '' : status.by ? `${status.word} by ${status.by.name}` : status.word;
}

function measuredOf({ bars }: Verdict): string {
  return bars
    .flatMap(({ pass, value, n, measuredBy: by }) =>
      value === undefined ? [] : [sayMeasurement(pass, value, n, by)],
    )
    .join('\n');
}

/** The first day on which something is due. */
function dueOf({ bars }: Verdict): IsoDate | undefined {
  return bars.flatMap(({ due }) => due ?? []).sort()[0];
}

/** To four decimals, which is more than any tally tells. */
function shareOf(share: number | undefined): string {
  return share === undefined ? '' : String(Number(share.toFixed(4)));
}
