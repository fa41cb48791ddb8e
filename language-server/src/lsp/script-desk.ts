import type { Workspace } from '../core/analyze.ts';
import type { ScriptRequest } from '../core/scripts/script.ts';
import { isInside } from '../core/text/paths.ts';
import type { FilePath } from '../core/text/span.ts';
import { answerScript } from '../language/notes/read-scripts.ts';
import type { Cancellation, FileSystem } from '../language/workspace/file-system.ts';

export interface ScriptWork {
  readonly fileSystem: FileSystem;
  readonly cancellation: Cancellation;
  /** Told whenever the workspace has been told what a script says. */
  readonly whenAnswered: () => void;
}

/** Reads the scripts of experiments in the background: those that are named now, and again whenever one changes. */
export class ScriptDesk {
  private readonly workspace: Workspace;
  private readonly work: ScriptWork;
  /** With how often each was begun to be read: only the last reading counts. */
  private readonly wanted = new Map<string, { readonly request: ScriptRequest; begun: number }>();
  private readonly unanswered = new Set<string>();

  constructor(workspace: Workspace, work: ScriptWork) {
    this.workspace = workspace;
    this.work = work;
  }

  /** Takes over what the workspace asks for now. */
  ask(): void {
    const { come, gone } = this.workspace.takeScripts();
    for (const key of gone) {
      this.wanted.delete(key);
      this.unanswered.delete(key);
    }
    for (const request of come) {
      this.wanted.set(request.key, { request, begun: 0 });
      this.unanswered.add(request.key);
      void this.read(request.key);
    }
  }

  /** Whether a script was asked for that has not been read yet. */
  get isAwaited(): boolean {
    return this.unanswered.size > 0;
  }

  /** A file or a folder came, went or changed. */
  changed(path: FilePath): void {
    for (const { request } of this.wanted.values()) {
      if (isInside(path, request.path)) {
        void this.read(request.key);
      }
    }
  }

  private async read(key: string): Promise<void> {
    const wanted = this.wanted.get(key);
    if (!wanted) {
      return;
    }
    const begun = ++wanted.begun;
    const answer = await answerScript(wanted.request, this.work.fileSystem);
    const isLast = this.wanted.get(key) === wanted && wanted.begun === begun;
    if (isLast && !this.work.cancellation.isCancellationRequested) {
      this.unanswered.delete(key);
      this.workspace.updateScript(key, answer);
      this.work.whenAnswered();
    }
  }
}
