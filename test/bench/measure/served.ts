import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentSymbolRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Location,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import { probeFile } from './program.ts';

export interface ServerOptions {
  readonly argv: readonly string[];
  readonly folder: string;
  readonly languageId: string;
  /** Where it may keep what it could compute again. */
  readonly cache: string;
  readonly openFiles?: number;
}

export interface ServedMemory {
  /** Bytes in use after a full collection, those outside the heap of objects included. */
  readonly heap: number;
  /** The most bytes it ever had, all told. */
  readonly peak: number;
}

/** A running language server and its client, with an eye on the clock. */
export class Served {
  /** From the start of the process to its answer to `initialize`. */
  readonly initializeMilliseconds: number;
  /** When the process was started, on the clock of `performance`. */
  readonly begun: number;
  /** How many times files have been published. */
  publications = 0;
  private readonly process: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly options: ServerOptions;
  private readonly notes: string;
  private readonly shown: Map<string, readonly Diagnostic[]>;
  private version = 0;
  private waiting: { readonly uri: string; readonly holds: () => boolean; readonly done: () => void }[] = [];

  private constructor(
    options: ServerOptions,
    running: { process: ChildProcess; connection: ProtocolConnection; notes: string },
    times: { begun: number; initialize: number },
  ) {
    this.options = options;
    this.process = running.process;
    this.connection = running.connection;
    this.notes = running.notes;
    this.begun = times.begun;
    this.initializeMilliseconds = times.initialize;
    this.shown = new Map();
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.publications++;
      this.shown.set(uri, diagnostics);
      for (const waiter of this.waiting.filter((one) => one.uri === uri && one.holds())) {
        this.waiting = this.waiting.filter((one) => one !== waiter);
        waiter.done();
      }
    });
  }

  static async start(options: ServerOptions): Promise<Served> {
    const notes = mkdtempSync(join(tmpdir(), 'cdev-bench-'));
    const { argv, folder, cache, openFiles } = options;
    const nodeArgv = ['--expose-gc', '--require', probeFile, ...argv];
    const [command, commandArgv] =
      openFiles === undefined
        ? [process.execPath, nodeArgv]
        : ['sh', ['-c', `ulimit -n ${openFiles} && exec "$0" "$@"`, process.execPath, ...nodeArgv]];
    const begun = performance.now();
    const server = spawn(command, commandArgv, {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        XDG_CACHE_HOME: cache,
        BENCH_PROBE_FILE: join(notes, 'probe'),
      },
    });
    const connection = createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    connection.onRequest(RegistrationRequest.type, () => {});
    connection.onRequest(WorkDoneProgressCreateRequest.type, () => {});
    connection.listen();
    const uri = pathToFileURL(folder).toString();
    await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: {
        workspace: { workspaceFolders: true },
        textDocument: { publishDiagnostics: { relatedInformation: true } },
      },
    });
    const initialize = performance.now() - begun;
    return new Served(options, { process: server, connection, notes }, { begun, initialize });
  }

  async initialized(): Promise<void> {
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  uriOf(path: string): string {
    return pathToFileURL(join(this.options.folder, path)).toString();
  }

  diagnosticsOf(path: string): readonly Diagnostic[] {
    return this.shown.get(this.uriOf(path)) ?? [];
  }

  /** Waits until so many files show at least one error. */
  async hasErrorsIn(files: number): Promise<void> {
    const hasError = (all: readonly Diagnostic[]): boolean => all.some(({ severity }) => severity === 1);
    while ([...this.shown.values()].filter(hasError).length < files) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async open(path: string, text: string): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: this.uriOf(path),
        languageId: this.options.languageId,
        version: ++this.version,
        text,
      },
    });
  }

  /** Waits until what is published of a file holds. */
  async published(path: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<void> {
    const uri = this.uriOf(path);
    const now = (): boolean => this.shown.has(uri) && holds(this.shown.get(uri) ?? []);
    if (!now()) {
      await new Promise<void>((done) => this.waiting.push({ uri, holds: now, done }));
    }
  }

  /** Replaces a whole text; gives the milliseconds until what is published of the file holds. */
  async edit(
    path: string,
    text: string,
    holds: (diagnostics: readonly Diagnostic[]) => boolean,
  ): Promise<number> {
    this.shown.delete(this.uriOf(path));
    const begun = performance.now();
    const published = this.published(path, holds);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: this.uriOf(path), version: ++this.version },
      contentChanges: [{ text }],
    });
    await published;
    return performance.now() - begun;
  }

  async references(path: string, line: number, character: number): Promise<readonly Location[]> {
    const found = await this.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: this.uriOf(path) },
      position: { line, character },
      context: { includeDeclaration: false },
    });
    return found ?? [];
  }

  /** Waits until nothing has been published for a while. */
  async quiet(milliseconds = 150): Promise<void> {
    for (let seen = -1; seen !== this.publications; ) {
      seen = this.publications;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    }
  }

  /** What it takes of memory. */
  async memory(): Promise<ServedMemory> {
    const file = join(this.notes, 'probe.memory');
    rmSync(file, { force: true });
    this.process.kill('SIGUSR2');
    while (!existsSync(file) || !readFileSync(file, 'utf8').endsWith('\n')) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const [heap = Number.NaN, peak = Number.NaN] = readFileSync(file, 'utf8').split(' ').map(Number);
    return { heap, peak };
  }

  /** Asks for what stands in a file, which takes no time; gives the milliseconds until the answer. */
  async symbols(path: string): Promise<number> {
    const begun = performance.now();
    await this.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: this.uriOf(path) },
    });
    return performance.now() - begun;
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    await ended;
    this.connection.dispose();
    rmSync(this.notes, { recursive: true, force: true });
  }
}
