import type { Declaration, Member } from '../model/declaration.ts';
import type { Target } from './project.ts';
import { referencesOf } from './references.ts';

/** The names a declaration brings into its project: its own and, for a plan, those of its items. */
export function declaredNames(
  declaration: Declaration,
): readonly { readonly name: string; readonly target: Target }[] {
  const names: { name: string; target: Target }[] = [];
  if (declaration.name && declaration.type !== 'allow') {
    names.push({ name: declaration.name.text, target: { declaration } });
  }
  if (declaration.type === 'plan') {
    for (const item of declaration.items) {
      if (item.name) {
        names.push({ name: item.name.text, target: { declaration, member: item } });
      }
    }
  }
  return names;
}

/** The names a declaration refers to, each once; a member's name brings its owner's along. */
export function referredNames(declaration: Declaration): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { reference } of referencesOf(declaration)) {
    names.add(reference.name);
    const owner = ownerOf(reference.name);
    if (owner !== undefined) {
      names.add(owner);
    }
  }
  return names;
}

/** The part of a name before its dot; undefined for a bare name. */
export function ownerOf(name: string): string | undefined {
  const dot = name.indexOf('.');
  return dot < 0 ? undefined : name.slice(0, dot);
}

/** A member by its name inside a declaration. */
export function findMember(declaration: Declaration, name: string): Target | undefined {
  const called = (candidate: Member): boolean => candidate.name?.text === name;
  let member: Member | undefined;
  switch (declaration.type) {
    case 'profile':
      member =
        declaration.jobs.find(called) ?? declaration.pains.find(called) ?? declaration.gains.find(called);
      break;
    case 'product':
      member = declaration.features.find(called);
      break;
    case 'plan':
      member = declaration.items.find(called);
      break;
    default:
      break;
  }
  return member && { declaration, member };
}
