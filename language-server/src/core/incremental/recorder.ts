/**
 * Keeps what was computed until what it was computed from changes. A `Cell` stands for something outside that can
 * change; a `Computed` is a value with a record of every cell and computed value that was read on the way to it.
 * A change marks what may be affected and computes nothing; the next reading recomputes only what must be, and stops
 * where a recomputed value turns out to be the same as before.
 *
 * The recorder is synchronous and single-threaded: "who is reading" is one field of it. There are dozens of values for
 * every file of a workspace, so that each is kept as small as it can be.
 */
export class Recorder {
  private reader: Reader | undefined;
  private runs = 0;
  readonly recording: boolean;

  /** With `recording` off nothing is noted and nothing can be invalidated: each value is computed once. */
  constructor(recording: boolean) {
    this.recording = recording;
  }

  nextRun(): number {
    return ++this.runs;
  }

  cell(): Cell {
    return new CellState(this);
  }

  computed<Value>(compute: () => Value, options: ComputedOptions<Value> = {}): Computed<Value> {
    const { same = Object.is, whenStale, name = 'a value' } = options;
    return this.computedOf({ name, compute, same, whenStale }, undefined, undefined);
  }

  /** The value of a kind for one key of a holder, such as a project. */
  computedOf<Holder, Key, Value>(
    kind: KindOfValue<Holder, Key, Value>,
    holder: Holder,
    key: Key,
  ): Computed<Value> {
    return this.recording ? new ComputedState(this, kind, holder, key) : new ComputedOnce(kind, holder, key);
  }

  /** Notes that whoever is computing now has read this source. */
  note(source: Source): void {
    this.reader?.noteSource(source);
  }

  /** Runs `compute` with `reader` as the one who reads. */
  runAs<Value>(reader: Reader | undefined, compute: () => Value): Value {
    const before = this.reader;
    this.reader = reader;
    try {
      return compute();
    } finally {
      this.reader = before;
    }
  }
}

export interface ComputedOptions<Value> {
  /** Whether two values are the same to every reader; if so the older is kept. */
  readonly same?: (before: Value, after: Value) => boolean;
  /** Called once when the value, up to date until now, may have become stale. It must not read. */
  readonly whenStale?: () => void;
  readonly name?: string;
}

/** What all values of a kind have in common, so that none of them has to hold it. */
export interface KindOfValue<Holder, Key, Value> {
  readonly name: string;
  readonly compute: (holder: Holder, key: Key) => Value;
  readonly same: (before: Value, after: Value) => boolean;
  readonly whenStale?: (holder: Holder, key: Key) => void;
}

/** Whoever computes a value and has to know when it may no longer hold. */
interface Reader {
  mark(mark: 'check' | 'dirty'): void;
  noteSource(source: Source): void;
}

/** Something outside that can change. */
export interface Cell {
  read(): void;
  changed(): void;
}

export interface Computed<Value> {
  get(): Value;
  /** Forgets its readers and sources; it must not be read again. */
  dispose(): void;
}

interface Source {
  /** Undefined for a cell, whose changes make its readers dirty at once. */
  readonly version: number | undefined;
  /** The run that noted it last, so that a run notes a source once. */
  notedIn: number;
  refresh(): void;
  addReader(reader: Reader): void;
  removeReader(reader: Reader): void;
}

/** Beyond so many readers a set is quicker than going through them, and no longer larger. */
const manyReaders = 16;

abstract class SourceState implements Source {
  abstract readonly version: number | undefined;
  notedIn = 0;
  /** Most have one reader or two. */
  private readers: Reader | Reader[] | Set<Reader> | undefined;

  abstract refresh(): void;

  addReader(reader: Reader): void {
    const { readers } = this;
    if (readers === undefined) {
      this.readers = reader;
    } else if (readers instanceof Set) {
      readers.add(reader);
    } else if (!Array.isArray(readers)) {
      this.readers = [readers, reader];
    } else if (readers.length < manyReaders) {
      // Pushed to, the list would keep room for many more.
      this.readers = [...readers, reader];
    } else {
      this.readers = new Set(readers).add(reader);
    }
  }

  removeReader(reader: Reader): void {
    const { readers } = this;
    if (readers === reader) {
      this.readers = undefined;
    } else if (readers instanceof Set) {
      readers.delete(reader);
    } else if (Array.isArray(readers)) {
      const at = readers.indexOf(reader);
      if (at >= 0) {
        readers.splice(at, 1);
      }
    }
  }

  protected markReaders(mark: 'check' | 'dirty'): void {
    const { readers } = this;
    if (readers instanceof Set || Array.isArray(readers)) {
      for (const reader of readers) {
        reader.mark(mark);
      }
    } else {
      readers?.mark(mark);
    }
  }

