import { afterEach, describe, expect, it } from 'vitest';
import {
  CodeActionRequest,
  DefinitionRequest,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  HoverRequest,
  ReferencesRequest,
  RenameRequest,
  TextDocumentEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lineIndexOf, positionAt } from '../../language-server/src/core/text/line-index.ts';
import { appliedEdit } from './applied-edit.ts';
import { Editor, type EditorOptions } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function start(files: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
  editor?.close();
  editor = await Editor.start(files, options);
  return editor;
}

/** What a file shows once everything has been looked at: `rule line:character` of each finding. */
function shown(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, range: { start } }) => `${code} ${start.line}:${start.character}`).sort();
}

async function shownAfresh(text: string): Promise<readonly string[]> {
  const fresh = await Editor.start({ 'x.cdev': text });
  await fresh.until(() => fresh.diagnosticsOf('x.cdev').length > 0);
  const found = shown(fresh.diagnosticsOf('x.cdev'));
  fresh.close();
  return found;
}

const people = 'segment locals niche\nprofile anna of locals as user, buyer\n';
const hypothesis = 'hypothesis H1 {\n  kind problem\n  about anna\n}\n';

describe('a text that is typed', () => {
  it('character by character says in the end what it says when it is opened', async () => {
    const opened = await start({ 'x.cdev': '' });
    await opened.open('x.cdev');
    const [head, tail] = [kitchen.slice(0, 1600), kitchen.slice(1600)];
    for (const [offset, character] of [...head].entries()) {
      await opened.type('x.cdev', offset, 0, character);
      if (offset % 100 === 0) {
        await opened.connection.sendRequest(DocumentSymbolRequest.type, opened.document('x.cdev'));
      }
    }
    await opened.type('x.cdev', head.length, 0, tail);
    expect(opened.textOf('x.cdev')).toBe(kitchen);
    const expected = await shownAfresh(kitchen);
    await opened.until(
      () => JSON.stringify(shown(opened.diagnosticsOf('x.cdev'))) === JSON.stringify(expected),
    );
  });

  it('loses what is deleted and takes several changes in one message in their order', async () => {
    const opened = await start({ 'x.cdev': '' });
    await opened.open('x.cdev', 'segment a niche\nsegment b niche\n');
    const at = (line: number, start: number, end: number) => ({
      start: { line, character: start },
      end: { line, character: end },
    });
    await opened.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: opened.uriOf('x.cdev'), version: 99 },
      contentChanges: [
        { range: at(0, 0, 0), text: '// on top\n' },
        { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' },
        { range: at(1, 8, 9), text: 'bakers' },
      ],
    });
    const symbols = await opened.connection.sendRequest(
      DocumentSymbolRequest.type,
      opened.document('x.cdev'),
    );
    expect(symbols).toMatchObject([{ name: 'bakers', range: { start: { line: 1 } } }]);
    await opened.type('x.cdev', 0, 0, '');
    expect(symbols).toHaveLength(1);
  });

  it.each([
    ['Unix', '\n'],
    ['Windows', '\r\n'],
  ])('with the line ends of %s keeps them, and places are right in it', async (_, end) => {
    const text = (people + hypothesis).replaceAll('\n', end);
    const opened = await start({ 'x.cdev': text });
    await opened.open('x.cdev');
    const at = { ...opened.document('x.cdev'), position: { line: 4, character: 9 } };
    const found = await opened.connection.sendRequest(DefinitionRequest.type, at);
    expect(found).toMatchObject({
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } },
    });
    const renamed = await opened.connection.sendRequest(RenameRequest.type, { ...at, newName: 'bea' });
    expect(appliedEdit(opened, renamed)['x.cdev']).toBe(text.replaceAll('anna', 'bea'));
    const actions = await opened.connection.sendRequest(CodeActionRequest.type, {
      ...opened.document('x.cdev'),
      range: { start: { line: 2, character: 12 }, end: { line: 2, character: 12 } },
      context: { diagnostics: [] },
    });
    for (const action of actions ?? []) {
      const after = 'edit' in action ? appliedEdit(opened, action.edit)['x.cdev'] : undefined;
      expect(new Set(after?.match(/\r\n|\r|\n/g))).toEqual(new Set([end]));
    }
    expect(actions?.length).toBeGreaterThan(2);
    await opened.edit('x.cdev', text.replaceAll(' niche', '    niche'));
    const edits = await opened.connection.sendRequest(DocumentFormattingRequest.type, {
      ...opened.document('x.cdev'),
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(edits).not.toEqual([]);
    expect(edits?.map(({ newText }) => newText).join('')).not.toMatch(
      end === '\n' ? /\r/ : /\r(?!\n)|(?<!\r)\n/,
    );
  });

  it('has its lines where an editor counts them', () => {
    const text = 'a\r\nb\rc\nd\u2028e\u0085f\v\fg\n\r\n\n';
    const lines = lineIndexOf(text);
    const document = TextDocument.create('file:///x', 'cdev', 1, text);
    for (let offset = 0; offset < text.length; offset++) {
      const isBetween = text[offset - 1] === '\r' && text[offset] === '\n';
      expect(isBetween || positionAt(lines, offset)).toEqual(isBetween || document.positionAt(offset));
    }
  });

  it('has no places behind the end of a line', async () => {
    const opened = await start({ 'x.cdev': people });
    await opened.open('x.cdev');
    const hover = await opened.connection.sendRequest(HoverRequest.type, {
      ...opened.document('x.cdev'),
      position: { line: 0, character: 9999 },
    });
    expect(hover && opened.textIn('x.cdev', hover.range ?? expect.fail('of nothing'))).toBe('niche');
  });

  it('counts what lies beyond the basic plane as two, as the protocol does', async () => {
    const text = `segment s niche\nhypothesis H1 "😀🥖 𝒳" { about 人, s, nobody }\nprofile 人 of s\n`;
    const opened = await start({ 'x.cdev': text });
    await opened.open('x.cdev');
    const line = text.split('\n')[1] ?? '';
    const at = { ...opened.document('x.cdev'), position: { line: 1, character: line.indexOf('人') } };
    expect(await opened.connection.sendRequest(DefinitionRequest.type, at)).toMatchObject({
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 9 } },
    });
    await opened.until(() => opened.diagnosticsOf('x.cdev').some(({ code }) => code === 'unknown-name'));
    const unknown = opened.diagnosticsOf('x.cdev').find(({ code }) => code === 'unknown-name');
    expect(unknown && opened.textIn('x.cdev', unknown.range)).toBe('nobody');
    await opened.type('x.cdev', text.indexOf('🥖'), 2, '🧁🧁');
    const hover = await opened.connection.sendRequest(HoverRequest.type, {
      ...opened.document('x.cdev'),
      position: { line: 1, character: 12 },
    });
    expect(JSON.stringify(hover?.contents)).toContain('😀🧁🧁 𝒳');
  });
});

