import { commands, Disposable, EventEmitter, window } from 'vscode';
import type { DiffView } from '../../../../language-server/src/core/diff/diff.ts';
import { beginDiff, diff, diffChanged, endDiff } from '../../../../language-server/src/protocol/diff.ts';
import type { Cdev } from '../../cdev.ts';
import { type Base, baseNow } from './choose-base.ts';
import { headOf } from './git.ts';

/** What is compared with while it is, and what has come of it so far. */
export class Comparison extends Disposable {
  private readonly cdev: Cdev;
  private readonly changed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[];
  private base: Base | undefined;
  private watching: Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private found: DiffView | undefined;
  private commit: string | undefined;
  /** How often the server was asked: an answer that a later question has overtaken is dropped. */
  private asked = 0;

  readonly onDidChange = this.changed.event;

  constructor(cdev: Cdev) {
    super(() => this.close());
    this.cdev = cdev;
    this.subscriptions = [
      this.changed,
      cdev.client.hear(diffChanged, () => void this.ask()),
      cdev.client.onDidStart(() => void this.beginAgain()),
    ];
  }

  /** Undefined where nothing is compared, or nothing has come of it yet. */
  get view(): DiffView | undefined {
    return this.found;
  }

  /** The id of the commit that it begins from. */
  get baseCommit(): string | undefined {
    return this.commit;
  }

  get isUnderWay(): boolean {
    return this.base !== undefined;
  }

  /** Says itself why not, where it cannot; then what was compared before goes on. */
  async begin(base: Base): Promise<boolean> {
    const { name, commit, mergeBase, repository } = base;
    const folder = repository.rootUri.toString();
    const answer = await this.cdev.client.ask(beginDiff, { folder, commit, mergeBase, called: name });
    if (answer === undefined || 'problem' in answer) {
      const why = answer?.problem ?? 'the language server does not run';
      void window.showErrorMessage(`cdev: nothing can be compared with ${name}: ${why}.`);
      return false;
    }
    this.commit = answer.base;
    this.watch(base);
    await commands.executeCommand('setContext', 'cdev.isComparing', true);
    await this.ask();
    return true;
  }

  async end(): Promise<void> {
    this.unwatch();
    this.base = undefined;
    this.commit = undefined;
    await commands.executeCommand('setContext', 'cdev.isComparing', false);
    await this.cdev.client.ask(endDiff, {});
    this.take(undefined);
  }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    try {
      const answer = this.base && (await this.cdev.client.ask(diff, {}));
      if (asked === this.asked) {
        this.take(this.base && answer?.view);
      }
    } catch (error) {
      this.cdev.log.error(`What changed could not be asked for: ${String(error)}`);
    }
  }

  private take(view: DiffView | undefined): void {
    this.asked += 1;
    this.found = view;
    this.changed.fire();
  }

  /** A commit, a pull or another branch may make the base another. */
  private watch(base: Base): void {
    this.unwatch();
    this.base = base;
    const head = headOf(base.repository).commit;
    this.watching = base.repository.state.onDidChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.beginWhereOther(base, head), quietMilliseconds);
    });
  }

  private async beginWhereOther(base: Base, head: string | undefined): Promise<void> {
    const now = await baseNow(base);
    const isOther = now?.commit !== base.commit || headOf(base.repository).commit !== head;
    if (now && isOther && this.base === base) {
      await this.begin(now);
    }
  }

  private unwatch(): void {
    clearTimeout(this.timer);
    this.watching?.dispose();
    this.watching = undefined;
  }

  private async beginAgain(): Promise<void> {
    if (this.base) {
      await this.begin((await baseNow(this.base)) ?? this.base);
    }
  }

  private close(): void {
    this.base = undefined;
    this.unwatch();
    Disposable.from(...this.subscriptions).dispose();
  }
}

/** Git says more than once that something has changed. */
const quietMilliseconds = 300;
