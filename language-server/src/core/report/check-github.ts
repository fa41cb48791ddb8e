import { formatCount } from '../text/amounts.ts';
import { type Severity, severities } from '../rules/card.ts';
import { type ChangedLines, isChanged } from './changed-lines.ts';
import type { CheckReport, ReportedFinding } from './check-report.ts';
import type { NextThing } from './check-text.ts';
import { codeSpan, escapeMarkdown } from './markdown.ts';
import { plural } from './plural.ts';
import { showable } from './shown-text.ts';
import { type WorkflowMessage, workflowCommand } from './workflow-command.ts';

/** A check for a workflow of GitHub: what its log says, and the rest for the summary of its job. */
export interface GithubCheck {
  /** Workflow commands, each on a line of its own: at most ten a level, for GitHub shows no more of one step. */
  readonly commands: string;
  /** Markdown. */
  readonly summary: string;
  /** How many findings there are, and where the rest of them stands, in a line for the log. */
  readonly closing: string;
}

/**
 * Shows findings beside their lines. Where it is known what a pull request changes, findings there go first; within
 * these and the others the loudest go first. Paths must be relative to the top of the repository.
 */
export function checkGithubOf(
  report: CheckReport,
  changed: ChangedLines | undefined,
  next: readonly NextThing[],
): GithubCheck {
  const annotated: Located[] = [];
  const rest: Located[] = [];
  const counts: Record<WorkflowMessage['level'], number> = { error: 0, warning: 0, notice: 0 };
  for (const located of inOrder(report, changed)) {
    const level = levels[located.finding.severity];
    (counts[level]++ < mostOfALevel ? annotated : rest).push(located);
  }
  return {
    commands: annotated.map(commandOf).join(''),
    summary: summaryOf(report, rest, changed !== undefined, next),
    closing: `${countsLine(report)}${rest.length === 0 ? '' : ` ${rest.length} of them stand in the job summary.`}`,
  };
}

interface Located {
  readonly file: string;
  readonly finding: ReportedFinding;
  /** Whether it stands on a line that the pull request changes. */
  readonly isInDiff: boolean;
}

const mostOfALevel = 10;

const levels: Readonly<Record<Severity, WorkflowMessage['level']>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function inOrder(report: CheckReport, changed: ChangedLines | undefined): readonly Located[] {
  const located = report.files.flatMap(({ file, findings }) =>
    findings.map((finding): Located => {
      const lines = { start: finding.range.start.line, end: finding.range.end.line + 1 };
      return { file, finding, isInDiff: changed !== undefined && isChanged(changed, file, lines) };
    }),
  );
  return [true, false].flatMap((isInDiff) =>
    severities.flatMap((severity) =>
      located.filter((one) => one.isInDiff === isInDiff && one.finding.severity === severity),
    ),
  );
}

function commandOf({ file, finding }: Located): string {
  const { start, end } = finding.range;
  return workflowCommand({
    level: levels[finding.severity],
    title: finding.rule,
    message: [finding.message, ...finding.related.map(relatedText)].map(showable).join('\n'),
    file,
    line: start.line + 1,
    endLine: end.line + 1,
    column: start.character + 1,
    endColumn: Math.max(start.character + 1, end.character),
  });
}

function relatedText({ message, file, range }: ReportedFinding['related'][number]): string {
  return `→ ${file}:${range.start.line + 1} ${message}`;
}

function summaryOf(
  report: CheckReport,
  rest: readonly Located[],
  knowsDiff: boolean,
  next: readonly NextThing[],
): string {
  const blocks = [
    '## cdev check',
    countsLine(report),
    ...restBlocks(rest, knowsDiff),
    ...allowancesBlock(report),
    ...nextBlock(next),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function countsLine({ counts, filesChecked, today, isOneDay }: CheckReport): string {
  const said = [
    ...(counts.error > 0 ? [plural(counts.error, 'error')] : []),
    ...(counts.warning > 0 ? [plural(counts.warning, 'warning')] : []),
    ...(counts.information > 0 ? [`${counts.information} information`] : []),
    ...(counts.hint > 0 ? [plural(counts.hint, 'hint')] : []),
  ];
  const day = isOneDay ? `as of ${today}` : 'each project as of its own day';
  return `${said.length === 0 ? 'No findings' : said.join(', ')} in ${plural(filesChecked, 'file')}, ${day}.`;
}

/** As many rows as stay below the size that a summary may have, whatever they say. */
const mostRows = 500;
const longestMessage = 600;

function restBlocks(rest: readonly Located[], knowsDiff: boolean): readonly string[] {
  if (rest.length === 0) {
    return [];
  }
  const shown = rest.slice(0, mostRows);
  const rows = shown.map(({ file, finding, isInDiff }) => {
    const cells = [
      finding.severity,
      `${codeSpan(`${file}:${finding.range.start.line + 1}`)}${isInDiff ? ' (changed here)' : ''}`,
      codeSpan(finding.rule),
      escapeMarkdown(cut(finding.message)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const first = knowsDiff ? 'those on changed lines first' : 'the loudest first';
  return [
    `${formatCount(rest.length, 'more finding')} than GitHub shows beside the lines, ${first}:`,
    ['| severity | place | rule | finding |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    ...(rest.length > shown.length ? [`And ${rest.length - shown.length} more.`] : []),
  ];
}

function cut(text: string): string {
  return text.length <= longestMessage ? text : `${text.slice(0, longestMessage)}…`;
}

function allowancesBlock({ allowances }: CheckReport): readonly string[] {
  const lines = allowances.slice(0, mostRows).map(({ rule, element, until, because }) => {
    const reason = because === '' ? '' : `, because ${escapeMarkdown(cut(because))}`;
    return `- ${codeSpan(rule)} on ${codeSpan(element)} until ${until}${reason}`;
  });
  return lines.length === 0 ? [] : ['### Allowed for now', lines.join('\n')];
}

function nextBlock(next: readonly NextThing[]): readonly string[] {
  const lines = next.map(
    ({ text, file, line }, index) => `${index + 1}. ${escapeMarkdown(text)} (${codeSpan(`${file}:${line}`)})`,
  );
  return lines.length === 0 ? [] : ['### What to do next', lines.join('\n')];
}
