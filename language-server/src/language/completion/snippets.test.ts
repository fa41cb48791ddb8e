import { CdevGrammar } from '@cdev/grammar';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { createWorkspace } from '../../core/analyze.ts';
import { formatText } from '../formatting/format-text.ts';
import { readModel } from '../lowering/read-model.ts';
import { declarationWords, statementWordsByRule } from '../parsing/openers.ts';
import { combinedSnippets } from './combined-snippets.ts';
import { choice, escapeSnippet, place, plainText } from './snippet-syntax.ts';
import { declarationSnippets, statementSnippets } from './snippets.ts';
import { repeatable } from './words.ts';

const surroundings = { systemDate: '2026-04-05', exists: () => true, incremental: true };

function contextOf(text: string) {
  const workspace = createWorkspace(surroundings, ['/w']);
  workspace.update(readModel('/w/model.cdev', text));
  const project = workspace.projectOf('/w/model.cdev') ?? expect.fail('no project');
  return { project, currency: 'SGD' };
}

describe('the snippet of a declaration', () => {
  const context = contextOf('');

  it('is there for every declaration', () => {
    expect(Object.keys(declarationSnippets).sort()).toEqual([...declarationWords].sort());
  });

  it.each(Object.entries(declarationSnippets))('is %s as the formatter lays it out', (_, snippet) => {
    const text = plainText(snippet(context));
    expect(formatText(text)).toEqual({ text: `${text}\n` });
    expect(readModel('/w/x.cdev', text).problems).toEqual([]);
  });

  it.each(Object.entries(combinedSnippets))(
    'that begins a combination, %s, is laid out likewise',
    (word, combined) => {
      const text = plainText(combined.snippet(context));
      expect(formatText(text)).toEqual({ text: `${text}\n` });
      expect(readModel('/w/x.cdev', text).problems).toEqual([]);
      expect(combined.label.startsWith(`${word} `)).toBe(true);
    },
  );

  it('fills in the names there are', () => {
    const kitchen = contextOf('segment kids niche\nsegment parents niche\nhypothesis H1\n');
    expect(declarationSnippets['profile']?.(kitchen)).toContain('of ${2|kids,parents|}');
    expect(declarationSnippets['hypothesis']?.(kitchen)).toContain('${1:H2}');
  });
});

/** The blocks of the language, each with the rules of the statements it may hold. */
const blocks = CdevGrammar()
  .rules.filter(GrammarAST.isParserRule)
  .flatMap((rule) => {
    const statements = AstUtils.streamAllContents(rule)
      .filter(GrammarAST.isAssignment)
      .filter(({ feature }) => feature === 'statements')
      .flatMap(({ terminal }) => AstUtils.streamAst(terminal))
      .filter(GrammarAST.isRuleCall)
      .map((call) => call.rule.$refText)
      .toArray();
    const name = rule.name.toLowerCase();
    const heads: Readonly<Record<string, string>> = { plan: 'plan', experiment: 'experiment x interview' };
    return statements.length > 0 ? [{ head: heads[name] ?? `${name} x`, rule: rule.name, statements }] : [];
  });

describe('the snippet of a statement', () => {
  const context = contextOf('');

  it.each(Object.entries(statementSnippets))('of %s can be read', (rule, snippet) => {
    const keyword = keywordOf(rule);
    const { head } = blocks.find(({ statements }) => statements.includes(rule)) ?? expect.fail(rule);
    const text = `${head} {\n  ${keyword} ${plainText(snippet(context))}\n}\n`;
    expect(readModel('/w/x.cdev', text).problems).toEqual([]);
  });

  it('may come again exactly where the language lets it', () => {
    const wrong: string[] = [];
    for (const { head, rule } of blocks) {
      for (const word of statementWordsByRule.get(rule) ?? []) {
        const sample = rule === 'Economics' && word === 'margin' ? '3%' : samples[word];
        const line = `${word} ${sample ?? expect.fail(`There is no sample of '${word}'.`)}`;
        const { problems } = readModel('/w/x.cdev', `${head} {\n  ${line}\n  ${line}\n}\n`);
        const isRefused = problems.some((problem) => problem.rule === 'repeated-statement');
        if (isRefused === repeatable.has(word)) {
          wrong.push(`${head}: ${word}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(blocks.length).toBeGreaterThan(10);
  });
});

function keywordOf(rule: string): string {
  const found = CdevGrammar()
    .rules.filter(GrammarAST.isParserRule)
    .filter(({ name }) => name === rule)
    .flatMap((one) => AstUtils.streamAst(one).filter(GrammarAST.isKeyword).toArray());
  return found[0]?.value ?? expect.fail(`no keyword of ${rule}`);
}

/** What may follow each word that begins a statement. */
const samples: Readonly<Record<string, string>> = {
  vision: '"x"',
  currency: 'EUR',
  market: 'new',
  approach: 'customer-first',
  stage: 'discovery',
  founded: '2026',
  size: '1 people',
  margin: 'low',
  volume: 'low',
  business: '',
  beachhead: '',
  trait: 'age 3',
  segment: 'part niche',
  info: 'age 3',
  job: 'j "x"',
  pain: 'p "x"',
  gain: 'g "x"',
  today: '"x"',
  switch: 'loss "x"',
  budget: 'EUR 1',
  adopter: '1',
  strength: '"x"',
  weakness: '"x"',
  costs: 'EUR 1',
  cost: 'EUR 1',
  price: 'EUR 1',
  feature: 'f "x"',
  milestone: 'concept on 2026-01-01',
  kind: 'problem',
  about: 'y',
  risk: 'high',
  rests: 'on y',
  revision: '2',
  pass: 'when >= 1 of 2 people',
  fail: 'when < 1',
  status: 'parked',
  because: '"x"',
  in: 'discovery',
  tests: 'y',
  with: 'y',
  sample: '3',
  from: '2026-01-01',
  script: '"x.md"',
  supports: 'y',
  contradicts: 'y',
  informs: 'y',
  asked: '3',
  commitment: 'time "x"',
  source: '"x"',
  quote: '"x"',
  by: '"x"',
  insiders: '1',
  replaces: 'y',
  weak: '"x"',
  acquisition: 'EUR 1',
  lifetime: 'EUR 1',
  payback: '3 months',
  user: 'y',
  buyer: 'y',
  decider: 'y',
  influencer: 'y',
  recommender: 'y',
  gatekeeper: 'y',
  saboteur: 'y',
  step: '"x"',
  cycle: '3 days',
  positioning: '"x"',
  roi: '"x"',
  require: 'y validated',
  changes: 'y',
  learned: '"x"',
  hire: '"x"',
  spend: '"x"',
  launch: '"x"',
  ship: 'y',
  raise: '"x"',
  note: '"x"',
  link: '"x"',
};

describe('snippet syntax', () => {
  it.each(['plain', 'a $ b', 'a } b', 'back\\slash', '${1:x}', '$1', '\\$2', 'a\\'])(
    'shows %s as itself',
    (text) => {
      expect(plainText(escapeSnippet(text))).toBe(text);
      expect(plainText(place(1, text))).toBe(text);
    },
  );

  it('shows the first of a choice', () => {
    expect(plainText(choice(1, ['a,b', 'c|d']))).toBe('a,b');
    expect(choice(2, ['only'])).toBe('${2:only}');
  });
});
