import type {
  ClientCapabilities,
  Connection,
  InitializeParams,
  InitializeResult,
  ServerCapabilities,
  WorkspaceFolder,
} from 'vscode-languageserver';
import {
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Host } from '../lsp/host.ts';
import { features } from '../lsp/module.ts';
import { Session } from '../lsp/session.ts';
import { isOfAnotherState, pathOf, uriOf } from '../lsp/uris.ts';
import { initializationOptionsSchema } from '../protocol/initialization.ts';

/** Serves one client over a connection, on whatever host. */
export function startServer(connection: Connection, host: Host): void {
  let session: Session | undefined;

  connection.onInitialize((params): InitializeResult => {
    if (session) {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized already.');
    }
    const opened = new Session(
      connection,
      hostFor(host, params.initializationOptions),
      params.capabilities,
      foldersOf(params),
      initializationOptionsSchema.safeParse(params.initializationOptions).data?.commands,
    );
    session = opened;
    for (const feature of features) {
      feature.register(connection, opened);
    }
    listen(connection, opened);
    return {
      serverInfo: { name: 'cdev' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        ...capabilitiesFor(params.capabilities),
      },
    };
  });

  connection.onInitialized(async () => {
    if (session) {
      followFolders(connection, session);
      await watchFiles(connection, session);
      await loadWithProgress(connection, session);
    }
  });

  connection.onShutdown(() => session?.close());
  connection.listen();
}

/** A client that has the rules' pages where it can show them says so; what it says otherwise is not for us. */
function hostFor(host: Host, options: unknown): Host {
  const rulePages = initializationOptionsSchema.safeParse(options).data?.rulePages;
  return rulePages === undefined ? host : { ...host, pageOf: (rule) => `${rulePages}/${rule}.md` };
}

function listen(connection: Connection, session: Session): void {
  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    if (!isOfAnotherState(uri)) {
      session.documentOpened(uri, version, text);
    }
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    if (!isOfAnotherState(uri)) {
      session.documentEdited(uri, version, contentChanges);
    }
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!isOfAnotherState(uri)) {
      session.documentClosed(uri);
    }
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const { uri } of changes) {
      await session.fileChanged(pathOf(uri));
    }
  });
}

/** Only now: asked for any sooner, it would be registered with a client that takes no requests yet. */
function followFolders(connection: Connection, session: Session): void {
  if (session.client.workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      session.foldersChanged(added, removed),
    );
  }
}

/** Models, settings and whatever evidence may lie in: any file, for a `source` may name any. */
async function watchFiles(connection: Connection, session: Session): Promise<void> {
  if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*' }],
    });
  }
}

async function loadWithProgress(connection: Connection, session: Session): Promise<void> {
  if (!session.client.window?.workDoneProgress) {
    return session.load();
  }
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin('cdev', 0, 'Reading the models', false);
  let shown = 0;
  try {
    await session.load((done, total) => {
      const percentage = Math.floor((100 * done) / total);
      if (percentage > shown) {
        shown = percentage;
        progress.report(percentage, `${done} of ${total} models`);
      }
    });
  } finally {
    progress.done();
  }
}

/** The folders of the workspace, whichever way the client is old enough to say it; none for a lone file. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) {
    return workspaceFolders;
  }
  const uri = rootUri ?? (rootPath ? uriOf(rootPath.replaceAll('\\', '/')) : undefined);
  return uri ? [{ uri, name: uri.slice(uri.lastIndexOf('/') + 1) }] : [];
}

/** What all features together promise; no two of them promise the same. */
function capabilitiesFor(client: ClientCapabilities): ServerCapabilities {
  return features.reduce<ServerCapabilities>(
    (all, feature) => {
      const own = feature.capabilities?.(client);
      return { ...all, ...own, workspace: { ...all.workspace, ...own?.workspace } };
    },
    { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } },
  );
}
