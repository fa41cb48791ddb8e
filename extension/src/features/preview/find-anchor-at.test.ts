import { describe, expect, it } from 'vitest';
import { findAnchorAt } from './find-anchor-at.ts';

const model = 'file:///model.cdev';
const anchor = (id: string, from: [number, number], to: [number, number], file = model) => ({
  id,
  at: {
    file,
    range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
  },
});
const anchors = [
  anchor('outer', [2, 0], [9, 1]),
  anchor('inner', [4, 2], [4, 30]),
  anchor('elsewhere', [0, 0], [99, 0], 'file:///other.cdev'),
];

describe('findAnchorAt', () => {
  it.each([
    [1, 5, undefined],
    [2, 0, 'outer'],
    [3, 80, 'outer'],
    [4, 1, 'outer'],
    [4, 2, 'inner'],
    [4, 30, 'inner'],
    [9, 1, 'outer'],
    [9, 2, undefined],
  ])('finds the innermost around line %i, column %i', (line, character, id) => {
    expect(findAnchorAt(anchors, model, { line, character })).toBe(id);
  });

  it('finds nothing in a file that nothing is drawn of', () => {
    expect(findAnchorAt(anchors, 'file:///notes.md', { line: 4, character: 4 })).toBeUndefined();
  });
});
