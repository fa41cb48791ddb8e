/** What a yardstick says: as much as all three programs can be held to. */
export interface YardstickFinding {
  readonly rule: 'syntax' | 'duplicate-name' | 'unknown-name';
  /** Relative to the workspace, with `/` between its parts. */
  readonly file: string;
  readonly start: number;
}

/** Findings as lines that can be sorted and compared. */
export function linesOf(findings: readonly YardstickFinding[]): readonly string[] {
  return findings.map(({ rule, file, start }) => `${file}:${start} ${rule}`).sort();
}
