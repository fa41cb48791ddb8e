import type {
  Allowance,
  Counters,
  RowsRequests,
  ScriptRequests,
  Surroundings,
  Workspace,
} from '../analyze.ts';
import type { RowsAnswer, SeenColumn } from '../data/rows-answer.ts';
import { Recorder } from '../incremental/recorder.ts';
import type { FileModel } from '../model/file-model.ts';
import { type ProjectHost, ProjectState } from '../names/project-state.ts';
import type { Project } from '../names/project.ts';
import { allowancesOf } from '../rules/allowances.ts';
import type { Finding, Rule } from '../rules/card.ts';
import type { ScriptAnswer, ScriptRequest } from '../scripts/script.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { IsoDate } from '../text/dates.ts';
import type { FilePath } from '../text/span.ts';
import { Division } from './division.ts';
import { FilesAsked } from './files-asked.ts';
import { RowsAsked } from './rows-asked.ts';
import { FindingsOfProject, type HeldFile, type RuleSet, ruleSetOf } from './findings.ts';

interface HeldProject {
  readonly state: ProjectState;
  readonly findings: FindingsOfProject;
}

/** The workspace behind `createWorkspace`. */
export class WorkspaceState implements Workspace {
  readonly counters: Counters = { filesAnalysed: 0, filesUpdated: 0 };
  private readonly surroundings: Surroundings;
  private systemDate: IsoDate;
  private readonly ruleSet: RuleSet;
  private readonly division: Division;
  private readonly host: ProjectHost;

  private readonly held = new Map<FilePath, HeldFile>();
  private readonly settings = new Map<FilePath, Settings>();
  private readonly heldProjects = new Map<FilePath, HeldProject>();
  private readonly rootOfFile = new Map<FilePath, FilePath>();
  /** True until the next question after files came that may change which project others belong to. */
  private divisionIsStale = true;
  private readonly stale = new Set<FilePath>();
  private readonly rows = new RowsAsked();
  private readonly scripts = new FilesAsked<ScriptRequest, ScriptAnswer>(({ file, text }) =>
    text === undefined ? [] : [file],
  );
  /** Files that may ask something else of rows or scripts than was noted. */
  private readonly maybeAsking = new Set<FilePath>();

  constructor(surroundings: Surroundings, folders: readonly FilePath[], rules: readonly Rule[]) {
    this.surroundings = surroundings;
    this.systemDate = surroundings.systemDate;
    this.ruleSet = ruleSetOf(rules);
    this.division = new Division(folders);
    this.host = {
      recorder: new Recorder(surroundings.incremental),
      exists: surroundings.exists,
      todayFor: (settings) => surroundings.today ?? settings.today ?? this.systemDate,
      rows: (key) => this.rows.findAnswer(key),
      script: (key) => this.scripts.findAnswer(key),
      readersOf: (project, dataFile) =>
        this.readersOf(dataFile).filter((file) => this.rootOfFile.get(file) === project.root),
      findingsBefore: (project, file) => this.heldProjects.get(project.root)?.findings.before(file) ?? [],
    };
  }

  update(model: FileModel): void {
    this.counters.filesUpdated++;
    const file = this.held.get(model.path);
    if (file) {
      file.model = model;
    } else {
      this.held.set(model.path, { model });
    }
    this.noteAsking(model.path);
    const redivided = this.division.update(model.path, model);
    this.divisionIsStale ||= redivided;
    if (!this.divisionIsStale) {
      this.place(model);
    }
    this.markEdited(model.path);
  }

  remove(file: FilePath): void {
    if (!this.held.delete(file)) {
      return;
    }
    const redivided = this.division.update(file, undefined);
    this.divisionIsStale ||= redivided;
    this.takeOut(file);
    this.markEdited(file);
  }

  updateSettings(folder: FilePath, settings: Settings | undefined): void {
    if (settings) {
      this.settings.set(folder, settings);
    } else {
      this.settings.delete(folder);
    }
    this.heldProjects.get(folder)?.state.updateSettings(settings ?? defaultSettings);
    for (const [file, root] of this.rootOfFile) {
      if (root === folder) {
        this.noteAsking(file);
      }
    }
  }

