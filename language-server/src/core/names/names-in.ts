import { type Declaration, membersOf } from '../model/declaration.ts';
import type { Span } from '../text/span.ts';
import type { Project, Target } from './project.ts';
import { referencesOf } from './references.ts';

/** A name where it is written, and what it stands for. */
export interface WrittenName extends Span {
  /** Undefined for a reference that leads nowhere. */
  readonly target?: Target;
  readonly declares: boolean;
  /** A word that means something here by itself: a method, a stage. */
  readonly isWord: boolean;
}

/** Every name that a declaration declares or refers to; of `owner.member` each part by itself. In no order. */
export function namesIn(project: Project, declaration: Declaration): readonly WrittenName[] {
  const names: WrittenName[] = [];
  const add = (span: Span, target: Target | undefined, declares: boolean, isWord = false): void => {
    names.push({ start: span.start, end: span.end, target, declares, isWord });
  };
  if (declaration.name && declaration.type !== 'allow') {
    add(declaration.name, { declaration }, true);
  }
  for (const member of membersOf(declaration)) {
    if (member.name) {
      add(member.name, { declaration, member }, true);
    }
  }
  for (const { reference, words } of referencesOf(declaration)) {
    const target = project.resolve(reference, declaration);
    const { name, start, end, memberStart } = reference;
    if (memberStart === undefined) {
      add(reference, target, false, !target && words.includes(name));
    } else {
      const owner = name.slice(0, name.indexOf('.'));
      add({ start, end: start + owner.length }, project.find(owner), false);
      add({ start: memberStart, end }, target, false);
    }
  }
  return names;
}
