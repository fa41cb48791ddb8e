import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageFile } from '../../language-server/scripts/generate-rule-docs.ts';
import type { Rule } from '../../language-server/src/core/rules/card.ts';
import { rules } from '../../language-server/src/core/rules/index.ts';
import { applyFix, type CheckedFinding, type CheckOptions, checkText } from '../support/check.ts';
import { type FoundBetween, guardsBetween } from '../support/compare.ts';
import {
  afterHeading,
  type PageCase,
  type PageFile,
  readRulePage,
  rightHeading,
  wrongHeading,
} from '../support/rule-page.ts';

describe.each(rules.map((rule) => ({ name: rule.name, rule })))('the page of $name', ({ rule }) => {
  if (!existsSync(pageFile(rule))) {
    it('exists', () => {
      expect.fail(`${pageFile(rule)} is missing.`);
    });
    return;
  }
  const page = readRulePage(readFileSync(pageFile(rule), 'utf8'));

  it('has its title, its why and its sections', () => {
    expect(page.title).toBe(rule.name);
    expect(page.introduction.length).toBeGreaterThan(80);
    expect(page.sections).toEqual([wrongHeading, ...(rule.fixable ? [afterHeading] : []), rightHeading]);
    expect(page.wrong.length).toBeGreaterThan(0);
    expect(page.right.length).toBeGreaterThan(0);
  });

  it.each(page.wrong.map((one, index) => ({ one, index, line: one.line })))(
    'finds what is marked in the block on line $line, and nothing else',
    ({ one }) => {
      expect(one.files.some((file) => file.marks.some((mark) => mark.rule === rule.name))).toBe(true);
      expect(unexpected(one, found(one))).toEqual(marked(one, found(one)));
    },
  );

  it.each(page.after.map((one, index) => ({ one, index, line: one.line })))(
    'comes to the block on line $line by its first fix',
    ({ one: after, index }) => {
      const wrong = page.wrong[index];
      expect(wrong, 'the block before the fix').toBeDefined();
      if (wrong) {
        checkFix(rule, wrong, after);
      }
    },
  );

  it.each(page.wrong.map((one) => ({ one, line: one.line })))(
    'mends each finding in the block on line $line by any of its fixes, and breaks nothing',
    ({ one }) => {
      expect(faultyFixes(one)).toEqual([]);
    },
  );

  it.each([...page.wrong, ...page.right].flatMap((one) => (one.before ? [{ one, line: one.line }] : [])))(
    'changes one sound model into another in the blocks from line $line on',
    ({ one }) => {
      const errors = [one.before ?? [], one.files].flatMap((files) =>
        checkText(textsOf({ ...one, files }), optionsOf(one)).findings.filter(
          ({ severity, rule: name }) => severity === 'error' && !one.also.includes(name),
        ),
      );
      expect(errors.map(inWords)).toEqual([]);
    },
  );

  it.each(page.right.map((one) => ({ one, line: one.line })))(
    'finds nothing in the block on line $line',
    ({ one }) => {
      expect(unexpected(one, found(one))).toEqual([]);
    },
  );
});

/** Applies the first fix of each finding of the rule, one after the other, and holds the result to the page. */
function checkFix(rule: Rule, wrong: PageCase, after: PageCase): void {
  const options = optionsOf(wrong);
  const before = checkText(textsOf(wrong), options).findings;
  let texts = textsOf(wrong);
  for (let step = 0; step < 20; step++) {
    const fix = checkText(texts, options)
      .findings.filter((one) => one.rule === rule.name)
      .flatMap((one) => one.finding.fixes().slice(0, 1))[0];
    if (!fix) {
      break;
    }
    expect(fix.edits.length, 'the edits of a fix').toBeGreaterThan(0);
    texts = applyFix(texts, fix);
  }
  for (const file of after.files) {
    expect(texts[file.name], file.name).toBe(file.text);
  }
  const left = checkText(texts, options).findings;
  expect(left.filter((one) => one.rule === rule.name).map(inWords)).toEqual([]);
  const errors = (findings: readonly CheckedFinding[]) =>
    findings.filter((one) => one.severity === 'error').map((one) => `${one.rule}: ${one.message}`);
  const known = errors(before);
  expect(errors(left).filter((error) => !known.includes(error))).toEqual([]);
}

/** The fixes of a block that leave their finding standing or bring an error about, whatever rule they are of. */
function faultyFixes(one: PageCase): readonly string[] {
  const texts = textsOf(one);
  const before = checkText(texts, optionsOf(one)).findings;
  return before.flatMap((finding) =>
    finding.finding.fixes().flatMap((fix) => {
      const after = checkText(applyFix(texts, fix), optionsOf(one)).findings;
      const same = (other: CheckedFinding) =>
        other.rule === finding.rule && other.message === finding.message;
      const stays = after.filter(same).length >= before.filter(same).length;
      const errors = (findings: readonly CheckedFinding[]) =>
        findings.filter((other) => other.severity === 'error').map((other) => other.rule);
      const broken = withoutEach(errors(after), errors(before));
      if (fix.safe && !finding.finding.mendsUnseen) {
        return [`${finding.rule}: ${fix.title} is safe and its card does not say so`];
      }
      return stays || broken.length > 0
        ? [
            `${finding.rule}: ${fix.title} ${stays ? 'leaves its finding' : `brings about ${broken.join(', ')}`}`,
          ]
        : [];
    }),
  );
}

/** The items of one list that another does not have, or has less often. */
function withoutEach(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return all.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) {
      left.splice(at, 1);
    }
    return at < 0;
  });
}

/** What a check finds or, where the case is a change, what the rules find that look at changes. */
function found(one: PageCase): readonly FoundBetween[] {
  return one.before
    ? guardsBetween(textsOf({ ...one, files: one.before }), textsOf(one), optionsOf(one))
    : checkText(textsOf(one), optionsOf(one)).findings;
}

/** What was found, in words, without what the fence lets be there. */
function unexpected(one: PageCase, findings: readonly FoundBetween[]): readonly string[] {
  return findings
    .filter((finding) => !one.also.includes(finding.rule))
    .map(inWords)
    .sort();
}

/** What the marks ask for, in the same words; where a mark says no severity, that of what was found there. */
function marked(one: PageCase, findings: readonly FoundBetween[]): readonly string[] {
  return one.files
    .flatMap((file) =>
      file.marks.map((mark) => {
        const severity =
          mark.severity ??
          findings.find(
            (finding) =>
              finding.file === file.name &&
              finding.rule === mark.rule &&
              finding.start.line === mark.line &&
              finding.start.character === mark.start,
          )?.severity;
        return place(file.name, mark.line, mark.start, mark.end, mark.rule, severity ?? 'at any severity');
      }),
    )
    .sort();
}

/** A range over several lines is marked on its first, to the end of it; an empty one by a single caret. */
function inWords({ file, rule, severity, start, end, lineEnd }: FoundBetween): string {
  const last = end.line > start.line ? lineEnd : end.character;
  return place(file, start.line, start.character, Math.max(last, start.character + 1), rule, severity);
}

function place(
  file: string,
  line: number,
  start: number,
  end: number,
  rule: string,
  severity: string,
): string {
  return `${file}:${line + 1}:${start + 1}-${end + 1} ${rule} (${severity})`;
}

function textsOf(one: Pick<PageCase, 'files'>): Readonly<Record<string, string>> {
  return Object.fromEntries(one.files.map((file: PageFile) => [file.name, file.text]));
}

function optionsOf(one: PageCase): CheckOptions {
  return { today: one.today, exists: one.exists, settings: one.settings };
}
