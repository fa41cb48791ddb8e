import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installExtension } from './install-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the extension as VS Code has installed it. */
    readonly installedExtension: string;
  }
}

/** Packs and installs the extension once for all tests in VS Code. */
export function setup(project: TestProject): () => void {
  const installed = installExtension();
  project.provide('installedExtension', installed);
  return () => rmSync(dirname(dirname(installed)), { recursive: true, force: true });
}
