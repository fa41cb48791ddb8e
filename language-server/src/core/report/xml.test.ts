import { describe, expect, it } from 'vitest';
import { xmlText } from './xml.ts';

describe('xmlText', () => {
  it('lays elements out, and keeps text as it is', () => {
    const text = xmlText({
      name: 'a',
      attributes: { b: 1, c: undefined, d: 'two' },
      children: [
        { name: 'e', attributes: {} },
        { name: 'f', attributes: {}, children: ['one\n  two'] },
      ],
    });
    expect(text).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1" d="two">\n  <e/>\n  <f>one\n  two</f>\n</a>\n',
    );
  });

  it.each([
    ['"><script>', '&quot;&gt;&lt;script&gt;', '"&gt;&lt;script&gt;'],
    [']]>&amp;', ']]&gt;&amp;amp;', ']]&gt;&amp;amp;'],
    ['a\nb\tc\rd', 'a&#10;b&#9;c&#13;d', 'a\nb\tc&#13;d'],
    ['\u0000\u0007\u001b\ufffe', '\ufffd\ufffd\ufffd\ufffd', '\ufffd\ufffd\ufffd\ufffd'],
    ['\ud800 alone, 😀 whole', '\ufffd alone, 😀 whole', '\ufffd alone, 😀 whole'],
  ])('escapes %j in attributes and in text', (raw, inAttribute, inText) => {
    const text = xmlText({ name: 'a', attributes: { b: raw }, children: [raw] });
    expect(text).toContain(`<a b="${inAttribute}">${inText}</a>`);
  });
});
