import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openExample, openText, placeIn } from '../host/workspace.ts';

async function hoverAt(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('a hover', () => {
  afterAll(cleanUp);

  it('teaches what is known of a hypothesis, and leads to its evidence', async () => {
    const { document, uri } = await openExample();
    const shown = await eventually(async () => {
      const markdown = await hoverAt(uri, placeIn(document, 'hypothesis H<|>1'));
      expect(markdown).toContain('**inconclusive**');
      return markdown;
    });
    expect(shown).toContain('at least 60% of 15 interviews by 2026-02-15');
    const line = placeIn(document, 'evidence V1').line + 1;
    expect(shown).toContain(`[\`V1\`](${uri.toString()}#L${line}`);
  });

  it('shows what a gate requires with how far it is, and what people are to a sale', async () => {
    const { document, uri } = await openExample();
    await eventually(async () => {
      const gate = await hoverAt(uri, placeIn(document, 'gate G<|>2'));
      expect(gate).toContain('1 of 3 met');
      expect(gate).toContain('5 orders from wei-ling: 4 of 5');
    });
    const user = await hoverAt(uri, placeIn(document, 'profile mdm<|>-tan'));
    expect(user).toContain('**user**');
    expect(user).toMatch(/Bought for by \[`wei-ling`\]\(/);
  });

  it('says what the method means by a word', async () => {
    const { uri, at } = await openText('venture x {\n  appro<|>ach customer-first\n}\n');
    await eventually(async () => expect((await hoverAt(uri, at)).length).toBeGreaterThan(40));
  });

  it('shows what a founder wrote as text and nothing else', async () => {
    const { uri, at } = await openText(
      'venture x\nhypothesis H<|>1 "<img src=x> [a](command:evil) **b**" {\n  kind problem\n}\n',
    );
    const shown = await eventually(async () => {
      const markdown = await hoverAt(uri, at);
      expect(markdown).toContain('untested');
      return markdown;
    });
    expect(shown).not.toMatch(/(?<!\\)\[a\]\(command|(?<!\\)<img/);
  });
});
