import { describe, expect, it } from 'vitest';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { runCdev } from '../support/run-cdev.ts';

const page = readRepositoryFile('language-server/docs/rows-and-notes.md');

function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text = '']) => text,
  );
}

describe('the page on rows and notes', () => {
  it.each(blocks('cdev'))('shows a model that is right: %s', (text) => {
    expect(readModel('/model.cdev', text).problems).toEqual([]);
  });

  it('shows the note as the command writes it', async () => {
    const [shown = ''] = blocks('md');
    const model = blocks('cdev').at(-1) ?? '';
    const evidence =
      'evidence V1 from E1 on 2026-03-27 {\n  supports H1 with data "notes/e1/p*.md" where keeps-torn = yes\n}\n';
    const { textOf } = await runCdev(['note', 'E1', '--today', '2026-03-16'], {
      files: {
        'model.cdev': `${model}${evidence}`,
        'scripts/wardrobe.md': readRepositoryFile('examples/lata-mending/scripts/wardrobe.md'),
        'notes/e1/p12.md': '---\nrespondent: P12\nheld: 2026-03-16\nkeeps-torn: no\n---\n',
      },
    });
    expect(textOf('notes/e1/p13.md')?.startsWith(shown)).toBe(true);
  });
});
