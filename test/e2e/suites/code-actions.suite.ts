import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, replaceText, rulesShown } from '../host/workspace.ts';

async function actionsAt(
  uri: vscode.Uri,
  at: vscode.Position,
  kind: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(at, at),
    kind,
    20,
  );
}

async function actionAt(
  uri: vscode.Uri,
  at: vscode.Position,
  kind: string,
  title: string,
): Promise<vscode.CodeAction> {
  return eventually(async () => {
    const actions = await actionsAt(uri, at, kind);
    const found = actions.find((action) => action.title.includes(title));
    expect(actions.map((action) => action.title)).toContainEqual(expect.stringContaining(title));
    return found ?? expect.fail(title);
  });
}

const misspelt = 'venture x\nsegment locals niche\nprofile anna of lo<|>cls as user, buyer\n';

describe('a code action', () => {
  afterAll(cleanUp);

  it('mends a finding', async () => {
    const { document, uri, at } = await openText(misspelt);
    await eventually(() => expect(rulesShown(uri)).toContain('unknown-name'));
    const { edit, isPreferred } = await actionAt(uri, at, 'quickfix', "'locals'");
    expect(isPreferred).toBe(true);
    await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit());
    expect(document.getText()).toContain('profile anna of locals');
    await eventually(() => expect(rulesShown(uri)).not.toContain('unknown-name'));
  });

  it('explains the rule of a finding', async () => {
    const { uri, at } = await openText(misspelt);
    await eventually(() => expect(rulesShown(uri)).toContain('unknown-name'));
    const { command } = await actionAt(uri, at, 'quickfix', 'Explain unknown-name');
    expect(command).toMatchObject({ command: 'cdev.explainRule', arguments: ['unknown-name'] });
  });

  it('rewrites the model: a price becomes a hypothesis, and a hypothesis is put to the test', async () => {
    const { document, uri, at } = await openText(
      'venture x { currency EUR }\nsegment locals niche\nprofile anna of locals as user, buyer\n' +
        'product bread {\n  pri<|>ce EUR 3 per loaf paid by anna\n}\n',
    );
    const { edit } = await actionAt(uri, at, 'refactor', 'hypothesis');
    await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit());
    expect(document.getText()).toMatch(/hypothesis H1 .*\{\n {2}kind +pricing/);
    const name = document.positionAt(document.getText().indexOf('hypothesis H1') + 'hypothesis H'.length);
    const test = await actionAt(uri, name, 'refactor', 'xperiment');
    await vscode.workspace.applyEdit(test.edit ?? new vscode.WorkspaceEdit());
    expect(document.getText()).toContain('experiment E1');
  });

  for (const [what, marked, title, written] of [
    [
      'what came of an experiment',
      'experiment E<|>1 interview {\n  tests H1\n}\nhypothesis H1\n',
      "came of 'E1'",
      'evidence V1 from E1',
    ],
    [
      'who buys for a user',
      'segment locals niche\nprofile an<|>na of locals as user\n',
      'buys for',
      'as buyer for anna {',
    ],
    [
      'the gate that asks for a hypothesis',
      'hypothesis H<|>1 {\n  kind problem\n}\n',
      "gate 'G1'",
      'require H1 validated',
    ],
    ['the parts of a segment', 'segment loc<|>als niche\n', 'Split', 'segment locals segmented {'],
    [
      'a pivot',
      'hypothesis H<|>1 {\n  kind problem\n}\nevidence V1 from interview on 2026-01-01 {\n  contradicts H1\n}\n',
      'Record a pivot',
      'pivot from discovery to discovery',
    ],
    [
      'a hypothesis about a pain',
      'segment locals niche\nprofile anna of locals as user {\n  pa<|>in cold "Cold"\n}\n',
      'Write a hypothesis',
      'about    anna.cold',
    ],
    [
      'a hypothesis about a size',
      'segment locals niche {\n  si<|>ze 900 people\n}\n',
      'Write a hypothesis',
      'about    locals',
    ],
  ] as const) {
    it(`writes ${what}`, async () => {
      const { document, uri, at } = await openText(`venture x\n${marked}`);
      const { edit } = await actionAt(uri, at, 'refactor', title);
      expect(await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit())).toBe(true);
      expect(document.getText()).toContain(written);
    });
  }

  it('allows a finding until a day, with a reason that is left to be written', async () => {
    const { document, editor, uri, at } = await openText(
      'venture x\nhypothesis H<|>1 {\n  kind problem\n}\n',
    );
    await eventually(() => expect(rulesShown(uri)).toContain('untested-hypothesis'));
    const { edit } = await actionAt(uri, at, 'quickfix', "Allow 'untested-hypothesis'");
    await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit());
    expect(document.getText()).toMatch(
      /allow untested-hypothesis on H1 until \d{4}-\d\d-\d\d because "why it may wait"/,
    );
    await eventually(() => expect(document.getText(editor.selection)).toBe('why it may wait'));
    await eventually(() => expect(rulesShown(uri)).not.toContain('untested-hypothesis'));
  });

  it('moves a declaration to a file of its own', async () => {
    const { document, uri, at, folder } = await openText(
      'venture x\n\nhypothesis H<|>1 {\n  kind problem\n}\n',
    );
    const { edit } = await actionAt(uri, at, 'refactor.move', "to 'H1.cdev'");
    expect(await vscode.workspace.applyEdit(edit ?? new vscode.WorkspaceEdit())).toBe(true);
    const moved = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'H1.cdev'));
    expect(moved.getText()).toBe('hypothesis H1 {\n  kind problem\n}\n');
    expect(document.getText()).toBe('venture x\n');
    await moved.save();
    await document.save();
  });

  it('mends and sorts a model when it is saved, for who wants that', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'cdev' });
    const workspace = vscode.ConfigurationTarget.Workspace;
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.cdev': 'explicit', 'source.organize.cdev': 'explicit' },
      workspace,
      true,
    );
    try {
      const { document, uri, at } = await openText('venture x { currency EUR }\n');
      const untidy =
        'hypothesis H1 {\n  kind problem\n}\nproduct bread {\n  price 3 EUR per loaf\n}\nventure x { currency EUR }\n';
      await replaceText(document, untidy);
      await eventually(async () => {
        expect(await actionsAt(uri, at, 'source.fixAll.cdev')).toHaveLength(1);
        expect(await actionsAt(uri, at, 'source.organize.cdev')).toHaveLength(1);
      });
      await document.save();
      expect(document.getText()).toContain('price EUR 3 per loaf');
      const words = [...document.getText().matchAll(/^(venture|product|hypothesis)/gm)].map(([word]) => word);
      expect(words).toEqual(['venture', 'product', 'hypothesis']);
    } finally {
      await settings.update('codeActionsOnSave', undefined, workspace, true);
    }
  });
});
