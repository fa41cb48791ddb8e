import * as vscode from 'vscode';
import { afterAll, describe, eventually, expect, it } from '../host/suite.ts';
import { cleanUp, openExample, openText, placeIn } from '../host/workspace.ts';

describe('hierarchies', () => {
  afterAll(cleanUp);

  it('show what falls with a hypothesis, and what it stands on', async () => {
    const { document, uri } = await openExample();
    const item = await eventually(async () => {
      const [prepared] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
        'vscode.prepareCallHierarchy',
        uri,
        placeIn(document, 'hypothesis H<|>2'),
      );
      return prepared ?? expect.fail('there is nothing to show');
    });
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    expect(incoming.map(({ from }) => from.name)).toContain('G2');
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    expect(outgoing.map(({ to }) => to.name)).toEqual(['H1', 'V3']);
  });

  it('show segments with what they are divided into', async () => {
    const { uri, at } = await openText(
      'venture x\nsegment al<|>l segmented {\n  segment young niche\n  segment old niche\n}\n',
    );
    const item = await eventually(async () => {
      const [prepared] = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
        'vscode.prepareTypeHierarchy',
        uri,
        at,
      );
      return prepared ?? expect.fail('there is nothing to show');
    });
    const below = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.provideSubtypes',
      item,
    );
    expect(below.map(({ name }) => name)).toEqual(['young', 'old']);
    const [young] = below;
    const above = await vscode.commands.executeCommand<vscode.TypeHierarchyItem[]>(
      'vscode.provideSupertypes',
      young,
    );
    expect(above.map(({ name }) => name)).toEqual(['all']);
  });
});
