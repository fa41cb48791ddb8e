import { describe, expect, it } from 'vitest';
import { linesOf, widthOf } from './text-width.ts';

describe('linesOf', () => {
  it('breaks at blanks and keeps every line within its width', () => {
    const lines = linesOf('Children prepay SGD 9.50 a meal, five days a week', 120, 14, 10);
    expect(lines.join(' ')).toBe('Children prepay SGD 9.50 a meal, five days a week');
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) {
      expect(widthOf(line, 14)).toBeLessThanOrEqual(120);
    }
  });

  it('leaves out what has no room, and says so', () => {
    const lines = linesOf('one two three four five six seven eight nine ten', 60, 14, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('cuts a word that is longer than a line, between whole characters', () => {
    const [line] = linesOf('😀'.repeat(5000), 100, 14, 1);
    expect(line).toMatch(/^(?:😀)+…$/u);
  });

  it('leaves bold letters more room, and those of one width all the same', () => {
    const text = 'illicit tin lint';
    expect(widthOf(text, 10, 'strong')).toBeGreaterThan(widthOf(text, 10));
    expect(widthOf(text, 10, 'mono')).toBeCloseTo(text.length * 6.2);
    const [line = ''] = linesOf(text.repeat(20).replaceAll(' ', '-'), 100, 10, 1, 'mono');
    expect([...line]).toHaveLength(16);
  });

  it('counts squares as squares', () => {
    expect(widthOf('長者餐', 10)).toBe(30);
  });
});
