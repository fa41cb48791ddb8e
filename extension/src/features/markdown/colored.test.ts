import { describe, expect, it } from 'vitest';
import { colored } from './colored.ts';

describe('a model in the Markdown preview', () => {
  it('has its words, names, texts and amounts told apart', () => {
    expect(colored('price SGD 9.50 per meal // "a lot"')).toBe(
      '<span class="hljs-keyword">price</span> <span class="hljs-built_in">SGD</span> ' +
        '<span class="hljs-number">9.50</span> <span class="hljs-keyword">per</span> meal ' +
        '<span class="hljs-comment">// "a lot"</span>',
    );
    expect(colored('by 2026-04-30')).toContain('<span class="hljs-number">2026-04-30</span>');
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['"<img src=x onerror=alert(1)>" // <b>'],
    ['a & b < c > "d'],
    ['"""<i>'],
  ])('shows %s as text', (text) => {
    const tags = colored(text).replaceAll(/<span class="hljs-[a-z_]+">|<\/span>/g, '');
    expect(tags).not.toMatch(/[<>]/);
    expect(tags.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(text);
  });
});
