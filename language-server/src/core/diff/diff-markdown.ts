import { codeSpan, escapeMarkdown } from '../report/markdown.ts';
import { formatCount } from '../text/amounts.ts';
import type { ChangeView, DiffView, ProjectDiffView, StepDelta, VerdictDelta } from './diff.ts';
import {
  changeGroups,
  divideByWeight,
  findReason,
  hasMeaning,
  kindWords,
  sayHeadline,
  sayProject,
  sayVerdictWord,
} from './diff-words.ts';
import { stepsPicture } from './steps-picture.ts';

/** Stands first in a comment, so that it is found again and updated in its place. Nobody sees it. */
export const commentMarker = '<!-- cdev diff -->';

/** No forge takes a longer comment; in UTF-16 units. */
export const longestComment = 65_536;

/**
 * The comparison as the comment of a pull request: what happened in a sentence, what has to be looked at, a picture of
 * the four steps, and everything else folded away. What founders wrote is escaped. One that would be too long leaves out
 * what weighs least, and says so.
 */
export function diffMarkdown(view: DiffView): string {
  const shown = view.projects.filter(hasMeaning);
  if (shown.length === 0) {
    return `${commentMarker}\n${quietLine(view)}\n`;
  }
  for (const most of [Number.POSITIVE_INFINITY, 200, 100, 50, 25, 12, 6, 3]) {
    const text = written(view, shown, most, longestMessage);
    if (text.length <= longestComment) {
      return text;
    }
  }
  for (const projects of [20, 5, 1]) {
    const text = written(view, shown.slice(0, projects), 3, 300);
    if (text.length <= longestComment) {
      return text;
    }
  }
  return `${commentMarker}\n### ${markOf(view)} ${escapeMarkdown(cut(sayHeadline(view), 300))}\n\nThere is more than fits into a comment: \`cdev diff\` tells all of it.\n`;
}

const longestMessage = 2_000;

/** Nothing to answer for: one line, and what the calendar did by itself. */
function quietLine(view: DiffView): string {
  const calendar = view.projects
    .flatMap((project) => [...project.changes, ...project.calendar])
    .map(({ message }) => escapeMarkdown(cut(message, 300)));
  const shown = calendar.slice(0, 3);
  const more = calendar.length > 3 ? [`${calendar.length - 3} more changed so.`] : [];
  return [
    `Nothing of meaning changed in the ${view.projects.length === 1 ? 'venture' : 'ventures'}.`,
    ...shown,
    ...more,
  ].join(' ');
}

