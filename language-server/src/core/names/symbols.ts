import { type Declaration, declarationTypes, membersOf } from '../model/declaration.ts';
import type { Reference } from '../model/node.ts';
import { placeIn, type Place, type Span, touches } from '../text/span.ts';
import type { Project, Target } from './project.ts';
import { referencesOf } from './references.ts';

/** A name in the text and what it stands for. */
export interface NameInText {
  readonly target: Target;
  /** The name as it stands there: for `mdm-tan.lonely` the part that was asked about. */
  readonly span: Span;
  /** Where it is declared, not referred to. */
  readonly declares: boolean;
}

/** The name at an offset of a file, declared or referred to there. `declarations` are those of the file. */
export function findNameAt(
  project: Project,
  declarations: readonly Declaration[],
  offset: number,
): NameInText | undefined {
  for (const declaration of declarations) {
    if (touches(declaration, offset)) {
      const found = findDeclaredAt(declaration, offset) ?? findReferredAt(project, declaration, offset);
      if (found) {
        return found;
      }
    }
  }
  return undefined;
}

/** Where a target is declared: its name, or all of it where it has none. */
export function declaredPlace({ declaration, member }: Target): Place {
  return placeIn(declaration, (member ?? declaration).name ?? member ?? declaration);
}

/** Every place in the project that refers to a target, in order of file and position. */
export function referencesTo(project: Project, target: Target): readonly Place[] {
  const own = (target.member ?? target.declaration).name?.text;
  if (own === undefined) {
    return [];
  }
  const owner = target.declaration.name?.text;
  const names = target.member && owner !== undefined ? [`${owner}.${own}`, own] : [own];
  const referrers = new Set(
    names.flatMap((name) =>
      declarationTypes.flatMap((type): readonly Declaration[] => project.referrers(name, type)),
    ),
  );
  if (target.member) {
    referrers.add(target.declaration);
  }
  const places = [...referrers].flatMap((declaration) =>
    referencesOf(declaration).flatMap(({ reference }) =>
      partsOf(project, declaration, reference)
        .filter((part) => isSameTarget(part.target, target))
        .map((part) => placeIn(declaration, part.span)),
    ),
  );
  return places.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.span.start - b.span.start));
}

export function isSameTarget(a: Target, b: Target): boolean {
  return a.declaration === b.declaration && a.member === b.member;
}

function findDeclaredAt(declaration: Declaration, offset: number): NameInText | undefined {
  if (declaration.name && declaration.type !== 'allow' && touches(declaration.name, offset)) {
    return { target: { declaration }, span: declaration.name, declares: true };
  }
  for (const member of membersOf(declaration)) {
    if (member.name && touches(member.name, offset)) {
      return { target: { declaration, member }, span: member.name, declares: true };
    }
  }
  return undefined;
}

function findReferredAt(project: Project, declaration: Declaration, offset: number): NameInText | undefined {
  const at = referencesOf(declaration).find(({ reference }) => touches(reference, offset));
  const part = at && partsOf(project, declaration, at.reference).find(({ span }) => touches(span, offset));
  return part && { ...part, declares: false };
}

/** A reference to a member refers to its owner as well, each with its part of the text. */
function partsOf(
  project: Project,
  from: Declaration,
  reference: Reference,
): readonly { readonly target: Target; readonly span: Span }[] {
  const target = project.resolve(reference, from);
  if (reference.memberStart === undefined) {
    return target ? [{ target, span: reference }] : [];
  }
  const ownerName = reference.name.slice(0, reference.name.indexOf('.'));
  const owner = project.find(ownerName);
  return [
    ...(owner
      ? [{ target: owner, span: { start: reference.start, end: reference.start + ownerName.length } }]
      : []),
    ...(target ? [{ target, span: { start: reference.memberStart, end: reference.end } }] : []),
  ];
}
