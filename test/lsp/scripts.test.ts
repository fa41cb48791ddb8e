import { afterEach, describe, expect, it } from 'vitest';
import { Editor } from './editor.ts';

const model = (name: string, more = ''): string =>
  `hypothesis H${name} "6 of 10 eat alone" { kind problem }\nexperiment E${name} interview {\n  tests H${name}\n  script "scripts/talk.md"\n}\n${more}`;
const weak = '# Talk\n\n1. When did you last eat alone?\n2. Would you pay for company?\n';
const good = weak.replace('Would you pay', 'What did you pay');

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function start(files: Readonly<Record<string, string>>): Promise<Editor> {
  editor = await Editor.start(files);
  return editor;
}

/** What is said of the questions in a file, as `line: words`. */
function said(opened: Editor, path: string): readonly string[] {
  return opened
    .diagnosticsOf(path)
    .filter(({ code }) => code === 'weak-question')
    .map(({ range }) => `${range.start.line + 1}: ${opened.textIn(path, range)}`);
}

describe('a weak question', () => {
  it('is told of where it stands in the script, for each experiment that asks it', async () => {
    const opened = await start({ 'a.cdev': model('1'), 'b.cdev': model('2'), 'scripts/talk.md': weak });
    await opened.until(() => said(opened, 'scripts/talk.md').length > 0);
    expect(said(opened, 'scripts/talk.md')).toEqual(['4: Would you pay', '4: Would you pay']);
    expect(said(opened, 'a.cdev')).toEqual([]);
  });

  it('is gone when the script is put right, and there again when it is not', async () => {
    const opened = await start({ 'a.cdev': model('1'), 'scripts/talk.md': weak });
    await opened.until(() => said(opened, 'scripts/talk.md').length === 1);
    await opened.write('scripts/talk.md', good);
    await opened.until(() => said(opened, 'scripts/talk.md').length === 0);
    await opened.write('scripts/talk.md', `\n${weak}`);
    await opened.until(() => said(opened, 'scripts/talk.md').length === 1);
  });

  it('is gone when no experiment names the script any more', async () => {
    const opened = await start({ 'a.cdev': model('1'), 'scripts/talk.md': weak });
    await opened.open('a.cdev');
    await opened.until(() => said(opened, 'scripts/talk.md').length === 1);
    await opened.edit('a.cdev', model('1').replace('talk.md', 'other.md'));
    await opened.until(() => said(opened, 'scripts/talk.md').length === 0);
    await opened.edit('a.cdev', model('1'));
    await opened.until(() => said(opened, 'scripts/talk.md').length === 1);
  });

  it('is read from a script that comes later', async () => {
    const opened = await start({ 'a.cdev': model('1') });
    await opened.until(() => opened.diagnosticsOf('a.cdev').some(({ code }) => code === 'source-missing'));
    await opened.write('scripts/talk.md', weak);
    await opened.until(() => said(opened, 'scripts/talk.md').length === 1);
  });

  it('is allowed on the experiment that asks it', async () => {
    const allow = 'allow weak-question on E1 until 2026-12-31 because "translated from the old script"\n';
    const opened = await start({ 'a.cdev': model('1', allow), 'scripts/talk.md': weak, 'c.cdev': '' });
    await opened.until(() => opened.diagnosticsOf('a.cdev').length > 0);
    await opened.write('scripts/talk.md', `${weak}3. Would you buy it?\n`);
    await opened.open('a.cdev', model('1', allow.replace('E1', 'H1')));
    await opened.until(() => said(opened, 'scripts/talk.md').length === 2);
    expect(opened.diagnosticsOf('a.cdev').map(({ code }) => code)).toContain('unused-allowance');
    await opened.edit('a.cdev', model('1', allow));
    await opened.until(() => said(opened, 'scripts/talk.md').length === 0);
    await opened.until(() => !opened.diagnosticsOf('a.cdev').some(({ code }) => code === 'unused-allowance'));
  });
});