  touch(path: FilePath): void {
    for (const { state } of this.heldProjects.values()) {
      state.touch(path);
    }
  }

  updateToday(systemDate: IsoDate): void {
    if (systemDate !== this.systemDate) {
      this.systemDate = systemDate;
      for (const { state } of this.heldProjects.values()) {
        state.dayChanged();
      }
    }
  }

  updateFolders(folders: readonly FilePath[]): void {
    this.division.updateFolders(folders);
    this.divisionIsStale = true;
  }

  files(): Iterable<FilePath> {
    return this.held.keys();
  }

  findFile(file: FilePath): FileModel | undefined {
    return this.held.get(file)?.model;
  }

  projects(): readonly Project[] {
    this.divide();
    return [...this.heldProjects.values()]
      .map(({ state }) => state)
      .sort((a, b) => (a.root < b.root ? -1 : a.root > b.root ? 1 : 0));
  }

  projectOf(file: FilePath): Project | undefined {
    return this.heldProjectOf(file)?.state;
  }

  findingsIn(file: FilePath): readonly Finding[] {
    const held = this.held.get(file);
    if (held) {
      return this.heldProjectOf(file)?.findings.in(held) ?? [];
    }
    this.divide();
    const dataFile = this.rows.findDataFile(file) ?? this.scripts.findDataFile(file);
    if (!dataFile) {
      return [];
    }
    const roots = new Set(this.readersOf(file).flatMap((reader) => this.rootOfFile.get(reader) ?? []));
    return [...roots].flatMap((root) => this.heldProjects.get(root)?.findings.inDataFile(dataFile) ?? []);
  }

  takeRequests(): RowsRequests {
    this.noteRequests();
    return this.rows.take();
  }

  takeScripts(): ScriptRequests {
    this.noteRequests();
    return this.scripts.take();
  }

  updateRows(key: string, answer: RowsAnswer): void {
    const concerned = this.rows.answer(key, answer);
    if (concerned) {
      for (const { state } of this.heldProjects.values()) {
        state.rowsChanged(key);
      }
      this.sayOtherwise(concerned);
    }
  }

  updateScript(key: string, answer: ScriptAnswer): void {
    const concerned = this.scripts.answer(key, answer);
    if (concerned) {
      for (const { state } of this.heldProjects.values()) {
        state.scriptChanged(key);
      }
      this.sayOtherwise(concerned);
    }
  }

  findColumnsAt(path: FilePath): readonly SeenColumn[] | undefined {
    return this.rows.findColumnsAt(path);
  }

  dataFiles(): Iterable<FilePath> {
    return new Set([...this.rows.dataFiles(), ...this.scripts.dataFiles()]);
  }

  dataFilesOf(file: FilePath): readonly FilePath[] {
    const scripts = this.scripts.dataFilesOf(file).filter((script) => this.findingsIn(script).length > 0);
    return [...this.rows.dataFilesOf(file), ...scripts];
  }

  allowancesIn(project: Project): readonly Allowance[] {
    return project.read(allowancesOf, project).flatMap(({ allow, rule, element, until, inForce }) =>
      inForce && rule !== undefined && element !== undefined && until !== undefined && allow.on
        ? [
            {
              rule,
              element: allow.on.name,
              until,
              because: allow.because?.value ?? '',
              file: allow.file,
              span: allow,
            },
          ]
        : [],
    );
  }

  takeStale(): readonly FilePath[] {
    this.divide();
    const files = [...this.stale].reverse();
    this.stale.clear();
    return files;
  }

