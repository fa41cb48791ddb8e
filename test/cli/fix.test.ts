import { describe, expect, it } from 'vitest';
import { runCdev } from '../support/run-cdev.ts';

const broken = `venture bakery { currency EUR }
segment a-b “Bakers” niche
product loaf {
  price 9,50 EUR per loaf
}
`;

describe('cdev fix', () => {
  it('mends what is safe, and says what it did', async () => {
    const { exitCode, stdout, textOf } = await runCdev(['fix'], { files: { 'model.cdev': broken } });
    expect(exitCode).toBe(0);
    expect(textOf('model.cdev')).toContain('segment a-b "Bakers" niche');
    expect(textOf('model.cdev')).toContain('price EUR 9.50 per loaf');
    expect(stdout).toMatch(/^model\.cdev\n {2}/);
    expect(stdout).toMatch(/Mended \d+ findings in 1 file\.\n$/);
  });

  it('changes nothing when it is only asked what it would do', async () => {
    const { stdout, textOf } = await runCdev(['fix', '--dry-run'], { files: { 'model.cdev': broken } });
    expect(textOf('model.cdev')).toBe(broken);
    expect(stdout).toMatch(/Would mend \d+ findings in 1 file\.\n$/);
  });

  it('has nothing left to do the second time', async () => {
    const { textOf } = await runCdev(['fix'], { files: { 'model.cdev': broken } });
    const text = textOf('model.cdev') ?? '';
    const second = await runCdev(['fix'], { files: { 'model.cdev': text } });
    expect(second.stdout).toBe('Nothing to mend unseen.\n');
    expect(second.textOf('model.cdev')).toBe(text);
  });

  it('keeps the byte order mark and the line ends', async () => {
    const files = { 'model.cdev': `\uFEFF${broken.replaceAll('\n', '\r\n')}` };
    const { textOf } = await runCdev(['fix'], { files });
    const { textOf: plainTextOf } = await runCdev(['fix'], { files: { 'model.cdev': broken } });
    expect(textOf('model.cdev')).toBe(`\uFEFF${plainTextOf('model.cdev')?.replaceAll('\n', '\r\n')}`);
  });

  it('leaves a file alone whose bytes it does not understand, and says so', async () => {
    const bytes = Buffer.from(`${broken}// caf\u00e9\n`.replaceAll(/[“”]/g, "'"), 'latin1');
    const { stderr, textOf } = await runCdev(['fix'], { files: { 'model.cdev': bytes } });
    expect(textOf('model.cdev')).toBe(new TextDecoder().decode(bytes));
    expect(stderr).toContain("'model.cdev' is left as it is");
  });

  it('changes only what it was asked to', async () => {
    const files = { 'a.cdev': broken, 'b/b.cdev': 'segment c-d “Bakers” niche\n' };
    const { textOf } = await runCdev(['fix', 'b'], { files });
    expect(textOf('a.cdev')).toBe(broken);
    expect(textOf('b/b.cdev')).toBe('segment c-d "Bakers" niche\n');
  });

  it('mends standard input on standard output', async () => {
    const { exitCode, stdout, stderr } = await runCdev(['fix', '-'], {
      stdin: 'segment c-d “Bakers” niche\n',
    });
    expect([exitCode, stdout]).toEqual([0, 'segment c-d "Bakers" niche\n']);
    expect(stderr).toContain('Mended');
    const clean = await runCdev(['fix', '-'], { stdin: 'segment c-d "Bakers" niche\n' });
    expect(clean.stdout).toBe('segment c-d "Bakers" niche\n');
    expect((await runCdev(['fix', '-'], { stdin: Uint8Array.of(0xff) })).exitCode).toBe(2);
  });

  it('says that a file could not be written', async () => {
    const files = { 'model.cdev': broken };
    const { exitCode, stderr, textOf } = await runCdev(['fix'], { files, readOnly: 'model.cdev' });
    expect(exitCode).toBe(2);
    expect(stderr).toBe("cdev: 'model.cdev' could not be written: it is read-only\n");
    expect(textOf('model.cdev')).toBe(broken);
  });
});
