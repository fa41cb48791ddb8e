import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, exampleModel, openExample } from '../host/workspace.ts';

async function hintsOf(uri: vscode.Uri): Promise<readonly string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    uri,
    new vscode.Range(0, 0, 500, 0),
  );
  return hints.map(({ label }) =>
    typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
  );
}

describe('what stands between the lines', () => {
  afterAll(cleanUp);

  it('are lenses on hypotheses and gates, worked out when they are looked at', async () => {
    await openExample();
    const lenses = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        exampleModel(),
        100,
      );
      expect(found.map(({ command }) => command?.title)).toContainEqual(
        expect.stringContaining('4 of 9 for, needs 20'),
      );
      return found;
    });
    expect(lenses.map(({ command }) => command?.title)).toContainEqual(
      expect.stringContaining('gate: 1 of 3'),
    );
  });

  it('lead from a lens to what it counts', async () => {
    const { editor } = await openExample();
    const lens = await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        exampleModel(),
        100,
      );
      const counting = found.find(({ command }) => command?.title.includes('4 of 9') === true);
      return counting ?? expect.fail('there is no such lens');
    });
    expect(lens.command?.command).toBe('cdev.showPlaces');
    const values: readonly unknown[] = lens.command?.arguments ?? [];
    await vscode.commands.executeCommand('cdev.showPlaces', ...values);
    await vscode.commands.executeCommand('closeReferenceSearch');
    expect(editor.document.uri.toString()).toBe(exampleModel().toString());
  });

  it('are hints in the lines, each kind of which can be switched off at once', async () => {
    const { uri } = await openExample();
    await eventually(async () =>
      expect(await hintsOf(uri)).toEqual(
        expect.arrayContaining(['evidence: discovery', '25 days left', '80% (53 to 92%)', '54 days ago']),
      ),
    );
    const settings = vscode.workspace.getConfiguration('cdev.inlayHints');
    const workspace = vscode.ConfigurationTarget.Workspace;
    try {
      await settings.update('evidenceAge', false, workspace);
      await eventually(async () => expect(await hintsOf(uri)).not.toContain('54 days ago'));
      expect(await hintsOf(uri)).toContain('25 days left');
    } finally {
      await settings.update('evidenceAge', undefined, workspace);
    }
    await eventually(async () => expect(await hintsOf(uri)).toContain('54 days ago'));
  });
});
