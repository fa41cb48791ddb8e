import type { CheckReport, ReportedFile, ReportedFinding } from './check-report.ts';

/**
 * A name for every finding that stays when lines move, when texts are reworded and when a declaration goes to another
 * file of its project: made from the project, the rule, the element and the words it marks. Findings that agree in all
 * of these are counted.
 */
export function fingerprintsOf(report: CheckReport): ReadonlyMap<ReportedFinding, string> {
  const fingerprints = new Map<ReportedFinding, string>();
  const counts = new Map<string, number>();
  for (const file of report.files) {
    for (const finding of file.findings) {
      const base = identityOf(finding, file);
      const count = (counts.get(base) ?? 0) + 1;
      counts.set(base, count);
      fingerprints.set(finding, hashOf(count === 1 ? base : `${base}\0${count}`));
    }
  }
  return fingerprints;
}

function identityOf({ rule, element, span }: ReportedFinding, { file, text, project }: ReportedFile): string {
  const marked = (text ?? '').slice(span.start, span.end).replace(/\s+/g, ' ').slice(0, longestMark);
  // Words in quotes are a title or a quote, which may be reworded without making another finding of it.
  const words = marked.replace(/"[^"]*"/g, '""');
  return [project ?? file, rule, element ?? '', words].join('\0');
}

const longestMark = 200;

/** FNV-1a in 64 bits over the text's code units, as 16 hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
