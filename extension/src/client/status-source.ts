import { Disposable, EventEmitter, type Uri } from 'vscode';
import { type ProjectStatus, type Status, status } from '../../../language-server/src/protocol/status.ts';
import type { Client } from './client.ts';

/** Where the ventures stand, asked for once for all that show it. */
export class StatusSource extends Disposable {
  private readonly client: Client;
  private readonly changed = new EventEmitter<void>();
  private readonly subscription: Disposable;
  private latest: Status | undefined;
  private latestText = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange = this.changed.event;

  constructor(client: Client) {
    super(() => this.disposeAll());
    this.client = client;
    this.subscription = client.onDidChange(() => this.refreshSoon());
  }

  /** Undefined until the server has answered for the first time. */
  get current(): Status | undefined {
    return this.latest;
  }

  /** The venture that a file belongs to: the innermost whose folder it lies in. */
  findProjectOf(uri: Uri): ProjectStatus | undefined {
    const text = uri.toString();
    return this.latest?.projects
      .filter(({ root }) => text.startsWith(root.endsWith('/') ? root : `${root}/`))
      .toSorted((a, b) => b.root.length - a.root.length)[0];
  }

  /** Typing changes it many times a second; nobody reads that fast. */
  private refreshSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.refresh();
    }, quietMilliseconds);
  }

  private async refresh(): Promise<void> {
    const answer = await this.client.ask(status, {});
    const text = JSON.stringify(answer);
    if (answer !== undefined && text !== this.latestText) {
      this.latest = answer;
      this.latestText = text;
      this.changed.fire();
    }
  }

  private disposeAll(): void {
    clearTimeout(this.timer);
    this.subscription.dispose();
    this.changed.dispose();
  }
}

const quietMilliseconds = 150;
