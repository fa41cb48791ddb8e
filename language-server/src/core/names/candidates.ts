import { declarationTypes, membersOf } from '../model/declaration.ts';
import type { Project, Target } from './project.ts';
import type { TargetType } from './references.ts';

/** Something a reference may lead to, by the name under which it would be written. */
export interface Candidate {
  readonly name: string;
  readonly type: TargetType;
  readonly target: Target;
}

/**
 * Everything of some kinds that can be referred to, members through their owners, in order of file and position. It
 * looks at the whole project, one by one as it is asked for.
 */
export function* candidatesOf(project: Project, types: readonly TargetType[]): Iterable<Candidate> {
  const wanted = new Set(types);
  for (const type of declarationTypes) {
    if (wanted.has(type) && type !== 'allow') {
      for (const declaration of project.all(type)) {
        if (declaration.name && project.find(declaration.name.text)?.declaration === declaration) {
          yield { name: declaration.name.text, type, target: { declaration } };
        }
      }
    }
  }
  for (const ownerType of ['profile', 'product', 'plan'] as const) {
    for (const declaration of project.all(ownerType)) {
      const owner = declaration.name?.text;
      for (const member of membersOf(declaration)) {
        const own = member.name?.text;
        if (own !== undefined && own !== '' && wanted.has(member.type)) {
          const name = ownerType === 'plan' ? own : owner === undefined ? undefined : `${owner}.${own}`;
          if (name !== undefined) {
            yield { name, type: member.type, target: { declaration, member } };
          }
        }
      }
    }
  }
}

/** What can be named behind the dot of an owner. */
export function membersNamedThrough(
  project: Project,
  owner: string,
  types: readonly TargetType[],
): readonly Candidate[] {
  return (project.findSignature(owner)?.members ?? [])
    .filter(({ type }) => types.includes(type))
    .flatMap(({ name, type }) => {
      const target = project.find(`${owner}.${name}`);
      return target ? [{ name, type, target }] : [];
    });
}
