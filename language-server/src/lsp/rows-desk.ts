import type { CancellationToken } from 'vscode-languageserver';
import type { Workspace } from '../core/analyze.ts';
import type { RowsRequest } from '../core/data/rows-query.ts';
import type { FilePath } from '../core/text/span.ts';
import { answerRows } from '../language/rows/answer-rows.ts';
import { mayConcern } from '../language/rows/find-files.ts';
import { RowStore } from '../language/rows/row-store.ts';
import { bySource } from '../language/rows/source-run.ts';
import { type Cancellation, CancelledError, type FileSystem } from '../language/workspace/file-system.ts';

/** What shows a client that long work is under way. */
export interface WorkShown {
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
}

export interface DeskWork {
  readonly fileSystem: FileSystem;
  readonly cancellation: Cancellation;
  /** Told whenever the workspace has been told what rows say. */
  readonly whenAnswered: () => void;
  /** Begins to show that many bytes are being read. */
  readonly show: () => WorkShown;
}

/** What rows may take in memory, in bytes, between two questions. */
const roomForRows = 256 * 1024 * 1024;
/** Reading less than this, in bytes, is over before it could be shown. */
const worthShowing = 16 * 1024 * 1024;
/** Changes come in droves when a folder is copied or a branch is switched to: the rows are read once they have come. */
const patience = 30;

/**
 * Reads rows in the background while the client is being served: those that are asked for now, and those that were when a
 * file they come from changes. Files that have not changed are kept in memory, so that asking anew costs little.
 */
export class RowsDesk {
  private readonly workspace: Workspace;
  private readonly work: DeskWork;
  private readonly store = new RowStore(roomForRows);
  private readonly wanted = new Map<string, RowsRequest>();
  private readonly due = new Set<string>();
  /** Those of `wanted` that have not been answered even once. */
  private readonly unanswered = new Set<string>();
  /** Those who wait for answers. */
  private readonly waiting = new Set<() => void>();
  private isRunning = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(workspace: Workspace, work: DeskWork) {
    this.workspace = workspace;
    this.work = work;
  }

  /** Takes over what the workspace asks for now. */
  ask(): void {
    const { come, gone } = this.workspace.takeRequests();
    for (const key of gone) {
      this.wanted.delete(key);
      this.due.delete(key);
      this.unanswered.delete(key);
    }
    for (const request of come) {
      this.wanted.set(request.key, request);
      this.due.add(request.key);
      this.unanswered.add(request.key);
    }
    if (come.length > 0) {
      void this.run();
    }
    this.release();
  }

  /** Whether something was asked for that has not been answered yet. */
  get isAwaited(): boolean {
    return this.unanswered.size > 0;
  }

  /** Resolves once all that was asked for has been answered, after so many milliseconds, or when nobody waits any more. */
  settled(most: number, cancellation: CancellationToken): Promise<void> {
    if (!this.isAwaited || this.work.cancellation.isCancellationRequested) {
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        subscription.dispose();
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, most);
      const subscription = cancellation.onCancellationRequested(done);
      this.waiting.add(done);
    });
  }

  /** A file or a folder came, went or changed. */
  changed(path: FilePath): void {
    this.store.forget(path);
    for (const request of this.wanted.values()) {
      if (mayConcern(request, path)) {
        this.due.add(request.key);
      }
    }
    if (this.due.size > 0 && this.timer === undefined) {
      this.timer = setTimeout(() => {
        this.timer = undefined;
        void this.run();
      }, patience);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.release();
  }

  private async run(): Promise<void> {
    if (this.isRunning) {
      return;
    }
    this.isRunning = true;
    try {
      while (this.due.size > 0 && !this.work.cancellation.isCancellationRequested) {
        const requests = [...this.due].flatMap((key) => this.wanted.get(key) ?? []);
        this.due.clear();
        for (const group of bySource(requests)) {
          await this.answer(group).catch(unlessCancelled);
        }
      }
    } finally {
      this.isRunning = false;
    }
  }

  /** Asks to stop once nobody asks anything of the rows that a group is over. */
  private whileAnyoneWants([first]: readonly RowsRequest[]): Cancellation {
    const { wanted, work } = this;
    return {
      get isCancellationRequested() {
        const isWanted = [...wanted.values()].some(({ path }) => path === first?.path);
        return work.cancellation.isCancellationRequested || !isWanted;
      },
    };
  }

  private async answer(group: readonly RowsRequest[]): Promise<void> {
    const { fileSystem } = this.work;
    let shown: WorkShown | undefined;
    const answers = await answerRows(group, {
      fileSystem,
      store: this.store,
      cancellation: this.whileAnyoneWants(group),
      pause: breathe,
      progress: (done, total) => {
        if (total >= worthShowing && done < total) {
          shown ??= this.work.show();
          shown.report(done, total);
        }
      },
    }).finally(() => shown?.done());
    for (const [key, answer] of answers) {
      this.unanswered.delete(key);
      this.workspace.updateRows(key, answer);
    }
    this.release();
    this.work.whenAnswered();
  }

  /** Lets those go who wait for nothing any more. */
  private release(): void {
    if (!this.isAwaited || this.work.cancellation.isCancellationRequested) {
      for (const done of [...this.waiting]) {
        done();
      }
    }
  }
}

function unlessCancelled(error: unknown): void {
  if (!(error instanceof CancelledError)) {
    throw error;
  }
}

/** Lets whatever else is waiting have its turn. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
