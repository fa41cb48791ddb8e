import type { Declaration, DeclarationOf, DeclarationType } from '../model/declaration.ts';
import { declaredNames, referredNames } from './declared-names.ts';
import type { Target } from './project.ts';

/** One or several: most names are declared once and referred to once, and 100,000 arrays of one are not free. */
type OneOrMore<Value> = Value | Value[];

/** Who declares a name and who refers to it, kept up to date declaration by declaration. */
export class NameIndex {
  private readonly targets = new Map<string, OneOrMore<Target>>();
  private readonly references = new Map<string, OneOrMore<Declaration>>();

  add(declaration: Declaration): void {
    for (const { name, target } of declaredNames(declaration)) {
      put(this.targets, name, target);
    }
    for (const name of referredNames(declaration)) {
      put(this.references, name, declaration);
    }
  }

  remove(declaration: Declaration): void {
    for (const { name } of declaredNames(declaration)) {
      drop(this.targets, name, (target) => target.declaration === declaration);
    }
    for (const name of referredNames(declaration)) {
      drop(this.references, name, (other) => other === declaration);
    }
  }

  /** Everything declared under a bare name, in order of file and position. */
  targetsOf(name: string): readonly Target[] {
    const targets = this.targets.get(name);
    return targets !== undefined && isList(targets)
      ? targets.toSorted((a, b) => inOrder(placeOf(a), placeOf(b)))
      : listOf(targets);
  }

  /** The first of them. */
  findTarget(name: string): Target | undefined {
    const targets = this.targets.get(name);
    return targets !== undefined && isList(targets) ? this.targetsOf(name)[0] : targets;
  }

  referrersOf<Type extends DeclarationType>(name: string, type: Type): readonly DeclarationOf<Type>[] {
    const referrers = this.references.get(name);
    if (referrers === undefined) {
      return [];
    }
    if (!isList(referrers)) {
      return isOf(referrers, type) ? [referrers] : [];
    }
    const found: DeclarationOf<Type>[] = [];
    let isInOrder = true;
    for (const referrer of referrers) {
      if (isOf(referrer, type)) {
        const before = found.at(-1);
        isInOrder &&= before === undefined || inOrder(before, referrer) <= 0;
        found.push(referrer);
      }
    }
    return isInOrder ? found : found.sort(inOrder);
  }

  has(name: string): boolean {
    return this.targets.has(name);
  }

  names(): readonly string[] {
    return [...this.targets.keys()];
  }
}

/** Whether a declaration is of a type. */
export function isOf<Type extends DeclarationType>(
  declaration: Declaration,
  type: Type,
): declaration is DeclarationOf<Type> {
  return declaration.type === type;
}

interface Placed {
  readonly file: string;
  readonly start: number;
}

/** The order of a project: by the files' paths, then by position. */
export function inOrder(a: Placed, b: Placed): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start;
}

function placeOf({ declaration, member }: Target): Placed {
  return { file: declaration.file, start: (member ?? declaration).start };
}

function put<Value extends object>(map: Map<string, OneOrMore<Value>>, name: string, value: Value): void {
  const before = map.get(name);
  if (before === undefined) {
    map.set(name, value);
  } else if (isList(before)) {
    before.push(value);
  } else {
    map.set(name, [before, value]);
  }
}

function drop<Value extends object>(
  map: Map<string, OneOrMore<Value>>,
  name: string,
  gone: (value: Value) => boolean,
): void {
  const before = map.get(name);
  if (before === undefined) {
    return;
  }
  if (!isList(before)) {
    if (gone(before)) {
      map.delete(name);
    }
    return;
  }
  const at = before.findIndex(gone);
  if (at >= 0) {
    before.splice(at, 1);
  }
  if (before.length === 0) {
    map.delete(name);
  }
}

function listOf<Value extends object>(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : [value];
}

function isList<Value extends object>(value: OneOrMore<Value>): value is Value[] {
  return Array.isArray(value);
}
