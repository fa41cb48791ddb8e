import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, exampleModel, openExample, openText, replaceText, rulesShown } from '../host/workspace.ts';

describe('the extension', () => {
  afterAll(cleanUp);

  it('starts where there is a model, and shows what is found in it before anything is opened', async () => {
    await eventually(() => expect(rulesShown(exampleModel())).toContain('claim-exceeds-evidence'));
    expect(rulesShown(exampleModel())).toContain('premature-spend');
    expect(vscode.extensions.getExtension('cdev.cdev')?.isActive).toBe(true);
  });

  it('shows each finding once, whether its file is open or not', async () => {
    const all = (): readonly string[] =>
      vscode.languages
        .getDiagnostics(exampleModel())
        .map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`);
    await eventually(() => expect(rulesShown(exampleModel())).toContain('premature-spend'));
    const closed = all();
    await openExample();
    await eventually(() => expect(all().toSorted()).toEqual(closed.toSorted()));
    expect(new Set(closed).size).toBe(closed.length);
  });

  it('follows text that is not saved', async () => {
    const { document, uri } = await openText('venture bakery { currency EUR }\n');
    await replaceText(document, 'venture bakery { currency EUR\n  stage creation\n}\n');
    await eventually(() => expect(rulesShown(uri)).toContain('stage-ahead-of-evidence'));
    expect(document.isDirty).toBe(true);
  });

  it('links each finding to the page of its rule', async () => {
    await eventually(() => expect(rulesShown(exampleModel())).toContain('premature-hire'));
    const found = vscode.languages
      .getDiagnostics(exampleModel())
      .map(({ code }) => code)
      .find((code) => typeof code === 'object' && code.value === 'premature-hire');
    expect(typeof found).toBe('object');
    if (typeof found === 'object') {
      const page = new TextDecoder().decode(await vscode.workspace.fs.readFile(found.target));
      expect(page).toMatch(/^# premature-hire/);
    }
  });
});
