import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Diagnostic,
  WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createWorkspace, type Workspace } from '../core/analyze.ts';
import { findingOfProblem } from '../core/engine/problem-finding.ts';
import type { FileModel } from '../core/model/file-model.ts';
import type { Project } from '../core/names/project.ts';
import type { Finding } from '../core/rules/card.ts';
import { rules } from '../core/rules/index.ts';
import { folderOf, isInside } from '../core/text/paths.ts';
import type { IsoDate } from '../core/text/dates.ts';
import type { FilePath } from '../core/text/span.ts';
import { readModel } from '../language/lowering/read-model.ts';
import { applySafeFixes } from '../language/workspace/apply-safe-fixes.ts';
import { decodeText } from '../language/workspace/decode-text.ts';
import { isModelName } from '../language/workspace/discover.ts';
import { CancelledError, type FileSystem, nameOf } from '../language/workspace/file-system.ts';
import { findProjectRoot } from '../language/workspace/find-project-root.ts';
import { loadWorkspace, putSettings, removeSettings } from '../language/workspace/load-workspace.ts';
import { createModelReader, type ModelReader, readSettingsFile } from '../language/workspace/read-file.ts';
import { settingsFileName } from '../language/workspace/read-settings.ts';
import { diagnosticOf, type LinesOf } from './convert.ts';
import { asksForDiagnostics, DiagnosticsLedger } from './diagnostics-ledger.ts';
import { DiffDesk } from './diff-desk.ts';
import { Existence } from './existence.ts';
import { findModels, isLeftOut } from './find-models.ts';
import type { Host } from './host.ts';
import { Publisher } from './publisher.ts';
import { RowsDesk } from './rows-desk.ts';
import { ScriptDesk } from './script-desk.ts';
import { showWork } from './show-work.ts';
import { isUnsaved, pathOf, uriOf } from './uris.ts';

/** A file open in the editor, with all that is known of it now. */
export interface OpenFile {
  readonly uri: string;
  readonly path: FilePath;
  readonly text: string;
  readonly model: FileModel;
  readonly project: Project;
}

/**
 * One client's workspace: the files it has open as it last sent them, all others as they are on the disk, and the
 * engine over both. Everything that changes goes through here, so that the engine is asked only when it is up to date.
 */
export class Session {
  readonly client: ClientCapabilities;
  /** What the client can do beyond the protocol: see `clientCommands`. */
  readonly clientCommands: ReadonlySet<string>;
  readonly workspace: Workspace;
  /** Settled once the workspace folders have been read. */
  readonly ready: Promise<void>;
  /** What a client that asks for diagnostics could be told; undefined for one that is sent them. */
  readonly ledger: DiagnosticsLedger | undefined;
  /** What changed since a commit, for a client that compares with one. */
  readonly diff: DiffDesk;
  /** Whether the workspace folders have been read. */
  isLoaded = false;
  private readonly connection: Connection;
  private readonly host: Host;
  private readonly reader: ModelReader;
  private readonly publisher: Publisher;
  private readonly desk: RowsDesk;
  private readonly scripts: ScriptDesk;
  private readonly existence: Existence;
  private folders: readonly FilePath[];
  private readonly open = new Map<FilePath, TextDocument>();
  /** Open files whose text is newer than what the engine was told, in order of their last edit. */
  private readonly edited = new Set<FilePath>();
  /** Files that were closed and are being read from the disk. */
  private readonly closing = new Map<FilePath, Promise<void>>();
  private readonly stop: { isCancellationRequested: boolean } = { isCancellationRequested: false };
  /** The folders of projects outside the workspace folders that were read for a file opened in them. */
  private readonly projectsRead = new Set<FilePath>();
  private readonly listeners = new Set<() => void>();
  private readonly diffListeners = new Set<() => void>();
  /** Those who wait for the next time that everything has been looked at. */
  private readonly waiting = new Set<() => void>();
  private markReady: () => void = () => {};

