import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  LSPErrorCodes,
  ReferencesRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol';
import { bundleIfStale, programFile } from '../../language-server/scripts/bundle.ts';
import { Client } from './client.ts';

const venture = 'venture shop "A shop" {\n  currency EUR\n}\n';
const hypothesis = 'hypothesis H1 "Ten of twelve come back" {\n  kind problem\n  about anna.cold\n}\n';
const people =
  'segment locals "People next door" niche\nprofile anna of locals as user, buyer {\n  pain cold "The flat is cold"\n}\n';

let client: Client | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function start(files: Readonly<Record<string, string>>): Promise<Client> {
  client = await Client.start(files);
  return client;
}

describe('the language server over stdio', () => {
  it('publishes what is found in every file of the workspace, opened or not', async () => {
    const server = await start({ 'venture.cdev': venture, 'a/h.cdev': hypothesis });
    await server.until(() => server.shown('a/h.cdev').includes('unknown-name 2:8'));
    const [unknown] = server.diagnosticsOf('a/h.cdev').filter(({ code }) => code === 'unknown-name');
    expect(unknown).toMatchObject({ source: 'cdev', severity: 1 });
    const page = unknown?.codeDescription?.href ?? '';
    expect(readFileSync(new URL(page), 'utf8')).toMatch(/^# unknown-name/);
  });

  it('follows an edit into the files that name what changed', async () => {
    const server = await start({ 'venture.cdev': venture, 'h.cdev': hypothesis, 'people.cdev': '' });
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:8'));
    await server.open('people.cdev', '');
    await server.edit('people.cdev', people);
    await server.until(() => !server.shown('h.cdev').some((shown) => shown.startsWith('unknown-name')));
    await server.edit('people.cdev', people.replace('cold', 'damp'));
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:13'));
  });

  it('goes back to the file on the disk when the editor closes it', async () => {
    const server = await start({ 'venture.cdev': venture, 'h.cdev': hypothesis, 'people.cdev': people });
    await server.open('people.cdev', '');
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:8'));
    await server.close('people.cdev');
    await server.until(() => !server.shown('h.cdev').some((shown) => shown.startsWith('unknown-name')));
  });

  it('takes files that come and go on the disk', async () => {
    const server = await start({ 'venture.cdev': venture, 'h.cdev': hypothesis });
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:8'));
    await server.write('people.cdev', people);
    await server.until(() => !server.shown('h.cdev').some((shown) => shown.startsWith('unknown-name')));
    await server.remove('people.cdev');
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:8'));
  });

  it('takes folders that come and go as a whole, with all that lies in them', async () => {
    const server = await start({
      'venture.cdev': venture,
      'h.cdev': hypothesis,
      'gone/deep/people.cdev': people,
      'gone/cdev.json': '{ "severities": { "unknown-name": "off" } }',
    });
    await server.until(() => server.shown('gone/deep/people.cdev').length > 0);
    expect(server.shown('h.cdev')).not.toContain('unknown-name 2:8');
    await server.moveFolder('gone', 'come');
    await server.until(() => server.shown('come/deep/people.cdev').length > 0);
    await server.until(() => server.shown('gone/deep/people.cdev').length === 0);
    expect(server.shown('h.cdev')).not.toContain('unknown-name 2:8');
    await server.removeFolder('come');
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:8'));
  });

  it('takes settings that change without a restart, and says what is wrong with them', async () => {
    const server = await start({ 'venture.cdev': venture, 'h.cdev': hypothesis });
    await server.until(() => server.shown('h.cdev').includes('unknown-name 2:8'));
    await server.write('cdev.json', '{ "severities": { "unknown-name": "hint" } }');
    await server.until(() =>
      server.diagnosticsOf('h.cdev').some((d) => d.code === 'unknown-name' && d.severity === 4),
    );
    await server.write('cdev.json', '{ "severities": ');
    await server.until(() => server.shown('cdev.json').some((shown) => shown.startsWith('bad-settings')));
    await server.until(() =>
      server.diagnosticsOf('h.cdev').some((d) => d.code === 'unknown-name' && d.severity === 1),
    );
  });

  it('notices when a source comes into being', async () => {
    const evidence = 'evidence V1 from interview on 2026-01-10 {\n  informs H1\n  source "notes/a.md"\n}\n';
    const server = await start({
      'venture.cdev': venture,
      'h.cdev': hypothesis,
      'people.cdev': people,
      'v.cdev': evidence,
    });
    await server.until(() => server.shown('v.cdev').includes('source-missing 2:9'));
    await server.write('notes/a.md', '# A');
    await server.until(() => !server.shown('v.cdev').some((shown) => shown.startsWith('source-missing')));
  });

  it('leads from a reference to its declaration in another file, and back to every reference', async () => {
    const server = await start({ 'venture.cdev': venture, 'h.cdev': hypothesis, 'people.cdev': people });
    await server.open('h.cdev', hypothesis);
    const textDocument = { uri: server.uriOf('h.cdev') };
    const member = { textDocument, position: { line: 2, character: 15 } };
    expect(await server.connection.sendRequest(DefinitionRequest.type, member)).toEqual({
      uri: server.uriOf('people.cdev'),
      range: { start: { line: 2, character: 7 }, end: { line: 2, character: 11 } },
    });
    const owner = { textDocument, position: { line: 2, character: 9 } };
    expect(await server.connection.sendRequest(DefinitionRequest.type, owner)).toEqual({
      uri: server.uriOf('people.cdev'),
      range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } },
    });
    const references = await server.connection.sendRequest(ReferencesRequest.type, {
      ...owner,
      context: { includeDeclaration: true },
    });
    expect(references).toEqual([
      {
        uri: server.uriOf('people.cdev'),
        range: { start: { line: 1, character: 8 }, end: { line: 1, character: 12 } },
      },
      {
        uri: server.uriOf('h.cdev'),
        range: { start: { line: 2, character: 8 }, end: { line: 2, character: 12 } },
      },
    ]);
  });

  it('outlines a file with members inside their owners', async () => {
    const server = await start({ 'venture.cdev': venture, 'people.cdev': people });
    await server.open('people.cdev', people);
    const symbols = await server.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: server.uriOf('people.cdev') },
    });
    expect(symbols).toMatchObject([
      { name: 'locals', detail: 'People next door' },
      { name: 'anna', children: [{ name: 'cold', detail: 'The flat is cold' }] },
    ]);
  });

  it('mends a mistyped name, and the finding is gone', async () => {
    const mistyped = hypothesis.replace('anna.cold', 'anna.clod');
    const server = await start({ 'venture.cdev': venture, 'people.cdev': people, 'h.cdev': mistyped });
    await server.open('h.cdev', mistyped);
    await server.until(() => server.shown('h.cdev').some((shown) => shown.startsWith('unknown-name')));
    const diagnostics = server.diagnosticsOf('h.cdev').filter(({ code }) => code === 'unknown-name');
    const range = diagnostics[0]?.range ?? expect.fail('no finding to mend');
    const actions = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: server.uriOf('h.cdev') },
      range,
      context: { diagnostics: [...diagnostics] },
    });
    const fix = actions?.flatMap((action) => ('edit' in action ? [action] : []))[0];
    expect(fix).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      edit: {
        documentChanges: [
          { textDocument: { uri: server.uriOf('h.cdev') }, edits: [{ newText: 'anna.cold' }] },
        ],
      },
    });
    await server.edit('h.cdev', hypothesis);
    await server.until(() => !server.shown('h.cdev').some((shown) => shown.startsWith('unknown-name')));
  });

  it('offers to create the note that evidence names', async () => {
    const evidence = 'evidence V1 from interview on 2026-03-01 { informs cold source "notes/v1.md" }\n';
    const server = await start({ 'venture.cdev': venture, 'people.cdev': people, 'v.cdev': evidence });
    await server.open('v.cdev', evidence);
    await server.until(() => server.shown('v.cdev').some((shown) => shown.startsWith('source-missing')));
    const diagnostic = server.diagnosticsOf('v.cdev').find(({ code }) => code === 'source-missing');
    const actions = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: server.uriOf('v.cdev') },
      range: diagnostic?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [] },
    });
    const fix = actions
      ?.flatMap((action) => ('edit' in action ? [action] : []))
      .find(({ edit }) => edit?.documentChanges);
    const uri = server.uriOf('notes/v1.md');
    expect(fix?.edit?.documentChanges).toMatchObject([
      { kind: 'create', uri },
      {
        textDocument: { uri },
        edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } }],
      },
    ]);
  });

  it('shows that it reads the workspace, and when it is done', async () => {
    const server = await start({ 'venture.cdev': venture, 'h.cdev': hypothesis });
    await server.until(() => server.progress.includes('end'));
    expect(server.progress[0]).toBe('begin');
    expect(server.progress.slice(1, -1)).toEqual(server.progress.slice(1, -1).map(() => 'report'));
    expect(server.progress.length).toBeGreaterThan(2);
  });

  it('lets go of a question that is taken back', async () => {
    client = await Client.start({ 'venture.cdev': venture, 'h.cdev': hypothesis }, '.', {
      asksForDiagnostics: true,
    });
    const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
    });
    const source = new CancellationTokenSource();
    const waiting = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })) },
      source.token,
    );
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it('publishes no file twice for one state of it', async () => {
    const server = await start({ 'venture.cdev': venture, 'people.cdev': people, 'h.cdev': hypothesis });
    await server.open('h.cdev', hypothesis);
    await server.until(() => server.shown('h.cdev').some((shown) => shown.startsWith('untested-hypothesis')));
    await server.until(() => server.shown('people.cdev').length > 0);
    const before = server.published.get(server.uriOf('h.cdev'));
    const beforeOthers = server.published.get(server.uriOf('people.cdev'));
    await server.edit('h.cdev', `${hypothesis}\n`);
    await server.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: server.uriOf('h.cdev') },
    });
    await server.edit('h.cdev', `${hypothesis}\nsegment x\nsegment x\n`);
    await server.until(() => server.shown('h.cdev').some((shown) => shown.startsWith('duplicate-name')));
    expect(server.published.get(server.uriOf('h.cdev'))).toBe((before ?? 0) + 1);
    expect(server.published.get(server.uriOf('people.cdev'))).toBe(beforeOthers);
  });

  it('ends with 0 after shutdown and exit', async () => {
    const server = await start({ 'venture.cdev': venture });
    client = undefined;
    expect(await server.stop()).toBe(0);
  });
});

describe('the language server from a shell', () => {
  it('says how it wants to be started', async () => {
    await bundleIfStale();
    const bare = spawnSync(process.execPath, [programFile('cdev-language-server')], { encoding: 'utf8' });
    expect(bare.status).toBe(2);
    expect(bare.stderr).toContain('--stdio');
    const help = execFileSync(process.execPath, [programFile('cdev-language-server'), '--help'], {
      encoding: 'utf8',
    });
    expect(help).toContain('--socket=PORT');
  });
});
