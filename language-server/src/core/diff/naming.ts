import type { Declaration } from '../model/declaration.ts';
import type { Reference } from '../model/node.ts';
import type { Project, Target } from '../names/project.ts';

/** What something is called by whoever compares two revisions: the same on both sides for what is the same. */
export interface Naming {
  /** The full name of what a reference inside a declaration leads to. */
  nameOf(reference: Reference, from: Declaration): string;
  /** A path that a declaration names, as seen from the project's folder, so that it may move along with its path. */
  pathOf(path: string, from: Declaration): string;
}

/** The full name of a declaration or member: `H1`, `mdm-tan.lonely`, a plan item's own. */
export function fullName({ declaration, member }: Target): string | undefined {
  const own = (member ?? declaration).name?.text;
  const owner = member && declaration.type !== 'plan' ? declaration.name?.text : undefined;
  return own === undefined ? undefined : owner === undefined ? own : `${owner}.${own}`;
}

/** Names as a project has them; `renamed` gives those under which the other side knows the same things. */
export function namingOf(
  project: Project,
  pathFrom: (path: string, from: Declaration) => string,
  renamed: ReadonlyMap<string, string> = new Map(),
): Naming {
  return {
    nameOf: (reference, from) => {
      const target = project.resolve(reference, from);
      const name = (target && fullName(target)) ?? reference.name;
      return renamed.get(name) ?? name;
    },
    pathOf: pathFrom,
  };
}
