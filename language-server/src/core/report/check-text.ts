import type { CheckReport, ReportedAllowance, ReportedFile, ReportedFinding } from './check-report.ts';
import { plural } from './plural.ts';
import { severityCounts } from './severity-counts.ts';
import { showable, wrapped } from './shown-text.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import type { Style, Tone } from './style.ts';

/** One thing to do next, and where. */
export interface NextThing {
  readonly text: string;
  readonly file: string;
  /** From 1, as editors and people count. */
  readonly line: number;
  readonly column: number;
}

/** The findings alone, a piece for each file, so that a long report need never be held as a whole. */
export function* findingsText(report: CheckReport, style: Style): Iterable<string> {
  for (const file of report.files) {
    yield fileText(file, style);
  }
}

/** What a person reads, in pieces: the findings, what is allowed, how many there are, and what to do next. */
export function* checkText(report: CheckReport, next: readonly NextThing[], style: Style): Iterable<string> {
  yield* findingsText(report, style);
  yield allowancesText(report, style);
  yield `${countsText(report, style)}\n`;
  yield nextText(next, style);
}

function fileText({ file, findings, lines, text }: ReportedFile, style: Style): string {
  const blocks = findings.map((finding) => {
    const excerpt =
      text === undefined || text.trim() === ''
        ? []
        : sourceExcerpt(text, lines, finding.span, finding.severity, style);
    return [...headLines(finding, style), ...excerpt, ...relatedLines(finding, file, style), ''].join('\n');
  });
  return `${style.paint('heading', showable(file))}\n\n${blocks.join('\n')}\n`;
}

function headLines(finding: ReportedFinding, style: Style): readonly string[] {
  const { line, character } = finding.range.start;
  const place = style.paint('dim', `${line + 1}:${character + 1}`);
  return [
    `  ${style.paint(finding.severity, finding.severity)} ${style.paint('strong', finding.rule)} ${place}`,
    wrapped(finding.message, '  ', style),
  ];
}

function relatedLines(finding: ReportedFinding, file: string, style: Style): readonly string[] {
  const related = finding.related.map((one) => {
    const { line, character } = one.range.start;
    const place = `${one.file === file ? '' : `${showable(one.file)}:`}${line + 1}:${character + 1}`;
    return hanging(`→ ${place}`, 'dim', one.message, style);
  });
  const fixes = (finding.fixes ?? []).map((fix) =>
    hanging(fix.safe ? 'fix' : 'could', 'good', fix.title, style),
  );
  return [...related, ...fixes];
}

/** A mark and a text after it that goes on below itself. */
function hanging(mark: string, tone: Tone, text: string, style: Style): string {
  const [first = '', ...others] = wrapped(`${mark} ${text}`, ' '.repeat(9), style).split('\n');
  const painted = first.trimStart().replace(mark, () => style.paint(tone, mark));
  return [`       ${painted}`, ...others].join('\n');
}

/** The allowances in force, as every report lists them; nothing where there are none. */
export function allowancesText(
  {
    allowances,
  }: { readonly allowances: readonly Pick<ReportedAllowance, 'rule' | 'element' | 'until' | 'because'>[] },
  style: Style,
): string {
  if (allowances.length === 0) {
    return '';
  }
  const lines = allowances.map(({ rule, element, until, because }) => {
    const reason = because === '' ? '' : `, because ${because}`;
    return wrapped(`${rule} on ${element} until ${until}${reason}`, '  ', style);
  });
  return `${style.paint('heading', 'Allowed for now')}\n${lines.join('\n')}\n\n`;
}

function countsText(report: CheckReport, style: Style): string {
  const { counts, filesChecked, files, today } = report;
  const day = style.paint('dim', report.isOneDay ? `as of ${today}` : 'each project as of its own day');
  const spoken = severityCounts(counts);
  if (spoken.length === 0) {
    return `${style.paint('good', 'No findings')} in ${plural(filesChecked, 'file')}, ${day}.`;
  }
  const numbers = spoken.map(([severity, text]) => style.paint(severity, text)).join(', ');
  const where =
    files.length === filesChecked
      ? plural(filesChecked, 'file')
      : `${files.length} of ${plural(filesChecked, 'file')}`;
  const { safelyFixable } = report;
  const mended =
    safelyFixable === 0 ? '' : ` ${style.paint('strong', 'cdev fix')} mends ${safelyFixable} of them.`;
  return `${numbers} in ${where}, ${day}.${mended}`;
}

/** What to do next, numbered and each with its place, after an empty line; nothing where there is nothing to do. */
export function nextText(next: readonly NextThing[], style: Style): string {
  if (next.length === 0) {
    return '';
  }
  const lines = next.map(({ text, file, line, column }, index) => {
    const [first = '', ...others] = wrapped(text, '     ', style).split('\n');
    const place = style.paint('dim', `     ${showable(file)}:${line}:${column}`);
    return [`  ${index + 1}. ${first.trimStart()}`, ...others, place].join('\n');
  });
  return `\n${style.paint('heading', 'What to do next')}\n${lines.join('\n')}\n`;
}
