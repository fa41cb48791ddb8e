import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  insertAfter,
  insertStatement,
  removeStatement,
  settleEdit,
  type TextEdit,
} from './edits.ts';

const file = 'model.cdev';

/** The span of a piece of the text. */
function spanOf(text: string, piece: string) {
  const start = text.indexOf(piece);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + piece.length };
}

function apply(text: string, edit: TextEdit): string {
  return applyEdits(text, [settleEdit(text, edit)]);
}

describe('insertStatement', () => {
  it('puts a statement on a line of its own at the end of the block', () => {
    const text = 'hypothesis H "x" {\n  kind problem  // why\n}\n';
    const edit = insertStatement(
      { file, head: spanOf(text, 'hypothesis H "x"'), block: spanOf(text, text.slice(17, -1)) },
      'risk high',
    );
    expect(apply(text, edit)).toBe('hypothesis H "x" {\n  kind problem  // why\n  risk high\n}\n');
  });

  it('keeps to the line of a block that stands on one line', () => {
    const text = 'hypothesis H { kind problem }';
    const edit = insertStatement(
      { file, head: spanOf(text, 'hypothesis H'), block: spanOf(text, '{ kind problem }') },
      'risk high',
    );
    expect(apply(text, edit)).toBe('hypothesis H { kind problem risk high }');
  });

  it('opens a block for a declaration that has none, before a comment behind it', () => {
    const text = '  hypothesis H "x"  // why\r\n';
    const edit = insertStatement({ file, head: spanOf(text, 'hypothesis H "x"') }, 'risk high\nkind problem');
    expect(apply(text, edit)).toBe(
      '  hypothesis H "x" {\r\n    risk high\r\n    kind problem\r\n  }  // why\r\n',
    );
  });
});

describe('removeStatement', () => {
  it('takes the line along when nothing else stands on it', () => {
    const text = '{\n  status validated\n  risk high\n}';
    expect(apply(text, removeStatement({ file }, spanOf(text, 'status validated')))).toBe(
      '{\n  risk high\n}',
    );
  });

  it('leaves one empty line where two would meet, and none at the beginning or the end', () => {
    const text = 'segment a\n\nsegment b\n\nsegment c\n';
    expect(apply(text, removeStatement({ file }, spanOf(text, 'segment b')))).toBe(
      'segment a\n\nsegment c\n',
    );
    expect(apply(text, removeStatement({ file }, spanOf(text, 'segment c')))).toBe(
      'segment a\n\nsegment b\n',
    );
    expect(apply(text, removeStatement({ file }, spanOf(text, 'segment a')))).toBe(
      'segment b\n\nsegment c\n',
    );
  });

  it('keeps a comment on the line', () => {
    const text = '{\n  status validated   // 8 of 10\n}';
    expect(apply(text, removeStatement({ file }, spanOf(text, 'status validated')))).toBe(
      '{\n  // 8 of 10\n}',
    );
  });

  it('keeps what stands before it on the line', () => {
    const text = '{ risk high status validated }';
    expect(apply(text, removeStatement({ file }, spanOf(text, 'status validated')))).toBe('{ risk high }');
  });
});

describe('insertAfter', () => {
  it('puts a declaration behind another and the comment on its line', () => {
    const text = 'segment a // the first\nsegment b';
    expect(apply(text, insertAfter({ file, ...spanOf(text, 'segment a') }, 'segment c'))).toBe(
      'segment a // the first\n\nsegment c\nsegment b',
    );
  });

  it('does not end up inside a comment that goes on over lines', () => {
    const text = 'segment a /* the\nfirst */';
    expect(apply(text, insertAfter({ file, ...spanOf(text, 'segment a') }, 'segment c'))).toBe(
      'segment a\n\nsegment c /* the\nfirst */',
    );
  });
});

describe('applyEdits', () => {
  it('applies edits wherever they stand in the list', () => {
    expect(
      applyEdits('abc', [
        { start: 2, end: 3, text: 'C' },
        { start: 0, end: 1, text: 'A' },
      ]),
    ).toBe('AbC');
  });

  it('leaves out an edit that overlaps one before it', () => {
    expect(
      applyEdits('abc', [
        { start: 0, end: 2, text: 'x' },
        { start: 1, end: 3, text: 'y' },
      ]),
    ).toBe('xc');
  });

  it('keeps insertions at one place in the order given', () => {
    expect(
      applyEdits('ab', [
        { start: 1, end: 1, text: '1' },
        { start: 1, end: 1, text: '2' },
      ]),
    ).toBe('a12b');
  });
});

describe('an edit of several lines', () => {
  const written = 'gate G {\n  require roadmap r\n}';

  it.each([
    ['CRLF', '\r\n', written],
    ['CRLF, with CRLF already', '\r\n', written.replaceAll('\n', '\r\n')],
    ['LF, out of a file with CRLF', '\n', written.replaceAll('\n', '\r\n')],
  ])('ends its lines as the file does: %s', (_, newline, text) => {
    const before = `segment a {${newline}  business${newline}}${newline}`;
    const declaration = { file, start: 0, end: before.length - newline.length };
    const block = spanOf(before, before.slice(10, declaration.end));
    const edits = [
      insertAfter(declaration, text),
      insertStatement({ file, head: spanOf(before, 'segment a'), block }, text),
      { file, ...spanOf(before, 'business'), text },
    ];
    for (const edit of edits) {
      const after = apply(before, edit);
      expect(after.split(newline).join('')).not.toMatch(/[\r\n]/);
      expect(after.split(newline).length).toBeGreaterThan(before.split(newline).length);
    }
  });
});
