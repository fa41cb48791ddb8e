import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';

const neverOurs = ['**/node_modules/**', '**/out/**', '.vscode-test/**'];

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      {
        test: {
          name: 'here',
          include: [
            'test/**/*.test.ts',
            'grammar/src/**/*.test.ts',
            'language-server/src/**/*.test.ts',
            'extension/src/**/*.test.ts',
          ],
          exclude: [...neverOurs, 'test/e2e/**'],
          setupFiles: ['./test/support/seeded.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          // VS Code and a browser want the machine to themselves.
          name: 'in VS Code',
          include: ['test/e2e/**/*.test.ts'],
          exclude: neverOurs,
          globalSetup: './test/e2e/host/global-setup.ts',
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 90_000,
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
