/**
 * Keeps what was computed until what it was computed from changes. A `Cell` stands for something outside that can
 * change; a `Computed` is a value with a record of every cell and computed value that was read on the way to it.
 * A change marks what may be affected and computes nothing; the next reading recomputes only what must be, and stops
 * where a recomputed value turns out to be the same as before.
 *
 * The recorder is synchronous and single-threaded: "who is reading" is one field of it.
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
    return new ComputedState(
      this,
      compute,
      options.same ?? Object.is,
      options.whenStale,
      options.name ?? 'a value',
    );
  }

  /** Notes that whoever is computing now has read this source. */
  note(source: Source): void {
    if (this.recording && this.reader) {
      this.reader.noteSource(source);
    }
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
  readonly version: number;
  /** The run that noted it last, so that a run notes a source once. */
  notedIn: number;
  refresh(): void;
  addReader(reader: Reader): void;
  removeReader(reader: Reader): void;
}

abstract class SourceState implements Source {
  version = 0;
  notedIn = 0;
  private readers: Set<Reader> | undefined;

  abstract refresh(): void;

  addReader(reader: Reader): void {
    this.readers ??= new Set();
    this.readers.add(reader);
  }

  removeReader(reader: Reader): void {
    this.readers?.delete(reader);
  }

  protected markReaders(mark: 'check' | 'dirty'): void {
    for (const reader of this.readers ?? []) {
      reader.mark(mark);
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

  read(): void {
    this.recorder.note(this);
  }

  changed(): void {
    this.version++;
    this.markReaders('dirty');
  }

  refresh(): void {}
}

class ComputedState<Value> extends SourceState implements Computed<Value>, Reader {
  private readonly recorder: Recorder;
  private readonly compute: () => Value;
  private readonly same: (before: Value, after: Value) => boolean;
  private readonly whenStale: (() => void) | undefined;
  private readonly name: string;
  private state: 'new' | 'clean' | 'check' | 'dirty' | 'running' = 'new';
  private value: { readonly is: Value } | undefined;
  private sources: Source[] = [];
  private seen: number[] = [];
  private run = 0;

  constructor(
    recorder: Recorder,
    compute: () => Value,
    same: (before: Value, after: Value) => boolean,
    whenStale: (() => void) | undefined,
    name: string,
  ) {
    super();
    this.recorder = recorder;
    this.compute = compute;
    this.same = same;
    this.whenStale = whenStale;
    this.name = name;
  }

  get(): Value {
    this.refresh();
    this.recorder.note(this);
    if (!this.value) {
      throw new Error(`${this.name} was read while it was being computed.`);
    }
    return this.value.is;
  }

  dispose(): void {
    this.forgetSources();
    this.forgetReaders();
    this.value = undefined;
    this.state = 'new';
  }

  mark(mark: 'check' | 'dirty'): void {
    if (this.state === 'clean') {
      this.state = mark;
      this.whenStale?.();
      this.markReaders('check');
    } else if (this.state === 'check' && mark === 'dirty') {
      this.state = 'dirty';
    }
  }

  refresh(): void {
    if (this.state === 'running') {
      throw new Error(`${this.name} was read while it was being computed.`);
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
      this.seen.push(source.version);
      source.addReader(this);
    }
  }

  private sourcesChanged(): boolean {
    return this.recorder.runAs(undefined, () =>
      this.sources.some((source, index) => {
        source.refresh();
        return source.version !== this.seen[index];
      }),
    );
  }

  private recompute(): void {
    const before = this.state;
    this.forgetSources();
    this.state = 'running';
    this.run = this.recorder.nextRun();
    try {
      const fresh = this.recorder.runAs(this.recorder.recording ? this : undefined, this.compute);
      if (!this.value || !this.same(this.value.is, fresh)) {
        this.value = { is: fresh };
        this.version++;
      }
      this.state = 'clean';
    } finally {
      if (this.state === 'running') {
        this.state = before === 'new' ? 'new' : 'dirty';
      }
    }
  }

  private forgetSources(): void {
    for (const source of this.sources) {
      source.removeReader(this);
    }
    this.sources = [];
    this.seen = [];
  }
}