describe('a file that is open', () => {
  it('counts as it is in the editor when it goes from the disk, and not at all once it is closed', async () => {
    const opened = await start({ 'p.cdev': people, 'h.cdev': hypothesis });
    await opened.open('p.cdev');
    await opened.open('h.cdev');
    await opened.until(() => opened.diagnosticsOf('h.cdev').length > 0);
    await opened.remove('p.cdev');
    const at = { ...opened.document('h.cdev'), position: { line: 2, character: 9 } };
    expect(await opened.connection.sendRequest(DefinitionRequest.type, at)).toMatchObject({
      uri: opened.uriOf('p.cdev'),
    });
    await opened.closeDocument('p.cdev');
    await opened.until(() => opened.diagnosticsOf('h.cdev').some(({ code }) => code === 'unknown-name'));
    expect(opened.diagnosticsOf('p.cdev')).toEqual([]);
  });

  it('declares nothing twice when it gets another name', async () => {
    const opened = await start({ 'p.cdev': people, 'h.cdev': hypothesis });
    await opened.open('p.cdev');
    await opened.open('h.cdev');
    await opened.until(() => opened.diagnosticsOf('p.cdev').length > 0);
    opened.files.remove('/w/p.cdev');
    opened.files.write('/w/q.cdev', new TextEncoder().encode(people));
    await opened.closeDocument('p.cdev');
    await opened.open('q.cdev', people);
    await opened.remove('p.cdev');
    await opened.write('q.cdev', people);
    await opened.until(
      () => opened.diagnosticsOf('q.cdev').length > 0 && opened.diagnosticsOf('p.cdev').length === 0,
    );
    expect(opened.diagnosticsOf('q.cdev').map(({ code }) => code)).not.toContain('duplicate-name');
    const at = { ...opened.document('h.cdev'), position: { line: 2, character: 9 } };
    expect(await opened.connection.sendRequest(DefinitionRequest.type, at)).toMatchObject({
      uri: opened.uriOf('q.cdev'),
    });
  });
});

