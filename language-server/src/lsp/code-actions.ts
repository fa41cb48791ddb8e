import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { findAllowance } from '../core/refactorings/allow-finding.ts';
import { refactorings } from '../core/refactorings/index.ts';
import type { RefactoringKind, Situation } from '../core/refactorings/refactoring.ts';
import type { Finding } from '../core/rules/card.ts';
import { rules } from '../core/rules/index.ts';
import type { Fix } from '../core/text/edits.ts';
import { lineEdits } from '../core/text/line-edits.ts';
import { offsetAt } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';
import { findOrganized } from '../language/formatting/organize-text.ts';
import { answering, throwIfTakenBack } from './answering.ts';
import type { Feature } from './feature.ts';
import type { OpenFile, Session } from './session.ts';
import { editsByFile, findWorkspaceEdit, workspaceEditOf } from './workspace-edit.ts';

const fixAll = 'source.fixAll.cdev';
const organize = 'source.organize.cdev';
const refactoringKinds: Readonly<Record<RefactoringKind, string>> = {
  extract: CodeActionKind.RefactorExtract,
  create: 'refactor.create',
  rewrite: CodeActionKind.RefactorRewrite,
  move: 'refactor.move',
};

/**
 * A quick fix for every finding that has one, looked up by its rule and place and never by its message; ways to rewrite
 * what is selected; and what can be done to a whole file, for those who ask for it.
 */
export const codeActions: Feature = {
  capabilities: () => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, ...Object.values(refactoringKinds), fixAll, organize],
    },
  }),
  register: (connection, session) => {
    connection.onCodeAction(
      answering(session, async (file, { range, context }, cancellation) => {
        const { lines } = file.model;
        const selection = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
        const actions: CodeAction[] = [];
        if (isAskedFor(CodeActionKind.QuickFix, context)) {
          actions.push(...(await quickFixes(file, selection, session)));
        }
        throwIfTakenBack(cancellation);
        actions.push(...(await rewrites(file, selection, context, session)));
        actions.push(...(await ofWholeFile(file, context, session)));
        return actions;
      }),
    );
  },
};

/** Kinds of a source action are given only to those who ask for them by name, as when a file is saved. */
function isAskedFor(kind: string, { only }: CodeActionParams['context']): boolean {
  return only ? only.some((asked) => isWithin(kind, asked)) : !kind.startsWith('source.');
}

/** Whether a kind is the one asked for or lies below it: `refactor` asks for `refactor.extract` too. */
function isWithin(kind: string, asked: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

async function quickFixes(file: OpenFile, selection: Span, session: Session): Promise<readonly CodeAction[]> {
  const found = session
    .findingsIn(file.uri)
    .filter(({ place: { span } }) => span.start <= selection.end && selection.start <= span.end);
  const actions: CodeAction[] = [];
  const allowances: CodeAction[] = [];
  for (const finding of found) {
    const fixes = finding.fixes();
    for (const fix of fixes) {
      actions.push(...(await fixAction(fix, finding, session, fixes.length === 1)));
    }
    const rule = rules.find(({ name }) => name === finding.rule);
    const allowance = findAllowance(file.project, finding, rule, file);
    if (allowance) {
      allowances.push(...(await fixAction(allowance, finding, session, false)));
    }
  }
  return [...actions, ...allowances];
}

async function fixAction(
  fix: Fix,
  finding: Finding,
  session: Session,
  isPreferred: boolean,
): Promise<readonly CodeAction[]> {
  const edit = await findWorkspaceEdit(fix, session);
  const diagnostic = session.diagnosticOf(finding);
  return edit
    ? [
        {
          title: fix.title,
          kind: CodeActionKind.QuickFix,
          diagnostics: diagnostic ? [diagnostic] : [],
          isPreferred,
          edit,
        },
      ]
    : [];
}

async function rewrites(
  file: OpenFile,
  selection: Span,
  context: CodeActionParams['context'],
  session: Session,
): Promise<readonly CodeAction[]> {
  const { project, model, text } = file;
  const situation: Situation = {
    project,
    model,
    text,
    selection,
    get others() {
      return session.modelsBeside(file.path);
    },
  };
  const actions: CodeAction[] = [];
  for (const { kind: name, find } of refactorings) {
    const kind = refactoringKinds[name];
    for (const fix of isAskedFor(kind, context) ? find(situation) : []) {
      const edit = await findWorkspaceEdit(fix, session);
      if (edit) {
        actions.push({ title: fix.title, kind, edit });
      }
    }
  }
  return actions;
}

async function ofWholeFile(
  file: OpenFile,
  context: CodeActionParams['context'],
  session: Session,
): Promise<readonly CodeAction[]> {
  const actions: CodeAction[] = [];
  const add = async (title: string, kind: string, after: string | undefined): Promise<void> => {
    if (after !== undefined && after !== file.text) {
      const edits = editsByFile();
      for (const edit of lineEdits(file.text, after)) {
        edits.add(file.path, edit);
      }
      actions.push({ title, kind, edit: await workspaceEditOf(edits, session) });
    }
  };
  if (isAskedFor(fixAll, context)) {
    await add('Mend everything that can be mended unseen', fixAll, session.mendedText(file));
  }
  if (isAskedFor(organize, context)) {
    await add('Put the declarations in order', organize, findOrganized(file.text));
  }
  return actions;
}
