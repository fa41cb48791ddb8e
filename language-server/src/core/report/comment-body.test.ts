import { describe, expect, it } from 'vitest';
import { commentBodyOf } from './comment-body.ts';

describe('commentBodyOf', () => {
  it('takes the hidden first line for the marker, and gives one where there is none', () => {
    expect(commentBodyOf('<!-- cdev diff -->\nNothing changed.\n')).toEqual({
      marker: '<!-- cdev diff -->',
      text: '<!-- cdev diff -->\nNothing changed.\n',
    });
    expect(commentBodyOf('Nothing <!-- changed -->\n')).toEqual({
      marker: '<!-- cdev -->',
      text: '<!-- cdev -->\nNothing <!-- changed -->\n',
    });
    expect(commentBodyOf('<!-- a --> b -->\n').marker).toBe('<!-- cdev -->');
  });

  it('leaves a comment of the greatest length as it is', () => {
    const text = `<!-- m -->\n${'x'.repeat(65_536 - 11)}`;
    expect(commentBodyOf(text).text).toBe(text);
  });

  it.each([
    ['folded parts', '<details><summary>More</summary>\n\n', 'line of text\n', /<\/details>\n\n\n\*The rest/],
    ['a block of code', '```mermaid\n', 'A --> B\n', /\n```\n\n\n\*The rest/],
    ['one long line', '', 'x', /x\n\n\*The rest/],
    ['characters in two halves', '', '😀', /\n\n\*The rest/],
  ])('cuts what is too long and closes what is open: %s', (_, open, line, end) => {
    const { text } = commentBodyOf(`<!-- m -->\n${open}${line.repeat(70_000)}`);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    expect(text).toMatch(end);
    expect(text.isWellFormed()).toBe(true);
  });
});
