import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol';
import { ableClient, Editor, type EditorOptions } from './editor.ts';

const asking: ClientCapabilities = {
  ...ableClient,
  workspace: { ...ableClient.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...ableClient.textDocument, diagnostic: {} },
};

const hypothesis = 'hypothesis H1 {\n  kind problem\n  about anna\n}\n';
const people = 'segment s niche\nprofile anna of s as user, buyer\n';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function start(
  files: Readonly<Record<string, string>>,
  client = asking,
  through?: EditorOptions['through'],
): Promise<Editor> {
  editor = await Editor.start(files, { client, ...(through && { through }) });
  return editor;
}

/** The names of what is found in a file, and under which name its state goes. */
async function pulled(opened: Editor, path: string, previousResultId?: string) {
  const report = await opened.connection.sendRequest(DocumentDiagnosticRequest.type, {
    ...opened.document(path),
    ...(previousResultId !== undefined && { previousResultId }),
  });
  return {
    id: report.resultId ?? '',
    rules:
      report.kind === DocumentDiagnosticReportKind.Full ? report.items.map(({ code }) => code) : 'unchanged',
  };
}

function workspaceNews(
  opened: Editor,
  known: WorkspaceDiagnosticReport['items'] = [],
): Promise<WorkspaceDiagnosticReport> {
  return opened.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: known.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })),
  });
}

describe('diagnostics for a client that asks', () => {
  it('are promised, and never sent', async () => {
    const opened = await start({ 'h.cdev': hypothesis });
    expect(opened.initialized.capabilities.diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    await opened.open('h.cdev');
    await opened.open('broken.cdev', 'hypothesis {{{');
    await workspaceNews(opened);
    expect(opened.diagnosticsOf('h.cdev')).toEqual([]);
    expect(opened.diagnosticsOf('broken.cdev')).toEqual([]);
  });

  it('are sent to one that does not ask, and not promised', async () => {
    const opened = await start({ 'h.cdev': hypothesis }, ableClient);
    expect(opened.initialized.capabilities.diagnosticProvider).toBeUndefined();
    await opened.until(() => opened.diagnosticsOf('h.cdev').length > 0);
  });

  it('are told of a file once for each state of it', async () => {
    const opened = await start({ 'h.cdev': hypothesis });
    await opened.open('h.cdev');
    await workspaceNews(opened);
    const first = await pulled(opened, 'h.cdev');
    expect(first.rules).toContain('unknown-name');
    expect(await pulled(opened, 'h.cdev', first.id)).toEqual({ id: first.id, rules: 'unchanged' });
    await opened.edit('h.cdev', `${hypothesis}hypothesis H1\n`);
    const second = await pulled(opened, 'h.cdev', first.id);
    expect(second.rules).toContain('duplicate-name');
    await opened.edit('h.cdev', hypothesis);
    expect((await pulled(opened, 'h.cdev', second.id)).rules).toEqual(first.rules);
  });

  it('are told of the whole workspace, open or not, and then only what is new', async () => {
    const opened = await start({ 'h.cdev': hypothesis, 'p.cdev': people, 'clean.cdev': 'venture v\n' });
    const { items } = await workspaceNews(opened);
    expect(items.map(({ uri }) => opened.pathOf(uri)).sort()).toContain('h.cdev');
    const next = workspaceNews(opened, items);
    await opened.write('p.cdev', people.replaceAll('anna', 'bea'));
    const { items: news } = await next;
    expect(news.map(({ uri }) => opened.pathOf(uri))).toContain('h.cdev');
    const known = [...items.filter(({ uri }) => !news.some((one) => one.uri === uri)), ...news];
    const last = workspaceNews(opened, known);
    await opened.write('p.cdev', people);
    expect((await last).items.map(({ uri }) => opened.pathOf(uri))).toContain('h.cdev');
  });

  it('are told to be gone with the file', async () => {
    const opened = await start({ 'h.cdev': hypothesis });
    const { items } = await workspaceNews(opened);
    const next = workspaceNews(opened, items);
    await opened.write('h.cdev', '');
    expect((await next).items).toMatchObject([{ kind: 'full', items: [] }]);
  });

  it('are told of a file as it is on the disk once it is closed, and gone with it then too', async () => {
    const opened = await start({ 'h.cdev': people }, asking, (disk) => ({
      ...disk,
      stat: async (path) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return disk.stat(path);
      },
    }));
    await opened.open('h.cdev', hypothesis);
    await opened.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    expect((await pulled(opened, 'h.cdev')).rules).toContain('unknown-name');
    await opened.closeDocument('h.cdev');
    expect((await pulled(opened, 'h.cdev')).rules).not.toContain('unknown-name');
    await opened.open('h.cdev', hypothesis);
    opened.files.remove('/w/h.cdev');
    await opened.closeDocument('h.cdev');
    expect((await pulled(opened, 'h.cdev')).rules).toEqual([]);
  });

  it('are taken back from who was told of them only when asking about that file', async () => {
    const opened = await start({ 'h.cdev': hypothesis });
    await opened.open('h.cdev');
    await opened.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    expect((await pulled(opened, 'h.cdev')).rules).toContain('unknown-name');
    await opened.closeDocument('h.cdev');
    await opened.remove('h.cdev');
    let left: unknown = undefined;
    while (JSON.stringify(left) !== '[]') {
      left = await opened.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
    }
    const { items } = await workspaceNews(opened);
    expect(items).toMatchObject([{ kind: 'full', items: [] }]);
  });

  it('keep whoever knows everything waiting until they take the question back', async () => {
    const opened = await start({ 'h.cdev': hypothesis });
    const { items } = await workspaceNews(opened);
    const source = new CancellationTokenSource();
    const waiting = opened.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })) },
      source.token,
    );
    source.cancel();
    await expect(waiting).rejects.toThrow();
  });

  it('are asked for again when another file changes what is found', async () => {
    const opened = await start({ 'h.cdev': hypothesis, 'p.cdev': people });
    let refreshed = 0;
    opened.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshed++;
    });
    await opened.open('h.cdev');
    await opened.until(() => refreshed > 0);
    const before = await pulled(opened, 'h.cdev');
    expect(before.rules).not.toContain('unknown-name');
    const count = refreshed;
    await opened.write('p.cdev', people.replaceAll('anna', 'bea'));
    await opened.until(() => refreshed > count);
    expect((await pulled(opened, 'h.cdev', before.id)).rules).toContain('unknown-name');
  });

  it('are asked for again of a file that was opened before the workspace had been read', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const opened = await start({ 'h.cdev': hypothesis }, asking, (disk) => ({
      ...disk,
      list: async (path) => {
        await held;
        return disk.list(path);
      },
    }));
    let refreshed = 0;
    opened.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      refreshed++;
    });
    await opened.open('h.cdev');
    expect((await pulled(opened, 'h.cdev')).rules).toEqual([]);
    letGo();
    await opened.until(() => refreshed > 0);
    expect((await pulled(opened, 'h.cdev')).rules).toContain('unknown-name');
  });

  it('come in parts to whoever wants them so', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 450 }, (_, index) => [
        `h${index}.cdev`,
        `hypothesis X${index} {\n  about nobody\n}\n`,
      ]),
    );
    const opened = await start(files);
    const parts: number[] = [];
    const token = 'part';
    opened.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
      parts.push(items.length);
    });
    const rest = await opened.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
      previousResultIds: [],
      partialResultToken: token,
    });
    expect(rest.items).toEqual([]);
    expect(parts).toEqual([200, 200, 50]);
  });
});
