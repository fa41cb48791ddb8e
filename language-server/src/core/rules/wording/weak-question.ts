import { placeOfRow } from '../../data/rows-answer.ts';
import type { Experiment, Method } from '../../model/experiment.ts';
import type { QuestionFault } from '../../scripts/question-forms.ts';
import { type WeakQuestion, weakQuestionsIn } from '../../scripts/weak-questions.ts';
import { lineIndexOf, positionAt } from '../../text/line-index.ts';
import { placeIn, type Place } from '../../text/span.ts';
import { spanIn } from '../../text/words.ts';
import { defineRule } from '../card.ts';
import { wordsListed } from '../word-lists.ts';

interface Found {
  readonly experiment: Experiment;
  readonly fault: QuestionFault;
  /** As it is asked. */
  readonly words: string;
  readonly place: Place;
}

export const weakQuestion = defineRule({
  name: 'weak-question',
  family: 'wording',
  severity: 'warning',
  summary:
    'A question of a script leads to its answer, asks what somebody would do, or asks for a compliment.',
  source:
    'Fitzpatrick, The Mom Test: ask what they did the last time, and nothing that they can answer to please you; Blank: go to listen, and not to sell.',
  subject: 'experiment',
  *check(experiment, project): Iterable<Found> {
    const { method, script } = experiment;
    if (!script || method === undefined || !talks.has(method.method)) {
      return;
    }
    const answer = script.is === 'text' ? undefined : project.scriptOf(experiment);
    const text = script.is === 'text' ? script.value : answer?.text;
    if (text === undefined) {
      return;
    }
    const listed = {
      leading: wordsListed(project, 'leadingQuestions'),
      compliment: wordsListed(project, 'complimentQuestions'),
      hypothetical: wordsListed(project, 'hypotheticalQuestions'),
    };
    for (const question of weakQuestionsIn(text, listed)) {
      yield {
        experiment,
        fault: question.fault,
        words: text.slice(question.start, question.end).replace(/\s+/g, ' '),
        place: answer
          ? placeInFile(answer.file, text, question)
          : placeIn(experiment, spanIn(script, question)),
      };
    }
  },
  at: ({ place }) => place,
  message: ({ experiment: { name }, fault, words }) =>
    `'${words}'${name ? ` in the script of '${name.text}'` : ''} ${faults[fault]}.`,
});

/** The methods by which people are asked what they live with; where something is offered, asking for the order is the test. */
const talks: ReadonlySet<Method> = new Set(['interview', 'survey', 'observation', 'prototype']);

const faults: Readonly<Record<QuestionFault, string>> = {
  leading:
    'puts the answer into their mouth, and most people agree to be kind: ask openly how it was the last time',
  compliment:
    'asks for praise, which everybody gives and nobody pays for: ask what they do today, and what it costs them',
  hypothetical:
    'asks what they might do one day, and people are generous with the future: ask when they last did it, and what it cost them',
};

function placeInFile(file: string, text: string, { start, end }: WeakQuestion): Place {
  const lines = lineIndexOf(text);
  return placeOfRow({ file, range: { start: positionAt(lines, start), end: positionAt(lines, end) } });
}
