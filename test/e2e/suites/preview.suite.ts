import * as vscode from 'vscode';
import { afterEach, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, exampleModel, openText, replaceText } from '../host/workspace.ts';

/** The tabs of previews, by their titles. */
function previews(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('cdev.pipeline'),
    )
    .map(({ label }) => label);
}

describe('the preview', () => {
  afterEach(async () => {
    // An editor that is not saved asks before it closes.
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await cleanUp();
  });

  it('opens beside the model, once, with the name of the venture', async () => {
    await vscode.window.showTextDocument(exampleModel());
    await vscode.commands.executeCommand('cdev.openPipelineToTheSide');
    await eventually(() => expect(previews()).toEqual(['Pipeline: Kampung Kitchen']));
    await vscode.commands.executeCommand('cdev.openPipelineToTheSide');
    await eventually(() => expect(previews()).toEqual(['Pipeline: Kampung Kitchen']));
    expect(vscode.window.activeTextEditor?.document.uri.toString()).toBe(exampleModel().toString());
  });

  it('opens in place of the model where that is asked for', async () => {
    await vscode.commands.executeCommand('cdev.openPipeline', exampleModel());
    await eventually(() => expect(previews()).toEqual(['Pipeline: Kampung Kitchen']));
    const { activeTabGroup } = vscode.window.tabGroups;
    expect(activeTabGroup.activeTab?.label).toBe('Pipeline: Kampung Kitchen');
  });

  it('follows the project one goes on to work on, and stays where a file belongs to none', async () => {
    await vscode.window.showTextDocument(exampleModel());
    await vscode.commands.executeCommand('cdev.openPipelineToTheSide');
    await eventually(() => expect(previews()).toEqual(['Pipeline: Kampung Kitchen']));
    const { folder } = await openText('venture mill "The mill"\nhypothesis H1 "Millers are thirsty"\n');
    await eventually(() => expect(previews()).toEqual(['Pipeline: The mill']));
    const notes = vscode.Uri.joinPath(folder, 'notes.txt');
    await vscode.workspace.fs.writeFile(notes, new TextEncoder().encode('nothing'));
    await vscode.window.showTextDocument(notes);
    await vscode.window.showTextDocument(exampleModel());
    await eventually(() => expect(previews()).toEqual(['Pipeline: Kampung Kitchen']));
  });

  it('has nothing to show any more where the venture is taken away', async () => {
    const { document } = await openText('venture mill "The mill"\nhypothesis H1 "Millers are thirsty"\n');
    await vscode.commands.executeCommand('cdev.openPipelineToTheSide');
    await eventually(() => expect(previews()).toEqual(['Pipeline: The mill']));
    await replaceText(document, '');
    await eventually(() => expect(previews()).toEqual(['Pipeline']));
  });

  it('follows text that is not saved', async () => {
    const { document } = await openText('venture mill "The mill"\nhypothesis H1 "Millers are thirsty"\n');
    await vscode.commands.executeCommand('cdev.openPipelineToTheSide');
    await eventually(() => expect(previews()).toEqual(['Pipeline: The mill']));
    await replaceText(document, 'venture mill "The old mill"\nhypothesis H1 "Millers are thirsty"\n');
    await eventually(() => expect(previews()).toEqual(['Pipeline: The old mill']));
    expect(document.isDirty).toBe(true);
  });
});