  constructor(
    connection: Connection,
    host: Host,
    client: ClientCapabilities,
    folders: readonly WorkspaceFolder[],
    clientCommands: readonly string[] = [],
  ) {
    this.connection = connection;
    this.host = host;
    this.client = client;
    this.clientCommands = new Set(clientCommands);
    this.ledger = asksForDiagnostics(client) ? new DiagnosticsLedger() : undefined;
    this.folders = folders.map(folderPathOf);
    this.existence = new Existence(host.fileSystem, (path) => this.lookAgain(path));
    this.workspace = createWorkspace(
      {
        systemDate: host.systemDate(),
        exists: (path) => isUnsaved(path) || (host.existsNow?.(path) ?? this.existence.exists(path)),
        incremental: true,
      },
      this.folders,
    );
    this.reader = createModelReader({ fileSystem: host.fileSystem, readModel, cache: host.cache });
    this.ready = new Promise((resolve) => {
      this.markReady = resolve;
    });
    this.desk = new RowsDesk(this.workspace, {
      fileSystem: host.fileSystem,
      cancellation: this.stop,
      whenAnswered: () => this.publisher.start(),
      show: () => showWork(connection, client),
    });
    this.diff = new DiffDesk({
      host,
      settled: () => this.settledWorkspace(),
      folders: () => this.folders,
      whenChanged: (files) => {
        this.publisher.again(files);
        for (const listener of this.diffListeners) {
          listener();
        }
      },
    });
    this.scripts = new ScriptDesk(this.workspace, {
      fileSystem: host.fileSystem,
      cancellation: this.stop,
      whenAnswered: () => this.publisher.start(),
    });
    this.publisher = new Publisher(this.workspace, {
      settle: () => {
        this.settle();
        this.desk.ask();
        this.scripts.ask();
      },
      isAwaiting: () => this.desk.isAwaited || this.scripts.isAwaited,
      besides: (file) => {
        const besides = this.diff.diagnosticsIn(file);
        return besides.length === 0 ? '' : JSON.stringify(besides);
      },
      publish: (file, findings) => this.publish(file, findings),
      rest: (looked) => {
        this.diff.refresh(looked);
        for (const listener of this.listeners) {
          listener();
        }
        this.releaseWaiting();
      },
    });
  }

  readonly linesOf: LinesOf = (file) => this.workspace.findFile(file)?.lines;