  protected forgetReaders(): void {
    this.readers = undefined;
  }
}

class CellState extends SourceState implements Cell {
  private readonly recorder: Recorder;

  constructor(recorder: Recorder) {
    super();
    this.recorder = recorder;
  }

  get version(): undefined {
    return undefined;
  }

  read(): void {
    this.recorder.note(this);
  }

  changed(): void {
    this.markReaders('dirty');
  }

  refresh(): void {}
}

/** Stands where a value will be. */
const unset: unique symbol = Symbol('unset');

/** The value where nothing is recorded. */
class ComputedOnce<Holder, Key, Value> implements Computed<Value> {
  private readonly kind: KindOfValue<Holder, Key, Value>;
  private readonly holder: Holder;
  private readonly key: Key;
  private value: Value | typeof unset = unset;
  private isRunning = false;

  constructor(kind: KindOfValue<Holder, Key, Value>, holder: Holder, key: Key) {
    this.kind = kind;
    this.holder = holder;
    this.key = key;
  }

  get(): Value {
    if (this.value !== unset) {
      return this.value;
    }
    if (this.isRunning) {
      throw readWithinItself(this.kind.name);
    }
    this.isRunning = true;
    try {
      const value = this.kind.compute(this.holder, this.key);
      this.value = value;
      return value;
    } finally {
      this.isRunning = false;
    }
  }

  dispose(): void {
    this.value = unset;
  }
}

function readWithinItself(name: string): Error {
  return new Error(`${name} was read while it was being computed.`);
}

const nothing: never[] = [];

class ComputedState<Holder, Key, Value> extends SourceState implements Computed<Value>, Reader {
  version = 0;
  private readonly recorder: Recorder;
  private readonly kind: KindOfValue<Holder, Key, Value>;
  private readonly holder: Holder;
  private readonly key: Key;
  private state: 'new' | 'clean' | 'check' | 'dirty' | 'running' = 'new';
  private value: Value | typeof unset = unset;
  private sources: Source[] = nothing;
  /** The versions of those sources that have one, in the same order. */
  private seen: number[] = nothing;
  private run = 0;

  constructor(recorder: Recorder, kind: KindOfValue<Holder, Key, Value>, holder: Holder, key: Key) {
    super();
    this.recorder = recorder;
    this.kind = kind;
    this.holder = holder;
    this.key = key;
  }

  get(): Value {
    if (this.state !== 'clean') {
      this.refresh();
    }
    this.recorder.note(this);
    if (this.value === unset) {
      throw readWithinItself(this.kind.name);
    }
    return this.value;
  }

  dispose(): void {
    this.forgetSources();
    this.forgetReaders();
    this.value = unset;
    this.state = 'new';
  }

  mark(mark: 'check' | 'dirty'): void {
    if (this.state === 'clean') {
      this.state = mark;
      this.kind.whenStale?.(this.holder, this.key);
      this.markReaders('check');
    } else if (this.state === 'check' && mark === 'dirty') {
      this.state = 'dirty';
    }
  }

  refresh(): void {
    if (this.state === 'running') {
      throw readWithinItself(this.kind.name);
    }
    if (this.state === 'check') {
      this.state = this.sourcesChanged() ? 'dirty' : 'clean';
    }
    if (this.state !== 'clean') {
      this.recompute();
    }
  }

  noteSource(source: Source): void {
    if (source.notedIn !== this.run) {
      source.notedIn = this.run;
      this.sources.push(source);
      if (source.version !== undefined) {
        this.seen.push(source.version);
      }
      source.addReader(this);
    }
  }

  private sourcesChanged(): boolean {
    return this.recorder.runAs(undefined, () => {
      let at = 0;
      for (const source of this.sources) {
        if (source.version !== undefined) {
          source.refresh();
          if (source.version !== this.seen[at++]) {
            return true;
          }
        }
      }
      return false;
    });
  }

  private recompute(): void {
    const before = this.state;
    this.forgetSources();
    this.sources = [];
    this.seen = [];
    this.state = 'running';
    this.run = this.recorder.nextRun();
    try {
      const { kind, holder, key } = this;
      const fresh = this.recorder.runAs(this, () => kind.compute(holder, key));
      if (this.value === unset || !kind.same(this.value, fresh)) {
        this.value = fresh;
        this.version++;
      }
      this.state = 'clean';
    } finally {
      if (this.state === 'running') {
        this.state = before === 'new' ? 'new' : 'dirty';
      }
      // A list that was pushed to has room for more, which would be most of what all these lists take up.
      this.sources = this.sources.slice();
      this.seen = this.seen.length === 0 ? nothing : this.seen.slice();
    }
  }

  private forgetSources(): void {
    for (const source of this.sources) {
      source.removeReader(this);
    }
    this.sources = nothing;
    this.seen = nothing;
  }
}
