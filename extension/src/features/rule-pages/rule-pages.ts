import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  Disposable,
  languages,
  Uri,
  window,
} from 'vscode';
import * as z from 'zod';
import type { Feature } from '../../cdev.ts';

/** Why a rule speaks, and what to write instead: the page of each finding's rule, one keystroke from it. */
export const rulePages: Feature = ({ context }) => {
  const pageOf = (rule: string): Uri =>
    Uri.joinPath(context.extensionUri, 'out', 'docs', 'rules', `${rule}.md`);
  return Disposable.from(
    commands.registerCommand('cdev.explainRule', async (asked: unknown) => {
      const rule = ruleSchema.safeParse(asked).data ?? findRuleAtCursor();
      await commands.executeCommand('markdown.showPreviewToSide', pageOf(rule ?? 'README'));
    }),
    languages.registerCodeActionsProvider(
      { language: 'cdev' },
      {
        provideCodeActions: (_document, _range, { diagnostics }) =>
          [...new Set(diagnostics.flatMap((diagnostic) => findRule(diagnostic) ?? []))].map(explanation),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  );
};

/** The name of a page and of nothing else. */
const ruleSchema = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

function explanation(rule: string): CodeAction {
  const action = new CodeAction(`Explain ${rule}`, CodeActionKind.QuickFix);
  action.command = { title: action.title, command: 'cdev.explainRule', arguments: [rule] };
  return action;
}

function findRule({ source, code }: Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return source === 'cdev' ? ruleSchema.safeParse(value).data : undefined;
}

function findRuleAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  const found =
    editor &&
    languages
      .getDiagnostics(editor.document.uri)
      .find(({ range }) => range.intersection(editor.selection) !== undefined);
  return found && findRule(found);
}
