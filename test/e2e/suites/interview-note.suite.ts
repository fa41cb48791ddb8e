import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, writeFile } from '../host/workspace.ts';

const model = `venture k "Kitchen" { currency EUR }
hypothesis H1 "6 of 10 eat alone" { kind problem }
experiment E1 interview "At the table" {
  tests H1
  sample 15
  script "scripts/e1.md"
}
evidence V1 from E1 on 2026-02-10 {
  supports H1 with data "notes/p*.md" where lonely = yes
}
`;

function noteOf(respondent: string): string {
  return `---\nrespondent: ${respondent}\nheld: 2026-02-01\nlonely: yes\n---\n`;
}

async function lensesOf(uri: vscode.Uri): Promise<readonly vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 20);
}

describe('the note of a talk', () => {
  afterAll(cleanUp);

  it('is written from the line above its experiment, and opened where something is to be filled in', async () => {
    const { uri, folder } = await openText(model);
    const beside = (path: string): vscode.Uri => vscode.Uri.joinPath(folder, path);
    await writeFile(beside('scripts/e1.md'), '1. When did you last eat alone?\n');
    await writeFile(beside('notes/p01.md'), noteOf('P01'));
    await writeFile(beside('notes/p02.md'), noteOf('P02'));
    const lens = await eventually(async () => {
      const found = (await lensesOf(uri)).find(({ command }) => command?.title.includes('held'));
      expect(found?.command?.title).toBe('2 of 15 held · new note');
      return found;
    });
    expect(lens?.command?.command).toBe('cdev.newInterviewNote');
    expect(lens?.command?.arguments).toEqual([uri.toString(), 'E1']);
    await vscode.commands.executeCommand('cdev.newInterviewNote', uri.toString(), 'E1');
    const editor = vscode.window.activeTextEditor;
    expect(editor?.document.uri.toString()).toBe(beside('notes/p03.md').toString());
    expect(editor?.document.isDirty).toBe(false);
    const text = editor?.document.getText() ?? '';
    expect(text).toMatch(
      /^---\nrespondent: P03\nheld: \d{4}-\d\d-\d\d\nlonely: {2}# yes, no\n---\n\n# P03: At the table\n\n## When did you last eat alone\?\n/,
    );
    expect(editor?.document.lineAt(editor.selection.active).text).toBe('lonely:  # yes, no');
    await eventually(async () =>
      expect((await lensesOf(uri)).map((each) => each.command?.title)).toContain('3 of 15 held · new note'),
    );
  });

  it('takes the place of nothing', async () => {
    const { uri, folder } = await openText(model.replace('notes/p*.md', 'notes/p01.md'));
    await writeFile(vscode.Uri.joinPath(folder, 'scripts/e1.md'), '1. Why?\n');
    await writeFile(vscode.Uri.joinPath(folder, 'notes/p01.md'), noteOf('P01'));
    await eventually(async () => expect((await lensesOf(uri)).length).toBeGreaterThan(0));
    await vscode.commands.executeCommand('cdev.newInterviewNote', uri.toString(), 'E1');
    await vscode.commands.executeCommand('cdev.newInterviewNote', uri.toString(), 'E1');
    const names = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, 'notes'));
    expect(names.map(([name]) => name).sort()).toEqual(['p01.md', 'p02.md', 'p03.md']);
  });
});
