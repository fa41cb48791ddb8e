import { afterEach, describe, expect, it } from 'vitest';
import { HoverRequest, WorkspaceSymbolRequest } from 'vscode-languageserver-protocol';
import { ableClient, Editor } from './editor.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

const many = Object.fromEntries(
  Array.from({ length: 120 }, (_, index) => [`m${index}.cdev`, `segment s${index} niche\n`]),
);

describe('reading the workspace for the first time', () => {
  it('is shown from its beginning to its end, each percentage once', async () => {
    editor = await Editor.start(many);
    const opened = editor;
    await opened.until(() => opened.progress.some(({ kind }) => kind === 'end'));
    const [first, ...others] = opened.progress;
    expect(first).toMatchObject({ kind: 'begin', title: 'cdev', percentage: 0 });
    expect(others.at(-1)).toMatchObject({ kind: 'end' });
    const shown = others.flatMap((step) => (step.kind === 'report' ? [step.percentage ?? 0] : []));
    expect(shown.length).toBeGreaterThan(50);
    expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b));
    expect(shown.at(-1)).toBe(100);
  });

  it('shows nothing to an editor that cannot', async () => {
    editor = await Editor.start(many, { client: { ...ableClient, window: {} } });
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 's119' });
    expect(found).toHaveLength(1);
    expect(editor.progress).toEqual([]);
  });

  it('is waited for by whoever asks meanwhile', async () => {
    const text = 'profile anna of s119 as user\n';
    editor = await Editor.start({ ...many, 'z.cdev': text });
    await editor.open('z.cdev');
    const hover = await editor.connection.sendRequest(HoverRequest.type, {
      ...editor.document('z.cdev'),
      position: editor.positionAt('z.cdev', text.indexOf('s119') + 1),
    });
    expect(JSON.stringify(hover?.contents)).toContain('A niche segment');
  });
});
