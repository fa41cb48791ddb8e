import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJsonSchema } from '../../../language-server/src/core/report/check-json.ts';
import { formatText } from '../../../language-server/src/language/formatting/format-text.ts';
import { importLeanCanvas } from '../../../language-server/src/language/import/lean-canvas/import-lean-canvas.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import { anyText } from '../../support/hypothesis-drafts.ts';
import { runCdev } from '../../support/run-cdev.ts';

const label = fc.constantFrom(
  ...[
    'Problem',
    '1. PROBLEMS (top 3)',
    '🔴 **Problem**',
    'Existing alternatives',
    'UVP',
    'High-level concept',
    'Solution',
  ],
  ...[
    'Unfair advantage:',
    'Customer segments',
    'Users',
    'Customers',
    'Early adopters',
    'Key metrics',
    'Channels',
  ],
  ...[
    'Cost structure',
    'Revenue streams',
    'Key partners',
    'Kundensegmente',
    '問題',
    'Risks',
    'Lean Canvas: X',
    'TODO',
  ],
);
const guess = fc.oneof(
  anyText,
  fc.constantFrom(
    'SGD 9.50 per meal',
    '$5/month',
    '**Users:** nurses',
    '~~gone~~',
    '[Top problem]',
    'TBD',
    '- a<br>- b',
  ),
);

/** A piece of a canvas, well or badly made. */
const pieceOf = (guess: fc.Arbitrary<string>) =>
  fc.oneof(
    fc.tuple(fc.constantFrom('#', '##', '###', ''), label).map(([level, name]) => `${level} ${name}\n`),
    fc.tuple(label, guess).map(([name, text]) => `**${name}**: ${text}\n`),
    fc.tuple(label, guess).map(([name, text]) => `- ${name}: ${text}\n  - ${text}\n`),
    fc
      .array(guess, { minLength: 1, maxLength: 4 })
      .map((texts) => texts.map((text) => `- ${text}\n`).join('')),
    fc
      .tuple(label, label, guess, guess)
      .map(([a, b, x, y]) => `| ${a} | ${b} |\n|---|---|\n| ${x} | ${y} |\n| **${b}** | ${y} |\n`),
    fc
      .tuple(label, guess)
      .map(([name, text]) => `<table><tr><td><b>${name}</b><p>${text}</p></td></tr></table>\n`),
    guess.map((text) => `> ${text}\n`),
    guess.map((text) => `<!-- ${text} -->\n`),
    guess.map((text) => `${text}\n`),
    fc.constantFrom('---\n', '```\ncode\n```\n', '***\n', '<div>\n', '</td></table>\n', '| a |\n'),
  );
const canvasOf = (guess: fc.Arbitrary<string>) =>
  fc
    .array(pieceOf(guess), { minLength: 1, maxLength: 14 })
    .map((pieces) => `# Lean Canvas\n\n## Problem\n\n- They forget\n\n${pieces.join('\n')}`);

const canvas = canvasOf(guess);

function imported(text: string): string {
  const result = importLeanCanvas({ text, name: undefined, otherwise: 'a venture' });
  expect(result).toHaveProperty('text');
  return 'text' in result ? result.text : '';
}

describe('any canvas', () => {
  it('becomes a model that parses, is laid out canonically, and has nothing left to write', () => {
    fc.assert(
      fc.property(canvas, (text) => {
        const model = imported(text);
        const { problems, declarations } = readModel('model.cdev', model);
        expect(problems).toEqual([]);
        expect(formatText(model)).toEqual({ text: model });
        expect(model).not.toMatch(/(?<![\p{L}\p{M}\p{N}_])(?:TODO|TBD)(?![\p{L}\p{M}\p{N}_])|\?\?\?/u);
        const hypotheses = declarations.filter(({ type }) => type === 'hypothesis');
        expect(hypotheses.length).toBeGreaterThan(0);
        for (const one of hypotheses) {
          expect(one.type === 'hypothesis' && (one.status?.word ?? 'parked')).toBe('parked');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word: what is not in the model is told', () => {
    const word = fc.nat(99_999).map((number) => `word${number}`);
    const said = fc.oneof(
      word,
      fc.tuple(word, word).map(([a, b]) => `${a}: ${b}`),
      fc.tuple(word, word).map(([a, b]) => `**${a}** ${b}`),
      fc.tuple(word, word).map(([a, b]) => `${a}<br>- ${b}`),
      word.map((one) => `[${one}]`),
      word.map((one) => `TODO ${one}`),
      word.map((one) => `~~${one}~~`),
      word.map((one) => `[see](https://example.org/${one})`),
    );
    fc.assert(
      fc.property(canvasOf(said), (text) => {
        const result = importLeanCanvas({ text, name: undefined, otherwise: 'v' });
        const kept =
          'text' in result ? [result.text, ...result.told.map(({ message }) => message)].join('\n') : '';
        const words = text.match(/word\d+/g) ?? [];
        expect(words.filter((one) => !kept.includes(one))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('becomes a model in which cdev finds no error', async () => {
    await fc.assert(
      fc.asyncProperty(canvas, async (text) => {
        const files = { 'model.cdev': imported(text) };
        const { stdout } = await runCdev(['check', '--format', 'json'], { files });
        const { findings } = checkJsonSchema.parse(JSON.parse(stdout));
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('is read in time, however deeply it is nested', () => {
    const deep = `${'<div>'.repeat(20_000)}<b>Problem</b> it is dark${'</div>'.repeat(20_000)}`;
    const lists = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- item ${depth}`).join(
      '\n',
    );
    const quotes = `${'>'.repeat(5_000)} deep`;
    const stars = `${'*a '.repeat(20_000)}\n${'['.repeat(20_000)}\n${'`'.repeat(20_000)}\n${'|'.repeat(5_000)}`;
    for (const text of [deep, lists, quotes, stars]) {
      expect(readModel('', imported(`## Problem\n- dark\n\n${text}`)).problems).toEqual([]);
    }
  });
});
