import { describe, expect, it } from 'vitest';
import { passagesIn } from './passages.ts';
import { questionsIn } from './questions.ts';

function passages(script: string): readonly string[] {
  return passagesIn(script).map(({ start, end, is }) => `${is}: ${script.slice(start, end)}`);
}

describe('the passages of a script', () => {
  it('are items, cells and paragraphs, each where it stands', () => {
    expect(
      passages('Hello there.\nHow is it?\n\n1. One?\n   still one\n2) Two?\n- [ ] Three?\n| a | b? |\n'),
    ).toEqual([
      'text: Hello there.\nHow is it?',
      'numbered: One?\n   still one',
      'numbered: Two?',
      'listed: Three?',
      'text: a',
      'text: b?',
    ]);
  });

  it('are none of what is not asked: headings, quotes, code, comments and front matter', () => {
    const script =
      '---\ntitle: Why?\n---\n# Why?\n\nReally?\n=======\n\n> Why not?\n\n```\nWhy?\n```\n<!-- Why?\nor -->\nSo.\n\n---\n';
    expect(passages(script)).toEqual(['text: So.']);
  });

  it('are the same with CRLF, a byte order mark, and nothing behind the last line', () => {
    expect(passages('\uFEFF---\r\na: 1\r\n---\r\n1. One?\r\n2. Two?')).toEqual([
      'numbered: One?',
      'numbered: Two?',
    ]);
    expect(passages('')).toEqual([]);
  });
});

describe('the questions of a script', () => {
  it.each([
    [
      'numbered items, asking or telling',
      '1. Tell me\n   about it.\n2. And then? Why?\n\nNever say why?',
      ['Tell me about it.', 'And then? Why?'],
    ],
    [
      'else the items that ask',
      '- Bring tea\n- What happened?\n* And then?',
      ['What happened?', 'And then?'],
    ],
    [
      'else the sentences that do',
      'Sit down. What happened on Monday? Nothing for SGD 9.50 a day? Thank them.',
      ['What happened on Monday?', 'Nothing for SGD 9.50 a day?'],
    ],
    ['in other scripts too', '最後一次是什麼時候？為什麼？ 謝謝。', ['最後一次是什麼時候？', '為什麼？']],
    ['none where nothing is asked', 'Buy the tea.', []],
  ])('are %s', (_, script, questions) => {
    expect(questionsIn(script)).toEqual(questions);
  });

  it('are not more than anyone asks', () => {
    expect(questionsIn('1. Why?\n'.repeat(5000))).toHaveLength(100);
  });
});
