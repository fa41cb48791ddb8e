import { afterEach, describe, expect, it } from 'vitest';
import {
  type CallHierarchyItem,
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver-protocol';
import { Editor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

async function open(
  text: string,
  at: string,
): Promise<{
  readonly opened: Editor;
  readonly at: {
    readonly textDocument: { readonly uri: string };
    readonly position: ReturnType<Editor['positionAt']>;
  };
}> {
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text });
  await editor.open('x.cdev');
  const position = editor.positionAt('x.cdev', text.indexOf(at) + at.length);
  return { opened: editor, at: { ...editor.document('x.cdev'), position } };
}

async function callItem(
  at: string,
  text = kitchen,
): Promise<{ readonly opened: Editor; readonly item: CallHierarchyItem }> {
  const asked = await open(text, at);
  const [item] =
    (await asked.opened.connection.sendRequest(CallHierarchyPrepareRequest.type, asked.at)) ?? [];
  return { opened: asked.opened, item: item ?? expect.fail('there is nothing to show') };
}

/** What falls with a thing, each with the texts that say so. */
async function whatFallsWith(at: string, text = kitchen): Promise<readonly string[]> {
  const { opened, item } = await callItem(at, text);
  const calls = (await opened.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? [];
  return calls.map(
    ({ from, fromRanges }) =>
      `${from.name}: ${fromRanges.map((range) => opened.textIn('x.cdev', range)).join(', ')}`,
  );
}

async function whatItStandsOn(at: string, text = kitchen): Promise<readonly string[]> {
  const { opened, item } = await callItem(at, text);
  const calls = (await opened.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? [];
  return calls.map(
    ({ to, fromRanges }) =>
      `${to.name}: ${fromRanges.map((range) => opened.textIn('x.cdev', range)).join(', ')}`,
  );
}

describe('what rests on what', () => {
  it('begins at a thing with its verdict', async () => {
    const { item } = await callItem('hypothesis H1');
    expect(item).toMatchObject({
      name: 'H1',
      detail: 'inconclusive, 8 of 10 · Loneliness, not mobility, is the first pain of seniors living alone',
    });
  });

  it('shows what falls with a hypothesis, a gate, an experiment and evidence', async () => {
    expect(await whatFallsWith('hypothesis H1')).toEqual([
      'H2: H1',
      'G1: require H1 validated',
      'tingkat.checkin: ship   tingkat.checkin               on 2026-03-20',
      'D1: D1',
    ]);
    expect(await whatFallsWith('gate G2')).toEqual([
      'Islandwide launch: launch "Islandwide launch"           on 2026-06-01 needs G2',
    ]);
    expect(await whatFallsWith('experiment E1')).toEqual(['V1: E1', 'V2: E1']);
    expect(await whatFallsWith('evidence V3')).toEqual(['H2: H2']);
  });

  it('shows what a thing stands on, down to the experiment', async () => {
    expect(await whatItStandsOn('launch "Island')).toEqual(['G2: G2']);
    expect(await whatItStandsOn('gate G2')).toEqual(['H2: require H2 validated']);
    expect(await whatItStandsOn('hypothesis H2')).toEqual(['H1: H1', 'V3: H2']);
    expect(await whatItStandsOn('evidence V1')).toEqual(['E1: E1']);
    expect(await whatItStandsOn('decision D1')).toEqual(['V2: V2']);
  });

  it('comes to an end where hypotheses rest on each other', async () => {
    const text = 'hypothesis H1 {\n  rests on H2\n}\nhypothesis H2 {\n  rests on H1\n}\n';
    expect(await whatFallsWith('hypothesis H1', text)).toEqual(['H2: H1']);
  });

  it('is not there for what is no part of it', async () => {
    const asked = await open(kitchen, 'segment seniors');
    expect(await asked.opened.connection.sendRequest(CallHierarchyPrepareRequest.type, asked.at)).toBeNull();
  });

  it('says nothing of a thing that is gone', async () => {
    const { opened, item } = await callItem('hypothesis H1');
    await opened.edit('x.cdev', '');
    expect(await opened.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })).toBeNull();
  });
});

describe('segments and their parts', () => {
  const text =
    'segment all segmented {\n  segment young niche\n  segment old niche\n}\nprofile anna of young as user\n';

  async function typeItem(
    at: string,
  ): Promise<{ readonly opened: Editor; readonly item: TypeHierarchyItem }> {
    const asked = await open(text, at);
    const [item] =
      (await asked.opened.connection.sendRequest(TypeHierarchyPrepareRequest.type, asked.at)) ?? [];
    return { opened: asked.opened, item: item ?? expect.fail('there is nothing to show') };
  }

  async function below(at: string): Promise<readonly string[]> {
    const { opened, item } = await typeItem(at);
    const items = await opened.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item });
    return (items ?? []).map(({ name }) => name);
  }

  async function above(at: string): Promise<readonly string[]> {
    const { opened, item } = await typeItem(at);
    const items = await opened.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item });
    return (items ?? []).map(({ name }) => name);
  }

  it('go down to the people in them and up to the whole', async () => {
    expect(await below('segment all')).toEqual(['young', 'old']);
    expect(await below('segment young')).toEqual(['anna']);
    expect(await above('segment young')).toEqual(['all']);
    expect(await above('profile anna')).toEqual(['young']);
    expect(await above('segment all')).toEqual([]);
  });
});
