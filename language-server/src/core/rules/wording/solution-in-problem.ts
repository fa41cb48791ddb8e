import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Text } from '../../model/node.ts';
import { calledFirst } from '../../names/called.ts';
import { placeIn } from '../../text/span.ts';
import { findWords, spanIn, type WordMatch } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { namesOf, productNames } from './product-names.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly title: Text;
  readonly match: WordMatch;
}

export const solutionInProblem = defineRule({
  name: 'solution-in-problem',
  family: 'wording',
  severity: 'warning',
  summary: 'A problem hypothesis names the product.',
  source: 'Customer discovery: the problem is understood first, in the words of those who have it.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { title, kind } = hypothesis;
    if (!title || kind?.value !== 'problem' || !isInPlay(hypothesis)) {
      return;
    }
    const match = findWords(title.value, productNames(project))[0];
    if (match) {
      yield { hypothesis, title, match };
    }
  },
  at: ({ hypothesis, title, match }) => placeIn(hypothesis, spanIn(title, match)),
  message: ({ hypothesis, title, match }) =>
    `${calledFirst(hypothesis)} is about a problem and names '${title.value.slice(match.start, match.end)}': a problem that only the product can have is no customer's.`,
  related: ({ match }, project) =>
    project
      .all('product')
      .filter((product) => namesOf(product.name?.text, project.titleOf(product)).includes(match.listed))
      .map((product) => ({
        place: placeIn(product, product.name ?? product.head),
        message: 'The product it names.',
      })),
});
