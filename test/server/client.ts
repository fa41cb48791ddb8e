import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import { bundleIfStale, programFile } from '../../language-server/scripts/bundle.ts';

/** A language client in its plainest form, over the standard input and output of the real server. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** How often each file has been published. */
  readonly published = new Map<string, number>();
  /** What was shown of long work so far: begin, report, end. */
  readonly progress: readonly string[];
  private readonly process: ChildProcess;
  private readonly folder: string;
  private readonly diagnostics: Map<string, readonly Diagnostic[]>;
  private versions = 0;

  private constructor(
    started: { process: ChildProcess; connection: ProtocolConnection; folder: string },
    initialized: InitializeResult,
    diagnostics: Map<string, readonly Diagnostic[]>,
    published: Map<string, number>,
    progress: readonly string[],
  ) {
    this.process = started.process;
    this.connection = started.connection;
    this.folder = started.folder;
    this.initialized = initialized;
    this.diagnostics = diagnostics;
    this.published = published;
    this.progress = progress;
  }

  /** Starts the server on a new folder with these files in it, or on a folder within that; the client sends or asks. */
  static async start(
    files: Readonly<Record<string, string>>,
    opened = '.',
    { asksForDiagnostics = false } = {},
  ): Promise<Client> {
    await bundleIfStale();
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cdev server #')));
    for (const [path, text] of Object.entries(files)) {
      writeIn(folder, path, text);
    }
    const server = spawn(process.execPath, [programFile('cdev-language-server'), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const diagnostics = new Map<string, readonly Diagnostic[]>();
    const published = new Map<string, number>();
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      diagnostics.set(params.uri, params.diagnostics);
      published.set(params.uri, (published.get(params.uri) ?? 0) + 1);
    });
    connection.onRequest(RegistrationRequest.type, () => {});
    const progress: string[] = [];
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => {
        progress.push(kind);
      });
    });
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{ uri: pathToFileURL(join(folder, opened)).toString(), name: 'test' }],
      capabilities: {
        workspace: {
          workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
        },
        window: { workDoneProgress: true },
        textDocument: {
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          publishDiagnostics: { relatedInformation: true },
          ...(asksForDiagnostics && { diagnostic: {} }),
        },
      },
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return new Client({ process: server, connection, folder }, initialized, diagnostics, published, progress);
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.folder, path)).toString();
  }

  async open(path: string, text: string): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path), languageId: 'cdev', version: ++this.versions, text },
    });
  }

  /** Replaces the whole text. */
  async edit(path: string, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path), version: ++this.versions },
      contentChanges: [{ text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path) },
    });
  }

  /** Writes a file to the disk and tells the server. */
  async write(path: string, text: string): Promise<void> {
    writeIn(this.folder, path, text);
    await this.fileEvent(path, FileChangeType.Changed);
  }

  async remove(path: string): Promise<void> {
    rmSync(join(this.folder, path));
    await this.fileEvent(path, FileChangeType.Deleted);
  }

  async removeFolder(path: string): Promise<void> {
    rmSync(join(this.folder, path), { recursive: true });
    await this.fileEvent(path, FileChangeType.Deleted);
  }

  /** `rule start-line:start-character` of what a file shows now. */
  shown(path: string): readonly string[] {
    return (this.diagnostics.get(this.uriOf(path)) ?? []).map(
      ({ code, range }) => `${code} ${range.start.line}:${range.start.character}`,
    );
  }

  diagnosticsOf(path: string): readonly Diagnostic[] {
    return this.diagnostics.get(this.uriOf(path)) ?? [];
  }

  /** Waits until something holds; a test that waits in vain fails by its time limit with what was asked for. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await ended;
    this.connection.dispose();
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }

  /** Renames a folder and tells the server of nothing but the folder, as editors do. */
  async moveFolder(from: string, to: string): Promise<void> {
    renameSync(join(this.folder, from), join(this.folder, to));
    await this.fileEvent(from, FileChangeType.Deleted);
    await this.fileEvent(to, FileChangeType.Created);
  }

  private async fileEvent(path: string, type: FileChangeType): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: this.uriOf(path), type }],
    });
  }
}

function writeIn(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
