import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, type OpenedText, replaceText, rulesShown, writeFile } from '../host/workspace.ts';

const csv =
  'respondent,held,age,pains\nP1,2026-01-02,79,"[lonely, cost]"\nP2,2026-01-03,64,cost\nP3,2026-01-04,81,lonely\n';

/** Opens a model with a line of evidence over rows beside it; `<|>` in the question marks the cursor. */
async function openAsking(question: string): Promise<OpenedText> {
  const opened = await openText(
    `venture k { currency EUR }\nhypothesis H1 "2 of 3 are lonely"\nevidence V1 from interview on 2026-02-10 {\n  supports H1 with ${question}\n}\n`,
  );
  await writeFile(vscode.Uri.joinPath(opened.folder, 'rows.csv'), csv);
  return opened;
}

async function labelsAt({ uri, at }: OpenedText): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hoverAt({ uri, at }: OpenedText): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

async function definitionsAt({ uri, at }: OpenedText): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    at,
  );
  return found.map((place) => {
    const [file, range] =
      'targetUri' in place ? [place.targetUri, place.targetRange] : [place.uri, place.range];
    return `${file.path.split('/').at(-1)}:${range.start.line + 1}:${range.start.character + 1}`;
  });
}

describe('rows', () => {
  afterAll(cleanUp);

  it('offer their columns where one is wanted, and what stands in one', async () => {
    const column = await openAsking('data "rows.csv" where <|>');
    await eventually(async () =>
      expect(await labelsAt(column)).toEqual(expect.arrayContaining(['respondent', 'held', 'age', 'pains'])),
    );
    const value = await openAsking('data "rows.csv" where pains contains <|>');
    await eventually(async () => expect((await labelsAt(value)).slice(0, 2)).toEqual(['lonely', 'cost']));
  });

  it('are counted in a hover, which leads to each', async () => {
    const path = await openAsking('data "ro<|>ws.csv" where pains contains lonely');
    await eventually(async () => expect(await hoverAt(path)).toContain('2 of 3 (67%)'));
    expect(await hoverAt(path)).toMatch(/rows\.csv line 2`\]\([^)]*rows\.csv#L2,1\)/);
  });

  it('are gone to from their path and from a column', async () => {
    const path = await openAsking('data "ro<|>ws.csv"');
    await eventually(async () => expect(await definitionsAt(path)).toEqual(['rows.csv:1:1']));
    const column = await openAsking('data "rows.csv" where a<|>ge > 70');
    await eventually(async () => expect(await definitionsAt(column)).toEqual(['rows.csv:1:17']));
  });

  it('are read anew when they change, and when other ones are asked for', async () => {
    const { uri, folder, document } = await openAsking('2 of 3 data "rows.csv" where pains contains lonely');
    await eventually(() => expect(rulesShown(uri)).not.toContain('source-missing'));
    await writeFile(vscode.Uri.joinPath(folder, 'rows.csv'), `${csv}P4,2026-01-05,70,lonely\n`);
    await eventually(() => expect(rulesShown(uri)).toContain('tally-differs-from-data'));
    await replaceText(document, document.getText().replace('with 2 of 3', 'with 3 of 4'));
    await eventually(() => expect(rulesShown(uri)).not.toContain('tally-differs-from-data'));
  });
});
