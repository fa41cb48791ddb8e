import { Cells } from '../incremental/cells.ts';
import type { Keeping } from '../incremental/keeping.ts';
import type { RowsAnswer } from '../data/rows-answer.ts';
import { type RowsRequest, rowsRequestOf } from '../data/rows-query.ts';
import type { Cell, Computed, Recorder } from '../incremental/recorder.ts';
import type { DataQuery } from '../model/data.ts';
import type { Declaration, DeclarationOf, DeclarationType } from '../model/declaration.ts';
import { membersOf } from '../model/declaration.ts';
import type { Bearing, Evidence } from '../model/evidence.ts';
import type { Experiment } from '../model/experiment.ts';
import type { FileModel } from '../model/file-model.ts';
import type { Reference } from '../model/node.ts';
import type { Finding } from '../rules/card.ts';
import { type ScriptAnswer, type ScriptRequest, scriptRequestOf } from '../scripts/script.ts';
import type { Settings } from '../settings/settings.ts';
import type { IsoDate } from '../text/dates.ts';
import { resolvePath } from '../text/paths.ts';
import type { FilePath } from '../text/span.ts';
import { declaredNames, findMember, ownerOf, referredNames } from './declared-names.ts';
import { inOrder, isOf, NameIndex } from './name-index.ts';
import type { Project, Query, Signature, Target } from './project.ts';
import { sameMeaning, sameValue, takeOver } from './same-meaning.ts';

/** What a project needs of the workspace it lies in. */
export interface ProjectHost {
  readonly recorder: Recorder;
  readonly exists: (path: FilePath) => boolean;
  /** What rows say that a request is over, by its key; undefined until they have been read. */
  readonly rows?: (key: string) => RowsAnswer | undefined;
  /** What a file of questions says, by the key of the request; undefined until it has been read. */
  readonly script?: (key: string) => ScriptAnswer | undefined;
  /** The files of a project that read rows or questions from a file of which something is said. */
  readonly readersOf?: (project: ProjectState, dataFile: FilePath) => readonly FilePath[];
  /** What the rules find in a file of the project. */
  readonly findingsBefore: (project: ProjectState, file: FilePath) => readonly Finding[];
  /** The day to compute for, given what the settings say. */
  readonly todayFor: (settings: Settings) => IsoDate;
}

/** What of a project can change by itself: what stands behind a name, who refers to it from declarations of a type … */
type CellKind =
  | 'name'
  | 'signature'
  | 'title'
  | 'all'
  | 'exists'
  | 'file'
  | 'rows'
  | 'script'
  | 'readers'
  | `from ${DeclarationType}`;

const fromType: Readonly<Record<DeclarationType, CellKind>> = {
  venture: 'from venture',
  segment: 'from segment',
  profile: 'from profile',
  alternative: 'from alternative',
  product: 'from product',
  hypothesis: 'from hypothesis',
  experiment: 'from experiment',
  evidence: 'from evidence',
  economics: 'from economics',
  roadmap: 'from roadmap',
  gate: 'from gate',
  decision: 'from decision',
  plan: 'from plan',
  allow: 'from allow',
};

/** The files of one project, indexed by name and kept up to date file by file. */
export class ProjectState implements Project {
  readonly type = 'project';
  readonly root: FilePath;
  private readonly host: ProjectHost;
  private currentSettings: Settings;

  private readonly files = new Map<FilePath, readonly Declaration[]>();
  private readonly index = new NameIndex();
  private readonly lists = new Map<DeclarationType, readonly Declaration[]>();
  /** One for each kind of value kept: drops those computed for a key that is gone. */
  private readonly forgetters: ((key: object) => void)[] = [];

  private readonly requests = new WeakMap<
    DataQuery,
    { readonly settings: Settings; readonly on: IsoDate | undefined; readonly request: RowsRequest }
  >();

  private readonly environment: Cell;
  private readonly allNames: Cell;
  private readonly cells: Cells<CellKind>;

  constructor(root: FilePath, settings: Settings, host: ProjectHost) {
    this.root = root;
    this.host = host;
    this.currentSettings = settings;
    this.environment = host.recorder.cell();
    this.allNames = host.recorder.cell();
    this.cells = new Cells(host.recorder);
  }

  // ---- what rules and verdicts read

