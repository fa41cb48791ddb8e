import { describe, expect, it } from 'vitest';
import { runCdev } from '../support/run-cdev.ts';

const untidy = 'venture   bakery {currency EUR\n\n\n vision "Less waste"   // why\n}\n';
const files = { 'model.cdev': untidy };

async function tidyText(): Promise<string> {
  return (await runCdev(['fmt'], { files })).textOf('model.cdev') ?? '';
}

describe('cdev fmt', () => {
  it('lays a model out, and leaves it alone the second time', async () => {
    const { exitCode, stdout, textOf } = await runCdev(['fmt'], { files });
    const text = textOf('model.cdev') ?? '';
    expect(exitCode).toBe(0);
    expect(text).toContain('venture bakery {\n');
    expect(text).toContain('// why');
    expect(stdout).toBe('model.cdev\n1 file laid out anew.\n');
    const second = await runCdev(['fmt'], { files: { 'model.cdev': text } });
    expect(second).toMatchObject({ exitCode: 0, stdout: '1 file laid out well.\n' });
    expect(second.textOf('model.cdev')).toBe(text);
  });

  it('only says what it would change when it checks', async () => {
    const { exitCode, stdout, textOf } = await runCdev(['fmt', '--check'], { files });
    expect(exitCode).toBe(1);
    expect(stdout).toBe('model.cdev\n1 file would be laid out anew.\n');
    expect(textOf('model.cdev')).toBe(untidy);
    const tidy = { 'model.cdev': await tidyText() };
    expect((await runCdev(['fmt', '--check'], { files: tidy })).exitCode).toBe(0);
  });

  it('leaves alone what it does not understand, and says where', async () => {
    const broken = {
      'a.cdev': untidy,
      'b.cdev': 'venture x {\n  what is this\n}\n',
      'c.cdev': Uint8Array.of(0xff),
    };
    const { exitCode, stderr, textOf } = await runCdev(['fmt'], { files: broken });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /^cdev: 'b.cdev' is left as it is: .*\(b\.cdev:2:3\)\ncdev: 'c.cdev' is left as it is: /,
    );
    expect(textOf('b.cdev')).toBe(broken['b.cdev']);
    expect(textOf('a.cdev')).toBe(await tidyText());
  });

  it('keeps the byte order mark and the line ends', async () => {
    const { textOf } = await runCdev(['fmt'], {
      files: { 'model.cdev': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` },
    });
    expect(textOf('model.cdev')).toBe(`\uFEFF${(await tidyText()).replaceAll('\n', '\r\n')}`);
  });

  it('lays standard input out on standard output', async () => {
    expect(await runCdev(['fmt', '-'], { stdin: untidy })).toMatchObject({
      exitCode: 0,
      stdout: await tidyText(),
      stderr: '',
    });
    expect(await runCdev(['fmt', '-', '--check'], { stdin: untidy })).toMatchObject({
      exitCode: 1,
      stdout: '<stdin>\n1 file would be laid out anew.\n',
    });
  });

  it('takes the files it is given, and no others', async () => {
    const two = { 'a.cdev': untidy, 'b/b.cdev': untidy, 'cdev.json': '{ "exclude": ["b"] }' };
    const named = await runCdev(['fmt', 'b'], { files: two });
    expect(named.textOf('a.cdev')).toBe(untidy);
    expect(named.textOf('b/b.cdev')).toBe(await tidyText());
    const all = await runCdev(['fmt'], { files: two });
    expect(all.textOf('b/b.cdev')).toBe(untidy);
    expect((await runCdev(['fmt', 'nothing'], { files: two })).exitCode).toBe(2);
    expect((await runCdev(['fmt'], { files: { 'readme.md': '' } })).stderr).toContain(
      'there is no .cdev file',
    );
  });

  it('finds the first model of every founder laid out well', async () => {
    const text = (await runCdev(['init'])).textOf('model.cdev') ?? '';
    expect((await runCdev(['fmt', '--check'], { files: { 'model.cdev': text } })).exitCode).toBe(0);
  });
});
