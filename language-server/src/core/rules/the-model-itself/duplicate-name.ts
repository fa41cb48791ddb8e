import { type Declaration, declarationTypes, type Member, membersOf } from '../../model/declaration.ts';
import type { Name } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

/** A name that stands twice, seen from one of the two. */
interface Duplicate {
  readonly declaration: Declaration;
  readonly name: Name;
  readonly other: { readonly declaration: Declaration; readonly name: Name };
  /** Where the name must stand once: in the project, or in its owner. */
  readonly within?: string;
}

export const duplicateName = defineRule({
  name: 'duplicate-name',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'Two things have the same name, so nobody can tell which one is meant.',
  subject: declarationTypes,
  allowable: false,
  *check(declaration, project): Iterable<Duplicate> {
    if (declaration.type === 'plan') {
      for (const item of declaration.items) {
        yield* duplicatesInProject(project, declaration, item.name, item);
      }
      return;
    }
    if (declaration.type !== 'allow') {
      yield* duplicatesInProject(project, declaration, declaration.name, undefined);
    }
    yield* duplicatesInside(declaration);
  },
  at: ({ declaration, name }) => placeIn(declaration, name),
  message: ({ name, within }) =>
    within === undefined
      ? `Another thing in this project is called '${name.text}' too, so nobody can tell which one is meant.`
      : `'${within}' has two things called '${name.text}', so nobody can tell which one is meant.`,
  related: ({ other }) => [
    { place: placeIn(other.declaration, other.name), message: `'${other.name.text}' is declared here too.` },
  ],
});

function* duplicatesInProject(
  project: Project,
  declaration: Declaration,
  name: Name | undefined,
  member: Member | undefined,
): Iterable<Duplicate> {
  if (name === undefined) {
    return;
  }
  for (const target of project.named(name.text)) {
    const otherName = (target.member ?? target.declaration).name;
    if (otherName && (target.declaration !== declaration || target.member !== member)) {
      yield { declaration, name, other: { declaration: target.declaration, name: otherName } };
      return;
    }
  }
}

function* duplicatesInside(declaration: Declaration): Iterable<Duplicate> {
  const names = membersOf(declaration).flatMap((member) => member.name ?? []);
  for (const name of names) {
    const other = names.find((candidate) => candidate !== name && candidate.text === name.text);
    if (other) {
      yield { declaration, name, other: { declaration, name: other }, within: declaration.name?.text ?? '' };
    }
  }
}
