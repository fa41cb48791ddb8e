import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../../language-server/src/core/analyze.ts';
import type { Declaration } from '../../../language-server/src/core/model/declaration.ts';
import { defineRule, type Rule } from '../../../language-server/src/core/rules/card.ts';
import { insertStatement, replaceSpan, type TextEdit } from '../../../language-server/src/core/text/edits.ts';
import { placeIn } from '../../../language-server/src/core/text/span.ts';
import { readModel } from '../../../language-server/src/language/lowering/read-model.ts';
import { applySafeFixes } from '../../../language-server/src/language/workspace/apply-safe-fixes.ts';

/** A rule that speaks of every segment of which `isWrong` holds, and mends it with the edits. */
function ruleOnSegments(
  name: string,
  isWrong: (segment: Declaration) => boolean,
  edits: (segment: Declaration) => readonly TextEdit[],
  safe = true,
): Rule {
  return defineRule({
    name,
    family: 'wording',
    severity: 'warning',
    summary: '',
    subject: 'segment',
    *check(segment) {
      if (isWrong(segment)) {
        yield { segment };
      }
    },
    at: ({ segment }) => placeIn(segment, segment.head),
    message: () => name,
    fixes: ({ segment }) => [{ title: name, safe, edits: edits(segment) }],
    mendsUnseen: safe,
  });
}

/** Applies the safe fixes of some rules to the text of one file. */
function fixed(text: string, ...rules: readonly Rule[]) {
  const surroundings = { systemDate: '2026-04-05', exists: () => true, incremental: true };
  const workspace = createWorkspace(surroundings, ['/p'], rules);
  workspace.update(readModel('/p/a.cdev', text));
  const [result] = applySafeFixes({ workspace, texts: new Map([['/p/a.cdev', text]]), readModel });
  return { text: result?.after ?? text, done: result?.done.map(({ title }) => title) ?? [] };
}

const renamed = (from: string, to: string): Rule =>
  ruleOnSegments(
    `${from} to ${to}`,
    ({ name }) => name?.text === from,
    (segment) => (segment.name ? [replaceSpan(segment, segment.name, to)] : []),
  );

describe('applySafeFixes', () => {
  it('goes on with what comes to light by a fix', () => {
    const result = fixed('segment a niche\n', renamed('a', 'b'), renamed('b', 'c'));
    expect(result).toEqual({ text: 'segment c niche\n', done: ['a to b', 'b to c'] });
  });

  it('applies fixes that are in each other’s way one after the other', () => {
    const noted = ruleOnSegments(
      'note',
      ({ notes }) => notes.length === 0,
      (segment) => [insertStatement(segment, 'note "n"')],
    );
    const linked = ruleOnSegments(
      'link',
      ({ links }) => links.length === 0,
      (segment) => [insertStatement(segment, 'link "https://example.com"')],
    );
    const result = fixed('segment a niche\n', noted, linked);
    expect(result.done).toEqual(['note', 'link']);
    expect(result.text).toBe('segment a niche {\n  note "n"\n  link "https://example.com"\n}\n');
  });

  it('leaves alone what is only a suggestion', () => {
    const suggestion = ruleOnSegments(
      'x',
      () => true,
      (segment) => [replaceSpan(segment, segment, '')],
      false,
    );
    expect(fixed('segment a niche\n', suggestion).text).toBe('segment a niche\n');
  });

  it('applies no fix that would break the text, and all others', () => {
    const breaking = ruleOnSegments(
      'breaks',
      ({ name }) => name?.text === 'b',
      (segment) => [replaceSpan(segment, segment.head, 'segment {{{')],
    );
    const result = fixed(
      'segment a niche\nsegment b niche\nsegment c niche\n',
      breaking,
      renamed('a', 'x'),
      renamed('c', 'y'),
    );
    expect(result.text).toBe('segment x niche\nsegment b niche\nsegment y niche\n');
    expect(result.done).toEqual(['a to x', 'c to y']);
  });

  it('comes to an end with a fix that mends nothing', () => {
    const growing = ruleOnSegments(
      'grows',
      () => true,
      (segment) => [insertStatement(segment, 'note "n"')],
    );
    expect(fixed('segment a niche\n', growing).done.length).toBeLessThan(100);
  });

  it('does not touch a file it was not given', () => {
    const elsewhere = ruleOnSegments(
      'x',
      () => true,
      (segment) => [
        replaceSpan(segment, segment.head, 'segment z niche'),
        { file: '/p/other.cdev', start: 0, end: 0, text: 'x' },
      ],
    );
    expect(fixed('segment a niche\n', elsewhere).text).toBe('segment a niche\n');
  });
});
