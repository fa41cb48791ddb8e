import { afterEach, describe, expect, it } from 'vitest';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import { applyEdits } from '../../language-server/src/core/text/edits.ts';
import { lineIndexOf, offsetAt } from '../../language-server/src/core/text/line-index.ts';
import { formatText } from '../../language-server/src/language/formatting/format-text.ts';
import { readRepositoryFile, repositoryFiles } from '../support/repository.ts';
import { Editor, withCursor } from './editor.ts';

let editor: Editor | undefined;
afterEach(() => {
  editor?.close();
  editor = undefined;
});

const options = { tabSize: 8, insertSpaces: false };

async function open(text: string): Promise<Editor> {
  editor?.close();
  editor = await Editor.start({ 'x.cdev': text });
  await editor.open('x.cdev');
  return editor;
}

function applied(text: string, edits: readonly TextEdit[] | null): string {
  const lines = lineIndexOf(text);
  return applyEdits(
    text,
    (edits ?? []).map(({ range, newText }) => ({
      start: offsetAt(lines, range.start),
      end: offsetAt(lines, range.end),
      text: newText,
    })),
  );
}

async function formatted(text: string): Promise<string> {
  const opened = await open(text);
  const params = { ...opened.document('x.cdev'), options };
  return applied(text, await opened.connection.sendRequest(DocumentFormattingRequest.type, params));
}

/** Formats from the first `<|>` to the second, or at the only one. */
async function formattedIn(marked: string): Promise<string> {
  const first = withCursor(marked);
  const second = first.text.includes('<|>') ? withCursor(first.text) : first;
  const opened = await open(second.text);
  const edits = await opened.connection.sendRequest(DocumentRangeFormattingRequest.type, {
    ...opened.document('x.cdev'),
    options,
    range: {
      start: opened.positionAt('x.cdev', first.offset),
      end: opened.positionAt('x.cdev', second.offset),
    },
  });
  return applied(second.text, edits);
}

/** What becomes of a text in which `ch` has just been typed before the cursor. */
async function typed(marked: string, ch: string): Promise<string> {
  const { text, offset } = withCursor(marked);
  const opened = await open(text);
  const edits = await opened.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
    ...opened.document('x.cdev'),
    options,
    position: opened.positionAt('x.cdev', offset),
    ch,
  });
  return applied(text, edits);
}

const examples = repositoryFiles('examples').filter((path) => path.endsWith('.cdev'));

describe('formatting a file', () => {
  it.each(examples)('lays %s out as the command does', async (path) => {
    const text = readRepositoryFile(path);
    const untidy = text.replace(/^ {2}/gm, '\t').replace(/ +/g, '  ').replace(/\n\n/g, '\n\n\n');
    const result = formatText(untidy);
    expect(await formatted(untidy)).toBe('text' in result ? result.text : expect.fail('is not laid out'));
  });

  it('changes only the lines that differ', async () => {
    const text = 'segment a niche\n\nsegment b   niche\n\nsegment c niche\n';
    const opened = await open(text);
    const params = { ...opened.document('x.cdev'), options };
    const edits = await opened.connection.sendRequest(DocumentFormattingRequest.type, params);
    expect(edits?.map(({ range }) => range)).toEqual([
      { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } },
    ]);
  });

  it('leaves a file alone that is not understood', async () => {
    const text = 'segment a   niche\nhypothesis H1 {\n  about\n';
    expect(await formatted(text)).toBe(text);
  });
});

describe('formatting a part of a file', () => {
  it('lays out the declarations it touches, and no other', async () => {
    expect(await formattedIn('segment a   niche\n\nsegment b  <|> niche\n\nsegment c   niche\n')).toBe(
      'segment a   niche\n\nsegment b niche\n\nsegment c   niche\n',
    );
    expect(await formattedIn('segment a  <|> niche\n\nsegment b   ni<|>che\n\nsegment c   niche\n')).toBe(
      'segment a niche\n\nsegment b niche\n\nsegment c   niche\n',
    );
  });

  it('lays out the declarations of several selections at once', async () => {
    const text = 'segment a   niche\n\nsegment b   niche\n\nsegment c   niche\n';
    const opened = await open(text);
    const line = (at: number) => ({ start: { line: at, character: 3 }, end: { line: at, character: 3 } });
    const edits = await opened.connection.sendRequest(DocumentRangesFormattingRequest.type, {
      ...opened.document('x.cdev'),
      options,
      ranges: [line(0), line(4)],
    });
    expect(applied(text, edits)).toBe('segment a niche\n\nsegment b   niche\n\nsegment c niche\n');
  });

  it('does so where another declaration is broken', async () => {
    expect(await formattedIn('segment a   ni<|>che\n\nhypothesis H1 {\n  about\n}\n')).toBe(
      'segment a niche\n\nhypothesis H1 {\n  about\n}\n',
    );
  });

  it.each(examples)('lays out all of %s as the command does, declaration by declaration', async (path) => {
    const text = readRepositoryFile(path);
    const untidy = text.replace(/^ {2}/gm, '    ');
    expect(await formattedIn(`<|>${untidy}<|>`)).toBe(text);
  });
});

describe('formatting while one writes', () => {
  it('lays out a declaration when it is closed', async () => {
    expect(await typed('segment a   niche\nhypothesis H1 {\nrisk high\nkind problem\n}<|>\n', '}')).toBe(
      'segment a   niche\nhypothesis H1 {\n  kind problem\n  risk high\n}\n',
    );
  });

  it('tidies the finished line and indents the new one, and moves nothing', async () => {
    expect(await typed('hypothesis H1 {\nrisk   high\nkind problem\n<|>\n}\n', '\n')).toBe(
      'hypothesis H1 {\nrisk   high\nkind problem\n  \n}\n',
    );
    expect(await typed('hypothesis H1 {\nkind   problem\nrisk high\n<|>\n}\n', '\n')).toBe(
      'hypothesis H1 {\n  kind problem\n  risk high\n  \n}\n',
    );
    expect(await typed('hypothesis H1 {\n<|>}\n', '\n')).toBe('hypothesis H1 {\n}\n');
    expect(await typed('segment a segmented {\n  segment b niche {\n<|>\n  }\n}\n', '\n')).toBe(
      'segment a segmented {\n  segment b niche {\n    \n  }\n}\n',
    );
  });

  it('leaves a statement alone that is not finished', async () => {
    const text = 'hypothesis H1 {\n  about\n  <|>\n}\n';
    expect(await typed(text, '\n')).toBe(withCursor(text).text);
  });

  it('leaves a text of several lines alone', async () => {
    const text = 'venture v {\n  note """\n     as it was\n<|>\n  """\n}\n';
    expect(await typed(text, '\n')).toBe(withCursor(text).text);
  });
});
