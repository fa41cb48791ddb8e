import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeLines, withAttributes, withoutAttributes } from './git-attributes.ts';

const [remark = '', attributes = ''] = attributeLines;

describe('the lines of cdev in .gitattributes', () => {
  it('stand at the end, with the line ends that the file has', () => {
    expect(withAttributes(undefined)).toBe(`${remark}\n${attributes}\n`);
    expect(withAttributes('*.png binary\n')).toBe(`*.png binary\n${remark}\n${attributes}\n`);
    expect(withAttributes('*.png binary')).toBe(`*.png binary\n${remark}\n${attributes}`);
    expect(withAttributes('*.png binary\r\n')).toBe(`*.png binary\r\n${remark}\r\n${attributes}\r\n`);
    expect(withAttributes('a\r\n*.png binary')).toBe(`a\r\n*.png binary\r\n${remark}\r\n${attributes}`);
  });

  it('are gone without a trace when they are taken out, and are written once', () => {
    const piece = fc.constantFrom('', '*.png binary', '# é', '\u00ff', ' ', '\n', '\r\n', '\n\n', '\r');
    fc.assert(
      fc.property(fc.option(fc.array(piece), { nil: undefined }), (pieces) => {
        const text = pieces?.join('');
        const written = withAttributes(text);
        expect(withoutAttributes(written)).toBe(text);
        expect(withAttributes(written)).toBe(written);
      }),
    );
  });

  it('leave what others have written below them since', () => {
    for (const before of [undefined, '', 'a\n', 'a', 'a\r\n']) {
      const grown = `${withAttributes(before).replace(/(?<!\n)$/, '\n')}*.jpg binary\n`;
      expect(withAttributes(grown)).toBe(grown);
      expect(withoutAttributes(grown)).toBe(`${before?.replace(/(?<=a)$/, '\n') ?? ''}*.jpg binary\n`);
    }
  });

  it('are brought up to date where an older cdev has written them', () => {
    const older = 'a\n# cdev git-setup: something else\n*.cdev diff=cdev\nb\n';
    expect(withAttributes(older)).toBe(`a\n${remark}\n${attributes}\nb\n`);
    expect(withoutAttributes(older)).toBe('a\nb\n');
  });

  it('are told from what others wrote about models themselves', () => {
    const theirs = `*.cdev text eol=lf\n${attributes}\n`;
    expect(withoutAttributes(theirs)).toBe(theirs);
    expect(withoutAttributes(withAttributes(theirs))).toBe(theirs);
  });
});
