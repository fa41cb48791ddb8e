import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';

describe('economics', () => {
  it.each([
    ['economics e', 'e', undefined],
    ['economics e "x"', 'e', 'x'],
    ['economics e "x" { margin 3% }', 'e', 'x'],
    ['economics "x"', undefined, 'x'],
    ['economics "x" { margin 3% }', undefined, 'x'],
    ['economics { margin 3% }', undefined, undefined],
  ])('may do without a name, a title or a block: %s', (text, name, title) => {
    const { declarations, problems } = readModel('/model.cdev', `${text}\nsegment s niche\n`);
    expect(problems).toEqual([]);
    expect(declarations.map((one) => [one.type, one.name?.text, one.title?.value])).toEqual([
      ['economics', name, title],
      ['segment', 's', undefined],
    ]);
  });

  it('needs something', () => {
    const { problems } = readModel('/model.cdev', 'economics\n\nsegment s niche\n');
    expect(problems.map(({ start, message }) => [start, message])).toEqual([
      [0, expect.stringContaining("After 'economics'")],
    ]);
  });
});
