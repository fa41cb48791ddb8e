import { membersOf } from '../model/declaration.ts';
import { findNearest, findNearestIn, type NearestIndex, nearestIndexOf } from '../text/nearest.ts';
import { ownerOf } from './declared-names.ts';
import { defineQuery, type Project } from './project.ts';
import type { ExpectedReference, TargetType } from './references.ts';

/**
 * What a reference that leads nowhere was meant to be, as it would be written there: the nearest name of a fitting
 * kind. It looks at all names of the project, so it is asked only when a fix is wanted.
 */
export function findNearestName(project: Project, expected: ExpectedReference): string | undefined {
  const { reference, expects, words } = expected;
  const { name } = reference;
  const owner = ownerOf(name);
  if (owner === undefined) {
    return findNearestOf(project, name, expects, words) ?? findMemberCalled(project, name, expects);
  }
  const knownOwner =
    project.findSignature(owner) === undefined ? findNearestOf(project, owner, owners, []) : owner;
  if (knownOwner === undefined) {
    return undefined;
  }
  const members = (project.findSignature(knownOwner)?.members ?? []).filter(({ type }) =>
    expects.includes(type),
  );
  const nearest = findNearest(
    name.slice(owner.length + 1),
    members.map((member) => member.name),
  );
  return nearest === undefined ? undefined : `${knownOwner}.${nearest}`;
}

const owners: readonly TargetType[] = ['profile', 'product', 'segment', 'plan'];

interface TypedName {
  readonly name: string;
  readonly type: TargetType;
}

/** Every bare name of the project with what it stands for. */
const typedNames = defineQuery<Project, readonly TypedName[]>('names with their types', (project) =>
  project.names().flatMap((name) => {
    const type = project.findSignature(name)?.type;
    return type === undefined ? [] : [{ name, type }];
  }),
);

/** The names of each choice of types made ready, by the list they are from: one forgotten file leaves many wrong references. */
const prepared = new WeakMap<readonly TypedName[], Map<string, NearestIndex>>();

function findNearestOf(
  project: Project,
  word: string,
  expects: readonly TargetType[],
  words: readonly string[],
): string | undefined {
  const names = project.read(typedNames, project);
  const known = prepared.get(names) ?? new Map<string, NearestIndex>();
  prepared.set(names, known);
  const choice = [...expects, ...words].join(' ');
  let index = known.get(choice);
  if (index === undefined) {
    const fitting = names.filter(({ type }) => expects.includes(type)).map(({ name }) => name);
    index = nearestIndexOf([...fitting, ...words]);
    known.set(choice, index);
  }
  return findNearestIn(index, word);
}

const memberTypes: readonly TargetType[] = ['job', 'pain', 'gain', 'feature'];

/** A member whose owner was left out: `lonely` for `mdm-tan.lonely`. */
function findMemberCalled(
  project: Project,
  name: string,
  expects: readonly TargetType[],
): string | undefined {
  if (!expects.some((type) => memberTypes.includes(type))) {
    return undefined;
  }
  for (const owner of [...project.all('profile'), ...project.all('product')]) {
    const member = membersOf(owner).find((one) => one.name?.text === name && expects.includes(one.type));
    if (owner.name && member) {
      return `${owner.name.text}.${name}`;
    }
  }
  return undefined;
}
