import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { thirdPartyNotices } from '../../extension/scripts/third-party-notices.ts';
import { repositoryRoot } from '../support/repository.ts';

const inRepository = (path: string): string => join(repositoryRoot, path);
const notices = thirdPartyNotices(['language-server', 'extension'].map(inRepository));

describe('the notices on libraries', () => {
  it('name every library that a bundle holds', async () => {
    const webviews = globSync('extension/webview/*/main.tsx', { cwd: repositoryRoot });
    const { metafile } = await build({
      entryPoints: [
        ...webviews,
        'extension/src/node.ts',
        'language-server/src/cli/start.ts',
        'language-server/src/server/node.ts',
      ].map(inRepository),
      absWorkingDir: repositoryRoot,
      outdir: 'out',
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['vscode'],
      logLevel: 'error',
    });
    const held = new Set(
      Object.keys(metafile.inputs).flatMap(
        (path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
      ),
    );
    expect(held.size).toBeGreaterThan(10);
    expect([...held].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  });

  it('hold the text of each licence once, and nothing of what is only ours', () => {
    const apache = readFileSync(inRepository('node_modules/chevrotain/LICENSE.txt'), 'utf8').trim();
    expect(notices.split(apache.replaceAll('\r\n', '\n'))).toHaveLength(2);
    expect(notices).not.toContain('@cdev/');
    expect(notices).not.toContain('@types/');
  });
});
