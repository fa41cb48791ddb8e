import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodeFileSystem } from '../../../language-server/src/language/node/node-file-system.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe.each([{ blocking: true }, { blocking: false }])('the file system of Node, %o', (options) => {
  const fileSystem = createNodeFileSystem(options);

  it('reads the bytes of a file with any name', async () => {
    const folder = temporaryFolder({ 'with space #1 長者.cdev': 'hello' });
    const read = await fileSystem.read(`${folder}/with space #1 長者.cdev`);
    expect('bytes' in read && new TextDecoder().decode(read.bytes)).toBe('hello');
  });

  it('says why a file cannot be read', async () => {
    const folder = temporaryFolder({ 'x.cdev/inner.cdev': '', 'large.cdev': '' });
    truncateSync(join(folder, 'large.cdev'), 65 * 1024 * 1024);
    symlinkSync('round.cdev', join(folder, 'round.cdev'));
    const failureOf = async (name: string) => {
      const read = await fileSystem.read(`${folder}/${name}`);
      return 'failure' in read ? read.failure : undefined;
    };
    expect(await failureOf('nothing.cdev')).toBe('missing');
    expect(await failureOf('x.cdev/inner.cdev/further')).toBe('missing');
    expect(await failureOf('x.cdev')).toBe('not-a-file');
    expect(await failureOf('large.cdev')).toBe('too-large');
    expect(await failureOf('round.cdev')).toBe('other');
  });

  it('does not wait for a pipe or a socket', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe.cdev')]);
    const server = createServer().listen(join(folder, 'socket.cdev'));
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    expect(await fileSystem.read(`${folder}/pipe.cdev`)).toMatchObject({ failure: 'not-a-file' });
    expect(await fileSystem.read(`${folder}/socket.cdev`)).toMatchObject({ failure: 'not-a-file' });
  });

  it('lists what is in a folder without following links', async () => {
    const folder = temporaryFolder({ 'a.cdev': '', 'sub/b.cdev': '' });
    symlinkSync('sub', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const listed = await fileSystem.list(folder);
    const entries = 'entries' in listed ? [...listed.entries] : [];
    expect(entries.sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'a.cdev', path: `${folder}/a.cdev`, kind: 'file' },
      { name: 'link', path: `${folder}/link`, kind: 'link' },
      { name: 'pipe', path: `${folder}/pipe`, kind: 'other' },
      { name: 'sub', path: `${folder}/sub`, kind: 'folder' },
    ]);
    expect(await fileSystem.list(`${folder}/nothing`)).toMatchObject({ failure: 'missing' });
  });

  it('follows links to tell what something is and where it really lies', async () => {
    const folder = temporaryFolder({ 'a.cdev': 'abc' });
    symlinkSync('a.cdev', join(folder, 'link.cdev'));
    expect(await fileSystem.stat(`${folder}/link.cdev`)).toMatchObject({ kind: 'file', size: 3 });
    expect(await fileSystem.findRealPath(`${folder}/link.cdev`)).toBe(`${folder}/a.cdev`);
    expect(await fileSystem.findRealPath(`${folder}/nothing`)).toBeUndefined();
  });
});
