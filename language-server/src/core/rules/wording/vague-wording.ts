import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Text } from '../../model/node.ts';
import { called } from '../../names/called.ts';
import { insertStatement } from '../../text/edits.ts';
import { placeIn } from '../../text/span.ts';
import { findWords, spanIn, type WordMatch } from '../../text/words.ts';
import { barTemplate } from '../bar-template.ts';
import { defineRule } from '../card.ts';
import { isInPlay } from '../in-play.ts';
import { numbersInWords, wordsListed } from '../word-lists.ts';
import { withoutNames } from './without-names.ts';

interface Found {
  readonly hypothesis: Hypothesis;
  readonly title: Text;
  readonly match: WordMatch;
}

export const vagueWording = defineRule({
  name: 'vague-wording',
  family: 'wording',
  severity: 'warning',
  summary: 'A hypothesis is worded with many, better or soon, and no number says how much that is.',
  source: 'Validation notes: avoid vagueness, for what is vague is never wrong.',
  subject: 'hypothesis',
  *check(hypothesis, project): Iterable<Found> {
    const { title } = hypothesis;
    if (!title || !isInPlay(hypothesis) || hypothesis.passBars.length > 0 || hasNumber(title.value)) {
      return;
    }
    const matches = findWords(title.value, wordsListed(project, 'vague'));
    const match = withoutNames(project, title.value, matches)[0];
    if (match) {
      yield { hypothesis, title, match };
    }
  },
  at: ({ hypothesis, title, match }) => placeIn(hypothesis, spanIn(title, match)),
  message: ({ hypothesis, title, match }) =>
    `'${title.value.slice(match.start, match.end)}' is no number, so nobody can tell whether ${called(hypothesis)} came true: a bar says how many of how many.`,
  fixes({ hypothesis }, project) {
    const text = barTemplate(hypothesis.kind?.value, project.today);
    return [{ title: `Say it in numbers: ${text}`, safe: false, edits: [insertStatement(hypothesis, text)] }];
  },
});

function hasNumber(title: string): boolean {
  return /\p{N}/u.test(title) || findWords(title, numbersInWords).length > 0;
}
