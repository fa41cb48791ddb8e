import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  generatedFilesOnDisk,
  generateRuleDocs,
  pageFile,
} from '../../language-server/scripts/generate-rule-docs.ts';
import { rules } from '../../language-server/src/core/rules/index.ts';

const { files, missing } = generateRuleDocs();

describe('the texts on rules', () => {
  it('leave no rule out', () => {
    expect(missing).toEqual([]);
  });

  it('are no longer there for a rule that is gone', () => {
    expect(generatedFilesOnDisk().filter((file) => !files.has(file))).toEqual([]);
  });

  it.each([...files].map(([file, text]) => ({ file: basename(file), path: file, text })))(
    'are fresh in $file',
    ({ path, text }) => {
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );
});

describe('the list of rules', () => {
  it('names each rule once', () => {
    const names = rules.map((rule) => rule.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has a rule for every page beside the cards', () => {
    const folders = new Set(rules.map((rule) => dirname(pageFile(rule))));
    const pages = [...folders].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => name.slice(0, -3)),
    );
    const names = new Set(rules.map((rule) => rule.name));
    expect(pages.filter((page) => !names.has(page))).toEqual([]);
  });

  it('gives each rule a summary of one sentence', () => {
    const faulty = rules.filter((rule) => !/^[A-Z`'][^\n]*\.$/.test(rule.summary)).map((rule) => rule.name);
    expect(faulty).toEqual([]);
  });
});
