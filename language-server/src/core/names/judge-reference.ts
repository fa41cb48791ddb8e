import type { Declaration } from '../model/declaration.ts';
import { findMember, ownerOf } from './declared-names.ts';
import type { Project } from './project.ts';
import type { ExpectedReference, TargetType } from './references.ts';

/** Whether a reference leads to something of a kind that belongs where it stands. */
export type Judgement =
  | { readonly is: 'right' }
  | { readonly is: 'wrong-kind'; readonly type: TargetType }
  /** `owner` is there where the part before the dot leads somewhere and only the part after it does not. */
  | { readonly is: 'unknown'; readonly owner?: { readonly name: string; readonly type: TargetType } };

const right: Judgement = { is: 'right' };

/** Judges by signatures alone, so that an edit inside what is referred to changes nothing here. */
export function judgeReference(
  project: Project,
  from: Declaration,
  { reference, expects, words }: ExpectedReference,
): Judgement {
  const { name } = reference;
  const owner = ownerOf(name);
  const own = owner === undefined ? findOwnMember(from, name) : undefined;
  const type = project.findSignature(name)?.type;
  if ((own && expects.includes(own)) || (type && expects.includes(type)) || words.includes(name)) {
    return right;
  }
  const wrong = type ?? own;
  if (wrong !== undefined) {
    return { is: 'wrong-kind', type: wrong };
  }
  const ownersType = owner === undefined ? undefined : project.findSignature(owner)?.type;
  return owner === undefined || ownersType === undefined
    ? { is: 'unknown' }
    : { is: 'unknown', owner: { name: owner, type: ownersType } };
}

function findOwnMember(from: Declaration, name: string): TargetType | undefined {
  return findMember(from, name)?.member?.type;
}
