import type { Workspace } from '../core/analyze.ts';
import type { Finding } from '../core/rules/card.ts';
import type { FilePath } from '../core/text/span.ts';

export interface Publishing {
  /** Tells the engine of edits that have not reached it. */
  readonly settle: () => void;
  readonly publish: (file: FilePath, findings: readonly Finding[]) => void;
  /** What is shown in a file besides, as one text that is another whenever that is. */
  readonly besides: (file: FilePath) => string;
  /** Whether answers are still out that findings hang on. */
  readonly isAwaiting: () => boolean;
  /** Everything that was stale has been looked at: these files, since the last time. */
  readonly rest: (looked: ReadonlySet<FilePath>) => void;
}

/**
 * Keeps what the client shows in step with what the engine says: the file edited last goes first, the others follow in
 * slices so that no request waits for long, and a newer edit begins anew. A file is published when what it shows changes.
 */
export class Publisher {
  private readonly workspace: Workspace;
  private readonly publishing: Publishing;
  private readonly shown = new Map<FilePath, string>();
  private waiting: FilePath[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private heldSince: number | undefined;
  private looked = new Set<FilePath>();

  constructor(workspace: Workspace, publishing: Publishing) {
    this.workspace = workspace;
    this.publishing = publishing;
  }

  /** Something may have changed. */
  start(): void {
    if (this.timer === undefined) {
      this.timer = setTimeout(() => this.run(), 0);
    }
  }

  /** What files show besides their findings is another. */
  again(files: readonly FilePath[]): void {
    const known = new Set(this.waiting);
    this.waiting.push(...files.filter((file) => !known.has(file)));
    this.start();
  }

  /** Whether anything may still have to be looked at. */
  get isBusy(): boolean {
    return this.timer !== undefined || this.waiting.length > 0;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = [];
  }

  private run(): void {
    this.timer = undefined;
    this.publishing.settle();
    if (this.isHeld()) {
      this.timer = setTimeout(() => this.run(), holdMilliseconds);
      return;
    }
    const stale = this.workspace.takeStale();
    const fresh = new Set(stale);
    for (const file of stale) {
      this.looked.add(file);
    }
    this.waiting = [...stale, ...this.waiting.filter((file) => !fresh.has(file))];
    const begun = Date.now();
    let file = this.waiting.shift();
    while (file !== undefined) {
      this.publishIfNews(file);
      file = Date.now() - begun < sliceMilliseconds ? this.waiting.shift() : undefined;
    }
    if (this.waiting.length > 0) {
      this.start();
    } else {
      const { looked } = this;
      this.looked = new Set();
      this.publishing.rest(looked);
    }
  }

  /** Whether what is stale is better looked at in a moment, because an answer is about to come; never for long. */
  private isHeld(): boolean {
    if (!this.publishing.isAwaiting()) {
      this.heldSince = undefined;
      return false;
    }
    this.heldSince ??= Date.now();
    return Date.now() - this.heldSince < mostHeldMilliseconds;
  }

  private publishIfNews(file: FilePath): void {
    const findings = this.workspace.findingsIn(file);
    const shown = [signatureOf(findings, this.workspace), this.publishing.besides(file)].join('');
    if (shown !== (this.shown.get(file) ?? nothing)) {
      this.publishing.publish(file, findings);
    }
    if (shown === nothing) {
      this.shown.delete(file);
    } else {
      this.shown.set(file, shown);
    }
  }
}

const sliceMilliseconds = 12;
const holdMilliseconds = 10;
const mostHeldMilliseconds = 500;
const nothing = '';

/** All that a client would show of findings, as one text; nothing for none. */
function signatureOf(findings: readonly Finding[], workspace: Workspace): string {
  return findings
    .map((finding) => {
      const lines = workspace.findFile(finding.place.file)?.lines ?? [];
      const related = finding.related.map(({ place, message }) => [
        place.file,
        place.span.start,
        place.range,
        message,
      ]);
      const { start, end } = finding.place.span;
      return JSON.stringify([
        finding.rule,
        finding.severity,
        start,
        end,
        finding.place.range,
        lineAt(lines, start),
        finding.message,
        related,
      ]);
    })
    .join('\n');
}

function lineAt(lines: readonly number[], offset: number): number {
  return lines.findLastIndex((start) => start <= offset);
}
