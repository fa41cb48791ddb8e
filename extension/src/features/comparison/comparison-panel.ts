import { Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { type ToFrame, toExtensionSchema } from '../../../webview/comparison/messages.ts';
import type { Cdev } from '../../cdev.ts';
import { showInEditor } from '../../shared/show-in-editor.ts';
import { webviewHtml } from '../../shared/webview-html.ts';
import type { Comparison } from './comparison.ts';
import type { Git } from './git.ts';

export const viewType = 'cdev.comparison';

/** The page of a comparison beside the text. */
export class ComparisonPanel extends Disposable {
  private readonly cdev: Cdev;
  private readonly comparison: Comparison;
  private readonly git: Git;
  private readonly panel: WebviewPanel;
  private readonly subscriptions: Disposable[];

  constructor(cdev: Cdev, comparison: Comparison, git: Git, whenClosed: () => void) {
    super(() => {
      this.close();
      whenClosed();
    });
    this.cdev = cdev;
    this.comparison = comparison;
    this.git = git;
    const root = Uri.joinPath(cdev.context.extensionUri, 'out', 'webview');
    this.panel = window.createWebviewPanel(
      viewType,
      'What Changed',
      { viewColumn: ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true, enableScripts: true, localResourceRoots: [root] },
    );
    this.subscriptions = [
      this.panel.onDidDispose(() => {
        this.dispose();
      }),
      this.panel.webview.onDidReceiveMessage((received: unknown) => this.hear(received)),
      comparison.onDidChange(() => this.show()),
    ];
    const script = this.panel.webview.asWebviewUri(Uri.joinPath(root, 'comparison.js'));
    this.panel.webview.html = webviewHtml({ title: this.panel.title, script: script.toString() });
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private show(): void {
    const { view } = this.comparison;
    if (view) {
      this.panel.title = `What Changed: ${view.before}`;
      void this.panel.webview.postMessage({ type: 'show', view } satisfies ToFrame);
    }
  }

  private hear(received: unknown): void {
    const { data: message } = toExtensionSchema.safeParse(received);
    switch (message?.type) {
      case 'ready':
        this.show();
        break;
      case 'reveal': {
        const { baseCommit } = this.comparison;
        const now = Uri.parse(message.at.file);
        const then = baseCommit === undefined ? undefined : this.git.uriAt(now, baseCommit);
        void showInEditor(message.side === 'before' && then ? then : now, message.at.range);
        break;
      }
      case 'failed':
        this.cdev.log.warn(`The comparison says: ${message.message}`);
        break;
      case undefined:
        this.cdev.log.warn('The comparison said something that was not agreed on.');
    }
  }

  private close(): void {
    Disposable.from(...this.subscriptions, this.panel).dispose();
  }
}
