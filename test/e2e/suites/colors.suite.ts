import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openExample, placeIn } from '../host/workspace.ts';

/** The tokens of a document as `text: type modifiers`. */
function shown(
  document: vscode.TextDocument,
  { tokenTypes, tokenModifiers }: vscode.SemanticTokensLegend,
  { data }: vscode.SemanticTokens,
): readonly string[] {
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(index * 5, index * 5 + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    const text = document.getText(new vscode.Range(line, character, line, character + length));
    const modifiers = tokenModifiers.filter((_modifier, at) => (bits & (1 << at)) !== 0);
    return [`${text}: ${tokenTypes[type]}`, ...modifiers].join(' ');
  });
}

describe('colours', () => {
  afterAll(cleanUp);

  it('tell what names stand for, and how hypotheses stand', async () => {
    const { document, uri } = await openExample();
    await eventually(async () => {
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentSemanticTokensLegend',
        uri,
      );
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        uri,
      );
      expect(shown(document, legend, tokens)).toEqual(
        expect.arrayContaining([
          'H1: function declaration inconclusive',
          'H2: function testing',
          'mdm-tan: class',
        ]),
      );
    });
  });

  it('are told of the part in sight', async () => {
    const { document, uri } = await openExample();
    const start = placeIn(document, 'hypothesis H1');
    const range = new vscode.Range(start, start.translate({ lineDelta: 1 }));
    await eventually(async () => {
      const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
        'vscode.provideDocumentRangeSemanticTokensLegend',
        uri,
        range,
      );
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentRangeSemanticTokens',
        uri,
        range,
      );
      expect(shown(document, legend, tokens)).toEqual(['H1: function declaration inconclusive']);
    });
  });
});