describe('two projects that are open', () => {
  const venture = (name: string) => `venture ${name} {\n  currency EUR\n}\n`;

  it.each([
    ['in one folder', ['']],
    ['in folders of their own', ['a', 'b']],
  ])('%s never mix their names', async (_, folders) => {
    const opened = await start(
      {
        'a/v.cdev': venture('a') + people,
        'a/h.cdev': hypothesis,
        'b/v.cdev': venture('b') + people.replace('anna', 'bea'),
        'b/h.cdev': hypothesis,
      },
      { folders },
    );
    for (const path of ['a/v.cdev', 'a/h.cdev', 'b/h.cdev']) {
      await opened.open(path);
    }
    await opened.until(() => opened.diagnosticsOf('b/h.cdev').some(({ code }) => code === 'unknown-name'));
    expect(opened.diagnosticsOf('a/h.cdev').map(({ code }) => code)).not.toContain('unknown-name');
    const at = { ...opened.document('a/v.cdev'), position: { line: 4, character: 9 } };
    const references = await opened.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    expect(references?.map(({ uri }) => opened.pathOf(uri))).toEqual(['a/v.cdev', 'a/h.cdev']);
    const edit = await opened.connection.sendRequest(RenameRequest.type, { ...at, newName: 'zoe' });
    expect(Object.keys(appliedEdit(opened, edit)).sort()).toEqual(['a/h.cdev', 'a/v.cdev']);
  });
});

describe('a file opened without a folder', () => {
  it('brings the rest of its project along, and nothing of another', async () => {
    const opened = await start(
      {
        'shop/v.cdev': 'venture shop {\n  currency EUR\n}\n',
        'shop/people/p.cdev': people,
        'shop/h.cdev': hypothesis,
        'other/v.cdev': 'venture other\nhypothesis H7 "Elsewhere"\n',
      },
      { folders: [] },
    );
    await opened.open('shop/h.cdev');
    const at = { ...opened.document('shop/h.cdev'), position: { line: 2, character: 9 } };
    let found: unknown = null;
    while (found === null) {
      found = await opened.connection.sendRequest(DefinitionRequest.type, at);
    }
    expect(found).toMatchObject({ uri: opened.uriOf('shop/people/p.cdev') });
    await opened.until(() => opened.diagnosticsOf('shop/people/p.cdev').length > 0);
    const symbols = await opened.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'Elsewhere' });
    expect(symbols).toEqual([]);
  });

  it('is understood by itself where there is no project around it', async () => {
    const opened = await start({ 'lone.cdev': people + hypothesis, 'beside.txt': '' }, { folders: [] });
    await opened.open('lone.cdev');
    await opened.until(() => opened.diagnosticsOf('lone.cdev').some(({ code }) => code !== 'syntax'));
    expect(opened.diagnosticsOf('lone.cdev').map(({ code }) => code)).not.toContain('unknown-name');
  });
});