  /** Reads everything below the workspace folders, then keeps the diagnostics up to date. */
  async load(progress?: (done: number, total: number) => void): Promise<void> {
    try {
      await this.read(this.folders, progress);
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        throw error;
      }
    } finally {
      this.isLoaded = true;
      this.markReady();
    }
    this.settle();
    this.publisher.start();
  }

  private async read(
    folders: readonly FilePath[],
    progress?: (done: number, total: number) => void,
    within?: FilePath,
  ): Promise<void> {
    await loadWorkspace(this.workspace, folders, {
      within,
      fileSystem: this.host.fileSystem,
      reader: { read: (path) => this.modelOnDiskOrOpen(path) },
      ruleNames: rules.map((rule) => rule.name),
      progress,
      cancellation: this.stop,
      rows: 'later',
    });
    this.host.cache?.save();
  }

  close(): void {
    this.stop.isCancellationRequested = true;
    this.diff.close();
    this.publisher.stop();
    this.releaseWaiting();
    this.desk.close();
  }

  // ---- what the client tells

  documentOpened(uri: string, version: number, text: string): void {
    this.documentChanged(TextDocument.create(uri, 'cdev', version, text));
    void this.readProjectOf(pathOf(uri));
  }

  documentEdited(uri: string, version: number, changes: Parameters<typeof TextDocument.update>[1]): void {
    const document = this.open.get(pathOf(uri));
    if (document) {
      this.documentChanged(TextDocument.update(document, changes, version));
    }
  }

  documentClosed(uri: string): void {
    const path = pathOf(uri);
    if (!this.open.delete(path)) {
      return;
    }
    this.edited.delete(path);
    if (isUnsaved(path) || !isModelName(nameOf(path))) {
      // An editor may take any text for a model; on the disk it is none.
      this.workspace.remove(path);
      this.publisher.start();
    } else {
      const read = this.fileChanged(path).finally(() => {
        if (this.closing.get(path) === read) {
          this.closing.delete(path);
        }
      });
      this.closing.set(path, read);
    }
  }

  /** A file came, went or changed on the disk. */
  async fileChanged(path: FilePath): Promise<void> {
    await this.ready;
    const name = nameOf(path);
    if (name === settingsFileName) {
      const stat = await this.host.fileSystem.stat(path);
      if ('failure' in stat && stat.failure === 'missing') {
        removeSettings(this.workspace, path);
      } else {
        const names = rules.map((rule) => rule.name);
        putSettings(this.workspace, await readSettingsFile(this.host.fileSystem, path, names));
      }
      await this.lookBelow(folderOf(path));
    } else if (isModelName(name)) {
      if (!this.open.has(path)) {
        await this.modelChanged(path);
      }
    } else {
      this.touch(path);
      await this.folderChanged(path);
    }
    this.publisher.start();
  }

  /** Of a folder that is moved in, renamed or removed nobody tells what lies in it. */
  private async folderChanged(path: FilePath): Promise<void> {
    const stat = await this.host.fileSystem.stat(path);
    if ('failure' in stat && stat.failure === 'missing') {
      const gone = [...this.workspace.files()].filter((file) => isInside(path, file));
      for (const folder of new Set(gone.map(folderOf))) {
        removeSettings(this.workspace, `${folder}/${settingsFileName}`);
      }
      for (const file of gone) {
        await this.fileChanged(file);
      }
    } else if ('kind' in stat && stat.kind === 'folder') {
      await this.read(
        this.folders.filter((folder) => isInside(folder, path)),
        undefined,
        path,
      );
    }
  }

  /** The client added or removed workspace folders. */
  async foldersChanged(
    added: readonly WorkspaceFolder[],
    removed: readonly WorkspaceFolder[],
  ): Promise<void> {
    await this.ready;
    const gone = removed.map(folderPathOf);
    const come = added.map(folderPathOf);
    this.folders = [...this.folders.filter((folder) => !gone.includes(folder)), ...come];
    this.workspace.updateFolders(this.folders);
    for (const file of [...this.workspace.files()]) {
      if (!this.open.has(file) && !this.folders.some((folder) => isInside(folder, file))) {
        this.workspace.remove(file);
      }
    }
    await this.read(come);
    this.publisher.start();
  }

  // ---- what features ask

  /** Waits until the rows that the models ask of now have been read, or for so many milliseconds. */
  async untilRowsRead(most: number, cancellation: CancellationToken): Promise<void> {
    this.settle();
    this.desk.ask();
    await this.desk.settled(most, cancellation);
  }

  /** Calls back after the workspace has changed, once its findings are up to date again. */
  onChanged(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Calls back when what changed since the commit that is compared with may be another. */
  onDiffChanged(listener: () => void): void {
    this.diffListeners.add(listener);
  }

  get isClosed(): boolean {
    return this.stop.isCancellationRequested;
  }

  /** Waits until everything that may have changed has been looked at, or nobody waits any more. */
  async untilRest(cancellation: CancellationToken): Promise<void> {
    if (this.publisher.isBusy) {
      await this.untilChanged(cancellation);
    }
  }

  /** Waits until the findings are up to date after the next change, or nobody waits any more. */
  untilChanged(cancellation: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        subscription.dispose();
        resolve();
      };
      const subscription = cancellation.onCancellationRequested(done);
      this.waiting.add(done);
      if (this.isClosed) {
        done();
      }
    });
  }

  private releaseWaiting(): void {
    for (const release of [...this.waiting]) {
      release();
    }
  }

  /** The URI under which the client has opened a file. */
  findUri(path: FilePath): string | undefined {
    return this.open.get(path)?.uri;
  }

  /** Waits until a file that was closed is known as it is on the disk: it may not even be there. */
  async untilClosed(uri: string): Promise<void> {
    if (this.isLoaded) {
      await this.closing.get(pathOf(uri));
    }
  }

  /** What is to be shown of a file: until the workspace has been read, only what the file says of itself. */
  diagnosticsNow(uri: string): readonly Diagnostic[] {
    const path = pathOf(uri);
    const document = this.open.get(path);
    if (!this.isLoaded) {
      return document ? this.syntaxOf(path, document) : [];
    }
    this.settle();
    return this.shownIn(path, this.workspace.findingsIn(path));
  }

  systemDate(): IsoDate {
    return this.host.systemDate();
  }

  /** Everything the engine knows, with every edit it has not been told of. */
  settledWorkspace(): Workspace {
    this.settle();
    return this.workspace;
  }

  findModel(uri: string): FileModel | undefined {
    this.settle();
    return this.workspace.findFile(pathOf(uri));
  }

  /** The version of a text that the client sent last; undefined for a file it has not opened. */
  findVersion(uri: string): number | undefined {
    return this.open.get(pathOf(uri))?.version;
  }

  findOpenFile(uri: string): OpenFile | undefined {
    this.settle();
    const path = pathOf(uri);
    const document = this.open.get(path);
    const model = this.workspace.findFile(path);
    const project = this.workspace.projectOf(path);
    return document && model && project
      ? { uri: document.uri, path, text: document.getText(), model, project }
      : undefined;
  }

  openFiles(): readonly OpenFile[] {
    return [...this.open.values()].flatMap(({ uri }) => this.findOpenFile(uri) ?? []);
  }

  /** Other models of the project of a file, those in its folder first; of very many not all. */
  modelsBeside(path: FilePath): readonly FileModel[] {
    const project = this.workspace.projectOf(path);
    const folder = folderOf(path);
    const others = [...this.workspace.files()].filter(
      (other) => other !== path && isModelName(nameOf(other)) && this.workspace.projectOf(other) === project,
    );
    return others
      .toSorted((a, b) => Number(folderOf(b) === folder) - Number(folderOf(a) === folder))
      .slice(0, mostModelsBeside)
      .flatMap((other) => this.workspace.findFile(other) ?? []);
  }

  /**
   * What a file reads like once everything in it is mended that may be mended unseen. The engine is told of every step,
   * for one fix may bring up another, and of the text as it is once more in the end.
   */
  mendedText({ path, text }: OpenFile): string {
    this.settle();
    if (!this.workspace.findingsIn(path).some(({ mendsUnseen }) => mendsUnseen)) {
      return text;
    }
    try {
      const [fixed] = applySafeFixes({
        workspace: this.workspace,
        texts: new Map([[path, text]]),
        readModel,
      });
      return fixed?.after ?? text;
    } finally {
      this.workspace.update(readModel(path, text));
      this.publisher.start();
    }
  }

  get fileSystem(): FileSystem {
    return this.host.fileSystem;
  }

  findingsIn(uri: string): readonly Finding[] {
    this.settle();
    return this.workspace.findingsIn(pathOf(uri));
  }

  diagnosticOf(finding: Finding): Diagnostic | undefined {
    const lines = this.linesOf(finding.place.file) ?? (finding.place.range && []);
    return lines && diagnosticOf(finding, lines, this.linesOf, this.host.pageOf);
  }

  /** The text of a file as the founder sees it: open in the editor or on the disk. */
  async textOf(path: FilePath): Promise<string | undefined> {
    const document = this.open.get(path);
    if (document) {
      return document.getText();
    }
    const read = await this.host.fileSystem.read(path);
    return 'bytes' in read ? decodeText(read.bytes).text : undefined;
  }

  /** Tells the engine of every edit it has not seen. */
  private settle(): void {
    for (const path of this.edited) {
      const document = this.open.get(path);
      if (document) {
        this.workspace.update(readModel(path, document.getText()));
      }
    }
    this.edited.clear();
  }

  private documentChanged(document: TextDocument): void {
    const path = pathOf(document.uri);
    this.open.set(path, document);
    this.edited.delete(path);
    this.edited.add(path);
    this.ledger?.expect(path);
    if (this.isLoaded) {
      this.publisher.start();
    } else {
      this.publishSyntax(path, document);
    }
  }

  /** What the file alone says of itself does not wait for the rest of the workspace. */
  private publishSyntax(path: FilePath, document: TextDocument): void {
    if (!this.ledger) {
      const { uri, version } = document;
      void this.connection.sendDiagnostics({ uri, version, diagnostics: [...this.syntaxOf(path, document)] });
    }
  }

  private syntaxOf(path: FilePath, document: TextDocument): readonly Diagnostic[] {
    const model = readModel(path, document.getText());
    return model.problems.map((problem) =>
      diagnosticOf(
        findingOfProblem(path, problem),
        model.lines,
        (file) => (file === path ? model.lines : undefined),
        this.host.pageOf,
      ),
    );
  }

  private shownIn(file: FilePath, findings: readonly Finding[]): Diagnostic[] {
    return [
      ...findings.flatMap((finding) => this.diagnosticOf(finding) ?? []),
      ...this.diff.diagnosticsIn(file),
    ];
  }

  private publish(file: FilePath, findings: readonly Finding[]): void {
    const document = this.open.get(file);
    const diagnostics = this.shownIn(file, findings);
    if (this.ledger) {
      this.ledger.put(file, diagnostics);
    } else {
      const uri = document?.uri ?? uriOf(file);
      void this.connection.sendDiagnostics({ uri, version: document?.version, diagnostics });
    }
  }

  /** A file opened from outside the workspace folders brings the rest of its project along. */
  private async readProjectOf(path: FilePath): Promise<void> {
    await this.ready;
    if (isUnsaved(path) || this.folders.some((folder) => isInside(folder, path))) {
      return;
    }
    const root = await findProjectRoot(folderOf(path), {
      fileSystem: this.host.fileSystem,
      declaresVenture: async (file) => declaresVenture(await this.modelOnDiskOrOpen(file)),
      never: this.host.homeFolders,
    });
    if (root !== undefined && !this.projectsRead.has(root)) {
      this.projectsRead.add(root);
      await this.read([root]);
      this.publisher.start();
    }
  }

  private async modelOnDiskOrOpen(path: FilePath): Promise<FileModel> {
    const document = this.open.get(path);
    return document ? readModel(path, document.getText()) : this.reader.read(path);
  }

  /** What a changed `cdev.json` leaves out goes, and what it left out before comes. */
  private async lookBelow(folder: FilePath): Promise<void> {
    const { models, failures } = await findModels(folder, this.looked(), this.host.fileSystem);
    const found = new Set(models);
    const known = new Set(this.workspace.files());
    for (const path of known) {
      const mayGo = isInside(folder, path) && isModelName(nameOf(path)) && !this.open.has(path);
      if (mayGo && !found.has(path) && !failures.some((failure) => isInside(failure.path, path))) {
        this.workspace.remove(path);
      }
    }
    for (const path of models.filter((model) => !known.has(model))) {
      this.workspace.update(await this.modelOnDiskOrOpen(path));
    }
  }

  private async modelChanged(path: FilePath): Promise<void> {
    const { fileSystem } = this.host;
    const stat = await fileSystem.stat(path);
    const isGone = 'failure' in stat && stat.failure === 'missing';
    if (isGone || (await isLeftOut(path, this.looked(), fileSystem))) {
      this.workspace.remove(path);
    } else {
      const model = await this.reader.read(path);
      if (!this.open.has(path)) {
        this.workspace.update(model);
      }
    }
  }

  /** Every folder that was looked through for models. */
  private looked(): readonly FilePath[] {
    return [...this.folders, ...this.projectsRead];
  }

  private touch(path: FilePath): void {
    this.existence.forget(path);
    this.lookAgain(path);
  }

  /** What rests on a file that is no model is another than before. */
  private lookAgain(path: FilePath): void {
    this.desk.changed(path);
    this.scripts.changed(path);
    this.workspace.touch(path);
    this.publisher.start();
  }
}

const mostModelsBeside = 500;

function folderPathOf(folder: WorkspaceFolder): FilePath {
  return pathOf(folder.uri).replace(/(?<=.)\/+$/, '');
}

function declaresVenture(model: FileModel): boolean {
  return model.declarations.some((declaration) => declaration.type === 'venture');
}
