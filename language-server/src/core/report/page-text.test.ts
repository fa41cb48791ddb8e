import { describe, expect, it } from 'vitest';
import { pageText } from './page-text.ts';
import { plainStyle } from './style.ts';

const page = `# vague-wording

A hypothesis that says **many** cannot be
measured; see [the test card](cards.md) and \`cdev check\`.

## Wrong

\`\`\`cdev today=2026-04-05
hypothesis H1 "Many want it"
//            ^^^^^^^^^^^^^^ vague-wording
\`\`\`

- one thing that
  goes on
- another
`;

describe('pageText', () => {
  it('shows headings, paragraphs, code and lists as text', () => {
    expect(pageText(page, plainStyle)).toBe(
      [
        'vague-wording',
        '',
        'A hypothesis that says many cannot be measured; see the test card and cdev check.',
        '',
        'Wrong',
        '',
        '    hypothesis H1 "Many want it"',
        '    //            ^^^^^^^^^^^^^^ vague-wording',
        '',
        '• one thing that goes on',
        '• another',
        '',
      ].join('\n'),
    );
  });

  it('breaks paragraphs where the terminal ends and leaves code whole', () => {
    const lines = pageText(page, { ...plainStyle, columns: 40 }).split('\n');
    expect(lines).toContain('A hypothesis that says many cannot be');
    expect(lines).toContain('    //            ^^^^^^^^^^^^^^ vague-wording');
  });
});
