import { passagesIn } from './passages.ts';
import { sentencesIn } from './sentences.ts';

/** More than these nobody asks in one talk. */
const mostQuestions = 100;

/**
 * The questions of a script, each on one line, for the note of a talk: the numbered items where there are any, else the
 * items of lists that ask something, else the sentences that do.
 */
export function questionsIn(script: string): readonly string[] {
  const passages = passagesIn(script);
  const asks = passages.filter((passage) => sentencesIn(script, passage).some((sentence) => sentence.asks));
  const numbered = passages.filter(({ is }) => is === 'numbered');
  const listed = asks.filter(({ is }) => is === 'listed');
  const spans =
    numbered.length > 0
      ? numbered
      : listed.length > 0
        ? listed
        : asks.flatMap((passage) => sentencesIn(script, passage).filter((sentence) => sentence.asks));
  return spans
    .slice(0, mostQuestions)
    .map(({ start, end }) => script.slice(start, end).replace(/\s+/g, ' ').trim());
}
