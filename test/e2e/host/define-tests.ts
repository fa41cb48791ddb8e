import { describe, expect, it } from 'vitest';
import { type HostKind, runInHost } from './run-in-host.ts';

/** Runs the suites in VS Code and gives each of their tests a test here, so that all tests are counted alike. */
export async function defineTestsOf(kind: HostKind, title: string): Promise<void> {
  const { results, exitCode, output } = await runInHost(kind);
  describe(title, () => {
    for (const { names, error } of results) {
      it(names.join(' › '), () => {
        if (error !== undefined) {
          throw new Error(error);
        }
      });
    }
    it('runs its suites to their end', () => {
      const failed = results.some(({ error }) => error !== undefined);
      expect(results.length, output).toBeGreaterThan(0);
      expect(exitCode, output).toBe(failed ? 1 : 0);
    });
  });
}
