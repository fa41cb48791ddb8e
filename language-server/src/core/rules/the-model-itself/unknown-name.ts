import { judgeReference } from '../../names/judge-reference.ts';
import { findNearestName } from '../../names/nearest-name.ts';
import { type ExpectedReference, referencesOf } from '../../names/references.ts';
import { typeWithArticle } from '../../names/type-names.ts';
import { declarationTypes } from '../../model/declaration.ts';
import { replaceSpan } from '../../text/edits.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { defineRule } from '../card.ts';

export const unknownName = defineRule({
  name: 'unknown-name',
  family: 'the-model-itself',
  severity: 'error',
  summary: 'A name leads nowhere: nothing in the project is called that.',
  subject: declarationTypes,
  allowable: false,
  *check(declaration, project) {
    for (const expected of referencesOf(declaration)) {
      const judgement = judgeReference(project, declaration, expected);
      if (judgement.is === 'unknown') {
        yield { declaration, expected, owner: judgement.owner };
      }
    }
  },
  at: ({ declaration, expected, owner }) =>
    placeIn(declaration, owner === undefined ? expected.reference : memberSpan(expected)),
  message({ expected, owner }) {
    const { reference, after } = expected;
    if (owner === undefined) {
      return `Nothing in this project is called '${reference.name}', so '${after}' leads nowhere.`;
    }
    const member = reference.name.slice(owner.name.length + 1);
    const kind = typeWithArticle(owner.type);
    return `'${owner.name}' is ${kind} and has nothing called '${member}', so '${after}' leads nowhere.`;
  },
  fixes({ declaration, expected }, project) {
    const nearest = findNearestName(project, expected);
    return nearest === undefined
      ? []
      : [
          {
            title: `Write '${nearest}'`,
            safe: false,
            edits: [replaceSpan(declaration, expected.reference, nearest)],
          },
        ];
  },
});

/** The part after the dot, which is the one that is wrong. */
function memberSpan({ reference }: ExpectedReference): Span {
  return { start: reference.memberStart ?? reference.start, end: reference.end };
}
