import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type ClientCapabilities,
  type ConfigurationItem,
  ConfigurationRequest,
  createProtocolConnection,
  type DataCallback,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Disposable,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Message,
  type MessageReader,
  type MessageWriter,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCreateRequest,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import type { IsoDate } from '../../language-server/src/core/text/dates.ts';
import { lineIndexOf, offsetAt, positionAt } from '../../language-server/src/core/text/line-index.ts';
import type { FileSystem } from '../../language-server/src/language/workspace/file-system.ts';
import { startServer } from '../../language-server/src/server/start.ts';
import { createMemoryFileSystem, type MemoryFileSystem } from '../support/memory-file-system.ts';

/** How an editor with everything says what it can do. */
export const ableClient: ClientCapabilities = {
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'] },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    fileOperations: { willRename: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation'] },
      },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    semanticTokens: {
      requests: { full: { delta: true }, range: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
      augmentsSyntaxTokens: true,
    },
    publishDiagnostics: { relatedInformation: true },
    rename: { prepareSupport: true },
  },
};

export interface EditorOptions {
  readonly client?: ClientCapabilities;
  readonly commands?: readonly string[];
  readonly today?: IsoDate;
  /** What the client answers when it is asked for a section of its settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the server reads through, for files that come slowly or not at all. */
  readonly through?: (disk: FileSystem) => FileSystem;
  /** The folders below the disk's only one that are opened; that one itself where nothing is said. */
  readonly folders?: readonly string[];
  /** Whether the disk cannot tell at once what exists, as an editor's own file systems. */
  readonly isSlow?: boolean;
}

