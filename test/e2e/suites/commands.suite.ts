import * as vscode from 'vscode';
import * as z from 'zod';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, rulesShown, workspaceFolder } from '../host/workspace.ts';

function tabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label));
}

const manifestSchema = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string() })),
    menus: z.object({ commandPalette: z.array(z.object({ command: z.string(), when: z.string() })) }),
  }),
});

describe('a command', () => {
  afterAll(cleanUp);

  it('that the palette offers is there, in every host', async () => {
    const there = new Set(await vscode.commands.getCommands(true));
    const manifest = manifestSchema.parse(vscode.extensions.getExtension('cdev.cdev')?.packageJSON);
    // A comparison is offered by itself alone, where there is git.
    const elsewhere = manifest.contributes.menus.commandPalette
      .filter(({ when }) => /cdev\.(canCompare|isComparing)/.test(when))
      .map(({ command }) => command);
    const offered = manifest.contributes.commands
      .map(({ command }) => command)
      .filter((command) => !elsewhere.includes(command));
    expect(offered.length).toBeGreaterThan(8);
    expect(offered.filter((command) => !there.has(command))).toEqual([]);
  });

  it('writes a first model that has no errors, and never a second one', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'scratch-first-model');
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.commands.executeCommand('cdev.newModel', folder);
    const editor = vscode.window.activeTextEditor;
    expect(editor?.document.uri.toString()).toBe(vscode.Uri.joinPath(folder, 'model.cdev').toString());
    const text = editor?.document.getText() ?? '';
    expect(text).toMatch(/^venture /m);
    const uri = editor?.document.uri ?? folder;
    await eventually(async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      expect(symbols.length).toBeGreaterThan(3);
    });
    const errors = vscode.languages
      .getDiagnostics(uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    expect(errors).toEqual([]);
    await vscode.commands.executeCommand('cdev.newModel', folder);
    expect(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))).toBe(text);
  });

  it('adds a hypothesis with its experiment behind the declaration at the cursor', async () => {
    const { document, uri } = await openText('venture x\nhypothesis H1 {\n  kind <|>problem\n}\ngate G1\n');
    await vscode.commands.executeCommand('cdev.addHypothesis');
    expect(document.getText()).toMatch(/^}\nhypothesis H2 [^]*^experiment E1 [^]*^}\ngate G1$/m);
    expect(document.getText()).toContain('tests  H2');
    expect(rulesShown(uri)).not.toContain('syntax');
  });

  it('writes files down as evidence, named from the model, with the day in their name', async () => {
    const { document, folder } = await openText('venture x\nhypothesis H1 {\n  kind <|>problem\n}\n');
    const notes = ['2026-03-04-talk.md', 'list.csv'].map((name) =>
      vscode.Uri.joinPath(folder, 'notes', name),
    );
    await vscode.commands.executeCommand('cdev.addEvidence', notes[0], notes);
    expect(document.getText()).toMatch(/^}\nevidence V1 from interview on 2026-03-04 \{/m);
    expect(document.getText()).toContain('  source "notes/2026-03-04-talk.md"\n  source "notes/list.csv"\n');
  });

  it('explains the rule of the finding at the cursor', async () => {
    const { uri } = await openText('venture x\nhypothesis H1 {\n  about <|>nobody\n}\n');
    await eventually(() => expect(rulesShown(uri)).toContain('unknown-name'));
    await vscode.commands.executeCommand('cdev.explainRule');
    await eventually(() => expect(tabs()).toContainEqual(expect.stringContaining('unknown-name')));
  });
});
