import { afterEach, describe, expect, it } from 'vitest';
import {
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol';
import { lineIndexOf, offsetAt } from '../../language-server/src/core/text/line-index.ts';
import {
  semanticTokenModifiers,
  semanticTokenTypes,
} from '../../language-server/src/protocol/semantic-tokens.ts';
import { ableClient, Editor } from './editor.ts';
import { kitchen } from './kitchen.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

const plainClient = { ...ableClient, textDocument: {} };

async function open(text: string, client = ableClient): Promise<Editor> {
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text }, { client });
  await editor.open('x.cdev');
  return editor;
}

/** Each token as `text: type modifiers`. */
function shown(text: string, data: readonly number[]): readonly string[] {
  const lines = lineIndexOf(text);
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lineDelta = 0, delta = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    line += lineDelta;
    character = lineDelta === 0 ? character + delta : delta;
    const start = offsetAt(lines, { line, character });
    const modifiers = semanticTokenModifiers.filter((_, index) => (bits & (1 << index)) !== 0);
    tokens.push(
      [`${text.slice(start, start + length)}: ${semanticTokenTypes[type]}`, ...modifiers].join(' '),
    );
  }
  return tokens;
}

async function tokensOf(text: string, client = ableClient): Promise<readonly string[]> {
  const opened = await open(text, client);
  const tokens = await opened.connection.sendRequest(SemanticTokensRequest.type, opened.document('x.cdev'));
  return shown(text, tokens?.data ?? []);
}

describe('semantic tokens', () => {
  it('tell what names stand for, and how hypotheses and gates stand', async () => {
    const tokens = await tokensOf(kitchen);
    expect(tokens).toEqual(
      expect.arrayContaining([
        'seniors-alone: namespace declaration',
        'seniors-alone: namespace',
        'mdm-tan: class',
        'lonely: property',
        'H1: function declaration inconclusive',
        'H2: function testing',
        'H3: function untested',
        'G1: enum declaration open',
        'checkin: method declaration',
        'untested-hypothesis: decorator',
        'interviews: parameter',
        'age: property',
        'SGD: type',
      ]),
    );
  });

  it('tell keywords that are names from those that are not', async () => {
    const text = 'segment buyer niche\nprofile user of buyer as user, buyer\n';
    expect(await tokensOf(text)).toEqual([
      'buyer: namespace declaration',
      'user: class declaration',
      'buyer: namespace',
    ]);
    expect(await tokensOf(text, plainClient)).toEqual([
      'segment: keyword',
      'buyer: namespace declaration',
      'niche: enumMember',
      'profile: keyword',
      'user: class declaration',
      'of: keyword',
      'buyer: namespace',
      'as: keyword',
      'user: enumMember',
      'buyer: enumMember',
    ]);
  });

  it('tell everything to an editor that colours nothing by itself', async () => {
    const text =
      '// first\nhypothesis H1 "One" {\n  kind problem\n  pass when >= 60% of 15 interviews by 2026-05-01\n}\n' +
      'evidence V1 from interview on 2026-03-01 {\n  supports H1 with 1 of 2\n  note """\n  two\n  """\n}\n';
    expect(await tokensOf(text, plainClient)).toEqual([
      '// first: comment',
      'hypothesis: keyword',
      'H1: function declaration testing',
      '"One": string',
      'kind: keyword',
      'problem: enumMember',
      'pass: keyword',
      'when: keyword',
      '>=: operator',
      '60%: number',
      'of: keyword',
      '15: number',
      'interviews: parameter',
      'by: keyword',
      '2026-05-01: number',
      'evidence: keyword',
      'V1: variable declaration',
      'from: keyword',
      'interview: enumMember',
      'on: keyword',
      '2026-03-01: number',
      'supports: keyword',
      'H1: function testing',
      'with: keyword',
      '1: number',
      'of: keyword',
      '2: number',
      'note: keyword',
      '""": string',
      '  two: string',
      '  """: string',
    ]);
  });

  it('are told of a part in sight', async () => {
    const opened = await open(kitchen);
    const range = { start: { line: 40, character: 0 }, end: { line: 42, character: 0 } };
    const tokens = await opened.connection.sendRequest(SemanticTokensRangeRequest.type, {
      ...opened.document('x.cdev'),
      range,
    });
    expect(shown(kitchen, tokens?.data ?? [])).toEqual(['H1: function declaration inconclusive']);
  });

  it('are told again as what has changed', async () => {
    const opened = await open(kitchen);
    const before = await opened.connection.sendRequest(SemanticTokensRequest.type, opened.document('x.cdev'));
    const text = kitchen.replace('segment sandwiched-kids', 'segment kids niche\nsegment sandwiched-kids');
    await opened.edit('x.cdev', text);
    const delta = await opened.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...opened.document('x.cdev'),
      previousResultId: before?.resultId ?? '',
    });
    const edits = delta && 'edits' in delta ? delta.edits : expect.fail('everything was told again');
    const data = [...(before?.data ?? [])];
    for (const { start, deleteCount, data: inserted = [] } of edits) {
      data.splice(start, deleteCount, ...inserted);
    }
    const whole = await opened.connection.sendRequest(SemanticTokensRequest.type, opened.document('x.cdev'));
    expect(data).toEqual(whole?.data);
    expect(edits.reduce((sum, { data: inserted = [] }) => sum + inserted.length, 0)).toBeLessThan(20);
  });

  it('are told whole to whoever has an older state', async () => {
    const opened = await open(kitchen);
    const answer = await opened.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...opened.document('x.cdev'),
      previousResultId: 'long ago',
    });
    expect(answer && 'data' in answer).toBe(true);
  });
});
