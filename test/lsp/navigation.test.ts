import { afterEach, describe, expect, it } from 'vitest';
import {
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  ImplementationRequest,
  LinkedEditingRangeRequest,
  Location,
  ReferencesRequest,
} from 'vscode-languageserver-protocol';
import { Editor, withCursor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function open(marked: string) {
  const { text, offset } = withCursor(marked);
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text });
  await editor.open('x.cdev');
  const opened = editor;
  return { opened, at: { ...opened.document('x.cdev'), position: opened.positionAt('x.cdev', offset) } };
}

/** Each place as `line: text`, lines counted from one as founders do. */
function shown(opened: Editor, found: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(found) ? found : [found];
  return all.flatMap((one) =>
    Location.is(one)
      ? [`${one.range.start.line + 1}: ${opened.textIn(opened.pathOf(one.uri), one.range)}`]
      : [],
  );
}

async function checkImplementations(marked: string, places: readonly string[]): Promise<void> {
  const { opened, at } = await open(marked);
  expect(shown(opened, await opened.connection.sendRequest(ImplementationRequest.type, at))).toEqual(places);
}

describe('going to', () => {
  it('where a name is declared, and back to all that refer to it', async () => {
    const { opened, at } = await open(
      kitchen.replace('about    mdm-tan.lonely', 'about    mdm-tan.lo<|>nely'),
    );
    expect(shown(opened, await opened.connection.sendRequest(DefinitionRequest.type, at))).toEqual([
      '19: lonely',
    ]);
    expect(shown(opened, await opened.connection.sendRequest(DeclarationRequest.type, at))).toEqual([
      '19: lonely',
    ]);
    const references = await opened.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: false },
    });
    expect(shown(opened, references)).toEqual(['36: lonely', '44: lonely']);
  });

  it('the file that is named as a source or a script, where it is there', async () => {
    const text =
      'evidence V1 from interview on 2026-01-01 {\n  source "notes/a.md#prices"\n  source "notes/gone.md"\n}\n' +
      'experiment E1 interview {\n  script "ask.md"\n}\n';
    editor = await Editor.start({ 'x.cdev': text, 'notes/a.md': '# Notes', 'ask.md': '' });
    const opened = editor;
    await opened.open('x.cdev');
    const goTo = (word: string) =>
      opened.connection.sendRequest(DefinitionRequest.type, {
        ...opened.document('x.cdev'),
        position: opened.positionAt('x.cdev', text.indexOf(word) + 2),
      });
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(await goTo('notes/a')).toEqual({ uri: opened.uriOf('notes/a.md'), range });
    expect(await goTo('ask')).toEqual({ uri: opened.uriOf('ask.md'), range });
    expect(await goTo('notes/gone')).toBeNull();
  });

  it('the experiments and evidence of a hypothesis', async () => {
    await checkImplementations(kitchen.replace('hypothesis H1', 'hypothesis H<|>1'), [
      '65: E1',
      '79: V1',
      '85: V2',
    ]);
  });

  it('the evidence of an experiment, the features for a pain, and the shipments of a feature', async () => {
    await checkImplementations(kitchen.replace('experiment E2', 'experiment E<|>2'), ['89: V3']);
    await checkImplementations(kitchen.replace('pain lonely', 'pain lo<|>nely'), ['36: checkin']);
    await checkImplementations(kitchen.replace('feature checkin', 'feature ch<|>eckin'), [
      '126: ship   tingkat.checkin               on 2026-03-20',
    ]);
    await checkImplementations('segment s<|> niche\n', []);
  });
});

describe('highlighting', () => {
  it('marks a name where it is declared and everywhere it is read', async () => {
    const { opened, at } = await open(
      'segment s niche\nprofile p of s<|> as user\nprofile q of s as buyer\n',
    );
    const found = await opened.connection.sendRequest(DocumentHighlightRequest.type, at);
    expect(found?.map(({ range, kind }) => [range.start.line, kind])).toEqual([
      [0, DocumentHighlightKind.Write],
      [1, DocumentHighlightKind.Read],
      [2, DocumentHighlightKind.Read],
    ]);
  });

  it('lets a name be typed everywhere at once only where this file is all that names it', async () => {
    const { opened, at } = await open('segment s niche\nprofile p of s<|> as user\n');
    const linked = await opened.connection.sendRequest(LinkedEditingRangeRequest.type, at);
    expect(linked?.ranges).toHaveLength(2);
    await opened.write('y.cdev', 'profile q of s as buyer\n');
    await opened.until(() => opened.diagnosticsOf('y.cdev').length > 0);
    expect(await opened.connection.sendRequest(LinkedEditingRangeRequest.type, at)).toBeNull();
  });
});