/**
 * An editor with files in memory and the whole server behind it, in this process. What goes between them is the
 * language server protocol, so that nothing is tried that an editor could not see.
 */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly files: MemoryFileSystem;
  readonly initialized: InitializeResult;
  settings: Readonly<Record<string, unknown>>;
  /** What was shown of long work so far. */
  readonly progress: readonly ProgressStep[];
  private readonly texts: Map<string, string>;
  private readonly diagnostics = new Map<string, readonly Diagnostic[]>();
  private versions = 0;

  private constructor(
    started: {
      connection: ProtocolConnection;
      files: MemoryFileSystem;
      texts: Map<string, string>;
      progress: readonly ProgressStep[];
    },
    initialized: InitializeResult,
    settings: Readonly<Record<string, unknown>>,
    diagnostics: Map<string, readonly Diagnostic[]>,
  ) {
    this.connection = started.connection;
    this.files = started.files;
    this.texts = started.texts;
    this.progress = started.progress;
    this.initialized = initialized;
    this.settings = settings;
    this.diagnostics = diagnostics;
  }

  /** Starts the server on a folder with these files in it. */
  static async start(files: Readonly<Record<string, string>>, options: EditorOptions = {}): Promise<Editor> {
    const disk = createMemoryFileSystem(
      Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text])),
    );
    const [toServer, toClient] = [new Pipe(), new Pipe()];
    startServer(createConnection(ProposedFeatures.all, toServer.reader, toClient.writer), {
      fileSystem: options.through?.(disk) ?? disk,
      systemDate: () => options.today ?? '2026-04-05',
      ...(options.isSlow ? {} : { existsNow: disk.has }),
      homeFolders: [],
      pageOf: (rule) => `https://example.org/${rule}.md`,
    });
    const connection = createProtocolConnection(toClient.reader, toServer.writer);
    const diagnostics = new Map<string, readonly Diagnostic[]>();
    const progress: ProgressStep[] = [];
    const editor: { settings: Readonly<Record<string, unknown>> } = { settings: options.settings ?? {} };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      diagnostics.set(params.uri, params.diagnostics);
    });
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, (step) => {
        progress.push(step);
      });
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }: { items: readonly ConfigurationItem[] }) =>
      items.map(({ section }) => editor.settings[section ?? ''] ?? null),
    );
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      workspaceFolders: (options.folders ?? ['']).map((path) => ({
        uri: `file://${folder}${path && `/${path}`}`,
        name: path || 'test',
      })),
      capabilities: options.client ?? ableClient,
      initializationOptions: { commands: options.commands ?? [] },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    const started = new Editor(
      { connection, files: disk, texts: new Map(Object.entries(files)), progress },
      initialized,
      editor.settings,
      diagnostics,
    );
    Object.defineProperty(editor, 'settings', { get: () => started.settings });
    return started;
  }

  uriOf(path: string): string {
    return `file://${folder}/${path}`;
  }

  pathOf(uri: string): string {
    return uri.slice(`file://${folder}/`.length);
  }

  document(path: string): { readonly textDocument: { readonly uri: string } } {
    return { textDocument: { uri: this.uriOf(path) } };
  }

  textOf(path: string): string {
    return this.texts.get(path) ?? '';
  }

  positionAt(path: string, offset: number): Position {
    return positionAt(lineIndexOf(this.textOf(path)), offset);
  }

  textIn(path: string, { start, end }: Range): string {
    const text = this.textOf(path);
    const lines = lineIndexOf(text);
    return text.slice(offsetAt(lines, start), offsetAt(lines, end));
  }

  async open(path: string, text = this.textOf(path)): Promise<void> {
    this.texts.set(path, text);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path), languageId: 'cdev', version: ++this.versions, text },
    });
  }

  /** Replaces the whole text. */
  async edit(path: string, text: string): Promise<void> {
    this.texts.set(path, text);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path), version: ++this.versions },
      contentChanges: [{ text }],
    });
  }

  /** Edits a part, as it is done while somebody types. */
  async type(path: string, offset: number, deleted: number, inserted: string): Promise<void> {
    const text = this.textOf(path);
    const range = {
      start: this.positionAt(path, offset),
      end: this.positionAt(path, offset + deleted),
    };
    this.texts.set(path, text.slice(0, offset) + inserted + text.slice(offset + deleted));
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path), version: ++this.versions },
      contentChanges: [{ range, text: inserted }],
    });
  }

  async closeDocument(path: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, this.document(path));
  }

  /** Removes a file from the disk and tells the server. */
  async remove(path: string): Promise<void> {
    this.files.remove(`${folder}/${path}`);
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uriOf(path), type: FileChangeType.Deleted }],
    });
  }

  /** Writes a file to the disk and tells the server. */
  async write(path: string, text: string): Promise<void> {
    this.files.write(`${folder}/${path}`, new TextEncoder().encode(text));
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uriOf(path), type: FileChangeType.Changed }],
    });
  }

  async changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  diagnosticsOf(path: string): readonly Diagnostic[] {
    return this.diagnosticsAt(this.uriOf(path));
  }

  diagnosticsAt(uri: string): readonly Diagnostic[] {
    return this.diagnostics.get(uri) ?? [];
  }

  /** Waits until something holds; a test that waits in vain fails by its time limit. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  close(): void {
    this.connection.end();
    this.connection.dispose();
  }
}

type ProgressStep = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const folder = '/w';

/** Hands messages over as another process would see them: as JSON. */
class Pipe {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;

  constructor() {
    const reader = new PipeReader();
    this.reader = reader;
    this.writer = new PipeWriter(reader);
  }
}

class PipeReader extends AbstractMessageReader {
  private callback: DataCallback | undefined;

  listen(callback: DataCallback): Disposable {
    this.callback = callback;
    return { dispose: () => {} };
  }

  receive(message: Message): void {
    this.callback?.(message);
  }
}

class PipeWriter extends AbstractMessageWriter {
  private readonly reader: PipeReader;

  constructor(reader: PipeReader) {
    super();
    this.reader = reader;
  }

  async write(message: Message): Promise<void> {
    const received: unknown = JSON.parse(JSON.stringify(message));
    if (isMessage(received)) {
      this.reader.receive(received);
    }
  }

  end(): void {}
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'jsonrpc' in value;
}

/** A text with its cursor: where `<|>` stands, which is no part of it. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('<|>');
  if (offset < 0) {
    throw new Error('There is no cursor in the text.');
  }
  return { text: marked.slice(0, offset) + marked.slice(offset + 3), offset };
}
