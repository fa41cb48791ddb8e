import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, exampleModel, openExample, openText } from '../host/workspace.ts';

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
        expect.stringContaining('4 of 9 for, needs 20 · 3 more at this rate decide it'),
      );
      return found;
    });
    expect(lenses.map(({ command }) => command?.title)).toContainEqual(
      expect.stringContaining('gate: 1 of 3'),
    );
  });

  it('count what speaks against a hypothesis, and the money that rides on it', async () => {
    const { uri } = await openText(
      'venture x { currency EUR }\nhypothesis H1 {\n  kind problem\n  pass when >= 9 of 15 interviews by 2099-01-01\n}\n' +
        'evidence V1 from interview on 2026-01-01 {\n  supports H1 with 5 of 6\n}\n' +
        'evidence V2 from interview on 2026-01-02 {\n  contradicts H1 with 1 of 4\n}\n' +
        'gate G1 exits validation {\n  require H1 validated\n}\n' +
        'plan {\n  spend "Ads" as demand on 2099-01-01 costs EUR 30_000 needs G1\n}\n',
    );
    await eventually(async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        uri,
        100,
      );
      const titles = lenses.map(({ command }) => command?.title);
      expect(titles).toContainEqual(expect.stringMatching(/6 of 10 for, needs 15 .*· 1 against/));
      expect(titles).toContainEqual(expect.stringContaining('EUR 30 000 rides on it'));
    });
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
    for (const [kind, label] of [
      ['computedStage', 'evidence: discovery'],
      ['daysLeft', '25 days left'],
      ['rates', '80% (53 to 92%)'],
      ['evidenceAge', '54 days ago'],
    ] as const) {
      try {
        await settings.update(kind, false, workspace);
        await eventually(async () => expect(await hintsOf(uri)).not.toContain(label));
        expect((await hintsOf(uri)).length).toBeGreaterThan(3);
      } finally {
        await settings.update(kind, undefined, workspace);
      }
      await eventually(async () => expect(await hintsOf(uri)).toContain(label));
    }
  });
});
