/**
 * Makes, from the cards and pages of the rules, `docs/rules/` for readers and a module with the same texts for
 * `cdev explain`. Run it with `npm run generate`; a test says when that was forgotten.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { families, type Family, type Rule } from '../src/core/rules/card.ts';
import { rules } from '../src/core/rules/index.ts';

const packageRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const rulesFolder = join(packageRoot, 'src/core/rules');
const docsFolder = join(packageRoot, 'docs/rules');
const moduleFile = join(rulesFolder, 'generated/rule-texts.ts');

export interface GeneratedRuleDocs {
  /** The text of each file by its absolute path. */
  readonly files: ReadonlyMap<string, string>;
  /** The rules whose page is not there. */
  readonly missing: readonly string[];
}

/** What the generated files should hold now. */
export function generateRuleDocs(): GeneratedRuleDocs {
  const texts = new Map<string, string>();
  const missing: string[] = [];
  for (const rule of rules) {
    const page = pageFile(rule);
    if (existsSync(page)) {
      texts.set(rule.name, textOf(rule, readFileSync(page, 'utf8')));
    } else {
      missing.push(rule.name);
    }
  }
  const files = new Map<string, string>();
  for (const [name, text] of texts) {
    files.set(join(docsFolder, `${name}.md`), text);
  }
  files.set(join(docsFolder, 'README.md'), indexText());
  files.set(moduleFile, moduleText(texts));
  return { files, missing };
}

/** The generated files that are on disk. */
export function generatedFilesOnDisk(): readonly string[] {
  const docs = existsSync(docsFolder) ? readdirSync(docsFolder).map((name) => join(docsFolder, name)) : [];
  return existsSync(moduleFile) ? [...docs, moduleFile] : docs;
}

/** The page of a rule, beside its card. */
export function pageFile(rule: Rule): string {
  return join(rulesFolder, rule.family, `${rule.name}.md`);
}

function textOf(rule: Rule, page: string): string {
  const [title = '', ...rest] = page.trim().split('\n');
  const facts = [
    familyTitle(rule.family),
    `severity \`${rule.severity}\``,
    ...(rule.compare === undefined
      ? []
      : [rule.subjects.length === 0 ? 'speaks in `cdev diff` only' : 'speaks in `cdev diff` too']),
    rule.fixable ? 'has a quick fix' : 'no quick fix',
    rule.allowable ? 'can be allowed' : 'cannot be allowed',
  ];
  return `${title}\n\n**${rule.summary}**\n\n${facts.join(' · ')}\n\n${forReaders(rest).join('\n').trim()}\n`;
}

/** The page without what its blocks say to the test that runs them. */
function forReaders(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const fence = /^```(\w+) (.+)$/.exec(line);
    if (fence) {
      const [, language = '', info = ''] = fence;
      const circumstances = circumstancesOf(info);
      return [...(circumstances === '' ? [] : [circumstances, '']), `\`\`\`${language}`];
    }
    // Where the range begins under the slashes, the slashes stand for its first two columns.
    return line.replace(/^(\s*)\/\/ <\^{1,2}(\^*)/, '$1//$2');
  });
}

/** What a reader has to know of a block: its file's name, the day, the settings. */
function circumstancesOf(info: string): string {
  const said = (name: string) => new RegExp(`\\b${name}=(\\S+)`).exec(info)?.[1];
  const settings = /\bsettings=(.*)$/.exec(info)?.[1];
  const today = said('today');
  const file = said('file');
  const revision = /^(before|after)\b/.exec(info)?.[0];
  const parts = [
    ...(revision === undefined ? [] : [revision]),
    ...(today === undefined ? [] : [`on ${today}`]),
    ...(settings === undefined ? [] : [`with \`${settings}\` in \`cdev.json\``]),
    ...(file === undefined ? [] : [`in \`${file}\``]),
  ].join(', ');
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}:`;
}

function indexText(): string {
  const sections = families.map((family) => {
    const rows = rules
      .filter((rule) => rule.family === family)
      .map(
        (rule) =>
          `| [${rule.name}](${rule.name}.md) | ${rule.severity} | ${rule.fixable ? 'yes' : ''} | ${rule.summary} |`,
      );
    return [
      `## ${familyTitle(family)}`,
      '',
      '| rule | severity | fix | what is wrong |',
      '| --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  const introduction = [
    '# The rules of cdev',
    '',
    'Each rule has a page: why it is there, what is wrong, and what is right. The severity given is the one a rule has by',
    'itself; some speak louder or softer depending on what leans on the matter, and `severities` in `cdev.json` sets it for good.',
    'The examples are checked as they stand, on 2026-04-05 unless they say another day.',
  ].join('\n');
  return `${[introduction, ...sections].join('\n\n')}\n`;
}

function familyTitle(family: Family): string {
  const words = family.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function moduleText(texts: ReadonlyMap<string, string>): string {
  const entries = [...texts].map(([name, text]) => `  '${name}': ${literal(text)},`);
  return [
    '// Generated from the cards and pages of the rules by scripts/generate-rule-docs.ts. Do not edit.',
    '',
    '/** What there is to say of each rule, as Markdown, by its name. */',
    'export const ruleTexts: Readonly<Record<string, string>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

function literal(text: string): string {
  return `\`${text.replace(/[\\`]|\$\{/g, '\\$&')}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, missing } = generateRuleDocs();
  for (const file of generatedFilesOnDisk()) {
    if (!files.has(file)) {
      rmSync(file);
    }
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const name of missing) {
    process.stderr.write(`The rule ${name} has no page.\n`);
  }
}
