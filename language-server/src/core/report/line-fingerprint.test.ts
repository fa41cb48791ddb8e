import { describe, expect, it } from 'vitest';
import { lineFingerprintsOf } from './line-fingerprint.ts';

describe('lineFingerprintsOf', () => {
  it('gives what code scanning gives to the same lines', () => {
    expect(lineFingerprintsOf('')).toEqual(['c129715d7a2bc9a3:1']);
    expect(lineFingerprintsOf(' a\nb\n  \t\tc\n d')).toEqual([
      '271789c17abda88f:1',
      '54703d4cd895b18:1',
      '180aee12dab6264:1',
      'a23a3dc5e078b07b:1',
    ]);
  });

  it('counts lines that look the same', () => {
    const fingerprints = lineFingerprintsOf('Lorem ipsum dolor sit amet.\n'.repeat(10));
    expect(fingerprints.slice(0, 3)).toEqual([
      'a7f2ff13bc495cf2:1',
      'a7f2ff13bc495cf2:2',
      'a7f2ff13bc495cf2:3',
    ]);
    expect(fingerprints.at(-1)).toBe('c129715d7a2bc9a3:1');
    expect(fingerprints).toHaveLength(11);
  });

  it.each(['\n', '\r\n', '\r'])('is the same whatever ends a line: %j', (end) => {
    const text = ['  hello;', 'world!!!', '', ' End', ''].join(end);
    expect(lineFingerprintsOf(text)).toEqual(lineFingerprintsOf(text.replaceAll(end, '\n')));
  });

  it('stays with its line when others come before it', () => {
    const line = 'status validated\n}\n';
    const [before] = lineFingerprintsOf(line);
    expect(lineFingerprintsOf(`// a new line\n\n${line}`)[2]).toBe(before);
  });
});
