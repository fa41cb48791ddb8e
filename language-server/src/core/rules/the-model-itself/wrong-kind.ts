import { declarationTypes } from '../../model/declaration.ts';
import { judgeReference } from '../../names/judge-reference.ts';
import { type ExpectedReference, referencesOf } from '../../names/references.ts';
import { typeWithArticle } from '../../names/type-names.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

export const wrongKind = defineRule({
  name: 'wrong-kind',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'A name leads to something of another kind than belongs there.',
  subject: declarationTypes,
  allowable: false,
  *check(declaration, project) {
    for (const expected of referencesOf(declaration)) {
      const judgement = judgeReference(project, declaration, expected);
      if (judgement.is === 'wrong-kind') {
        yield { declaration, expected, type: judgement.type };
      }
    }
  },
  at: ({ declaration, expected }) => placeIn(declaration, expected.reference),
  message: ({ expected, type }) =>
    `'${expected.reference.name}' is ${typeWithArticle(type)}, and '${expected.after}' takes ${takes(expected)}, so it does not count here.`,
  related({ declaration, expected }, project) {
    const target = project.resolve(expected.reference, declaration);
    const name = target && (target.member ?? target.declaration).name;
    return target && name
      ? [{ place: placeIn(target.declaration, name), message: `'${name.text}' is declared here.` }]
      : [];
  },
});

/** `a hypothesis`, `a gate or a stage`. */
function takes({ expects, words }: ExpectedReference): string {
  const kinds = expects.map(typeWithArticle);
  const word = words.includes('discovery') ? ['a stage'] : words.length > 0 ? ['a method'] : [];
  return [...kinds, ...word].join(' or ');
}