  get settings(): Settings {
    this.environment.read();
    return this.currentSettings;
  }

  get today(): IsoDate {
    this.environment.read();
    return this.host.todayFor(this.currentSettings);
  }

  all<Type extends DeclarationType>(type: Type): readonly DeclarationOf<Type>[] {
    this.cells.read('all', type);
    const known = this.lists.get(type);
    if (known && isListOf(known, type)) {
      return known;
    }
    const list: DeclarationOf<Type>[] = [];
    for (const declarations of this.files.values()) {
      for (const declaration of declarations) {
        if (isOf(declaration, type)) {
          list.push(declaration);
        }
      }
    }
    this.lists.set(type, list.sort(inOrder));
    return list;
  }

  referrers<Type extends DeclarationType>(name: string, type: Type): readonly DeclarationOf<Type>[] {
    this.cells.read(fromType[type], name);
    return this.index.referrersOf(name, type);
  }

  find(name: string): Target | undefined {
    const owner = ownerOf(name);
    if (owner === undefined) {
      return this.findFirst(name);
    }
    const declaration = this.findFirst(owner)?.declaration;
    if (!declaration) {
      return undefined;
    }
    const member = name.slice(owner.length + 1);
    if (declaration.type === 'segment') {
      const part = this.findFirst(member);
      return part?.declaration.type === 'segment' && part.declaration.partOf === owner ? part : undefined;
    }
    return findMember(declaration, member);
  }

  named(name: string): readonly Target[] {
    this.cells.read('name', name);
    return this.index.targetsOf(name);
  }

  private findFirst(name: string): Target | undefined {
    this.cells.read('name', name);
    return this.index.findTarget(name);
  }

  findSignature(name: string): Signature | undefined {
    this.cells.read('signature', ownerOf(name) ?? name);
    return this.signatureOf(name);
  }

  names(): readonly string[] {
    this.allNames.read();
    return this.index.names();
  }

  resolve(reference: Reference, from: Declaration): Target | undefined {
    const own = ownerOf(reference.name) === undefined ? findMember(from, reference.name) : undefined;
    return own ?? this.find(reference.name);
  }

  findAs<Type extends DeclarationType>(
    type: Type,
    reference: Reference | undefined,
  ): DeclarationOf<Type> | undefined {
    const target = reference && this.find(reference.name);
    return target && !target.member && isOf(target.declaration, type) ? target.declaration : undefined;
  }

  titleOf(declaration: Declaration): string | undefined {
    this.cells.read('title', declaration.name?.text ?? '');
    return declaration.title?.value;
  }

  exists(from: FilePath, path: string): boolean {
    const absolute = resolvePath(from, path);
    this.cells.read('exists', absolute);
    return this.host.exists(absolute);
  }

  rowsOf(evidence: Evidence, bearing: Bearing): RowsAnswer | undefined {
    const request = this.requestOf(evidence, bearing);
    if (!request) {
      return undefined;
    }
    this.cells.read('rows', request.key);
    return this.host.rows?.(request.key);
  }

  scriptOf(experiment: Experiment): ScriptAnswer | undefined {
    const request = this.scriptRequestOf(experiment);
    if (!request) {
      return undefined;
    }
    this.cells.read('script', request.key);
    return this.host.script?.(request.key);
  }

  findingsBefore(file: FilePath): readonly Finding[] {
    return this.host.findingsBefore(this, file);
  }

  read<Key extends object, Value>(query: Query<Key, Value>, key: Key): Value {
    const values = query.kept.findIn(this) ?? this.beginKeeping(query.kept);
    let value = values.get(key);
    if (value === undefined) {
      value = this.host.recorder.computedOf(query, this, key);
      values.set(key, value);
    }
    return value.get();
  }

  // ---- what the workspace tells it

  updateFile(model: FileModel): void {
    const before = this.files.get(model.path) ?? [];
    const after = this.matched(before, model.declarations);
    this.files.set(model.path, after);
    this.replace(before, after);
    this.cells.changed('file', model.path);
  }

  removeFile(file: FilePath): void {
    const before = this.files.get(file) ?? [];
    this.files.delete(file);
    this.replace(before, []);
    this.cells.changed('file', file);
  }

  updateSettings(settings: Settings): void {
    this.currentSettings = settings;
    this.environment.changed();
  }

