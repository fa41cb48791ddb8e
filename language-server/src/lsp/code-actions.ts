import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Finding } from '../core/rules/card.ts';
import type { Fix } from '../core/text/edits.ts';
import { offsetAt } from '../core/text/line-index.ts';
import type { Feature } from './feature.ts';
import type { Session } from './session.ts';
import { findWorkspaceEdit } from './workspace-edit.ts';

/** A quick fix for every finding that has one, looked up by its rule and place and never by its message. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register: (connection, session) => {
    connection.onCodeAction(async ({ textDocument, range, context }) => {
      if (context.only && !context.only.some((kind) => isWithin(CodeActionKind.QuickFix, kind))) {
        return [];
      }
      const model = session.findModel(textDocument.uri);
      if (!model) {
        return [];
      }
      const start = offsetAt(model.lines, range.start);
      const end = offsetAt(model.lines, range.end);
      const actions: CodeAction[] = [];
      for (const finding of session.findingsIn(textDocument.uri)) {
        if (finding.place.span.start <= end && start <= finding.place.span.end) {
          const fixes = finding.fixes();
          for (const [index, fix] of fixes.entries()) {
            const action = await actionOf(fix, finding, session, index === 0 && fixes.length === 1);
            if (action) {
              actions.push(action);
            }
          }
        }
      }
      return actions;
    });
  },
};

async function actionOf(
  fix: Fix,
  finding: Finding,
  session: Session,
  preferred: boolean,
): Promise<CodeAction | undefined> {
  const edit = await findWorkspaceEdit(fix, session);
  if (!edit) {
    return undefined;
  }
  const diagnostic = session.diagnosticOf(finding);
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostic ? [diagnostic] : [],
    isPreferred: preferred,
    edit,
  };
}

/** Whether a kind is the one asked for or lies below it: `refactor` asks for `refactor.extract` too. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}
