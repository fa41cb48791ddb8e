import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText } from '../host/workspace.ts';

describe('cdev.json', () => {
  afterAll(cleanUp);

  it('is checked as it is written', async () => {
    const { uri } = await openText('{ "today": 7, "thresholds": { "interviewFloor": 8 } }\n', 'cdev.json');
    await eventually(() => {
      const messages = vscode.languages.getDiagnostics(uri).map(({ message }) => message);
      expect(messages.join('\n')).toMatch(/string/);
    });
  });

  it('is completed with what can be set', async () => {
    const { uri, at } = await openText('{\n  <|>\n}\n', 'cdev.json');
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      expect(labels).toEqual(expect.arrayContaining(['today', 'severities', 'thresholds']));
    });
  });
});
