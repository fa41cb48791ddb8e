import { describe, expect, it } from 'vitest';
import { pathFrom } from './path-from.ts';

describe('the way from one file to another', () => {
  it.each([
    ['/a/model.cdev', '/a/notes/e1.md', 'notes/e1.md'],
    ['/a/model.cdev', '/a/e1.md', 'e1.md'],
    ['/a/b/model.cdev', '/a/notes/e1.md', '../notes/e1.md'],
    ['/a/b/c/model.cdev', '/x/e1.md', '../../../x/e1.md'],
    ['/model.cdev', '/notes/e1.md', 'notes/e1.md'],
    ['memfs://host/a/model.cdev', 'memfs://host/a/notes/e1.md', 'notes/e1.md'],
    ['memfs://host/a/model.cdev', 'memfs://other/a/e1.md', 'memfs://other/a/e1.md'],
    ['c:/a/model.cdev', 'd:/a/e1.md', 'd:/a/e1.md'],
  ])('from %s to %s is %s', (file, other, expected) => {
    expect(pathFrom(file, other)).toBe(expected);
  });
});
