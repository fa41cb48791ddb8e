import {
  type Diagnostic,
  DiagnosticSeverity,
  type Location,
  type Range,
  type TextEdit as ProtocolEdit,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../core/rules/card.ts';
import type { SettledEdit } from '../core/text/edits.ts';
import { type LineIndex, positionAt } from '../core/text/line-index.ts';
import type { Place, Span } from '../core/text/span.ts';
import { uriOf } from './uris.ts';

/** The lines of a file, for those who turn offsets into positions; undefined for a file nobody holds. */
export type LinesOf = (file: string) => LineIndex | undefined;

export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}

export function locationOf(place: Place, linesOf: LinesOf): Location | undefined {
  if (place.range) {
    return { uri: uriOf(place.file), range: place.range };
  }
  const lines = linesOf(place.file);
  return lines && { uri: uriOf(place.file), range: rangeOf(lines, place.span) };
}

export function severityOf(severity: Severity): DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
}

/** What an editor shows of a finding; `pageOf` gives the address of a rule's page. */
export function diagnosticOf(
  finding: Finding,
  lines: LineIndex,
  linesOf: LinesOf,
  pageOf: (rule: string) => string,
): Diagnostic {
  const related = finding.related.flatMap(({ place, message }) => {
    const location = locationOf(place, linesOf);
    return location ? [{ location, message }] : [];
  });
  return {
    source: 'cdev',
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule) },
    severity: severityOf(finding.severity),
    message: finding.message,
    range: finding.place.range ?? rangeOf(lines, finding.place.span),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

export function editOf(edit: SettledEdit, lines: LineIndex): ProtocolEdit {
  return { range: rangeOf(lines, edit), newText: edit.text };
}
