import type { Project } from '../../language-server/src/core/names/project.ts';
import { guardKinds } from '../../language-server/src/core/diff/change.ts';
import type { DiffView } from '../../language-server/src/core/diff/diff.ts';
import { diffViewOf } from '../../language-server/src/core/diff/diff-view.ts';
import { pairProjects } from '../../language-server/src/core/diff/pair-projects.ts';
import { compareProjects, type ProjectDiff } from '../../language-server/src/core/diff/compare-projects.ts';
import { lineIndexOf, type Position, positionAt } from '../../language-server/src/core/text/line-index.ts';
import { type CheckOptions, checkText } from './check.ts';

export type Texts = Readonly<Record<string, string>>;

/** What a rule that looks at changes found between two revisions. */
export interface FoundBetween {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  /** Where the line ends on which it begins. */
  readonly lineEnd: number;
}

/** Compares two revisions of a project, each as its files by name or as the text of `model.cdev`. */
export function compareTexts(
  before: string | Texts | undefined,
  after: string | Texts | undefined,
  options: CheckOptions = {},
): ProjectDiff {
  return compareProjects({ before: projectOf(before, options), after: projectOf(after, options) });
}

/** The changes in words, the weightiest first: `error moved-goalposts H1`. */
export function changesBetween(
  before: string | Texts,
  after: string | Texts,
  options: CheckOptions = {},
): readonly string[] {
  return compareTexts(before, after, options).changes.map(
    ({ kind, severity, subject }) => `${severity} ${kind} ${subject}`,
  );
}

/** What the guards found, placed as a check places its findings; in the older revision the file's name says so. */
export function guardsBetween(
  before: Texts,
  after: Texts,
  options: CheckOptions = {},
): readonly FoundBetween[] {
  return compareTexts(before, after, options)
    .changes.filter(({ kind }) => guardKinds.some((guard) => guard === kind))
    .map(({ kind, severity, place, side }) => {
      const name = place.file.slice('/project/'.length);
      const text = (side === 'before' ? before : after)[name] ?? '';
      const lines = lineIndexOf(text);
      const start = positionAt(lines, place.span.start);
      return {
        rule: kind,
        severity,
        file: side === 'before' ? `${name} before` : name,
        start,
        end: positionAt(lines, place.span.end),
        lineEnd: (text.split(/\r\n|\r|\n/)[start.line] ?? '').length,
      };
    });
}

export function projectOf(
  texts: string | Texts | undefined,
  options: CheckOptions = {},
): Project | undefined {
  return texts === undefined ? undefined : checkText(texts, options).workspace.projects()[0];
}

/** Everything a printer or a page is given of two revisions. */
export function diffViewBetween(before: Texts, after: Texts): DiffView {
  const [older, newer] = [checkText(before).workspace, checkText(after).workspace];
  return diffViewOf({
    today: '2026-04-05',
    before: { called: 'main', workspace: older, nameOf: (path) => path },
    after: { called: 'HEAD', workspace: newer, nameOf: (path) => path },
    pairs: pairProjects(
      { projects: older.projects(), root: '/project' },
      { projects: newer.projects(), root: '/project' },
    ),
    thenOf: () => undefined,
  });
}
