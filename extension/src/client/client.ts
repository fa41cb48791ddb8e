import { Disposable, EventEmitter, type LogOutputChannel, type Uri } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { InitializationOptions } from '../../../language-server/src/protocol/initialization.ts';
import type { NotificationType, RequestType } from '../../../language-server/src/protocol/request.ts';
import { statusChanged } from '../../../language-server/src/protocol/status.ts';
import { answerFileRequests } from './files.ts';

/** Makes a client of the language server for whatever host the extension runs in. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What the server may name as the next step of what it offers; each is VS Code's own or of one of our features. */
const commands = ['editor.action.triggerSuggest', 'cdev.showPlaces', 'cdev.newInterviewNote'];

/** The language server as the extension's features see it. */
export class Client extends Disposable {
  private readonly inner: BaseLanguageClient;
  private readonly changed = new EventEmitter<void>();
  private readonly running = new EventEmitter<void>();
  private readonly subscriptions: Disposable[] = [this.changed, this.running];
  private started: Promise<void> = Promise.resolve();

  /** What the server says of the ventures may be another than before; it also fires when the server has started. */
  readonly onDidChange = this.changed.event;
  /** The server runs, and knows nothing of what one before it was told. */
  readonly onDidStart = this.running.event;

  constructor(create: CreateClient, outputChannel: LogOutputChannel, rulePages: Uri) {
    super(() => this.disposeAll());
    const initializationOptions: InitializationOptions = { rulePages: rulePages.toString(), commands };
    this.inner = create({
      documentSelector: [{ language: 'cdev' }],
      outputChannel,
      initializationOptions,
      synchronize: { configurationSection: 'cdev' },
    });
    answerFileRequests(this.inner);
    this.inner.onNotification(statusChanged.method, () => this.changed.fire());
    this.subscriptions.push(
      this.inner.onDidChangeState(({ newState }) => {
        if (newState === State.Running) {
          this.running.fire();
          this.changed.fire();
        }
      }),
    );
  }

  get isRunning(): boolean {
    return this.inner.isRunning();
  }

  start(): Promise<void> {
    this.started = this.inner.start();
    return this.started;
  }

  async restart(): Promise<void> {
    await this.started.catch(() => {});
    if (this.inner.isRunning()) {
      await this.inner.stop();
    }
    await this.start();
  }

  /** Asks one of cdev's own requests, once the server has started; undefined where it could not be. */
  async ask<Params, Result>(
    request: RequestType<Params, Result>,
    params: Params,
  ): Promise<Result | undefined> {
    await this.started.catch(() => {});
    if (!this.inner.isRunning()) {
      return undefined;
    }
    const received: unknown = await this.inner.sendRequest(request.method, params);
    return request.result.parse(received);
  }

  /** Calls back whenever the server tells something of ours that carries nothing. */
  hear({ method }: NotificationType<Record<string, never>>, listener: () => void): Disposable {
    return Disposable.from(this.inner.onNotification(method, listener));
  }

  private disposeAll(): void {
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
    void this.inner.dispose();
  }
}
