import { afterEach, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const model =
  'hypothesis H1 {\n  kind problem\n  pass when >= 1 of 2 people\n}\n' +
  'evidence V1 from interview on 2026-04-01 {\n  supports H1 with 1 of 2\n  source "notes/a.md"\n}\n';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

function shown(opened: Editor): readonly unknown[] {
  return opened.diagnosticsOf('x.cdev').map(({ code }) => code);
}

describe('a source in a file system that cannot tell at once what is there', () => {
  it('is missing once it turns out to be, and no longer when it comes', async () => {
    const opened = await Editor.start({ 'x.cdev': model }, { isSlow: true });
    editor = opened;
    await opened.until(() => shown(opened).includes('source-missing'));
    await opened.write('notes/a.md', '# Notes\n');
    await opened.until(() => !shown(opened).includes('source-missing'));
  });

  it('is asked for once, whatever is edited elsewhere', async () => {
    const opened = await Editor.start({ 'x.cdev': model }, { isSlow: true });
    editor = opened;
    await opened.until(() => shown(opened).includes('source-missing'));
    const asked = opened.files.stats.length;
    await opened.open('x.cdev');
    await opened.edit('x.cdev', `${model}hypothesis H2 {\n  about nobody\n}\n`);
    await opened.until(() => shown(opened).includes('unknown-name'));
    expect(opened.files.stats.slice(asked).filter((path) => path.endsWith('a.md'))).toEqual([]);
  });
});
