import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, writeFile } from '../host/workspace.ts';

const people =
  'venture x\nsegment locals niche\nprofile anna of locals as user, buyer {\n  pain cold "Cold"\n}\n';
const beliefs =
  'hypothesis H1 {\n  kind problem\n  about an<|>na.cold, anna\n}\n' +
  'evidence V1 from interview on 2026-01-01 {\n  supports H1 with 1 of 2\n}\n';

/** The model with its people in a file that is not open. */
async function openBeliefs(
  marked = beliefs,
): Promise<{ readonly uri: vscode.Uri; readonly at: vscode.Position }> {
  const opened = await openText(marked, 'beliefs.cdev');
  await writeFile(vscode.Uri.joinPath(opened.folder, 'people.cdev'), people);
  return opened;
}

/** The places that a command leads to, as `file:line`, counted from one. */
async function placesOf(
  command: string,
  { uri, at }: { readonly uri: vscode.Uri; readonly at: vscode.Position },
): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    command,
    uri,
    at,
  );
  return found.map((place) => {
    const [target, range] =
      'uri' in place
        ? [place.uri, place.range]
        : [place.targetUri, place.targetSelectionRange ?? place.targetRange];
    return `${target.path.split('/').at(-1)}:${range.start.line + 1}`;
  });
}

describe('going', () => {
  afterAll(cleanUp);

  it('to where a name is declared leads to a file that is not open', async () => {
    const opened = await openBeliefs();
    await eventually(async () =>
      expect(await placesOf('vscode.executeDefinitionProvider', opened)).toEqual(['people.cdev:3']),
    );
    expect(await placesOf('vscode.executeDeclarationProvider', opened)).toEqual(['people.cdev:3']);
  });

  it('to all that refer to a name finds every file', async () => {
    const opened = await openBeliefs();
    await eventually(async () =>
      expect((await placesOf('vscode.executeReferenceProvider', opened)).toSorted()).toEqual([
        'beliefs.cdev:3',
        'beliefs.cdev:3',
        'people.cdev:3',
      ]),
    );
  });

  it('to what tests a hypothesis leads to its evidence', async () => {
    const opened = await openBeliefs(beliefs.replace('<|>', '').replace('hypothesis H1', 'hypothesis H<|>1'));
    await eventually(async () =>
      expect(await placesOf('vscode.executeImplementationProvider', opened)).toEqual(['beliefs.cdev:5']),
    );
  });

  it('nowhere is needed to see where else a name stands', async () => {
    const { uri, at } = await openBeliefs();
    await eventually(async () => {
      const marked = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        uri,
        at,
      );
      expect(marked.map(({ range }) => range.start.character)).toEqual([8, 19]);
    });
  });
});
