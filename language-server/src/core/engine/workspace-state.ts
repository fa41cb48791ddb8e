import type { Allowance, Counters, Surroundings, Workspace } from '../analyze.ts';
import { Recorder } from '../incremental/recorder.ts';
import type { FileModel } from '../model/file-model.ts';
import { type ProjectHost, ProjectState } from '../names/project-state.ts';
import type { Project } from '../names/project.ts';
import { allowancesOf } from '../rules/allowances.ts';
import type { Finding, Rule } from '../rules/card.ts';
import { defaultSettings, type Settings } from '../settings/settings.ts';
import type { IsoDate } from '../text/dates.ts';
import type { FilePath } from '../text/span.ts';
import { Division } from './division.ts';
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

  constructor(surroundings: Surroundings, folders: readonly FilePath[], rules: readonly Rule[]) {
    this.surroundings = surroundings;
    this.systemDate = surroundings.systemDate;
    this.ruleSet = ruleSetOf(rules);
    this.division = new Division(folders);
    this.host = {
      recorder: new Recorder(surroundings.incremental),
      exists: surroundings.exists,
      todayFor: (settings) => surroundings.today ?? settings.today ?? this.systemDate,
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
    return held ? (this.heldProjectOf(file)?.findings.in(held) ?? []) : [];
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
