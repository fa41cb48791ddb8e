import type { Workspace } from '../analyze.ts';
import type { Project } from '../names/project.ts';
import { type Finding, type Severity, severities } from '../rules/card.ts';
import type { IsoDate } from '../text/dates.ts';
import { type Fix, type SettledEdit, settleEdit } from '../text/edits.ts';
import { type LineIndex, lineIndexOf, positionAt } from '../text/line-index.ts';
import type { FilePath, Span } from '../text/span.ts';
import type { Range } from './range-schema.ts';

/** What a check found, ready to be printed. Files are named as the reader knows them. */
export interface CheckReport {
  readonly today: IsoDate;
  /** Whether all findings hold for that day: projects may set days of their own. */
  readonly isOneDay: boolean;
  /** How many files were judged. */
  readonly filesChecked: number;
  /** Those with findings, in order of name. */
  readonly files: readonly ReportedFile[];
  readonly allowances: readonly ReportedAllowance[];
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings have a fix that may be applied unseen. */
  readonly safelyFixable: number;
}

export interface ReportedFile {
  readonly file: string;
  readonly lines: LineIndex;
  /** Undefined where the text could not be read. */
  readonly text?: string;
  /** The folder of its project, as the reader knows it; undefined for a file of none. */
  readonly project?: string;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** The name of the declaration whose fault it is; undefined where it has none, or where it is no declaration's. */
  readonly element?: string;
  readonly span: Span;
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
  /** Worked out when it is read: few printers do, and some fixes look through the whole project. */
  readonly fixable: boolean;
  /** Only where they were asked for. */
  readonly fixes?: readonly ReportedFix[];
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly { readonly file: string; readonly range: Range; readonly newText: string }[];
}

export interface ReportedAllowance {
  readonly rule: string;
  readonly element: string;
  readonly until: IsoDate;
  readonly because: string;
  readonly file: string;
  readonly range: Range;
}

export interface CheckQuestion {
  readonly workspace: Workspace;
  /** The files asked about, among those of the workspace. */
  readonly files: readonly FilePath[];
  /** How a file is called to the reader. */
  readonly nameOf: (file: FilePath) => string;
  /** The text of a file, for excerpts and to settle the edits of fixes. */
  readonly textOf: (file: FilePath) => string | undefined;
  readonly withFixes: boolean;
  /** For a check that touches no project, or several that disagree. */
  readonly systemDate: IsoDate;
}

export function checkReportOf(question: CheckQuestion): CheckReport {
  const { workspace, nameOf } = question;
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const files: ReportedFile[] = [];
  const projects = new Set<Project>();
  let safelyFixable = 0;
  for (const file of question.files) {
    const project = workspace.projectOf(file);
    if (project !== undefined) {
      projects.add(project);
    }
    const findings = workspace.findingsIn(file);
    if (findings.length === 0) {
      continue;
    }
    const reported = findings.map((finding) => {
      counts[finding.severity]++;
      safelyFixable += finding.mendsUnseen && finding.fixes().some((fix) => fix.safe) ? 1 : 0;
      return reportedFinding(finding, question);
    });
    const lines = workspace.findFile(file)?.lines ?? [0];
    files.push({
      file: nameOf(file),
      lines,
      text: question.textOf(file),
      project: project && nameOf(project.root),
      findings: reported,
    });
  }
  files.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const days = new Set([...projects].map((project) => project.today));
  const [day = question.systemDate] = days;
  return {
    today: days.size === 1 ? day : question.systemDate,
    isOneDay: days.size <= 1,
    filesChecked: question.files.length,
    files,
    allowances: [...projects].flatMap((project) => allowancesOf(project, question)),
    counts,
    safelyFixable,
  };
}

/** The severities at and above one, the loudest first. */
export function severitiesFrom(least: Severity): readonly Severity[] {
  return severities.slice(0, severities.indexOf(least) + 1);
}

function reportedFinding(finding: Finding, question: CheckQuestion): ReportedFinding {
  const { place } = finding;
  let fixes: readonly Fix[] | undefined;
  const fixesOnce = () => (fixes ??= finding.fixes());
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    element: finding.cause?.name?.text,
    span: place.span,
    range: place.range ?? rangeIn(place.file, place.span, question),
    related: finding.related.map((related) => ({
      message: related.message,
      file: question.nameOf(related.place.file),
      range: related.place.range ?? rangeIn(related.place.file, related.place.span, question),
    })),
    get fixable() {
      return fixesOnce().length > 0;
    },
    fixes: question.withFixes ? fixesOnce().map((fix) => reportedFix(fix, question)) : undefined,
  };
}

function reportedFix(fix: Fix, question: CheckQuestion): ReportedFix {
  return {
    title: fix.title,
    safe: fix.safe,
    edits: fix.edits.flatMap((edit) => {
      const text = edit.as === 'create' ? '' : question.textOf(edit.file);
      if (text === undefined) {
        return [];
      }
      const settled: SettledEdit = settleEdit(text, edit);
      const range = rangeOf(lineIndexOf(text), settled);
      return [{ file: question.nameOf(edit.file), range, newText: settled.text }];
    }),
  };
}

function allowancesOf(project: Project, question: CheckQuestion): readonly ReportedAllowance[] {
  return question.workspace.allowancesIn(project).map((allowance) => ({
    rule: allowance.rule,
    element: allowance.element,
    until: allowance.until,
    because: allowance.because,
    file: question.nameOf(allowance.file),
    range: rangeIn(allowance.file, allowance.span, question),
  }));
}

function rangeIn(file: FilePath, span: Span, { workspace }: CheckQuestion): Range {
  return rangeOf(workspace.findFile(file)?.lines ?? [0], span);
}

function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
