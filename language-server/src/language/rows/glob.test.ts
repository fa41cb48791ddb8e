import * as fc from 'fast-check';
import picomatch from 'picomatch/posix.js';
import { describe, expect, it } from 'vitest';
import { matchesGlob, mayMatchBelow, readGlob } from './glob.ts';

function matches(pattern: string, path: string): boolean | undefined {
  const glob = readGlob(pattern);
  return glob && matchesGlob(glob, path);
}

describe('a pattern of file names', () => {
  it.each([
    ['notes/e1/*.md', 'notes/e1/p01.md', true],
    ['notes/e1/*.md', 'notes/e1/deep/p01.md', false],
    ['notes/e1/*.md', 'notes/e1/.hidden.md', false],
    ['notes/**/*.md', 'notes/p01.md', true],
    ['notes/**/*.md', 'notes/e1/deep/p01.md', true],
    ['p0?.md', 'p07.md', true],
    ['p0?.md', 'p0.md', false],
    ['{e1,e2}/*.csv', 'e2/rows.csv', true],
    ['{e1,e2}/*.csv', 'e3/rows.csv', false],
    ['{e{1,2},f}.csv', 'e2.csv', true],
    ['長*.md', '長者.md', true],
    ['a[1].csv', 'a[1].csv', true],
  ])('%s and %s: %s', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it('agrees with a widely used matcher', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 5 });
    const pattern = fc.array(fc.oneof(part, fc.constant('**')), { minLength: 1, maxLength: 4 });
    const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 });
    const path = fc.array(name, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(pattern, path, (parts, names) => {
        // Where the two differ by intent: dots at the beginning, stars in a row within a name, `**` that ends a pattern.
        fc.pre(parts.every((one) => one === '**' || !/^\.|\*\*/.test(one)) && parts.at(-1) !== '**');
        fc.pre(names.every((one) => !one.startsWith('.')));
        const theirs = picomatch(parts.join('/'))(names.join('/'));
        expect(matches(parts.join('/'), names.join('/'))).toBe(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when its braces give too many ways', () => {
    expect(readGlob('{a,b}'.repeat(20))).toBeUndefined();
  });

  it('takes no time to fail', () => {
    const begun = performance.now();
    expect(matches(`${'*a'.repeat(50)}*b`, 'a'.repeat(250))).toBe(false);
    expect(matches(`${'**/a/'.repeat(50)}b`, 'a/'.repeat(100))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('knows into which folders to look', () => {
    const glob = readGlob('notes/e*/**/*.md');
    const below = (...folders: string[]) => glob && mayMatchBelow(glob, folders);
    expect(below('notes')).toBe(true);
    expect(below('other')).toBe(false);
    expect(below('notes', 'e1', 'deep', 'deeper')).toBe(true);
    expect(below('notes', 'f1')).toBe(false);
    const flat = readGlob('notes/*.md');
    expect(flat && mayMatchBelow(flat, ['notes', 'e1'])).toBe(false);
  });
});
