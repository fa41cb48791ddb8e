import { describe, expect, it } from 'vitest';
import { readModel } from '../language/lowering/read-model.ts';
import { entryPlace } from './entry-place.ts';

/** The text with an entry put in where the cursor is. */
function withEntry(marked: string): string {
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const place = entryPlace(readModel('/model.cdev', text), text, offset);
  return text.slice(0, place.offset) + place.before + 'ENTRY' + place.after + text.slice(place.offset);
}

describe('the place for an entry', () => {
  it('is the blank line of the cursor', () => {
    expect(withEntry('venture x\n<|>\nhypothesis H1\n')).toBe('venture x\nENTRY\nhypothesis H1\n');
    expect(withEntry('venture x\n<|>')).toBe('venture x\nENTRY\n');
    expect(withEntry('<|>')).toBe('ENTRY\n');
  });

  it('is behind the declaration that the cursor is in, also on a blank line of it', () => {
    const after = 'hypothesis H1 {\n  kind problem\n\n}\nENTRY\nhypothesis H2\n';
    expect(withEntry('hypothesis H1 {\n  kind <|>problem\n\n}\nhypothesis H2\n')).toBe(after);
    expect(withEntry('hypothesis H1 {\n  kind problem\n<|>\n}\nhypothesis H2\n')).toBe(after);
  });

  it('leaves a comment with what it is about', () => {
    expect(withEntry('// Why<|>\nhypothesis H1 // and how\n\nhypothesis H2\n')).toBe(
      '// Why\nhypothesis H1 // and how\nENTRY\n\nhypothesis H2\n',
    );
  });

  it('is not taken for what a comment above is about', () => {
    expect(withEntry('venture x\n// the end\n<|>')).toBe('venture x\n// the end\n\nENTRY\n');
  });

  it('is at the end where nothing follows', () => {
    expect(withEntry('venture x // here<|>')).toBe('venture x // here\nENTRY\n');
    expect(withEntry('venture x\r\n// the end<|>\r\n')).toBe('venture x\r\n// the end\r\n\nENTRY\n');
  });
});
