import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  PublishDiagnosticsNotification,
} from 'vscode-languageserver-protocol/node';
import { listFolder, readFile, statFile } from '../../language-server/src/protocol/files.ts';
import { Client } from './client.ts';

const root = 'vscode-vfs://github/founder/bakery';
const missing = { failure: 'missing', detail: 'there is no such file' };

let client: Client;
const files = new Map<string, string>();
const found = new Map<string, readonly string[]>();

beforeEach(async () => {
  client = await Client.start({});
  files.clear();
  found.clear();
  client.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    found.set(
      uri,
      diagnostics.flatMap(({ code, message }) =>
        code === 'syntax' ? [code, String(message)] : [String(code)],
      ),
    );
  });
  const below = (uri: string): readonly string[] =>
    [...files.keys()].filter((file) => file.startsWith(`${uri}/`));
  client.connection.onRequest(readFile.method, (params: unknown) => {
    const text = files.get(readFile.params.parse(params).uri);
    return text === undefined ? missing : readFile.result.encode({ bytes: new TextEncoder().encode(text) });
  });
  client.connection.onRequest(listFolder.method, (params: unknown) => {
    const { uri } = listFolder.params.parse(params);
    const names = below(uri).map((file) => file.slice(uri.length + 1).split('/'));
    return {
      entries: names.map(([name, ...deeper]) => ({ name, kind: deeper.length > 0 ? 'folder' : 'file' })),
    };
  });
  client.connection.onRequest(statFile.method, (params: unknown): unknown => {
    const { uri } = statFile.params.parse(params);
    const kind = files.has(uri) ? 'file' : 'folder';
    return kind === 'file' || below(uri).length > 0 ? { kind, size: 1 } : missing;
  });
});

afterEach(async () => {
  expect(await client.stop()).toBe(0);
});

async function openFolder(): Promise<void> {
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: root, name: 'bakery' }], removed: [] },
  });
}

describe('a folder that lies on no disk', () => {
  const model = `${root}/model.cdev`;
  const text =
    'venture bäckerei\nhypothesis H1 {\n  kind problem\n  pass when >= 1 of 2 people\n  about nobody\n}\n' +
    'evidence V1 from interview on 2026-04-01 {\n  supports H1 with 1 of 2\n  source "notes/a.md"\n}\n';

  it('is read through the editor, down to the notes that evidence names', async () => {
    files.set(model, text);
    files.set(`${root}/cdev.json`, '{ "today": "2026-04-05" }');
    await openFolder();
    await client.until(() => found.get(model)?.includes('source-missing') === true);
    expect(found.get(model)).toContain('unknown-name');
    files.set(`${root}/notes/a.md`, '# Notes\n');
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: `${root}/notes/a.md`, type: FileChangeType.Created }],
    });
    await client.until(() => found.get(model)?.includes('source-missing') === false);
  });

  it('whose files the editor hands over in a way of its own is said to be unreadable, in one sentence', async () => {
    files.set(model, text);
    client.connection.onRequest(readFile.method, () => ({ bytes: [1, 2, 3] }));
    await openFolder();
    await client.until(() => found.get(model)?.includes('syntax') === true);
    expect(found.get(model)?.[1]).toMatch(
      /^'model.cdev' cannot be read \([a-z/ ]+\), so nothing in it counts\.$/,
    );
  });
});
