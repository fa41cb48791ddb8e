import { declarationTypes, membersOf, type Declaration } from '../model/declaration.ts';
import type { Place } from '../text/span.ts';
import { findMember } from './declared-names.ts';
import type { Project, Target } from './project.ts';
import { referencesOf } from './references.ts';
import { declaredPlace, referencesTo } from './symbols.ts';
import { typeWithArticle } from './type-names.ts';

/** Everything that has to be written anew for a thing to have another name, the declaration first. */
export function placesToRename(project: Project, target: Target): readonly Place[] {
  return [declaredPlace(target), ...referencesTo(project, target)];
}

/**
 * Why a thing cannot have a name, in one sentence; undefined where it can. `wanted` is as typed. A new name must not
 * belong to anything else, and must not make a reference lead elsewhere than before.
 */
export function findRefusal(project: Project, target: Target, wanted: string): string | undefined {
  const name = wanted.trim().normalize('NFC');
  const { declaration, member } = target;
  const own = (member ?? declaration).name?.text;
  if (own === undefined) {
    return 'It has no name to change.';
  }
  if (!isName(name)) {
    return sayWhyNoName(name, member !== undefined);
  }
  if (name === own) {
    return undefined;
  }
  return (
    (member && declaration.type !== 'plan'
      ? (findTakenMember(declaration, name) ?? findCapturedInside(project, declaration, name))
      : (findTaken(project, name) ?? findCapturedWords(project, target, name))) ??
    (member ? undefined : findCapturingMember(project, target, name))
  );
}

/** Whether a text, as NFC, is a name: letters of any script, marks, digits and `_`, and single hyphens between them. */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*(?:-[\p{L}\p{M}\p{N}_]+)*$/u.test(text);
}

function sayWhyNoName(name: string, isMember: boolean): string {
  if (name === '') {
    return 'A name has at least one letter.';
  }
  if (name.includes('.')) {
    return isMember
      ? `Write only what stands behind the dot: '${name.slice(name.lastIndexOf('.') + 1)}'.`
      : `'${name}' has a dot, which stands only between an owner and its member.`;
  }
  if (/\s/.test(name)) {
    return `'${name}' has a blank in it; write '${name.replace(/\s+/g, '-')}'.`;
  }
  return /^[\p{N}\p{M}-]/u.test(name)
    ? `'${name}' cannot be a name, because a name begins with a letter.`
    : `'${name}' cannot be a name, which has only letters, digits, '_' and single hyphens between them.`;
}

function findTaken(project: Project, name: string): string | undefined {
  const [other] = project.named(name);
  return (
    other &&
    `'${name}' is the name of ${typeWithArticle((other.member ?? other.declaration).type)} already, and a name stands for one thing only.`
  );
}

function findTakenMember(owner: Declaration, name: string): string | undefined {
  const other = membersOf(owner).find((member) => member.name?.text === name);
  return (
    other &&
    `'${owner.name?.text ?? 'Its owner'}' has ${typeWithArticle(other.type)} called '${name}' already.`
  );
}

/** A method behind `from`, or a stage behind `needs`, would be taken for the thing. */
function findCapturedWords(project: Project, { declaration }: Target, name: string): string | undefined {
  for (const type of ['evidence', 'plan'] as const) {
    for (const referrer of project.referrers(name, type)) {
      const captured = referencesOf(referrer).find(
        ({ reference, words, expects }) =>
          reference.name === name && words.includes(name) && expects.includes(declaration.type),
      );
      if (captured) {
        return `'${captured.after} ${name}' is written elsewhere and means something else; it would be taken for this ${declaration.type}.`;
      }
    }
  }
  return undefined;
}

/** Where a thing is referred to by its bare name, a member of that name would be meant instead. */
function findCapturingMember(project: Project, target: Target, name: string): string | undefined {
  const old = target.declaration.name?.text ?? '';
  for (const type of declarationTypes) {
    for (const referrer of project.referrers(old, type)) {
      const isBare = referencesOf(referrer).some(({ reference }) => reference.name === old);
      if (isBare && findMember(referrer, name)) {
        return `'${referrer.name?.text ?? referrer.type}' has something of its own called '${name}', which would be meant there instead.`;
      }
    }
  }
  return undefined;
}

/** Inside its owner a member goes before anything of the project. */
function findCapturedInside(project: Project, owner: Declaration, name: string): string | undefined {
  const captured = referencesOf(owner).find(
    ({ reference }) => reference.name === name && project.resolve(reference, owner) !== undefined,
  );
  return (
    captured &&
    `'${name}' is written in '${owner.name?.text ?? owner.type}' and means something else, which would be hidden.`
  );
}