  /** Looks up what the files that were noted ask of rows and scripts now. */
  private noteRequests(): void {
    if (this.maybeAsking.size > 0) {
      this.divide();
    }
    for (const file of this.maybeAsking) {
      const root = this.rootOfFile.get(file);
      const state = root === undefined ? undefined : this.heldProjects.get(root)?.state;
      const declarations = state?.declarationsIn(file) ?? [];
      const rows = declarations.flatMap((declaration) =>
        declaration.type === 'evidence'
          ? declaration.bearings.flatMap((bearing) => state?.requestOf(declaration, bearing) ?? [])
          : [],
      );
      const scripts = declarations.flatMap((declaration) =>
        declaration.type === 'experiment' ? (state?.scriptRequestOf(declaration) ?? []) : [],
      );
      this.sayOtherwise([...this.rows.update(file, rows), ...this.scripts.update(file, scripts)]);
    }
    this.maybeAsking.clear();
  }

  /** Notes a file that asks something of rows or scripts, or did. */
  private noteAsking(file: FilePath): void {
    const { declarations = [] } = this.held.get(file)?.model ?? {};
    const asks = declarations.some(
      (declaration) =>
        (declaration.type === 'evidence' && declaration.bearings.some(({ data }) => data !== undefined)) ||
        (declaration.type === 'experiment' && declaration.script !== undefined),
    );
    if (asks || this.rows.isAsking(file) || this.scripts.isAsking(file)) {
      this.maybeAsking.add(file);
    }
  }

  private readersOf(dataFile: FilePath): readonly FilePath[] {
    return [...new Set([...this.rows.readersOf(dataFile), ...this.scripts.readersOf(dataFile)])].sort();
  }

  /** Something else is said of files of rows, or to somebody else. */
  private sayOtherwise(dataFiles: readonly FilePath[]): void {
    for (const file of dataFiles) {
      for (const { state } of this.heldProjects.values()) {
        state.readersChanged(file);
      }
      this.markStale(file);
    }
  }

  private heldProjectOf(file: FilePath): HeldProject | undefined {
    this.divide();
    const root = this.rootOfFile.get(file);
    return root === undefined ? undefined : this.heldProjects.get(root);
  }

  /** Puts every file into the project it belongs to, if that may have changed. */
  private divide(): void {
    if (!this.divisionIsStale) {
      return;
    }
    this.divisionIsStale = false;
    for (const { model } of this.held.values()) {
      this.place(model);
    }
  }

  private place(model: FileModel): void {
    const root = this.division.rootOf(model.path);
    const before = this.rootOfFile.get(model.path);
    if (before !== undefined && before !== root) {
      this.takeOut(model.path);
      this.markStale(model.path);
    }
    this.rootOfFile.set(model.path, root);
    const { state } = this.projectAt(root);
    state.updateFile(model);
    this.noteAsking(model.path);
    const held = this.held.get(model.path);
    if (held) {
      // What the project kept of the older self stands for the new one from here on.
      held.model = { ...model, declarations: state.declarationsIn(model.path) };
    }
  }

  private takeOut(file: FilePath): void {
    const root = this.rootOfFile.get(file);
    if (root === undefined) {
      return;
    }
    this.rootOfFile.delete(file);
    this.noteAsking(file);
    const project = this.heldProjects.get(root);
    project?.state.removeFile(file);
    if (project?.state.isEmpty) {
      this.heldProjects.delete(root);
    }
  }

  private projectAt(root: FilePath): HeldProject {
    const known = this.heldProjects.get(root);
    if (known) {
      return known;
    }
    const state = new ProjectState(root, this.settings.get(root) ?? defaultSettings, this.host);
    const findings = new FindingsOfProject(
      state,
      this.ruleSet,
      (path) => this.held.get(path),
      (path) => this.markStale(path),
      () => {
        this.counters.filesAnalysed++;
      },
    );
    const project = { state, findings };
    this.heldProjects.set(root, project);
    return project;
  }

  private markStale(file: FilePath): void {
    if (!this.stale.has(file)) {
      this.stale.add(file);
    }
  }

  /** The last one marked is the first one taken. */
  private markEdited(file: FilePath): void {
    this.stale.delete(file);
    this.stale.add(file);
  }
}
