import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { checkText } from '../support/check.ts';

const stories = ['fiddle-library', 'kampung-kitchen', 'lata-mending', 'lita-dairy', 'wrigley'];

/** A story with one of its names left out, once for each declaration. */
function* withoutOneName(
  story: string,
): Iterable<{ readonly files: Readonly<Record<string, string>>; readonly name: string }> {
  const files = exampleTexts(story);
  for (const [path, text] of Object.entries(files)) {
    for (const { name } of path.endsWith('.cdev') ? readModel(path, text).declarations : []) {
      if (name) {
        yield {
          files: { ...files, [path]: text.slice(0, name.start) + text.slice(name.end) },
          name: name.text,
        };
      }
    }
  }
}

/** What no sentence says: a thing without a name in quotes, and what a program calls nothing. */
const odd = /'(?:this|the|its?|an?|another)\b[^']*'|''|undefined|'\?'|'\.|\.'/i;

describe('a declaration whose name is missing', () => {
  it.each(stories)('is spoken of as what it is, in %s', (story) => {
    const said: string[] = [];
    let names = 0;
    for (const { files, name } of withoutOneName(story)) {
      names++;
      const { findings } = checkText(files);
      for (const { message, finding, rule } of findings) {
        const titles = finding.fixes().map(({ title }) => title);
        const related = finding.related.map((place) => place.message);
        for (const text of [message, ...titles, ...related]) {
          if (odd.test(text)) {
            said.push(`${rule} without ${name}: ${text}`);
          }
        }
      }
    }
    expect(said).toEqual([]);
    expect(names).toBeGreaterThan(5);
  });
});
