import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CdevGrammar, keywordDocs, keywordDocsByRule } from '@cdev/grammar';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { printKeywords, readKeywords } from '../../grammar/generate/keywords.ts';
import { printReadingTable } from '../../grammar/generate/reading-table.ts';
import { printTextMate } from '../../grammar/generate/textmate.ts';

const root = join(import.meta.dirname, '../..');
const generated = join(root, 'grammar/src/generated');

describe('the grammar', () => {
  it('says of every keyword in a sentence or two what it means', () => {
    const words = AstUtils.streamAllContents(CdevGrammar())
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value)
      .filter((value) => /^\p{L}/u.test(value))
      .toSet();
    expect([...words].filter((word) => !/^\p{Lu}.{3,}[.!]$/u.test(keywordDocs[word] ?? ''))).toEqual([]);
    expect(Object.keys(keywordDocs).filter((word) => !words.has(word))).toEqual([]);
  });

  it('says what a keyword means in the place where it stands', () => {
    expect(keywordDocsByRule['Experiment']?.['interview']).toBe(keywordDocs['interview']);
    expect(keywordDocsByRule['Evidence']?.['from']).not.toBe(keywordDocsByRule['Decision']?.['from']);
  });

  it('has the documents of its keywords as they are in its sources', () => {
    expect(readFileSync(join(generated, 'keywords.ts'), 'utf8')).toBe(printKeywords(readKeywords()));
  });

  it('has the patterns for editors as they follow from its sources', () => {
    expect(readFileSync(join(root, 'grammar/syntaxes/cdev.tmLanguage.json'), 'utf8')).toBe(printTextMate());
  });

  it('has the table that well-formed text is read by as it follows from its sources', () => {
    expect(readFileSync(join(generated, 'reading-table.ts'), 'utf8')).toBe(printReadingTable());
  });

  it('has the tree and the parser as Langium makes them from its sources', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cdev-grammar-'));
    try {
      const config: unknown = JSON.parse(readFileSync(join(root, 'grammar/langium-config.json'), 'utf8'));
      const languages = [
        { id: 'cdev', grammar: join(root, 'grammar/src/cdev.langium'), fileExtensions: ['.cdev'] },
      ];
      writeFileSync(
        join(folder, 'langium-config.json'),
        JSON.stringify(Object.assign({}, config, { out: 'out', languages })),
      );
      const cli = join(root, 'node_modules/langium-cli/bin/langium.js');
      const run = spawnSync(process.execPath, [cli, 'generate', '-f', join(folder, 'langium-config.json')], {
        encoding: 'utf8',
      });
      expect(run.stderr + run.stdout).toContain('successfully');
      for (const file of readdirSync(join(generated, 'langium'))) {
        const made = readFileSync(join(folder, 'out', file), 'utf8');
        expect(readFileSync(join(generated, 'langium', file), 'utf8')).toBe(made);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
