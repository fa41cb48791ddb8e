import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../language-server/src/language/formatting/format-text.ts';
import { readModel } from '../../language-server/src/language/lowering/read-model.ts';
import { compareTexts, type Texts } from '../support/compare.ts';
import { modelTexts } from '../support/model-texts.ts';
import { repositoryRoot } from '../support/repository.ts';

const stories = readdirSync(join(repositoryRoot, 'examples'), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

function textsOf(story: string): Texts {
  const folder = join(repositoryRoot, 'examples', story);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.cdev'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The declarations of a text one by one, with what stands before each. */
function declarationsIn(text: string): readonly string[] {
  const { declarations } = readModel('/project/model.cdev', text);
  const outer = declarations
    .filter(
      (one) =>
        !declarations.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
    )
    .toSorted((a, b) => a.start - b.start);
  return outer.map(({ end }, index) => text.slice(outer[index - 1]?.end ?? 0, end));
}

/** A block whose every line is a statement, with its lines in another order. Steps alone are in an order that means something. */
function reordered(declaration: string, order: readonly number[]): string {
  const lines = declaration.split('\n');
  const [open, close] = [lines.findIndex((line) => line.endsWith('{')), lines.lastIndexOf('}')];
  const body = lines.slice(open + 1, close);
  const isPlain =
    open >= 0 && close > open && body.every((line) => !/[{}]|\/\*|\*\/|"""|^\s*step /.test(line));
  if (!isPlain || /\\$/.test(declaration)) {
    return declaration;
  }
  const sorted = body
    .map((line, index) => ({ line, rank: order[index % order.length] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line);
  return [...lines.slice(0, open + 1), ...sorted, ...lines.slice(close)].join('\n');
}

/** Everything a comparison says. */
function allOf(before: Texts, after: Texts) {
  const { changes, verdicts, gates, stage } = compareTexts(before, after);
  return {
    changes: changes.map(({ message }) => message),
    verdicts,
    gates,
    moved: stage.before?.stage !== stage.after?.stage,
  };
}

const nothing = { changes: [], verdicts: [], gates: [], moved: false };

describe('a change that means nothing', () => {
  it.each(stories)('is seen as such: %s, the same twice', (story) => {
    const texts = textsOf(story);
    expect(Object.keys(texts).length).toBeGreaterThan(0);
    expect(allOf(texts, texts)).toEqual(nothing);
  });

  it.each(stories)(
    'is seen as such: %s, its declarations dealt out over other files and its statements in another order',
    (story) => {
      const texts = textsOf(story);
      const declarations = Object.values(texts).flatMap(declarationsIn);
      fc.assert(
        fc.property(
          fc.shuffledSubarray(declarations, { minLength: declarations.length }),
          fc.integer({ min: 1, max: 4 }),
          fc.array(fc.nat(100), { minLength: 7, maxLength: 7 }),
          (shuffled, files, order) => {
            const dealt: Record<string, string> = {};
            shuffled.forEach((declaration, index) => {
              const name = `part-${index % files}.cdev`;
              dealt[name] =
                `${dealt[name] ?? ''}\n\n// Moved here.\n${reordered(declaration.trim(), order)}\n`;
            });
            expect(allOf(texts, dealt)).toEqual(nothing);
          },
        ),
        { numRuns: 15 },
      );
    },
  );

  it.each(stories)('is seen as such: %s, laid out anew and with other line ends', (story) => {
    const texts = textsOf(story);
    const laidOut = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => {
        const formatted = formatText(text.replaceAll(/ +/g, '  '));
        return [name, 'text' in formatted ? formatted.text.replaceAll('\n', '\r\n') : text];
      }),
    );
    expect(allOf(texts, laidOut)).toEqual(nothing);
  });

  it('is seen as such in whatever the grammar can write', () => {
    fc.assert(
      fc.property(modelTexts({ foreign: false }), (text) => {
        const formatted = formatText(text);
        if ('text' in formatted) {
          expect(allOf({ 'model.cdev': text }, { 'model.cdev': formatted.text })).toEqual(nothing);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is seen as such where a path moves along with what names it', () => {
    const before = { 'model.cdev': 'evidence V1 from interview on 2026-03-01 { source "notes/e1.md" }' };
    const after = { 'found/e.cdev': 'evidence V1 from interview on 2026-03-01 { source "../notes/e1.md" }' };
    expect(allOf(before, after)).toEqual(nothing);
  });
});

describe('a comparison', () => {
  it('of any two texts ends with an answer, whatever they hold', () => {
    fc.assert(
      fc.property(modelTexts({ foreign: true }), modelTexts({ foreign: true }), (before, after) => {
        const { changes } = compareTexts(before, after);
        expect(changes.every(({ message }) => message.endsWith('.') || message.endsWith('"'))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
