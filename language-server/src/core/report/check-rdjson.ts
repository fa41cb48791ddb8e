import type { Severity } from '../rules/card.ts';
import { offsetAt, type LineIndex, type Position } from '../text/line-index.ts';
import type { CheckReport, ReportedFile, ReportedFinding, ReportedFix } from './check-report.ts';
import { defused } from './markdown.ts';
import type { Range } from './range-schema.ts';

/**
 * The findings in reviewdog's diagnostic format. Its columns count the bytes of UTF-8. Whoever shows the messages may
 * take them for Markdown, so what founders wrote is kept from meaning anything there.
 */
export function checkRdjsonOf(report: CheckReport, pageOf: (rule: string) => string) {
  return {
    source: { name: 'cdev' },
    diagnostics: report.files.flatMap((file) =>
      file.findings.map((finding) => ({
        message: messageOf(finding),
        location: { path: file.file, range: rangeIn(file, finding.range) },
        severity: levels[finding.severity],
        code: { value: finding.rule, url: pageOf(finding.rule) },
        suggestions: suggestionsOf(finding, file),
      })),
    ),
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  information: 'INFO',
  hint: 'INFO',
};

/** Older readers refuse what they do not know, so the other side of a finding stands in its message. */
function messageOf({ message, related }: ReportedFinding): string {
  const others = related.map((one) => `→ ${one.file}:${one.range.start.line + 1} ${one.message}`);
  return [message, ...others].map(defused).join('\n');
}

/**
 * A suggestion replaces one stretch, so a fix with several edits gives what lies between its first and its last. Those
 * that change other files are none. All that are shown together must replace the same lines: the safest fix says which.
 */
function suggestionsOf({ fixes = [] }: ReportedFinding, file: ReportedFile) {
  const { lines, text } = file;
  if (text === undefined) {
    return [];
  }
  const ordered = [...fixes.filter((fix) => fix.safe), ...fixes.filter((fix) => !fix.safe)];
  const found = ordered.flatMap((fix) => joinedEdit(fix, file.file, text, lines) ?? []);
  const [first] = found;
  return found
    .filter(
      ({ range }) => range.start.line === first?.range.start.line && range.end.line === first.range.end.line,
    )
    .map(({ range, newText }) => ({ range: rangeIn(file, range), text: newText }));
}

function joinedEdit(
  fix: ReportedFix,
  file: string,
  text: string,
  lines: LineIndex,
): { readonly range: Range; readonly newText: string } | undefined {
  const edits = fix.edits
    .map((edit) => ({
      ...edit,
      from: offsetAt(lines, edit.range.start),
      to: offsetAt(lines, edit.range.end),
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const [first] = edits;
  const last = edits.at(-1);
  if (first === undefined || last === undefined || edits.some((edit) => edit.file !== file)) {
    return undefined;
  }
  let newText = '';
  let at = first.from;
  for (const edit of edits) {
    newText += text.slice(at, edit.from) + edit.newText;
    at = edit.to;
  }
  return { range: { start: first.range.start, end: last.range.end }, newText };
}

function rangeIn({ text, lines }: ReportedFile, { start, end }: Range) {
  return { start: positionIn(text, lines, start), end: positionIn(text, lines, end) };
}

function positionIn(text: string | undefined, lines: LineIndex, { line, character }: Position) {
  const begin = lines[line] ?? 0;
  const before = text?.slice(begin, begin + character);
  return { line: line + 1, column: (before === undefined ? character : bytesOf(before)) + 1 };
}

/** How many bytes a text takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
