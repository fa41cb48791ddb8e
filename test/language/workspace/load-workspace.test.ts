import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../language-server/src/core/analyze.ts';
import type { FileModel } from '../../../language-server/src/core/model/file-model.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import {
  loadWorkspace,
  putSettings,
  removeSettings,
} from '../../../language-server/src/language/workspace/load-workspace.ts';
import type { ModelCache } from '../../../language-server/src/language/workspace/model-cache.ts';
import {
  createModelReader,
  readSettingsFile,
} from '../../../language-server/src/language/workspace/read-file.ts';
import { createMemoryFileSystem } from '../../support/memory-file-system.ts';

function emptyWorkspace() {
  const surroundings = { systemDate: '2026-04-05', exists: () => true, incremental: true };
  return createWorkspace(surroundings, ['/p']);
}

type Files = Parameters<typeof createMemoryFileSystem>[0];

async function load(files: Files, cache?: ModelCache) {
  const fileSystem = createMemoryFileSystem(files);
  const workspace = emptyWorkspace();
  const progress: (readonly [number, number])[] = [];
  await loadWorkspace(workspace, ['/p'], {
    fileSystem,
    reader: createModelReader({ fileSystem, readModel, cache }),
    ruleNames: [],
    progress: (done, total) => progress.push([done, total]),
  });
  return { workspace, fileSystem, progress };
}

describe('loadWorkspace', () => {
  it('reads every model, a few at a time, and tells how far it is', async () => {
    const models = Array.from(
      { length: 300 },
      (_, at) => [`/p/f${at}.cdev`, `segment s${at} niche\n`] as const,
    );
    const { workspace, fileSystem, progress } = await load(Object.fromEntries(models));
    expect([...workspace.files()]).toHaveLength(300);
    expect(fileSystem.reads).toHaveLength(300);
    expect(fileSystem.mostAtOnce).toBeGreaterThan(1);
    expect(fileSystem.mostAtOnce).toBeLessThanOrEqual(32);
    expect(progress.map(([done]) => done)).toEqual(models.map((_, at) => at + 1));
    expect(progress.every(([, total]) => total === 300)).toBe(true);
  });

  it('puts settings beside their venture in place, and reports what is wrong with them', async () => {
    const { workspace } = await load({
      '/p/model.cdev': 'venture a\n',
      '/p/cdev.json': '{ "today": "2026-01-01", "oops": 1 }',
    });
    expect(workspace.projectOf('/p/model.cdev')?.today).toBe('2026-01-01');
    expect(workspace.findingsIn('/p/cdev.json').map((finding) => finding.rule)).toEqual(['bad-settings']);
  });

  it('follows settings that are mended and taken away', async () => {
    const { workspace } = await load({ '/p/model.cdev': 'venture a\n', '/p/cdev.json': '{ "oops": 1 }' });
    const mended = createMemoryFileSystem({ '/p/cdev.json': '{ "today": "2026-01-01" }' });
    putSettings(workspace, await readSettingsFile(mended, '/p/cdev.json', []));
    expect(workspace.findingsIn('/p/cdev.json')).toEqual([]);
    expect(workspace.projectOf('/p/model.cdev')?.today).toBe('2026-01-01');
    removeSettings(workspace, '/p/cdev.json');
    expect(workspace.projectOf('/p/model.cdev')?.today).toBe('2026-04-05');
  });

  it('parses nothing that a cache has kept, and gives it what it has not', async () => {
    const kept = new Map<string, FileModel>();
    let found = 0;
    const cache: ModelCache = {
      find: (path, bytes) => {
        const model = kept.get(`${path} ${new TextDecoder().decode(bytes)}`);
        found += model === undefined ? 0 : 1;
        return model;
      },
      keep: (path, bytes, model) => void kept.set(`${path} ${new TextDecoder().decode(bytes)}`, model),
      save: () => {},
    };
    const files = { '/p/a.cdev': 'venture a\n', '/p/b.cdev': 'segment b niche\n' };
    const first = await load(files, cache);
    expect(found).toBe(0);
    const second = await load({ ...files, '/p/b.cdev': 'segment c niche\n' }, cache);
    expect(found).toBe(1);
    expect(second.workspace.findFile('/p/a.cdev')).toBe(first.workspace.findFile('/p/a.cdev'));
    expect(second.workspace.findFile('/p/b.cdev')?.declarations[0]?.name?.text).toBe('c');
  });

  it('stops when it is asked to', async () => {
    const fileSystem = createMemoryFileSystem({ '/p/a.cdev': '', '/p/b.cdev': '' });
    const cancellation = { isCancellationRequested: false };
    const loading = loadWorkspace(emptyWorkspace(), ['/p'], {
      fileSystem,
      reader: {
        read: async (path) => {
          cancellation.isCancellationRequested = true;
          return readModel(path, '');
        },
      },
      ruleNames: [],
      cancellation,
    });
    await expect(loading).rejects.toMatchObject({ name: 'CancelledError' });
  });
});
