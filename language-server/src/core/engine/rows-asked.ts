import type { RowsRequests } from '../analyze.ts';
import type { RowsAnswer, SeenColumn } from '../data/rows-answer.ts';
import type { RowsRequest } from '../data/rows-query.ts';
import type { FilePath } from '../text/span.ts';

/** Identifies a file of rows of which something is said. */
export interface DataFile {
  readonly path: FilePath;
}

interface Asked {
  readonly request: RowsRequest;
  /** The models that ask it. */
  readonly files: Set<FilePath>;
  answer?: RowsAnswer;
  /** The files of rows of which the answer says something. */
  said: readonly FilePath[];
}

/** Of how many files or folders of rows the columns are kept. */
const mostSources = 500;

/** What the models of a workspace ask of rows, and what they were told. */
export class RowsAsked {
  private readonly asked = new Map<string, Asked>();
  private readonly keysOf = new Map<FilePath, readonly string[]>();
  private readonly saidOf = new Map<FilePath, Set<string>>();
  /** One object for each path, whatever comes and goes, because values are kept under it. */
  private readonly dataFileAt = new Map<FilePath, DataFile>();
  /** What was seen last, also while a question that is being written has no answer yet; the latest last. */
  private readonly columnsOf = new Map<FilePath, readonly SeenColumn[]>();
  private come = new Set<string>();
  private gone = new Set<string>();

  /** Puts what a model asks in the place of what it asked before; gives the files of rows whose readers are others now. */
  update(file: FilePath, requests: readonly RowsRequest[]): readonly FilePath[] {
    const before = this.keysOf.get(file) ?? [];
    const after = new Set(requests.map(({ key }) => key));
    if (before.length === 0 && after.size === 0) {
      return [];
    }
    const concerned = new Set<FilePath>();
    for (const request of requests) {
      this.ask(file, request);
    }
    for (const key of before.filter((old) => !after.has(old))) {
      for (const path of this.asked.get(key)?.said ?? []) {
        concerned.add(path);
      }
      this.leave(file, key);
    }
    for (const key of after) {
      for (const path of before.includes(key) ? [] : (this.asked.get(key)?.said ?? [])) {
        concerned.add(path);
      }
    }
    if (after.size === 0) {
      this.keysOf.delete(file);
    } else {
      this.keysOf.set(file, [...after]);
    }
    return [...concerned];
  }

  isAsking(file: FilePath): boolean {
    return this.keysOf.has(file);
  }

  take(): RowsRequests {
    const come = [...this.come].flatMap((key) => this.asked.get(key)?.request ?? []);
    const gone = [...this.gone];
    this.come = new Set();
    this.gone = new Set();
    return { come, gone };
  }

  /** Notes an answer; gives the files of rows of which something else is said now, or undefined where all is as it was. */
  answer(key: string, answer: RowsAnswer): readonly FilePath[] | undefined {
    const asked = this.asked.get(key);
    // What rows say is bounded and plain, and its places are no nodes, so its text tells two answers apart.
    if (!asked || (asked.answer && JSON.stringify(asked.answer) === JSON.stringify(answer))) {
      return undefined;
    }
    asked.answer = answer;
    this.noteColumns(asked.request.path, answer.columns);
    const before = asked.said;
    this.say(key, asked, filesSaidOf(answer));
    return [...new Set([...before, ...asked.said])];
  }

  findAnswer(key: string): RowsAnswer | undefined {
    return this.asked.get(key)?.answer;
  }

  findColumnsAt(path: FilePath): readonly SeenColumn[] | undefined {
    return this.columnsOf.get(path);
  }

  /** The files of rows of which something is said. */
  dataFiles(): Iterable<FilePath> {
    return this.saidOf.keys();
  }

  findDataFile(path: FilePath): DataFile | undefined {
    if (!this.saidOf.has(path)) {
      return undefined;
    }
    const file = this.dataFileAt.get(path) ?? { path };
    this.dataFileAt.set(path, file);
    return file;
  }

  readersOf(path: FilePath): readonly FilePath[] {
    const keys = this.saidOf.get(path) ?? [];
    return [...new Set([...keys].flatMap((key) => [...(this.asked.get(key)?.files ?? [])]))].sort();
  }

  /** The files of rows of which something is said to a model. */
  dataFilesOf(file: FilePath): readonly FilePath[] {
    return [...new Set((this.keysOf.get(file) ?? []).flatMap((key) => this.asked.get(key)?.said ?? []))];
  }

  private ask(file: FilePath, request: RowsRequest): void {
    const { key } = request;
    const known = this.asked.get(key);
    if (known) {
      known.files.add(file);
      return;
    }
    this.asked.set(key, { request, files: new Set([file]), said: [] });
    this.gone.delete(key);
    this.come.add(key);
  }

  private leave(file: FilePath, key: string): void {
    const asked = this.asked.get(key);
    if (asked?.files.delete(file) && asked.files.size === 0) {
      this.say(key, asked, []);
      this.asked.delete(key);
      if (!this.come.delete(key)) {
        this.gone.add(key);
      }
    }
  }

  private noteColumns(path: FilePath, columns: readonly SeenColumn[]): void {
    this.columnsOf.delete(path);
    this.columnsOf.set(path, columns);
    const [oldest] = this.columnsOf.keys();
    if (oldest !== undefined && this.columnsOf.size > mostSources) {
      this.columnsOf.delete(oldest);
    }
  }

  private say(key: string, asked: Asked, said: readonly FilePath[]): void {
    for (const path of asked.said) {
      const known = this.saidOf.get(path);
      if (known?.delete(key) && known.size === 0) {
        this.saidOf.delete(path);
      }
    }
    asked.said = said;
    for (const path of said) {
      this.saidOf.set(path, (this.saidOf.get(path) ?? new Set()).add(key));
    }
  }
}

function filesSaidOf({ broken, unfit, personal }: RowsAnswer): readonly FilePath[] {
  return [...new Set([...broken.first, ...unfit.first, ...personal.first].map(({ at }) => at.file))];
}
