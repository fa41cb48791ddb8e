import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { inStyleOf, narrow } from './terminal-style.ts';

const pipe = { write: () => {}, isTerminal: false, columns: undefined };

describe('the style of an output', () => {
  it('takes for narrow only what is one column wide', () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x11_0000; code++) {
      const character = String.fromCodePoint(code);
      if (narrow.test(character) && stringWidth(character) !== 1) {
        wrong.push(code.toString(16));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('measures text in columns, whatever its script', async () => {
    const texts = ['plain', 'Größe', 'தமிழ்', '日本語', '“quoted” – and …', '👨‍👩‍👧', 'e\u0301'];
    const widths = await inStyleOf(pipe, {}, (style) => texts.map((text) => style.width(text)));
    expect(widths).toEqual(texts.map((text) => stringWidth(text)));
  });

  it('measures narrow text alone just the same', async () => {
    expect(await inStyleOf(pipe, {}, (style) => style.width('Größe – “so”'))).toBe(12);
  });
});
