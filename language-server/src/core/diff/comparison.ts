import type { Declaration, DeclarationOf, DeclarationType } from '../model/declaration.ts';
import { type Project } from '../names/project.ts';
import { relativePath, resolvePath } from '../text/paths.ts';
import { compareStatements, type StatementChange } from './compare-statements.ts';
import { type Candidate, matchThings } from './match-things.ts';
import { type Naming, namingOf } from './naming.ts';
import { statementsOf, type Thing, thingsOf, thingTypes } from './thing.ts';

/** A thing that both sides have. */
export interface ThingPair {
  readonly before: Thing;
  readonly after: Thing;
  /** What it says differently, names and titles apart. */
  readonly changes: readonly StatementChange[];
}

/** A declaration that both sides have. */
export interface DeclarationPair<Type extends DeclarationType> {
  readonly before: DeclarationOf<Type>;
  readonly after: DeclarationOf<Type>;
  readonly changes: readonly StatementChange[];
}

/** Two revisions of a project laid side by side: what is in both, what is new and what is gone. */
export interface Comparison {
  readonly before: Project;
  readonly after: Project;
  readonly pairs: readonly ThingPair[];
  readonly added: readonly Thing[];
  readonly removed: readonly Thing[];
  /** The names that things of `before` have in `after`, where they were renamed; members under their full names. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Names and paths of either side, those of `before` as `after` calls them. */
  readonly naming: { readonly before: Naming; readonly after: Naming };
  pairsOf<Type extends DeclarationType>(type: Type): readonly DeclarationPair<Type>[];
  /** What a declaration of `before` has become. */
  afterOf<Type extends DeclarationType>(declaration: DeclarationOf<Type>): DeclarationOf<Type> | undefined;
  /** What a declaration of `after` was. */
  beforeOf<Type extends DeclarationType>(declaration: DeclarationOf<Type>): DeclarationOf<Type> | undefined;
}

export function compareThings(before: Project, after: Project): Comparison {
  const renamed = new Map<string, string>();
  const naming = {
    before: namingOf(before, (path, from) => pathIn(before, path, from), renamed),
    after: namingOf(after, (path, from) => pathIn(after, path, from)),
  };
  const things = { before: thingsOf(before), after: thingsOf(after) };
  const pairs: ThingPair[] = [];
  const added: Thing[] = [];
  const removed: Thing[] = [];
  for (const type of thingTypes) {
    const was = things.before.get(type) ?? [];
    const is = things.after.get(type) ?? [];
    const candidates = {
      before: was.map((thing) => candidateOf(thing, naming.before, was.length, renamed)),
      after: is.map((thing) => candidateOf(thing, naming.after, is.length)),
    };
    const matched = matchThings(candidates.before, candidates.after, { before, after });
    const known = new Set(matched.flatMap((pair) => [pair.before, pair.after]));
    for (const pair of matched) {
      const [one, other] = [pair.before.thing, pair.after.thing];
      if (one.name !== undefined && other.name !== undefined && one.name !== other.name) {
        renamed.set(one.name, other.name);
      }
      pairs.push({ before: one, after: other, changes: [] });
    }
    removed.push(...candidates.before.filter((one) => !known.has(one)).map(({ thing }) => thing));
    added.push(...candidates.after.filter((one) => !known.has(one)).map(({ thing }) => thing));
  }
  // Only now are all names known by which the two sides call the same things.
  const compared = pairs.map((pair) => ({ ...pair, changes: changesOf(pair, naming) }));
  const declarations = compared.filter((pair) => pair.after.member === undefined);
  const forth = new Map<Declaration, Declaration>();
  const back = new Map<Declaration, Declaration>();
  for (const pair of declarations) {
    forth.set(pair.before.declaration, pair.after.declaration);
    back.set(pair.after.declaration, pair.before.declaration);
  }
  return {
    before,
    after,
    pairs: compared,
    added,
    removed,
    renamed,
    naming,
    pairsOf: (type) =>
      declarations.flatMap((pair) => {
        const [one, other] = [pair.before.declaration, pair.after.declaration];
        return isOf(one, type) && isOf(other, type)
          ? [{ before: one, after: other, changes: pair.changes }]
          : [];
      }),
    afterOf: (declaration) => counterpart(forth, declaration),
    beforeOf: (declaration) => counterpart(back, declaration),
  };
}

function counterpart<Type extends DeclarationType>(
  map: ReadonlyMap<Declaration, Declaration>,
  declaration: DeclarationOf<Type>,
): DeclarationOf<Type> | undefined {
  const found = map.get(declaration);
  return found && isLike(found, declaration) ? found : undefined;
}

function changesOf(
  { before, after }: ThingPair,
  naming: { readonly before: Naming; readonly after: Naming },
): readonly StatementChange[] {
  return compareStatements(statementsOf(before, naming.before), statementsOf(after, naming.after));
}

function candidateOf(
  thing: Thing,
  naming: Naming,
  count: number,
  renamed: ReadonlyMap<string, string> = new Map(),
): Candidate {
  const { declaration, member, title } = thing;
  const statements = statementsOf(thing, naming);
  const owner = member && declaration.type !== 'plan' ? declaration.name?.text : undefined;
  const within = owner === undefined ? undefined : (renamed.get(owner) ?? owner);
  return { thing, title, statements, within, identity: identityOf(thing, naming, count, within) };
}

function identityOf(
  { type, declaration, member, name, title }: Thing,
  naming: Naming,
  count: number,
  within: string | undefined,
): string | undefined {
  // A folder has one venture, whatever it is called.
  if (declaration.type === 'venture' && count === 1) {
    return 'the venture';
  }
  if (declaration.type === 'allow') {
    const on = declaration.on && naming.nameOf(declaration.on, declaration);
    return `${declaration.rule?.text ?? ''} on ${on ?? ''}`;
  }
  if (member?.type === 'ship' && member.name === undefined) {
    return member.feature && `ship ${naming.nameOf(member.feature, declaration)}`;
  }
  if (within !== undefined) {
    return `${within}.${member?.name?.text ?? ''}`;
  }
  return name ?? (title === undefined ? `a nameless ${type}` : `${type} ${title}`);
}

function pathIn(project: Project, path: string, from: Declaration): string {
  return relativePath(project.root, resolvePath(from.file, path));
}

function isOf<Type extends DeclarationType>(
  declaration: Declaration,
  type: Type,
): declaration is DeclarationOf<Type> {
  return declaration.type === type;
}

function isLike<Type extends DeclarationType>(
  declaration: Declaration,
  other: DeclarationOf<Type>,
): declaration is DeclarationOf<Type> {
  return declaration.type === other.type;
}
