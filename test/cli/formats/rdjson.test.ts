import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rdjsonProblems } from '../../support/published-schemas.ts';
import { type RunOptions, runCdev } from '../../support/run-cdev.ts';
import { hostileFiles } from './hostile-model.ts';
import { kitchen, kitchenFiles } from './kitchen.ts';

const positionSchema = z.object({ line: z.number(), column: z.number() });
const rangeSchema = z.object({ start: positionSchema, end: positionSchema });
const resultSchema = z.object({
  diagnostics: z.array(
    z.object({
      message: z.string(),
      location: z.object({ path: z.string(), range: rangeSchema }),
      code: z.object({ value: z.string(), url: z.string() }),
      suggestions: z.array(z.object({ range: rangeSchema, text: z.string() })),
    }),
  ),
});

async function rdjson(options: RunOptions, ...argv: string[]) {
  const { stdout } = await runCdev(['check', '--format', 'rdjson', ...argv], options);
  const result: unknown = JSON.parse(stdout);
  expect(rdjsonProblems(result)).toEqual([]);
  return { stdout, diagnostics: resultSchema.parse(result).diagnostics };
}

/** Applies a suggestion as reviewdog does: lines from 1, columns in bytes from 1, the end exclusive. */
function applied(
  text: string,
  { range, text: newText }: { range: z.infer<typeof rangeSchema>; text: string },
): string {
  const lines = text.split('\n').map((line) => Buffer.from(line));
  const before = [
    ...lines.slice(0, range.start.line - 1).map(String),
    lines[range.start.line - 1]?.subarray(0, range.start.column - 1).toString(),
  ].join('\n');
  const after = [
    lines[range.end.line - 1]?.subarray(range.end.column - 1).toString(),
    ...lines.slice(range.end.line).map(String),
  ].join('\n');
  return before + newText + after;
}

describe('cdev check --format rdjson', () => {
  it('gives reviewers of the kampung kitchen something to click on', async () => {
    const { stdout } = await rdjson({ files: kitchenFiles });
    await expect(stdout).toMatchFileSnapshot('kampung-kitchen.rdjson.json');
  });

  it('suggests what the fix does', async () => {
    const { diagnostics } = await rdjson({ files: kitchenFiles });
    const [suggestion] =
      diagnostics.find(({ code }) => code.value === 'stage-ahead-of-evidence')?.suggestions ?? [];
    expect(suggestion).toBeDefined();
    const mended = applied(
      kitchen,
      suggestion ?? { range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }, text: '' },
    );
    expect(mended).toBe(kitchen.replace(/stage( +)validation/, 'stage$1discovery'));
  });

  it('counts columns in bytes', async () => {
    const text = 'segment 長者 "Ältere, die allein wohnen" niche size 5 people source "own estimate"\n';
    const model = `venture küche { currency EUR }\nsegment ältere "𐐀" niche { size 5 people source "own estimate" }\n${text}`;
    const { diagnostics } = await rdjson({ files: { 'model.cdev': model } });
    const size = diagnostics.find(({ code }) => code.value === 'size-unsourced');
    const line = Buffer.from(model.split('\n')[1] ?? '');
    const { start, end } = size?.location.range ?? { start: { column: 0 }, end: { column: 0 } };
    expect(line.subarray(start.column - 1, end.column - 1).toString()).toBe('"own estimate"');
  });

  it('shows together only suggestions for the same lines, each in the file of its finding', async () => {
    const { diagnostics } = await rdjson({ files: kitchenFiles });
    const withSome = diagnostics.filter(({ suggestions }) => suggestions.length > 0);
    expect(withSome.length).toBeGreaterThan(3);
    for (const { suggestions } of withSome) {
      expect(new Set(suggestions.map(({ range }) => `${range.start.line}-${range.end.line}`)).size).toBe(1);
    }
  });

  it('links to the pages of the rules', async () => {
    const { diagnostics } = await rdjson({ files: kitchenFiles }, '--rule-pages', 'https://example.org/r');
    expect(diagnostics.map(({ code }) => code.url)).toEqual(
      diagnostics.map(({ code }) => `https://example.org/r/${code.value}.md`),
    );
  });

  it('notifies nobody and is no HTML where it is shown as Markdown', async () => {
    const { diagnostics } = await rdjson({ files: hostileFiles });
    expect(diagnostics.length).toBeGreaterThan(0);
    const messages = diagnostics.map(({ message }) => message);
    expect(messages.filter((message) => /@\w|<[/!a-z]|#\d|\]\(/i.test(message))).toEqual([]);
  });
});
