import { afterEach, describe, expect, it } from 'vitest';
import { DocumentLinkRequest, WillRenameFilesRequest } from 'vscode-languageserver-protocol';
import { appliedEdit } from './applied-edit.ts';
import { ableClient, Editor } from './editor.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

type Files = Readonly<Record<string, string>>;

async function start(files: Files): Promise<Editor> {
  editor?.close();
  editor = await Editor.start(files);
  return editor;
}

describe('links in a model', () => {
  it('lead to notes, scripts, rows and addresses', async () => {
    const text =
      'evidence V1 from interview on 2026-01-01 {\n  informs H1 data "rows.csv"\n  source "../notes/a b.md"\n  source "https://a.org/b"\n  source "a book"\n}\n' +
      'experiment E1 interview {\n  script "ask.md"\n}\n' +
      'alternative x {\n  link "http://x.org"\n  link "not an address"\n  link "command:evil"\n  link "file:///etc/passwd"\n}\n';
    const opened = await start({ 'sub/x.cdev': text });
    await opened.open('sub/x.cdev');
    const links = await opened.connection.sendRequest(
      DocumentLinkRequest.type,
      opened.document('sub/x.cdev'),
    );
    expect(links?.map(({ range, target }) => [opened.textIn('sub/x.cdev', range), target])).toEqual(
      expect.arrayContaining([
        ['rows.csv', opened.uriOf('sub/rows.csv')],
        ['../notes/a b.md', opened.uriOf('notes/a%20b.md')],
        ['https://a.org/b', 'https://a.org/b'],
        ['ask.md', opened.uriOf('sub/ask.md')],
        ['http://x.org', 'http://x.org'],
      ]),
    );
    expect(links).toHaveLength(5);
  });
});

describe('renaming files', () => {
  const model =
    'evidence V1 from interview on 2026-01-01 {\n  informs H1 data "notes/*.md"\n  source "./notes/a.md"\n  source "https://a.org/notes/a.md"\n}\n';

  async function renamed(files: Files, oldPath: string, newPath: string): Promise<Files> {
    const opened = await start(files);
    const edit = await opened.connection.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: opened.uriOf(oldPath), newUri: opened.uriOf(newPath) }],
    });
    return appliedEdit(opened, edit);
  }

  it('names a note anew wherever a model names it', async () => {
    const files = {
      'x.cdev': model,
      'sub/y.cdev': model.replaceAll('notes/a.md', '../notes/a.md'),
      'z.cdev': 'venture z\n',
    };
    expect(await renamed(files, 'notes/a.md', 'notes/b.md')).toEqual({
      'x.cdev': model.replace('./notes/a.md', 'notes/b.md'),
      'sub/y.cdev': files['sub/y.cdev'].replace('./../notes/a.md', '../notes/b.md'),
    });
  });

  it('keeps what is said of a place in the file, unless a file is called so', async () => {
    const named = (path: string) => `evidence V1 from interview on 2026-01-01 {\n  source "${path}"\n}\n`;
    const files = { 'x.cdev': named('notes/a.md#prices'), 'notes/a.md': '' };
    expect(await renamed(files, 'notes/a.md', 'b.md')).toEqual({ 'x.cdev': named('b.md#prices') });
    const odd = { 'x.cdev': named('notes/a#1.md'), 'notes/a#1.md': '' };
    const opened = await start(odd);
    await opened.open('x.cdev');
    const links = await opened.connection.sendRequest(DocumentLinkRequest.type, opened.document('x.cdev'));
    expect(links?.map(({ target }) => target)).toEqual([opened.uriOf('notes/a%231.md')]);
    await opened.edit('x.cdev', files['x.cdev']);
    const [link] =
      (await opened.connection.sendRequest(DocumentLinkRequest.type, opened.document('x.cdev'))) ?? [];
    expect(link?.target).toBe(opened.uriOf('notes/a.md#prices'));
  });

  it('follows a folder that is renamed, with the rows in it', async () => {
    expect(await renamed({ 'x.cdev': model }, 'notes', 'talks/spring')).toEqual({
      'x.cdev': model.replace('notes/*.md', 'talks/spring/*.md').replace('./notes/a.md', 'talks/spring/a.md'),
    });
  });

  it('follows a model that moves', async () => {
    expect(await renamed({ 'x.cdev': model }, 'x.cdev', 'deep/down/x.cdev')).toEqual({
      'x.cdev': model.replace('notes/*.md', '../../notes/*.md').replace('./notes/a.md', '../../notes/a.md'),
    });
  });

  it('changes nothing where everything keeps its way, and nothing of other names', async () => {
    expect(await renamed({ 'x.cdev': model }, 'notes/other.md', 'notes/c.md')).toEqual({});
    expect(await renamed({ 'x.cdev': model }, 'x.cdev', 'y.cdev')).toEqual({});
  });

  it('is promised only to an editor that asks beforehand', async () => {
    const client = { ...ableClient, workspace: {} };
    editor = await Editor.start({}, { client });
    expect(editor.initialized.capabilities.workspace?.fileOperations).toBeUndefined();
    expect(editor.initialized.capabilities.workspace?.workspaceFolders?.supported).toBe(true);
  });
});
