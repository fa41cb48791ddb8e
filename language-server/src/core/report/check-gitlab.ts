import type { Severity } from '../rules/card.ts';
import type { CheckReport } from './check-report.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** The findings as GitLab's Code Quality report. Paths must be relative to the top of the repository. */
export function checkGitlabOf(report: CheckReport) {
  const fingerprints = fingerprintsOf(report);
  return report.files.flatMap(({ file, findings }) =>
    findings.map((finding) => ({
      description: finding.message.replace(/\s+/g, ' '),
      check_name: finding.rule,
      fingerprint: fingerprints.get(finding),
      severity: levels[finding.severity],
      location: {
        path: file,
        lines: { begin: finding.range.start.line + 1, end: finding.range.end.line + 1 },
      },
    })),
  );
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};
