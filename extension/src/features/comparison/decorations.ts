import {
  type DecorationOptions,
  DecorationRangeBehavior,
  Disposable,
  MarkdownString,
  OverviewRulerLane,
  Range,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { ChangeView } from '../../../../language-server/src/core/diff/diff.ts';
import type { Cdev } from '../../cdev.ts';
import type { Comparison } from './comparison.ts';
import { marksOf } from './marks.ts';

/** Marks in every model that is shown what changed in meaning since the commit that it is compared with. */
export function decorateChanges(cdev: Cdev, comparison: Comparison): Disposable {
  const looks = {
    news: createLook(cdev, 'changed', 'editorOverviewRuler.modifiedForeground', 'editorCodeLens.foreground'),
    trouble: createLook(cdev, 'moved', 'editorOverviewRuler.errorForeground', 'editorError.foreground'),
  };
  const decorate = (editor: TextEditor): void => {
    const marks = (comparison.view?.projects ?? []).flatMap(({ changes, verdicts }) =>
      marksOf(
        changes.filter((change) => isIn(change, editor)),
        verdicts,
      ),
    );
    for (const [look, type] of Object.entries(looks)) {
      editor.setDecorations(
        type,
        marks
          .filter((mark) => mark.isTrouble === (look === 'trouble'))
          .map((mark) => optionsOf(mark, editor)),
      );
    }
  };
  const decorateAll = (): void => {
    for (const editor of window.visibleTextEditors) {
      decorate(editor);
    }
  };
  return Disposable.from(
    ...Object.values(looks),
    comparison.onDidChange(decorateAll),
    window.onDidChangeVisibleTextEditors(decorateAll),
  );
}

function isIn({ file, side }: ChangeView, { document }: TextEditor): boolean {
  return side === 'after' && Uri.parse(file).toString() === document.uri.toString();
}

function optionsOf(
  { line, text, messages }: ReturnType<typeof marksOf>[number],
  { document }: TextEditor,
): DecorationOptions {
  const end = document.lineAt(Math.min(line, document.lineCount - 1)).range.end;
  return {
    range: new Range(end, end),
    hoverMessage: messages.map((message) => new MarkdownString().appendText(message)),
    renderOptions: { after: { contentText: text } },
  };
}

function createLook({ context }: Cdev, icon: string, ruler: string, color: string): TextEditorDecorationType {
  const iconFor = (theme: string): Uri => Uri.joinPath(context.extensionUri, 'media', `${icon}-${theme}.svg`);
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    rangeBehavior: DecorationRangeBehavior.ClosedClosed,
    overviewRulerColor: new ThemeColor(ruler),
    overviewRulerLane: OverviewRulerLane.Left,
    after: { color: new ThemeColor(color), margin: '0 0 0 2em', fontStyle: 'italic' },
    light: { gutterIconPath: iconFor('light') },
    dark: { gutterIconPath: iconFor('dark') },
    gutterIconSize: '75%',
  });
}
