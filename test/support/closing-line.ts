import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a run with the line that counts it: `N passed, N failed`, and how many were skipped where any were. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      for (const test of testModule.children.allTests()) {
        counts[test.result().state] += 1;
      }
      // A file that could not even be read as tests counts as one that failed.
      counts.failed += testModule.errors().length > 0 ? 1 : 0;
    }
    counts.failed += unhandled.length + counts.pending;
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
  }
}