function written(
  view: DiffView,
  projects: readonly ProjectDiffView[],
  most: number,
  longest: number,
): string {
  const hidden = view.projects.filter(hasMeaning).length - projects.length;
  const blocks = [
    `${commentMarker}\n### ${markOf(view)} ${escapeMarkdown(cut(sayHeadline(view), 400))}`,
    ...projects.map((project) => projectMarkdown(project, view.projects.length > 1, most, longest)),
    ...(hidden > 0
      ? [
          `${formatCount(hidden, 'more venture')} changed: \`cdev diff\` tells of ${hidden === 1 ? 'it' : 'them'}.`,
        ]
      : []),
    legend(view),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function markOf({ counts }: DiffView): string {
  return counts.error > 0 ? '❌' : counts.warning > 0 ? '⚠️' : '✅';
}

function projectMarkdown(
  project: ProjectDiffView,
  isOneOfMany: boolean,
  most: number,
  longest: number,
): string {
  const { first, rest } = divideByWeight(project.changes);
  const others = [...rest, ...project.calendar];
  const blocks = [
    ...(isOneOfMany ? [`#### ${escapeMarkdown(cut(sayProject(project), 200))}`] : []),
    ...(first.length > 0 ? [listOf(first, most, longest)] : []),
    ...(first.some(({ severity }) => severity === 'error')
      ? ['Taken as it is, this change would have these consequences:']
      : []),
    ...(project.verdicts.length > 0 ? [verdictTables(project, most, longest)] : []),
    ...(isPictured(project.steps) ? [stepsPicture(project.steps)] : []),
    ...(others.length > 0 ? [folded(others, most, longest)] : []),
    ...(project.allowances.length > 0 ? [allowances(project, most)] : []),
  ];
  return blocks.join('\n\n');
}

/** What has to be looked at. A claim is told by its words where it is first spoken of: its name says nothing to others. */
function listOf(changes: readonly ChangeView[], most: number, longest: number): string {
  const told = new Set<string>();
  const lines = changes.slice(0, most).map((change) => {
    const { kind, severity, subject, title } = change;
    const mark = severity === 'error' ? '❌' : severity === 'warning' ? '⚠️' : 'ℹ️';
    const isFirst = title !== undefined && !told.has(subject);
    told.add(subject);
    const claim = isFirst ? `${codeSpan(cut(subject, 100))} “${escapeMarkdown(cut(title, 300))}”<br>` : '';
    return `- ${mark} **${kindWords[kind]}.** ${claim}${lineOf(change, longest)}`;
  });
  return [...lines, ...moreLine(changes.length - most)].join('\n');
}

function folded(changes: readonly ChangeView[], most: number, longest: number): string {
  const shown = changes.slice(0, most);
  const groups = changeGroups.flatMap(({ title, kinds }) => {
    const ofGroup = shown.filter(({ kind }) => kinds.some((one) => one === kind));
    return ofGroup.length === 0
      ? []
      : [`**${title}**`, ofGroup.map((change) => `- ${lineOf(change, longest)}`).join('\n')];
  });
  const more = moreLine(changes.length - most);
  return details(`Everything else that changed (${changes.length})`, [...groups, ...more]);
}

function lineOf({ message, file, range, side }: ChangeView, longest: number): string {
  const place = codeSpan(cut(`${file}:${range.start.line + 1}`, 200));
  return `${escapeMarkdown(cut(message, longest))} <sub>${side === 'before' ? 'was at ' : ''}${place}</sub>`;
}

function moreLine(left: number): readonly string[] {
  return left > 0 && Number.isFinite(left) ? [`- and ${left} more: \`cdev diff\` tells all of them.`] : [];
}

/** As many verdicts as are read at a glance; the others are folded away. */
const mostAtOnce = 10;

function verdictTables({ verdicts }: ProjectDiffView, most: number, longest: number): string {
  const shown = verdicts.slice(0, most);
  const left = verdicts.length - shown.length;
  const folded = shown.slice(mostAtOnce);
  return [
    verdictsTable(shown.slice(0, mostAtOnce), longest),
    ...(folded.length > 0
      ? [details(`${formatCount(folded.length, 'more verdict')} changed`, [verdictsTable(folded, longest)])]
      : []),
    ...(left > 0
      ? [`And ${formatCount(left, 'more verdict')} changed: \`cdev diff\` tells all of them.`]
      : []),
  ].join('\n\n');
}

function verdictsTable(verdicts: readonly VerdictDelta[], longest: number): string {
  const rows = verdicts.map((delta) => {
    const { name, title, formerly, before, after } = delta;
    const reason = findReason(delta);
    const words = [
      codeSpan(cut(name, 60)),
      ...(title === undefined ? [] : [escapeMarkdown(cut(title, 200))]),
      ...(formerly === undefined ? [] : [`<br><sub>was: ${escapeMarkdown(cut(formerly, 200))}</sub>`]),
    ];
    const claim = words.join(' ');
    const why = reason === undefined ? 'It is gone.' : escapeMarkdown(cut(reason, Math.min(longest, 600)));
    const [was, is] = [before, after].map((word) => sayVerdictWord(word).replace(' ', '\u00a0'));
    return `| ${claim} | ${was} | ${bold(is ?? '')} | ${why} |`;
  });
  return [
    '| Claim | Evidence said | Evidence says now | Because |',
    '| :--- | :--- | :--- | :--- |',
    ...rows,
  ].join('\n');
}

function allowances({ allowances: all }: ProjectDiffView, most: number): string {
  const lines = all.slice(0, most).map(({ rule, element, until, because }) => {
    const reason = because === '' ? '' : `, because ${escapeMarkdown(cut(because, 300))}`;
    return `- ${codeSpan(rule)} on ${codeSpan(cut(element, 100))} until ${until}${reason}`;
  });
  return details(`Allowed for now (${all.length})`, [[...lines, ...moreLine(all.length - most)].join('\n')]);
}

/** A picture is worth its room where a step came or went. */
function isPictured(steps: readonly StepDelta[]): boolean {
  return steps.some(({ before, after }) => before !== undefined || after !== undefined);
}

function legend({ before, after, today }: DiffView): string {
  return details('How to read this', [
    'A venture writes down what it believes as *claims*, each with a bar that is set beforehand, such as “at least 6 of 10 interviews”, and what customers said, did and paid for as *evidence*. Whether a claim is *supported* or *refuted*, which gates have passed and in which of the four steps the venture is, nobody writes: cdev works it out from the evidence. This comment says what the pull request changes in that.',
    'The four steps are *discovery* (is there a problem, and whose), *validation* (does somebody pay), *creation* (do many come) and *building* (a company). A *gate* says what must be true to go on to the next. The *goalposts* of a claim are its bar: moved after the results are in, they prove nothing.',
    'Short names such as `H1`, `V1` or `G1` are the venture’s own: each claim, piece of evidence, gate or decision is written once under its name. Small beside a change stand the file and the line.',
    `Compared: ${codeSpan(cut(before, 100))} with ${codeSpan(cut(after, 100))}, both as of ${today}.`,
  ]);
}

function details(summary: string, blocks: readonly string[]): string {
  return [`<details><summary>${summary}</summary>`, ...blocks, '</details>'].join('\n\n');
}

function bold(text: string): string {
  return text === '–' ? text : `**${text}**`;
}

/** A text that is not longer than this, cut between letters. */
function cut(text: string, longest: number): string {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
}
