import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { programFile, spawnCdev, withBundle } from '../support/bundled-program.ts';
import { repositoryRoot } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

withBundle();

const good = 'venture bakery { currency EUR }\n';
const bad = 'venture bakery {\n  currency EUR\n  stage validation\n}\n';

describe('the bundled command', () => {
  it('says which version it is', () => {
    const manifest: unknown = JSON.parse(
      readFileSync(join(repositoryRoot, 'language-server/package.json'), 'utf8'),
    );
    const { stdout } = spawnCdev(['--version'], { folder: temporaryFolder() });
    expect(manifest).toHaveProperty('version', stdout.trim());
  });

  it('exits with 0, 1 or 2', () => {
    const folder = temporaryFolder({ 'good/model.cdev': good, 'bad/model.cdev': bad });
    expect(spawnCdev(['check', 'good'], { folder }).exitCode).toBe(0);
    expect(spawnCdev(['check', 'bad'], { folder }).exitCode).toBe(1);
    expect(spawnCdev(['check', 'nothing'], { folder })).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: "cdev: 'nothing' does not exist\n",
    });
  });

  it('takes paths with blanks and signs, from wherever it is called', () => {
    const folder = temporaryFolder({ 'my models #1/ä & b.cdev': bad, 'elsewhere/x.txt': '' });
    const { stdout, exitCode } = spawnCdev(['check', '../my models #1/ä & b.cdev'], {
      folder: join(folder, 'elsewhere'),
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('../my models #1/ä & b.cdev\n');
  });

  it('reads standard input', () => {
    const folder = temporaryFolder();
    expect(spawnCdev(['check', '-'], { folder, stdin: bad })).toMatchObject({ exitCode: 1, stderr: '' });
  });

  it('is not upset by a reader that has read enough', async () => {
    const many = Array.from({ length: 600 }, (_, at) => `profile p${at} of nowhere as user\n`).join('');
    const folder = temporaryFolder({ 'model.cdev': good + many });
    const child = spawn(process.execPath, [programFile('cdev'), 'check'], { cwd: folder });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect(errors).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('says in one line that it could not write', () => {
    const folder = temporaryFolder({ 'model.cdev': bad });
    const script = `"${process.execPath}" "${programFile('cdev')}" check > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cdev: the output cannot be written: ENOSPC[^\n]*\n$/);
  });

  it.skipIf(process.platform === 'win32')('says in one line that its folder is gone', () => {
    const folder = temporaryFolder();
    const script = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${programFile('cdev')}" check`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^cdev: [^\n]*\n$/);
  });

  it.skipIf(process.platform === 'win32')('works where few files may be open at once', () => {
    const models = Object.fromEntries(
      Array.from({ length: 700 }, (_, at) => [`f${at % 70}/m${at}.cdev`, '// nothing\n']),
    );
    const folder = temporaryFolder({ 'model.cdev': good, ...models });
    const script = `ulimit -n 256 && exec "${process.execPath}" "${programFile('cdev')}" check`;
    const stdout = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(stdout).toContain('No findings in 701 files');
  });

  it.skipIf(process.platform === 'win32')(
    'waits for no pipe, follows no loop and takes no folder for a file',
    () => {
      const folder = temporaryFolder({ 'model.cdev': good, 'x.cdev/inner.cdev': '// nothing\n' });
      execFileSync('mkfifo', [join(folder, 'pipe.cdev')]);
      symlinkSync('..', join(folder, 'x.cdev', 'up'));
      symlinkSync('round.cdev', join(folder, 'round.cdev'));
      const { exitCode, stdout, stderr } = spawnCdev(['check'], { folder });
      expect(exitCode).toBe(1);
      expect(stderr).toBe('');
      expect(stdout).toContain("'pipe.cdev' is no file");
      expect(stdout).toContain("'round.cdev' cannot be read");
      expect(stdout).toContain('2 errors in 2 of 4 files');
    },
  );

  it('keeps models over runs, says the same with them, and is told not to', () => {
    const claims = Array.from(
      { length: 60 },
      (_, at) => `hypothesis H${at} "Bakers throw a tenth away" { kind problem }\n`,
    );
    const models = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`m${at}.cdev`, claims.join('').replaceAll('H', `H${at}x`)]),
    );
    const folder = temporaryFolder({ 'model.cdev': good, ...models });
    const uncached = spawnCdev(['check', '--no-cache', '--format', 'json'], { folder });
    const cache = join(folder, '.cache/cdev/models');
    expect(statSync(cache, { throwIfNoEntry: false })).toBeUndefined();
    const first = spawnCdev(['check', '--format', 'json'], { folder });
    expect(readdirSync(cache)).toHaveLength(1);
    const second = spawnCdev(['check', '--format', 'json'], { folder });
    expect(first.stdout).toBe(uncached.stdout);
    expect(second.stdout).toBe(uncached.stdout);
    for (const name of readdirSync(cache)) {
      writeFileSync(join(cache, name), 'nonsense');
    }
    expect(spawnCdev(['check', '--format', 'json'], { folder }).stdout).toBe(uncached.stdout);
  });

  it('mends a file in its place and keeps who may read it', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'p'));
    writeFileSync(join(folder, 'p/model.cdev'), 'segment a “Bakers” niche\n', { mode: 0o640 });
    symlinkSync('p/model.cdev', join(folder, 'linked.cdev'));
    expect(spawnCdev(['fix', 'linked.cdev'], { folder }).exitCode).toBe(0);
    expect(readFileSync(join(folder, 'p/model.cdev'), 'utf8')).toBe('segment a "Bakers" niche\n');
    expect(statSync(join(folder, 'p/model.cdev')).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'p'))).toEqual(['model.cdev']);
  });
});
