import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'test/**/*.test.ts',
      'grammar/src/**/*.test.ts',
      'language-server/src/**/*.test.ts',
      'extension/src/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/out/**', 'test/e2e/**'],
    testTimeout: 60_000,
  },
});