describe('a text that was never saved', () => {
  const uri = 'untitled:Untitled-1';

  async function openUntitled(opened: Editor, address: string, text: string): Promise<void> {
    await opened.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: address, languageId: 'cdev', version: 1, text },
    });
  }

  it.each([[['']], [[]]])('is worked in like any other, with the folders %j', async (folders) => {
    const opened = await start({ 'v.cdev': `venture v\n${people}` }, { folders });
    await openUntitled(opened, uri, people + hypothesis.replace('anna', 'anna, nobody'));
    await opened.until(() => opened.diagnosticsAt(uri).some(({ code }) => code === 'unknown-name'));
    expect(opened.diagnosticsAt(uri).map(({ code }) => code)).not.toContain('duplicate-name');
    const at = { textDocument: { uri }, position: { line: 4, character: 9 } };
    expect(await opened.connection.sendRequest(DefinitionRequest.type, at)).toMatchObject({ uri });
    const edit = await opened.connection.sendRequest(RenameRequest.type, { ...at, newName: 'bea' });
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    const [change] = edit?.documentChanges ?? [];
    expect(TextDocumentEdit.is(change) && change.edits).toHaveLength(2);
  });

  it('is a project of its own, and all of it goes when it is closed', async () => {
    const opened = await start({});
    const second = 'untitled:Untitled-2';
    await openUntitled(opened, uri, `venture one\n${people}`);
    await openUntitled(opened, second, `venture two\n${hypothesis}`);
    await opened.until(() => opened.diagnosticsAt(second).some(({ code }) => code === 'unknown-name'));
    expect(opened.diagnosticsAt(second).map(({ code }) => code)).not.toContain('two-ventures');
    await opened.until(() => opened.diagnosticsAt(uri).length > 0);
    await opened.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: second },
    });
    await opened.until(() => opened.diagnosticsAt(second).length === 0);
    const symbols = await opened.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'H1' });
    expect(symbols).toEqual([]);
  });

  it('is told of nothing that could only lie beside a saved one, and sends nothing there', async () => {
    const opened = await start({}, { isSlow: true });
    const text =
      'evidence V1 from interview on 2026-04-01 {\n  informs nobody\n  source "notes/a.md"\n  source "https://a.org"\n}\n';
    await openUntitled(opened, uri, text);
    await opened.until(() => opened.diagnosticsAt(uri).some(({ code }) => code === 'unknown-name'));
    const links = await opened.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    expect(links?.map(({ target }) => target)).toEqual(['https://a.org']);
    const at = { line: 0, character: 10 };
    const actions = await opened.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: at, end: at },
      context: { diagnostics: [], only: ['refactor.move'] },
    });
    expect(actions).toEqual([]);
    expect(opened.diagnosticsAt(uri).map(({ code }) => code)).not.toContain('source-missing');
  });

  it('is gone when it is closed also where an editor only took it for a model', async () => {
    const opened = await start({ 'plan.txt': '' });
    await opened.open('plan.txt', people);
    await opened.until(() => opened.diagnosticsOf('plan.txt').length > 0);
    await opened.closeDocument('plan.txt');
    await opened.until(() => opened.diagnosticsOf('plan.txt').length === 0);
  });
});

describe('a text that shows an earlier state of a file', () => {
  it('is not taken for the file', async () => {
    const opened = await start({ 'p.cdev': people, 'h.cdev': hypothesis });
    await opened.open('h.cdev');
    const earlier = `git:${new URL(opened.uriOf('p.cdev')).pathname}?${encodeURIComponent('{"ref":"~"}')}`;
    await opened.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: earlier, languageId: 'cdev', version: 1, text: `${people}${people}broken {` },
    });
    await opened.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: earlier, version: 2 },
      contentChanges: [{ text: `${people}broken {{` }],
    });
    const hover = await opened.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: earlier },
      position: { line: 0, character: 9 },
    });
    expect(hover).toBeNull();
    await opened.until(() => opened.diagnosticsOf('h.cdev').length > 0);
    expect(opened.diagnosticsAt(earlier)).toEqual([]);
    const symbols = await opened.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'anna' });
    expect(symbols).toHaveLength(1);
    await opened.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: earlier },
    });
  });
});

describe('an address that makes no sense', () => {
  it.each(['', 'x', '%', 'a b:c', 'x://!%25E0/a', 'file:', '://', '\u0000'])(
    'is refused or answered, and the server goes on: %j',
    async (uri) => {
      const opened = await start({ 'h.cdev': people + hypothesis });
      const textDocument = { uri, languageId: 'cdev', version: 1, text: people + people };
      await opened.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      await opened.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: 2 },
        contentChanges: [{ text: hypothesis }],
      });
      const at = { textDocument: { uri }, position: { line: 0, character: 9 } };
      for (const method of [HoverRequest.method, DefinitionRequest.method, DocumentSymbolRequest.method]) {
        await opened.connection.sendRequest(method, at).catch(() => null);
      }
      await opened.connection.sendNotification(DidCloseTextDocumentNotification.type, at);
      await opened.open('h.cdev');
      const symbols = await opened.connection.sendRequest(
        DocumentSymbolRequest.type,
        opened.document('h.cdev'),
      );
      expect(symbols?.map(({ name }) => name)).toEqual(['locals', 'anna', 'H1']);
      await opened.until(() => opened.diagnosticsOf('h.cdev').length > 0);
    },
  );
});
