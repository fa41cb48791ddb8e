import {
  type Listed,
  placeOfRow,
  type RowPlace,
  type RowsAnswer,
  type RowsTally,
} from '../../data/rows-answer.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { DataAt } from '../../names/data-at.ts';
import type { Project } from '../../names/project.ts';
import { sayRow } from '../../rules/evidence/rows-in-words.ts';
import { formatCount, formatNumber } from '../../text/amounts.ts';
import { formatQuantity } from '../../text/quantities.ts';
import { credibleInterval } from '../../verdict/statistics.ts';
import { quantityOf } from '../../verdict/tally-of.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { type AddressOf, paragraphs, section } from './markdown-page.ts';

/** What the rows say that are asked at a place of a model, and which rows those are, as Markdown. */
export function dataHover(project: Project, at: DataAt, addressOf: AddressOf): string {
  const { evidence, bearing, data, column } = at;
  const answer = project.rowsOf(evidence, bearing);
  if (!answer) {
    return paragraphs('**rows**', 'They are being read: ask again in a moment.');
  }
  if (answer.fault) {
    return cannot;
  }
  if (column) {
    return columnHover(answer, column.name, evidence, addressOf);
  }
  const { tally, files } = answer;
  if (!tally) {
    return cannot;
  }
  return paragraphs(
    `**rows** ${headlineOf(tally)}`,
    escapeMarkdown(whereFrom(tally, files.total)),
    section(
      data.where && !data.measure ? 'Where it holds' : 'Counted',
      rowLines(tally.hitRows, evidence, addressOf),
    ),
    section('Where it does not, or nobody knows', rowLines(tally.otherRows, evidence, addressOf)),
  );
}

const cannot = paragraphs('**rows**', 'They cannot be counted: the finding here says why.');

function headlineOf({ hits, n, measured }: RowsTally): string {
  if (measured) {
    const [low, high] = measured.interval ?? [];
    const value = { ...quantityOf(measured), amount: rounded(Number(measured.value)) };
    const between =
      low === undefined || high === undefined
        ? ''
        : `, true value ${formatNumber(rounded(low))} to ${formatNumber(rounded(high))} (90% sure)`;
    return `${measured.by} ${escapeMarkdown(formatQuantity(value))} over ${measured.n}${between}`;
  }
  if (n === 0) {
    return '0 of 0';
  }
  const [low, high] = credibleInterval(hits, n).map((share) => Math.round(100 * share));
  return `${hits} of ${n} (${Math.round((100 * hits) / n)}%), true rate ${low} to ${high}% (90% sure)`;
}

function whereFrom({ rows, later, insiders, people, n, days }: RowsTally, files: number): string {
  const parts = [
    `${formatCount(rows, 'row')} in ${formatCount(files, 'file')}`,
    ...(later > 0 ? [`${later} dated after the evidence`] : []),
    ...(insiders > 0 ? [`${formatCount(insiders, 'insider')} left out`] : []),
    ...(n < people ? [`${n} of ${people} people picked by the conditions`] : []),
    ...(days ? [days.first === days.last ? `of ${days.first}` : `from ${days.first} to ${days.last}`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function columnHover(answer: RowsAnswer, name: string, evidence: Evidence, addressOf: AddressOf): string {
  const seen = answer.columns.find((each) => each.name === name);
  const nearest = answer.missing.find((each) => each.name === name)?.nearest;
  const others = answer.columns.filter((each) => each.name !== name).map((each) => codeSpan(each.name));
  const where = seen
    ? `Named in ${linked(seen.at, evidence, addressOf)}.`
    : nearest
      ? `No row has it. The nearest is ${codeSpan(nearest.name)} in ${linked(nearest.at, evidence, addressOf)}.`
      : 'No row has it.';
  return paragraphs(
    `**column** ${codeSpan(name)}`,
    where,
    section(
      'What stands in it',
      (seen?.values ?? []).map(({ text }) => codeSpan(text)),
      20,
    ),
    section('Beside it', others, 30),
  );
}

function rowLines(
  { first, total }: Listed<RowPlace>,
  evidence: Evidence,
  addressOf: AddressOf,
): readonly string[] {
  const lines = first.slice(0, mostRows).map((row) => linked(row, evidence, addressOf));
  return total > lines.length && lines.length > 0 ? [...lines, `and ${total - lines.length} more`] : lines;
}

const mostRows = 5;

function linked(row: RowPlace, evidence: Evidence, addressOf: AddressOf): string {
  const said = codeSpan(sayRow(evidence, row));
  const address = addressOf(placeOfRow(row));
  return address === undefined ? said : `[${said}](${address})`;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(2)));
}
