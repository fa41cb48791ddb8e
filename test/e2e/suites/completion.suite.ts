import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openText, writeFile } from '../host/workspace.ts';

const model =
  'venture x { currency EUR }\nsegment locals niche\nprofile anna of locals as user, buyer {\n  pain cold "Cold"\n}\n';

/** What the language server offers at the cursor, with documentation. */
async function offeredIn(
  marked: string,
  isThere: (labels: readonly string[]) => void,
): Promise<readonly vscode.CompletionItem[]> {
  const { uri, at } = await openText(`${model}${marked}`);
  return eventually(async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
      undefined,
      200,
    );
    isThere(items.map(labelOf));
    return items;
  });
}

function textOf(value: string | vscode.MarkdownString | vscode.SnippetString | undefined): string {
  return typeof value === 'object' ? value.value : (value ?? '');
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

const inHypothesis = (line: string): string => `hypothesis H1 {\n  ${line}\n}\n`;

describe('completion', () => {
  afterAll(cleanUp);

  it('writes whole declarations and explains them', async () => {
    const items = await offeredIn('<|>', (labels) => expect(labels).toContain('hypothesis'));
    const item = items.find(
      (each) => labelOf(each) === 'hypothesis' && each.insertText instanceof vscode.SnippetString,
    );
    expect(textOf(item?.insertText)).toMatch(/^hypothesis \$\{1:H1\}/);
    expect(textOf(item?.documentation).length).toBeGreaterThan(20);
  });

  it('offers the people and their pains, with what they are beside them', async () => {
    const items = await offeredIn(inHypothesis('about <|>'), (labels) => expect(labels).toContain('anna'));
    expect(items.find((item) => labelOf(item) === 'anna')?.detail).toContain('buyer');
    await offeredIn(inHypothesis('about anna.<|>'), (labels) => expect(labels).toEqual(['anna.cold']));
  });

  it('offers the verdict of what an experiment may test', async () => {
    const items = await offeredIn(
      'hypothesis H1 {\n  kind problem\n}\nexperiment E1 interview {\n  tests <|>\n}\n',
      (labels) => expect(labels).toContain('H1'),
    );
    expect(items.find((item) => labelOf(item) === 'H1')?.detail).toContain('untested');
  });

  it('offers values, rules, currencies and days', async () => {
    await offeredIn(inHypothesis('kind <|>'), (labels) => expect(labels).toContain('pricing'));
    await offeredIn('hypothesis H1\nallow <|>', (labels) => expect(labels).toContain('untested-hypothesis'));
    await offeredIn('plan {\n  spend "Ads" as demand costs <|>\n}\n', (labels) =>
      expect(labels).toContain('EUR'),
    );
    await offeredIn(inHypothesis('pass when >= 1 of 2 people by <|>'), (labels) =>
      expect(labels.some((label) => /^\d{4}-\d\d-\d\d$/.test(label))).toBe(true),
    );
  });

  it('offers the files that evidence may lie in', async () => {
    const { uri, at, folder } = await openText(
      'venture x\nevidence V1 from interview on 2026-01-01 {\n  source "<|>"\n}\n',
    );
    await writeFile(vscode.Uri.joinPath(folder, 'talk.md'), '# A talk\n');
    await eventually(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri,
        at,
      );
      expect(items.map(labelOf)).toContain('talk.md');
    });
  });

  it('offers nothing in a comment', async () => {
    await offeredIn(inHypothesis('kind <|>'), (labels) => expect(labels).toContain('pricing'));
    await offeredIn('// kind <|>', (labels) => expect(labels).toEqual([]));
  });
});
