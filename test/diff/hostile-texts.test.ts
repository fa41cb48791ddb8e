import markdownIt from 'markdown-it';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffGithub } from '../../language-server/src/core/diff/diff-github.ts';
import {
  commentMarker,
  diffMarkdown,
  longestComment,
} from '../../language-server/src/core/diff/diff-markdown.ts';
import { diffText } from '../../language-server/src/core/diff/diff-text.ts';
import type { DiffView } from '../../language-server/src/core/diff/diff.ts';
import { diffViewOf } from '../../language-server/src/core/diff/diff-view.ts';
import { pairProjects } from '../../language-server/src/core/diff/pair-projects.ts';
import { plainStyle } from '../../language-server/src/core/report/style.ts';
import { checkText } from '../support/check.ts';
import type { Texts } from '../support/compare.ts';

/** Everything a printer is given of two revisions. */
function viewBetween(before: Texts, after: Texts): DiffView {
  const [older, newer] = [checkText(before), checkText(after)];
  const side = (called: string, { workspace }: ReturnType<typeof checkText>) => ({
    called,
    workspace,
    nameOf: (path: string) => path.replace('/project/', ''),
  });
  return diffViewOf({
    today: '2026-04-05',
    before: side('main', older),
    after: side('HEAD', newer),
    pairs: pairProjects(
      { projects: older.workspace.projects(), root: '/project' },
      { projects: newer.workspace.projects(), root: '/project' },
    ),
    thenOf: () => undefined,
  });
}

/** A change in which a text stands wherever a founder can write one. */
function viewWith(text: string): DiffView {
  const said = JSON.stringify(text.replaceAll(/[\r\n]+/g, ' '));
  const model = (n: number) => `venture v ${said} { vision ${said} note ${said} }
segment s ${said} niche
profile p of s as user, buyer { info lifestyle ${said} job j ${said} pain q ${said} }
hypothesis H1 ${said} { kind problem pass when >= ${n} of 10 interviews }
hypothesis H2 ${said} { kind pricing because ${said} status ${n > 4 ? 'parked' : 'validated'} }
evidence V1 from interview on 2026-03-01 { contradicts H1 with ${n} of 10 source ${said} quote ${said} from ${said} }
gate G1 exits discovery { require ${said} require ${n} interviews with p }
plan { launch ${said} on 2026-0${n}-01 costs EUR ${n} needs G1 }
allow no-fail-bar on H1 until 2026-0${n}-28 because ${said}
${n > 4 ? '' : `decision D1 on 2026-04-01 pivot from discovery to discovery { because ${said} changes H1 learned ${said} }`}
`;
  return viewBetween({ 'model.cdev': model(7) }, { 'a `b` ::c.cdev': model(4) });
}

const hostile = [
  '::error::boo',
  '::error file=x,line=1::boo',
  '##[error]boo',
  '</details>',
  '</summary><script>alert(1)</script>',
  '@everyone',
  '@octocat please look',
  'fixes #1 and octo/repo#2',
  '<!-- cdev diff -->',
  '--> <img src=x onerror=alert(1)>',
  '| a | b |',
  '```mermaid',
  '`code` **bold** [link](https://example.com) ![image](https://example.com/x.png)',
  'https://example.com www.example.com mail@example.com',
  '# heading',
  '- [x] done',
  '&lt;b&gt;',
  'a\\nb',
  '$x^2$',
  '\u202egnirts\u202c',
  '\u001b[31mred',
  '%0A::error::boo',
  '長者 ग्राहक 👩‍👩‍👧‍👦',
];

const renderer = markdownIt({ html: true, linkify: true });
renderer.linkify.set({ fuzzyLink: false });

/** The comment as a forge draws it. */
function drawn(view: DiffView): string {
  return renderer.render(diffMarkdown(view));
}

/** The elements of a page, without the texts in them. */
function elementsOf(html: string): readonly string[] {
  return [...html.matchAll(/<!--|<\/?([a-z][a-z0-9]*)/gi)].map(
    ([, name]) => name?.toLowerCase() ?? 'comment',
  );
}

