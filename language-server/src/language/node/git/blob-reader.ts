import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { gitArguments, gitProcessOptions } from './run-git.ts';

/** Reads contents by their ids through one long `git cat-file --batch`, in the order asked. */
export interface BlobReader {
  /** Undefined where the repository does not hold it, as in a clone that left it out. */
  read(id: string): Promise<Uint8Array | undefined>;
  /** Ends the process; what is still asked for is answered first. */
  close(): void;
}

export function createBlobReader(folder: string): BlobReader {
  let batch: Batch | undefined;
  return {
    read: (id) => {
      if (!/^[0-9a-f]{40,64}$/.test(id)) {
        return Promise.resolve(undefined);
      }
      batch ??= new Batch(folder);
      return batch.ask(id);
    },
    close: () => {
      batch?.end();
      batch = undefined;
    },
  };
}

/** A running process, and who waits for its answers. */
class Batch {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly waiting: ((content: Uint8Array | undefined) => void)[] = [];
  private readonly unsent: string[] = [];
  private received: Buffer[] = [];
  private length = 0;
  /** How many bytes the answer that is coming in takes, with the line end after it; undefined before its head is there. */
  private expected: number | undefined;
  private isOver = false;

  constructor(folder: string) {
    const options = gitProcessOptions(process.env);
    this.process = spawn('git', gitArguments(folder, ['cat-file', '--batch']), { ...options, stdio: 'pipe' });
    this.process.stdout.on('data', (chunk: Buffer) => this.receive(chunk));
    this.process.stdin.on('error', () => this.giveUp());
    this.process.on('error', () => this.giveUp());
    this.process.on('close', () => this.giveUp());
    this.process.stderr.resume();
  }

  ask(id: string): Promise<Uint8Array | undefined> {
    return this.isOver
      ? Promise.resolve(undefined)
      : new Promise((resolve) => {
          this.waiting.push(resolve);
          if (this.unsent.push(id) === 1) {
            // What is asked for in one breath is sent as one.
            queueMicrotask(() => this.send());
          }
        });
  }

  end(): void {
    this.send();
    this.process.stdin.end();
  }

  private send(): void {
    const ids = this.unsent.splice(0);
    if (ids.length > 0 && !this.isOver) {
      this.process.stdin.write(`${ids.join('\n')}\n`);
    }
  }

  private receive(chunk: Buffer): void {
    this.received.push(chunk);
    this.length += chunk.length;
    while (this.takeOne()) {
      // Each round takes one whole answer.
    }
  }

  /** Takes an answer out of what has come in, if a whole one is there. */
  private takeOne(): boolean {
    if (this.expected === undefined) {
      const joined = this.joined();
      const lineEnd = joined.indexOf(10);
      if (lineEnd < 0) {
        return false;
      }
      const head = joined.toString('latin1', 0, lineEnd);
      this.keep(joined.subarray(lineEnd + 1));
      const size = /^[0-9a-f]+ [a-z]+ (\d+)$/.exec(head)?.[1];
      if (size === undefined) {
        this.waiting.shift()?.(undefined);
        return this.length > 0;
      }
      this.expected = Number(size) + 1;
    }
    if (this.length < this.expected) {
      return false;
    }
    const joined = this.joined();
    const content = new Uint8Array(joined.subarray(0, this.expected - 1));
    this.keep(joined.subarray(this.expected));
    this.expected = undefined;
    this.waiting.shift()?.(content);
    return this.length > 0;
  }

  private joined(): Buffer {
    const [only] = this.received;
    return this.received.length === 1 && only !== undefined ? only : Buffer.concat(this.received);
  }

  private keep(rest: Buffer): void {
    this.received = [rest];
    this.length = rest.length;
  }

  private giveUp(): void {
    this.isOver = true;
    for (const resolve of this.waiting.splice(0)) {
      resolve(undefined);
    }
  }
}
