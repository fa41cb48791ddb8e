import { describe, expect, it } from 'vitest';
import { folderOf, isInside } from '../core/text/paths.ts';
import { isOfAnotherState, isUnsaved, pathOf, uriOf } from './uris.ts';

describe('an address', () => {
  it.each([
    'file:///w/model.cdev',
    'file:///w/a%20b/%C3%BC%20%23%3F%25.cdev',
    'file:///c%3A/w/model.cdev',
    'file://server/share/model.cdev',
    'vscode-vfs://github/founder/bakery/model.cdev',
    'memfs:/model.cdev',
    'untitled:Untitled-1',
    'untitled:a%20b/c%25d.cdev',
    'untitled:/home/ana/new.cdev',
  ])('is the same after its path was worked with: %s', (uri) => {
    expect(uriOf(pathOf(uri))).toBe(uri);
  });

  it('without a folder lies in none that another lies in', () => {
    const [one, two] = ['untitled:Untitled-1', 'untitled:Untitled-2'].map(pathOf);
    expect(isInside(folderOf(one ?? ''), two ?? '')).toBe(false);
    expect(isUnsaved(one ?? '')).toBe(true);
    expect(isUnsaved(pathOf('file:///untitled:x.cdev'))).toBe(false);
  });

  it('with a question in it is of another state of a file', () => {
    expect(isOfAnotherState('git:/w/model.cdev?%7B%22ref%22%3A%22~%22%7D')).toBe(true);
    expect(isOfAnotherState('file:///w/what%3F.cdev')).toBe(false);
  });

  it.each(['', 'x', '://', '%', 'file:', 'x://!%25E0/a', 'untitled:', 'x:%2F%'])(
    'that makes no sense is worked with all the same: %j',
    (uri) => {
      expect(() => uriOf(pathOf(uri))).not.toThrow();
    },
  );
});
