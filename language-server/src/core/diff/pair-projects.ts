import { type Declaration, declarationTypes } from '../model/declaration.ts';
import type { Project } from '../names/project.ts';
import { relativePath } from '../text/paths.ts';
import type { FilePath } from '../text/span.ts';

/** The projects of one revision, and the folder that both revisions are compared from. */
export interface RevisionProjects {
  readonly projects: readonly Project[];
  readonly root: FilePath;
}

export interface ProjectPair {
  readonly before?: Project;
  readonly after?: Project;
}

/**
 * Which projects of two revisions are the same: by folder and venture, else by the venture's name where it was moved, else
 * by the folder where it was renamed, else by what both declare. In order of the folders, those that are gone last.
 */
export function pairProjects(before: RevisionProjects, after: RevisionProjects): readonly ProjectPair[] {
  const open = {
    before: before.projects.filter(hasContent),
    after: after.projects.filter(hasContent),
  };
  const pairs: { readonly before: Project; readonly after: Project }[] = [];
  const match = (isSame: (one: Project, other: Project) => boolean): void => {
    for (const other of [...open.after]) {
      const one = open.before.find((candidate) => isSame(candidate, other));
      if (one) {
        pairs.push({ before: one, after: other });
        open.before = open.before.filter((candidate) => candidate !== one);
        open.after = open.after.filter((candidate) => candidate !== other);
      }
    }
  };
  const folderOf = (project: Project, root: FilePath): string => relativePath(root, project.root);
  const isSameFolder = (one: Project, other: Project): boolean =>
    folderOf(one, before.root) === folderOf(other, after.root);
  const isSameVenture = (one: Project, other: Project): boolean => nameOf(one) === nameOf(other);
  match((one, other) => isSameFolder(one, other) && isSameVenture(one, other));
  match((one, other) => nameOf(one) !== undefined && isSameVenture(one, other));
  match(isSameFolder);
  const names = new Map([...open.before, ...open.after].map((project) => [project, namesIn(project)]));
  match((one, other) => overlap(names.get(one), names.get(other)) >= sameProject);
  return [...pairs, ...open.after.map((project): ProjectPair => ({ after: project }))]
    .sort((a, b) => compare(a.after?.root, b.after?.root))
    .concat(open.before.map((project): ProjectPair => ({ before: project })));
}

/** The share of names that two projects have to have in common to be taken for one. */
const sameProject = 0.5;

function hasContent(project: Project): boolean {
  return declarationTypes.some((type) => project.all(type).length > 0);
}

function nameOf(project: Project): string | undefined {
  return project.all('venture')[0]?.name?.text;
}

function namesIn(project: Project): ReadonlySet<string> {
  return new Set(
    declarationTypes
      .flatMap((type): readonly Declaration[] => project.all(type))
      .flatMap(({ type, name }) => (name ? [`${type} ${name.text}`] : [])),
  );
}

function overlap(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const shared = [...a].filter((name) => b.has(name)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
