import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importLeanCanvas } from '../../../language-server/src/language/import/lean-canvas/import-lean-canvas.ts';
import { readCanvas } from '../../../language-server/src/language/import/lean-canvas/read-canvas.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import { crowdedToday, crowdedVenture } from '../../support/crowded-venture.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { hostileModel, hostileTexts } from '../../support/hostile.ts';
import { anyText } from '../../support/hypothesis-drafts.ts';
import { runCdev } from '../../support/run-cdev.ts';

async function canvasOf(files: Readonly<Record<string, string>>, today = '2026-04-05'): Promise<string> {
  const argv = ['export', 'canvas', '--format', 'markdown', '--today', today];
  const { stdout, stderr } = await runCdev(argv, { files });
  expect(stderr).toBe('');
  return stdout;
}

function imported(canvas: string): string {
  const result = importLeanCanvas({ text: canvas, name: undefined, otherwise: 'v' });
  expect(result).toHaveProperty('text');
  const text = 'text' in result ? result.text : '';
  expect(readModel('', text).problems).toEqual([]);
  return text;
}

/** What stands in which box, by the names of the guesses. What is computed follows from the rest of the model. */
function contentsOf(canvas: string): readonly string[] {
  const { items, title, vision } = readCanvas(canvas);
  return [
    `title: ${title}`,
    `vision: ${vision}`,
    ...items.map(({ block, text, kind, parked }) => `${block}: ${text} ${kind ?? ''} ${parked}`).sort(),
  ];
}

async function expectToReturn(files: Readonly<Record<string, string>>, today?: string): Promise<void> {
  const canvas = await canvasOf(files, today);
  const again = await canvasOf({ 'model.cdev': imported(canvas) });
  expect(contentsOf(again)).toEqual(contentsOf(canvas));
}

describe('a canvas that leaves as Markdown and comes back', () => {
  it.each(['fiddle-library', 'kampung-kitchen', 'lata-mending', 'lita-dairy', 'wrigley'])(
    'has the same in every box: %s',
    async (story) => {
      await expectToReturn(exampleTexts(story));
    },
  );

  it('has the same in every box of a crowd', async () => {
    const canvas = await canvasOf({ 'model.cdev': crowdedVenture(300) }, crowdedToday);
    const exported = canvas
      .split('\n')
      .filter((line) => line.startsWith('- ') && !line.startsWith('- *so far'));
    expect(readCanvas(canvas).items).toHaveLength(exported.length);
    await expectToReturn({ 'model.cdev': crowdedVenture(300) }, crowdedToday);
  });

  it('keeps the names of its hypotheses', async () => {
    const model = imported(await canvasOf(exampleTexts('kampung-kitchen')));
    expect(model).toMatch(/hypothesis H1 "Loneliness, not mobility/);
    expect(model).toMatch(/hypothesis H2 "Children prepay SGD 9\.50 a meal/);
    expect(model).toMatch(/hypothesis H3 "Many families/);
  });

  it.each(Object.entries(hostileTexts).map(([what, text]) => [what, text.replaceAll('\0', '')] as const))(
    'has the same in every box where it holds %s',
    async (_, text) => {
      await expectToReturn({ 'model.cdev': hostileModel(text) });
    },
  );

  it('has the same in every box, whatever founders wrote', async () => {
    const guess = fc.record({
      title: anyText,
      kind: fc.constantFrom(
        ...[
          'problem',
          'customer',
          'solution',
          'pricing',
          'channel',
          'sales',
          'demand',
          'competition',
          'team',
          'market',
        ],
      ),
      about: fc.constantFrom(
        '',
        'about s',
        'about b',
        'about p',
        'about p.ache',
        'about thing',
        'about thing.f',
        'about other',
      ),
      parked: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(guess, { minLength: 1, maxLength: 8 }), anyText, async (guesses, text) => {
        const written = (one: string) => JSON.stringify(one.replaceAll(/[\n\t\r\u0000-\u001f]/g, ' '));
        const model = `venture v "A venture" { vision ${written(text)} note ${written(`Key metric: ${text}`)} }
segment s ${written(text)}
segment b ${written(text)} { beachhead }
profile p of s as user, buyer { pain ache ${written(text)} today other }
alternative other ${written(text)}
product thing ${written(text)} { price SGD 9.50 per meal paid by p feature f ${written(text)} }
${guesses
  .map(
    ({ title, kind, about, parked }, index) =>
      `hypothesis H${index} ${written(title)} { kind ${kind} ${about} ${parked ? 'status parked' : ''} }`,
  )
  .join('\n')}
`;
        await expectToReturn({ 'model.cdev': model });
      }),
      { numRuns: 200 },
    );
  });
});
