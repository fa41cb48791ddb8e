import type { FilePath } from '../text/span.ts';

/** Identifies a file other than a model of which something is said. */
export interface DataFile {
  readonly path: FilePath;
}

/** Something that a host is to look up in files, known by its key. */
export interface Request {
  readonly key: string;
}

interface Asked<Question, Answer> {
  readonly request: Question;
  /** The models that ask it. */
  readonly files: Set<FilePath>;
  answer?: Answer;
  /** The files of which the answer says something. */
  said: readonly FilePath[];
}

/** What the models of a workspace ask of files other than models, and what they were told. */
export class FilesAsked<Question extends Request, Answer> {
  private readonly asked = new Map<string, Asked<Question, Answer>>();
  private readonly keysOf = new Map<FilePath, readonly string[]>();
  private readonly saidOf = new Map<FilePath, Set<string>>();
  /** One object for each path, whatever comes and goes, because values are kept under it. */
  private readonly dataFileAt = new Map<FilePath, DataFile>();
  private readonly filesSaidOf: (answer: Answer) => readonly FilePath[];
  private come = new Set<string>();
  private gone = new Set<string>();

  /** `filesSaidOf` gives the files of which an answer says something. */
  constructor(filesSaidOf: (answer: Answer) => readonly FilePath[]) {
    this.filesSaidOf = filesSaidOf;
  }

  /** Puts what a model asks in the place of what it asked before; gives the files whose readers are others now. */
  update(file: FilePath, requests: readonly Question[]): readonly FilePath[] {
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

  take(): { readonly come: readonly Question[]; readonly gone: readonly string[] } {
    const come = [...this.come].flatMap((key) => this.asked.get(key)?.request ?? []);
    const gone = [...this.gone];
    this.come = new Set();
    this.gone = new Set();
    return { come, gone };
  }

  /** Notes an answer; gives the files of which something else is said now, or undefined where all is as it was. */
  answer(key: string, answer: Answer): readonly FilePath[] | undefined {
    const asked = this.asked.get(key);
    // What files say is bounded and plain, and its places are no nodes, so its text tells two answers apart.
    if (!asked || (asked.answer && JSON.stringify(asked.answer) === JSON.stringify(answer))) {
      return undefined;
    }
    asked.answer = answer;
    const before = asked.said;
    this.say(key, asked, this.filesSaidOf(answer));
    return [...new Set([...before, ...asked.said])];
  }

  findAnswer(key: string): Answer | undefined {
    return this.asked.get(key)?.answer;
  }

  findRequest(key: string): Question | undefined {
    return this.asked.get(key)?.request;
  }

  /** The files of which something is said. */
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

  /** The files of which something is said to a model. */
  dataFilesOf(file: FilePath): readonly FilePath[] {
    return [...new Set((this.keysOf.get(file) ?? []).flatMap((key) => this.asked.get(key)?.said ?? []))];
  }

  private ask(file: FilePath, request: Question): void {
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

  private say(key: string, asked: Asked<Question, Answer>, said: readonly FilePath[]): void {
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
