import {
  commands,
  Disposable,
  EventEmitter,
  type Position,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import { pipeline, type PipelineAnswer } from '../../../../language-server/src/protocol/pipeline.ts';
import { type ExportFormat, type ToFrame, toExtensionSchema } from '../../../webview/preview/messages.ts';
import type { Cdev } from '../../cdev.ts';
import { showInEditor } from '../../shared/show-in-editor.ts';
import { webviewHtml } from '../../shared/webview-html.ts';
import { findAnchorAt } from './find-anchor-at.ts';
import { keepExport } from './export-file.ts';

export const viewType = 'cdev.pipeline';

/**
 * The panel of the preview. It asks the server for the drawing of the project it follows whenever that may have changed,
 * and hands it to its frame; a frame that was hidden begins anew and is given everything again.
 */
export class PreviewPanel extends Disposable {
  private readonly cdev: Cdev;
  private readonly panel: WebviewPanel;
  private readonly disposed = new EventEmitter<void>();
  private readonly subscriptions: Disposable[];
  /** A file or the folder of the project it follows; undefined for the first there is. */
  private uri: Uri | undefined;
  private answer: PipelineAnswer | undefined;
  private isReady = false;
  private wasVisible = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How often the server was asked: an answer that a later question has overtaken is not shown. */
  private asked = 0;
  /** What the frame is to be told as soon as it has something to show. */
  private readonly waiting: ToFrame[] = [];

  readonly onDidDispose = this.disposed.event;

  constructor(cdev: Cdev, panel: WebviewPanel, uri: Uri | undefined) {
    super(() => this.close());
    this.cdev = cdev;
    this.panel = panel;
    this.uri = uri;
    const root = Uri.joinPath(cdev.context.extensionUri, 'out', 'webview');
    panel.webview.options = { enableScripts: true, localResourceRoots: [root] };
    this.subscriptions = [
      panel.onDidDispose(() => {
        this.dispose();
      }),
      panel.onDidChangeViewState(() => this.visibilityChanged()),
      panel.webview.onDidReceiveMessage((received: unknown) => this.hear(received)),
      cdev.client.onDidChange(() => this.refresh(refreshMilliseconds)),
      this.disposed,
    ];
    const media = Uri.joinPath(cdev.context.extensionUri, 'media');
    panel.iconPath = {
      light: Uri.joinPath(media, 'file-light.svg'),
      dark: Uri.joinPath(media, 'file-dark.svg'),
    };
    const script = panel.webview.asWebviewUri(Uri.joinPath(root, 'preview.js'));
    panel.webview.html = webviewHtml({ title: panel.title, script: script.toString() });
  }

  static create(cdev: Cdev, column: ViewColumn, uri: Uri | undefined): PreviewPanel {
    const panel = window.createWebviewPanel(
      viewType,
      'Pipeline',
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      { enableFindWidget: true },
    );
    return new PreviewPanel(cdev, panel, uri);
  }

  reveal(column: ViewColumn, uri: Uri | undefined): void {
    this.panel.reveal(column === ViewColumn.Beside ? undefined : column, column === ViewColumn.Beside);
    if (uri) {
      this.follow(uri);
    }
  }

  follow(uri: Uri): void {
    if (uri.toString() !== this.uri?.toString()) {
      this.uri = uri;
      this.refresh(0);
    }
  }

  /** Marks what is drawn of the source around a position. */
  select(uri: Uri, position: Position): void {
    const anchors = this.answer?.project?.anchors ?? [];
    this.tell({ type: 'select', id: findAnchorAt(anchors, uri.toString(), position) });
  }

  export(format: ExportFormat): void {
    if (!this.panel.visible) {
      this.panel.reveal(undefined, true);
    }
    this.tell({ type: 'export', format });
  }

  /** A frame that cannot be seen is gone; the next one says when it is ready. */
  private visibilityChanged(): void {
    if (this.panel.visible !== this.wasVisible) {
      this.wasVisible = this.panel.visible;
      if (!this.wasVisible) {
        this.isReady = false;
      }
    }
  }

  /** Asks for a new drawing; what comes in quick succession is asked for once. */
  private refresh(afterMilliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.panel.visible) {
        void this.ask();
      }
    }, afterMilliseconds);
  }

  private async ask(): Promise<void> {
    const asked = ++this.asked;
    const { uri } = this;
    try {
      const answer = await this.cdev.client.ask(pipeline, { uri: uri?.toString() });
      if (asked === this.asked && answer && (answer.project || !this.isBeside(uri))) {
        this.answer = answer;
        this.panel.title = titleOf(answer);
        this.show();
      }
    } catch (error) {
      this.cdev.log.error(`The pipeline could not be drawn: ${String(error)}`);
    }
  }

  /** A file that belongs to no project does not take away what is shown, unless it lies where that was. */
  private isBeside(uri: Uri | undefined): boolean {
    const root = this.answer?.project?.root;
    return root !== undefined && !`${uri?.toString() ?? ''}/`.startsWith(`${root}/`);
  }

  private show(): void {
    if (this.isReady && this.answer) {
      const { project, isStale, broken } = this.answer;
      void this.panel.webview.postMessage({
        type: 'show',
        uri: project?.root ?? this.uri?.toString(),
        project,
        isStale,
        broken,
      } satisfies ToFrame);
      for (const message of this.waiting.splice(0)) {
        void this.panel.webview.postMessage(message);
      }
    }
  }

  private tell(message: ToFrame): void {
    if (this.isReady && this.answer) {
      void this.panel.webview.postMessage(message);
    } else {
      this.waiting.push(message);
    }
  }

  private hear(received: unknown): void {
    const { data: message } = toExtensionSchema.safeParse(received);
    switch (message?.type) {
      case 'ready':
        this.isReady = true;
        this.show();
        this.refresh(0);
        break;
      case 'reveal':
        void showInEditor(Uri.parse(message.at.file), message.at.range);
        break;
      case 'begin':
        void commands.executeCommand('cdev.newModel');
        break;
      case 'exported':
        void keepExport(this.cdev, message.format, message.bytes, this.answer?.project);
        break;
      case 'failed':
        this.cdev.log.warn(`The preview says: ${message.message}`);
        void window.showWarningMessage(`cdev: ${message.message}`);
        break;
      case undefined:
        this.cdev.log.warn('The preview said something that was not agreed on.');
    }
  }

  private close(): void {
    clearTimeout(this.timer);
    this.disposed.fire();
    for (const subscription of this.subscriptions) {
      subscription.dispose();
    }
    this.panel.dispose();
  }
}

/** Long enough for a burst of typing to be one question, too short to be noticed. */
const refreshMilliseconds = 60;

function titleOf({ project }: PipelineAnswer): string {
  const called = project?.title ?? project?.name;
  return called === undefined ? 'Pipeline' : `Pipeline: ${called.slice(0, 60)}`;
}