  dayChanged(): void {
    this.environment.changed();
  }

  touch(path: FilePath): void {
    this.cells.changed('exists', path);
  }

  /** The rows have been read that a request is over, or have changed. */
  rowsChanged(key: string): void {
    this.cells.changed('rows', key);
  }

  /** A file of questions has been read, or has changed. */
  scriptChanged(key: string): void {
    this.cells.changed('script', key);
  }

  /** Others than before read from a file of rows, or find something else in it. */
  readersChanged(dataFile: FilePath): void {
    this.cells.changed('readers', dataFile);
  }

  /** The files that read from a file of rows of which something is said. */
  readersOf(dataFile: FilePath): readonly FilePath[] {
    this.cells.read('readers', dataFile);
    return this.host.readersOf?.(this, dataFile) ?? [];
  }

  /** What is asked of the rows that a line of evidence takes its tally from; undefined where it takes it from none. */
  requestOf(evidence: Evidence, { data }: Bearing): RowsRequest | undefined {
    if (!data) {
      return undefined;
    }
    const { settings } = this;
    const known = this.requests.get(data);
    if (known?.settings === settings && known.on === evidence.on?.date) {
      return known.request;
    }
    const request = rowsRequestOf(evidence, data, this.root, settings);
    this.requests.set(data, { settings, on: evidence.on?.date, request });
    return request;
  }

  /** The file that an experiment keeps its questions in; undefined where they stand in the model. */
  scriptRequestOf(experiment: Experiment): ScriptRequest | undefined {
    return scriptRequestOf(experiment, this.root);
  }

  /** Notes that whoever computes now reads everything in a file, down to its titles and positions. */
  readFile(file: FilePath): void {
    this.cells.read('file', file);
  }

  get isEmpty(): boolean {
    return this.files.size === 0;
  }

  declarationsIn(file: FilePath): readonly Declaration[] {
    return this.files.get(file) ?? [];
  }

  /**
   * The declarations of a file after an edit: where one still means what it meant, the object that others hold is kept
   * and moved to its new place.
   */
  private matched(before: readonly Declaration[], after: readonly Declaration[]): readonly Declaration[] {
    if (before.length === 0) {
      return after;
    }
    const known = new Map(withKeys(before));
    return [...withKeys(after)].map(([key, fresh]) => {
      const old = known.get(key);
      if (!old || !sameMeaning(old, fresh)) {
        return fresh;
      }
      const retitled = old.title?.value !== fresh.title?.value;
      takeOver(old, fresh);
      if (retitled) {
        this.cells.changed('title', old.name?.text ?? '');
      }
      return old;
    });
  }

  private replace(before: readonly Declaration[], after: readonly Declaration[]): void {
    const kept = new Set(after);
    const known = new Set(before);
    if (!this.host.recorder.recording) {
      for (const declaration of after) {
        this.index.add(declaration);
      }
      return;
    }
    const gone = before.filter((declaration) => !kept.has(declaration));
    const come = after.filter((declaration) => !known.has(declaration));
    const types = new Set([...gone, ...come].map((declaration) => declaration.type));
    const stayed = after.filter((declaration) => known.has(declaration));
    const reordered = before
      .filter((declaration) => kept.has(declaration))
      .filter((declaration, index) => declaration !== stayed[index]);
    for (const declaration of reordered) {
      types.add(declaration.type);
    }
    const names = new Set(
      [...gone, ...come, ...reordered].flatMap((declaration) =>
        declaredNames(declaration).map(({ name }) => name),
      ),
    );
    const signatures = new Map([...names].map((name) => [name, this.signatureOf(name)]));
    const existed = new Set([...names].filter((name) => this.index.has(name)));

    for (const declaration of gone) {
      this.index.remove(declaration);
      this.forget(declaration);
    }
    for (const declaration of come) {
      this.index.add(declaration);
    }

    const swapped = findSwapped(before, after);
    for (const type of types) {
      const list = this.lists.get(type);
      if (list && swapped) {
        this.lists.set(
          type,
          list.map((declaration) => swapped.get(declaration) ?? declaration),
        );
      } else {
        this.lists.delete(type);
      }
      this.cells.changed('all', type);
    }
    for (const name of names) {
      this.cells.changed('name', name);
      this.cells.changed('title', name);
      if (!sameSignature(signatures.get(name), this.signatureOf(name))) {
        this.cells.changed('signature', name);
      }
    }
    if ([...names].some((name) => existed.has(name) !== this.index.has(name))) {
      this.allNames.changed();
    }
    for (const declaration of new Set([...gone, ...come, ...reordered])) {
      for (const name of referredNames(declaration)) {
        this.cells.changed(fromType[declaration.type], name);
      }
    }
  }

