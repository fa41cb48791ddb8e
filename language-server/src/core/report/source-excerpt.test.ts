import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineIndexOf } from '../text/line-index.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { plainStyle, type Style } from './style.ts';

/** A style for which all characters of East Asia are two columns wide. */
const wideStyle: Style = {
  ...plainStyle,
  width: (text) => [...text].reduce((sum, one) => sum + (one >= '\u3000' && one <= '\u9fff' ? 2 : 1), 0),
};

/** The excerpt of a text in which the span is marked with `<|` and `|>`. */
function excerptOf(marked: string, style: Style = plainStyle): readonly string[] {
  const start = marked.indexOf('<|');
  const end = marked.indexOf('|>') - 2;
  const text = marked.replace('<|', '').replace('|>', '');
  return sourceExcerpt(text, lineIndexOf(text), { start, end }, 'error', style);
}

describe('sourceExcerpt', () => {
  it('shows the line with its number and underlines the span', () => {
    expect(excerptOf('venture a {\n  <|stage validation|> // x\n}\n')).toEqual([
      '     2 │   stage validation // x',
      '       │   ^^^^^^^^^^^^^^^^',
    ]);
  });

  it('underlines wide characters as wide as they are', () => {
    expect(excerptOf('segment 長者 <|"長者"|>', wideStyle)).toEqual([
      '     1 │ segment 長者 "長者"',
      '       │              ^^^^^^',
    ]);
  });

  it('shows tabs as blanks up to the next stop', () => {
    expect(excerptOf('\t<|a\tb|>')).toEqual(['     1 │     a   b', '       │     ^^^^^']);
  });

  it('underlines a span of several lines to the end of its first', () => {
    expect(excerptOf('a <|plan {\r\n}|>')).toEqual(['     1 │ a plan {', '       │   ^^^^^^']);
  });

  it('points at an empty span', () => {
    expect(excerptOf('a<||>b')).toEqual(['     1 │ ab', '       │  ^']);
    expect(excerptOf('a\n<||>')).toEqual(['     2 │ ', '       │ ^']);
  });

  it('shows the part of a very long line that matters', () => {
    const style = { ...plainStyle, columns: 60 };
    const [source = '', mark = ''] = excerptOf(
      `${'a'.repeat(1_000_000)}<|bc|>${'d'.repeat(1_000_000)}`,
      style,
    );
    expect(source.length).toBeLessThanOrEqual(62);
    expect(mark.indexOf('^^')).toBe(source.indexOf('bc'));
  });

  it('sends nothing to a terminal that it would obey', () => {
    const [source] = excerptOf('"\u001b[31m<|red|>\u202e"');
    expect(source).toBe('     1 │ "␛[31mred\uFFFD"');
  });

  it('underlines exactly the span wherever it lies', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const line = text.replaceAll(/[\r\n]/g, ' ');
        const start = a % (line.length + 1);
        const end = start + (b % (line.length - start + 1));
        const [, mark = ''] = sourceExcerpt(line, [0], { start, end }, 'error', plainStyle);
        const width = Math.max(1, line.slice(start, end).trimEnd().length);
        expect(mark).toBe(`       │ ${' '.repeat(start)}${'^'.repeat(width)}`);
      }),
    );
  });
});
