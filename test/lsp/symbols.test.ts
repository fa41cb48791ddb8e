import { afterEach, describe, expect, it } from 'vitest';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { ableClient, Editor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function outlineOf(text: string): Promise<readonly (DocumentSymbol | SymbolInformation)[]> {
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text });
  await editor.open('x.cdev');
  return (await editor.connection.sendRequest(DocumentSymbolRequest.type, editor.document('x.cdev'))) ?? [];
}

describe('the outline', () => {
  it('has the verdict of a hypothesis and how far a gate is', async () => {
    const outline = await outlineOf(kitchen);
    const details = outline.flatMap((symbol) =>
      'detail' in symbol ? `${symbol.name}: ${symbol.detail}` : [],
    );
    expect(details).toContain(
      'H1: inconclusive, 8 of 10 · Loneliness, not mobility, is the first pain of seniors living alone',
    );
    expect(details).toContain('G1: exits discovery, open, 1 of 3');
    expect(details).toContain('wei-ling: buyer');
    expect(details).toContain('V1: interview on 2026-02-10');
    expect(details).toContain('E1: Problem interviews at two activity centres');
    expect(details).toContain('seniors-alone: Seniors 70+ living alone in Toa Payoh');
  });

  it('has the parts of a segment inside it, also where they share its name', async () => {
    expect(
      await outlineOf('segment a segmented {\n  segment a niche {\n    segment a niche\n  }\n}\n'),
    ).toMatchObject([{ name: 'a', children: [{ name: 'a', children: [{ name: 'a', children: [] }] }] }]);
  });

  it('is flat for an editor that wants it so', async () => {
    const client = { ...ableClient, textDocument: {} };
    editor = await Editor.start({ 'x.cdev': 'profile p {\n  pain x "y"\n}\n' }, { client });
    await editor.open('x.cdev');
    const flat = await editor.connection.sendRequest(DocumentSymbolRequest.type, editor.document('x.cdev'));
    expect(flat).toMatchObject([{ name: 'p' }, { name: 'x', containerName: 'p' }]);
  });
});

describe('finding something in the workspace', () => {
  async function find(query: string): Promise<readonly string[]> {
    editor?.close();
    editor = await Editor.start({
      'model.cdev': kitchen,
      'b/model.cdev': 'venture b\nhypothesis H1 "Another"\n',
    });
    const found = (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
    return found.map(({ name, containerName }) => `${name} (${containerName})`);
  }

  it('goes by name or title, over all ventures, with the verdict', async () => {
    expect(await find('h1')).toEqual([
      'H1 Loneliness, not mobility, is the first pain of seniors living alone (hypothesis: inconclusive, 8 of 10)',
      'H1 Another (hypothesis: untested)',
    ]);
    expect(await find('knees')).toEqual([
      'mdm-tan.mobility The market is 600 m away and her knees hurt (pain: severity 3)',
    ]);
    expect(await find('VP Sales')).toEqual(['VP Sales (hire: on 2026-05-01, SGD 9 000 per month)']);
    expect(await find('nothing of the kind')).toEqual([]);
  });

  it('gives everything for no word at all', async () => {
    expect((await find('')).length).toBeGreaterThan(30);
  });
});
