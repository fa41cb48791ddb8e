import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type CodeAction, CodeActionKind, CodeActionRequest } from 'vscode-languageserver-protocol';
import { pageFile } from '../../language-server/scripts/generate-rule-docs.ts';
import { rules } from '../../language-server/src/core/rules/index.ts';
import { lineIndexOf, offsetAt } from '../../language-server/src/core/text/line-index.ts';
import { applyFix, checkText } from '../support/check.ts';
import { type PageCase, readRulePage } from '../support/rule-page.ts';
import { appliedEdit } from './applied-edit.ts';
import { Editor } from './editor.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

const cases = rules.flatMap((rule) =>
  rule.fixable && existsSync(pageFile(rule))
    ? readRulePage(readFileSync(pageFile(rule), 'utf8')).wrong.flatMap((one) =>
        one.before ? [] : [{ name: rule.name, line: one.line, one }],
      )
    : [],
);

function filesOf(one: PageCase): Readonly<Record<string, string>> {
  const files = new Map(one.exists.map((path) => [path, '']));
  if (one.settings !== undefined) {
    files.set('cdev.json', JSON.stringify(one.settings));
  }
  for (const { name, text } of one.files) {
    files.set(name, text);
  }
  return Object.fromEntries(files);
}

/** The fixes that the server offers for what a rule finds in a file at an offset. */
async function offered(path: string, offset: number, rule: string): Promise<readonly CodeAction[]> {
  const opened = editor ?? expect.fail('nothing is open');
  await opened.open(path);
  await opened.until(() => opened.diagnosticsOf(path).some(({ code }) => code === rule));
  const position = opened.positionAt(path, offset);
  const actions = await opened.connection.sendRequest(CodeActionRequest.type, {
    ...opened.document(path),
    range: { start: position, end: position },
    context: { diagnostics: [], only: [CodeActionKind.QuickFix] },
  });
  return (actions ?? []).flatMap((action) =>
    'kind' in action &&
    action.diagnostics?.some(({ code }) => code === rule) === true &&
    !action.title.startsWith(`Allow '${rule}'`)
      ? [action]
      : [],
  );
}

describe('a quick fix', () => {
  it.each(cases)(
    'of $name, for the block on line $line, is what the command would do',
    async ({ name, one }) => {
      const files = filesOf(one);
      const texts = Object.fromEntries(one.files.map((file) => [file.name, file.text]));
      const { today, exists, settings } = one;
      const { findings } = checkText(texts, { today, exists, settings });
      editor = await Editor.start(files, { today });
      for (const found of findings.filter(({ rule }) => rule === name)) {
        const fixes = found.finding.fixes();
        if (fixes.length === 0) {
          continue;
        }
        const offset = offsetAt(lineIndexOf(texts[found.file] ?? ''), found.start);
        const actions = await offered(found.file, offset, name);
        expect(actions.map(({ title }) => title)).toEqual(
          expect.arrayContaining(fixes.map(({ title }) => title)),
        );
        for (const fix of fixes) {
          const action = actions.find(({ title }) => title === fix.title);
          const after = applyFix(texts, fix);
          expect({ ...texts, ...appliedEdit(editor, action?.edit) }).toEqual(after);
          expect(action?.isPreferred).toBe(fixes.length === 1);
        }
      }
    },
  );

  it('is tried for every rule that has one', () => {
    const tried = new Set(cases.map(({ name }) => name));
    expect(rules.filter(({ fixable, name }) => fixable && !tried.has(name)).map(({ name }) => name)).toEqual(
      [],
    );
  });
});
