import { membersOf } from '../model/declaration.ts';
import { findNearest } from '../text/nearest.ts';
import { ownerOf } from './declared-names.ts';
import type { Project } from './project.ts';
import type { ExpectedReference, TargetType } from './references.ts';

/**
 * What a reference that leads nowhere was meant to be, as it would be written there: the nearest name of a fitting
 * kind. It looks at all names of the project, so it is asked only when a fix is wanted.
 */
export function findNearestName(
  project: Project,
  { reference, expects, words }: ExpectedReference,
): string | undefined {
  const { name } = reference;
  const owner = ownerOf(name);
  if (owner === undefined) {
    const bare = findNearest(name, [...namesOfTypes(project, expects), ...words]);
    return bare ?? findMemberCalled(project, name, expects);
  }
  const member = name.slice(owner.length + 1);
  const members = (ofOwner: string): readonly string[] =>
    (project.findSignature(ofOwner)?.members ?? [])
      .filter(({ type }) => expects.includes(type))
      .map((candidate) => candidate.name);
  if (project.findSignature(owner) !== undefined) {
    const nearest = findNearest(member, members(owner));
    return nearest === undefined ? undefined : `${owner}.${nearest}`;
  }
  const owners = namesOfTypes(project, ['profile', 'product', 'segment', 'plan']);
  const nearestOwner = findNearest(owner, owners);
  if (nearestOwner === undefined) {
    return undefined;
  }
  const nearest = findNearest(member, members(nearestOwner));
  return nearest === undefined ? undefined : `${nearestOwner}.${nearest}`;
}

function namesOfTypes(project: Project, expects: readonly TargetType[]): readonly string[] {
  return project.names().filter((name) => {
    const type = project.findSignature(name)?.type;
    return type !== undefined && expects.includes(type);
  });
}

/** A member whose owner was left out: `lonely` for `mdm-tan.lonely`. */
function findMemberCalled(
  project: Project,
  name: string,
  expects: readonly TargetType[],
): string | undefined {
  for (const owner of [...project.all('profile'), ...project.all('product')]) {
    const member = membersOf(owner).find((one) => one.name?.text === name && expects.includes(one.type));
    if (owner.name && member) {
      return `${owner.name.text}.${name}`;
    }
  }
  return undefined;
}
