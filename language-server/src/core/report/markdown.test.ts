import { describe, expect, it } from 'vitest';
import { codeSpan, defused, escapeMarkdown } from './markdown.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['@everyone', '@&#8203;everyone'],
    ['#1 and a#2', '\\#&#8203;1 and a#&#8203;2'],
    ['</details><!--', '&lt;/details&gt;&lt;!--'],
    ['[a](b) ![](c)', '\\[a\\](b) !\\[\\](c)'],
    ['| a `b` *c* _d_ ~e~ $f$', '\\| a \\`b\\` \\*c\\* \\_d\\_ \\~e\\~ \\$f\\$'],
    ['https://example.org and www.example.org', 'https://&#8203;example.org and www.&#8203;example.org'],
    ['- a', '\\- a'],
    ['1. a', '1\\. a'],
    ['a\n\n# b', 'a # b'],
    ['&lt;', '&amp;lt;'],
    ['\u202ea\u0007', 'a'],
  ])('leaves nothing of %j but its text', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('codeSpan', () => {
  it('is not ended by what it holds', () => {
    expect(codeSpan('a `` b')).toBe('``` a `` b ```');
    expect(codeSpan('a\nb')).toBe('`a b`');
  });
});

describe('defused', () => {
  it('looks the same and means nothing', () => {
    const text = 'ask @everyone, see #1, <b>`x`</b> [a](https://www.example.org)';
    const harmless = defused(text);
    expect(harmless.replaceAll('\u2060', '')).toBe(text);
    expect(harmless).not.toMatch(/@\w|#\d|<[/a-z]|\]\(|:\/\/\w|www\.\w/);
  });

  it('leaves other texts as they are', () => {
    expect(defused('4 of 9 so far, at least 5 of 20 needed.')).toBe(
      '4 of 9 so far, at least 5 of 20 needed.',
    );
  });
});