describe('a comment', () => {
  const plain = elementsOf(drawn(viewWith('Bakers talk')));

  it.each(hostile)('has the same elements whatever founders wrote: %s', (text) => {
    expect(elementsOf(drawn(viewWith(text)))).toEqual(plain);
  });

  it.each(hostile)('keeps what founders wrote as text: %s', (text) => {
    const html = drawn(viewWith(text));
    const shown = html
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('\u200b', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const bare = text.replaceAll(/[\u001b\u202c\u202e]/g, '').trim();
    expect(shown).toContain(bare);
    expect(html.replaceAll(/<code[^]*?<\/code>/g, '')).not.toMatch(/(^|[^\w&])[@#][\w-]/);
  });

  it('begins with its marker, and holds no other', () => {
    const text = diffMarkdown(viewWith('<!-- cdev diff -->'));
    expect(text.startsWith(`${commentMarker}\n`)).toBe(true);
    expect(text.split(commentMarker)).toHaveLength(2);
  });

  it('is one quiet line where nothing of meaning changed', () => {
    const model = { 'model.cdev': 'venture v { }' };
    const text = diffMarkdown(viewBetween(model, { 'other.cdev': 'venture v {\n}\n' }));
    expect(text).toBe(`${commentMarker}\nNothing of meaning changed in the venture.\n`);
  });

  it('is never longer than a forge takes', () => {
    const long = '`<@&>`'.repeat(4_000);
    const many = (n: number) =>
      Array.from(
        { length: 400 },
        (_, index) =>
          `hypothesis H${index} "${long.slice(0, 40 + n)} ${index} ${n}" { kind problem risk ${n > 1 ? 'high' : 'low'} }`,
      ).join('\n');
    const views = [
      viewWith(long),
      viewBetween({ 'm.cdev': many(1) }, { 'm.cdev': many(2) }),
      viewBetween(
        { 'm.cdev': `venture v "x" { vision "${long}" }` },
        { 'm.cdev': `venture v "y" { vision "${long}y" }` },
      ),
    ];
    for (const view of views) {
      const text = diffMarkdown(view);
      expect(text.length).toBeLessThanOrEqual(longestComment);
      expect(text.startsWith(`${commentMarker}\n`)).toBe(true);
      const elements = elementsOf(renderer.render(text));
      expect(elements.filter((name) => name === 'details').length % 2).toBe(0);
    }
  });

  it('draws one arrow between two verdicts, whatever their marks', () => {
    const claim = (status: string): Texts => ({
      'm.cdev': `hypothesis H1 "Bakers talk" { kind problem ${status} }\n`,
    });
    const view = viewBetween(claim(''), claim('status superseded'));
    expect(diffText(view, plainStyle)).toContain('○ untested → superseded');
    expect(diffMarkdown(view)).toContain('| **superseded** |');
  });

  it('shows ten verdicts at once, and folds the others away', () => {
    const many = (tally: string) =>
      Array.from(
        { length: 23 },
        (_, index) => `hypothesis H${index} "Number ${index}" { kind problem pass when >= 3 of 5 interviews }
evidence V${index} from interview on 2026-03-01 { supports H${index} with ${tally} }\n`,
      ).join('');
    const text = diffMarkdown(viewBetween({ 'm.cdev': many('1 of 5') }, { 'm.cdev': many('4 of 5') }));
    const [open = '', folded = ''] = text.split('<details><summary>13 more verdicts changed</summary>');
    const rows = (part: string): number => part.match(/^\| `H\d+`/gm)?.length ?? 0;
    expect([rows(open), rows(folded)]).toEqual([10, 13]);
  });

  it('says what it left out', () => {
    const many = (n: number) =>
      Array.from(
        { length: 1500 },
        (_, index) =>
          `hypothesis H${index} "Number ${index}" { kind problem risk ${n > 1 ? 'high' : 'low'} }`,
      ).join('\n');
    const text = diffMarkdown(viewBetween({ 'm.cdev': many(1) }, { 'm.cdev': many(2) }));
    expect(text).toMatch(/and \d+ more: `cdev diff` tells all of them/);
  });
});

describe('annotations', () => {
  it.each(hostile)('are commands of their own, one a line, whatever founders wrote: %s', (text) => {
    const lines = diffGithub(viewWith(text)).trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !/^::(error|warning|notice) title=[^,:]*,?/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.split('::').length < 3)).toEqual([]);
  });

  it('are at most ten a level', () => {
    const many = (n: number) =>
      Array.from(
        { length: 40 },
        (_, index) =>
          `hypothesis H${index} "Number ${index}" { kind problem risk ${n > 1 ? 'high' : 'low'} }`,
      ).join('\n');
    const lines = diffGithub(viewBetween({ 'm.cdev': many(1) }, { 'm.cdev': many(2) }))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toContain('31 more');
  });
});

describe('a comparison in a terminal', () => {
  it.each(hostile)('holds nothing that a terminal obeys: %s', (text) => {
    const shown = diffText(viewWith(text), plainStyle);
    expect(shown).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    );
    expect(shown.split('\n').filter((line) => /^\s*(::|##\[)/.test(line))).toEqual([]);
  });

  it('is wrapped where the terminal ends, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 120 }), (columns) => {
        const style = { ...plainStyle, columns };
        const words = diffText(viewWith('Bakers talk of the bread they did not sell'), style);
        expect(Math.max(...words.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 20 },
    );
  });
});