  /** A value kept for a key, for the queries of the model and for what the workspace computes of its files. */
  kept<Value>(
    keeping: Keeping<Value>,
    key: object,
    compute: () => Value,
    name: string,
    options: {
      readonly whenStale?: () => void;
      readonly same?: (before: Value, after: Value) => boolean;
    } = {},
  ): Computed<Value> {
    const values = keeping.findIn(this) ?? this.beginKeeping(keeping);
    const known = values.get(key);
    if (known) {
      return known;
    }
    const fresh = this.host.recorder.computed(compute, { same: sameValue, ...options, name });
    values.set(key, fresh);
    return fresh;
  }

  private beginKeeping<Value>(keeping: Keeping<Value>): Map<object, Computed<Value>> {
    const values = keeping.beginIn(this);
    this.forgetters.push((key) => {
      values.get(key)?.dispose();
      values.delete(key);
    });
    return values;
  }

  private forget(declaration: Declaration): void {
    const keys: readonly object[] = [declaration, ...membersOf(declaration)];
    for (const forget of this.forgetters) {
      keys.forEach(forget);
    }
  }

  private signatureOf(name: string): Signature | undefined {
    const owner = ownerOf(name);
    if (owner !== undefined) {
      const declaration = this.index.findTarget(owner)?.declaration;
      const type = declaration && findTypeOfMember(declaration, name.slice(owner.length + 1));
      return type && { type, members: [] };
    }
    const target = this.index.findTarget(name);
    return (
      target &&
      (target.member ? { type: target.member.type, members: [] } : new DeclaredSignature(target.declaration))
    );
  }
}

/** Lists the members only when somebody asks for them: most only want to know the type. */
class DeclaredSignature implements Signature {
  readonly type: DeclarationType;
  private readonly declaration: Declaration;

  constructor(declaration: Declaration) {
    this.type = declaration.type;
    this.declaration = declaration;
  }

  get members(): Signature['members'] {
    return this.declaration.type === 'segment'
      ? this.declaration.parts.map((part) => ({ name: part.text, type: 'segment' }))
      : membersOf(this.declaration).flatMap(({ name, type }) => (name ? [{ name: name.text, type }] : []));
  }
}

/** What came in the place of what, where a file still has the same types in the same order; undefined of any other edit. */
function findSwapped(
  before: readonly Declaration[],
  after: readonly Declaration[],
): ReadonlyMap<Declaration, Declaration> | undefined {
  const swapped = new Map<Declaration, Declaration>();
  for (const [index, old] of before.entries()) {
    const fresh = after[index];
    if (fresh?.type !== old.type) {
      return undefined;
    }
    if (fresh !== old) {
      swapped.set(old, fresh);
    }
  }
  return before.length === after.length ? swapped : undefined;
}

function findTypeOfMember(declaration: Declaration, name: string): Signature['type'] | undefined {
  if (declaration.type === 'segment') {
    return declaration.parts.some((part) => part.text === name) ? 'segment' : undefined;
  }
  return findMember(declaration, name)?.member?.type;
}

function sameSignature(before: Signature | undefined, after: Signature | undefined): boolean {
  return before?.type === after?.type && sameValue(before?.members, after?.members);
}

/** Whether a list of declarations of one type is of this one: the first tells. */
function isListOf<Type extends DeclarationType>(
  list: readonly Declaration[],
  type: Type,
): list is readonly DeclarationOf<Type>[] {
  return list[0] === undefined || isOf(list[0], type);
}

/** Declarations under what makes them the same through an edit: type, name and the how-manieth of both. */
function* withKeys(declarations: readonly Declaration[]): Iterable<[string, Declaration]> {
  const counts = new Map<string, number>();
  for (const declaration of declarations) {
    const key = `${declaration.type} ${declaration.name?.text ?? ''}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    yield [`${key} ${count}`, declaration];
  }
}
