import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const encoder = new TextEncoder();

describe('decodeText', () => {
  it('gives the text of a UTF-8 file', () => {
    expect(decodeText(encoder.encode('segment 長者 {}'))).toEqual({
      text: 'segment 長者 {}',
      bom: false,
      damaged: [],
      isText: true,
    });
  });

  it('leaves a byte order mark out of the text and remembers it', () => {
    const decoded = decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61));
    expect(decoded.text).toBe('a');
    expect(decoded.bom).toBe(true);
    expect(decoded.problem).toBeUndefined();
  });

  it('places the first byte that is not UTF-8, in UTF-16 units', () => {
    const decoded = decodeText(Uint8Array.of(...encoder.encode('𝒶長 '), 0xe9, 0x20, 0xff));
    expect(decoded.problem).toMatchObject({ rule: 'syntax', severity: 'error', start: 4, end: 5 });
    expect(decoded.damaged).toEqual([4, 6]);
    expect(decoded.isText).toBe(true);
  });

  it('reads a replacement character that the founder wrote as what it is', () => {
    const decoded = decodeText(encoder.encode('a\uFFFDb'));
    expect(decoded.problem).toBeUndefined();
  });

  it('takes a file with NUL bytes for no text, and says where the first is', () => {
    const decoded = decodeText(Uint8Array.of(0xc3, 0xa9, 0x00, 0x00));
    expect(decoded.problem).toMatchObject({ start: 1, end: 2 });
    expect(decoded.isText).toBe(false);
  });

  it('names UTF-16', () => {
    const decoded = decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0x00));
    expect(decoded.problem?.message).toContain('UTF-16LE');
    expect(decoded.isText).toBe(false);
  });

  it('finds damage exactly where a decoder puts replacement characters, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }).map((bytes) => bytes.map((byte) => (byte === 0 ? 0xe2 : byte))),
        (bytes) => {
          const { text, damaged } = decodeText(bytes);
          for (const offset of damaged) {
            expect(text[offset]).toBe('\uFFFD');
          }
          const written = [...text.matchAll(/\uFFFD/g)].length;
          const genuine = Buffer.from(bytes).toString('latin1').split('\u00ef\u00bf\u00bd').length - 1;
          if (!text.startsWith('\uFEFF') && decodeText(bytes).isText) {
            expect(damaged.length).toBe(written - genuine);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
