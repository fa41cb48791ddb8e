import type { Span } from '../text/span.ts';
import { findWords, type WordList } from '../text/words.ts';
import { type Passage, passagesIn } from './passages.ts';
import { type QuestionFault, questionFaults, questionForms } from './question-forms.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

/** What in a question is to blame for an answer that says nothing. */
export interface WeakQuestion extends Span {
  readonly fault: QuestionFault;
}

/** Phrases of other languages, by what they make of a question. */
export type ListedFaults = Readonly<Record<QuestionFault, WordList>>;

/** More are never told of one script. */
const mostFound = 50;
/** A longer sentence is no question that anybody asks. */
const longestSentence = 600;

/** The questions of a script that fish for an answer, each once, in order. */
export function weakQuestionsIn(script: string, listed: ListedFaults): readonly WeakQuestion[] {
  const found: WeakQuestion[] = [];
  for (const passage of passagesIn(script)) {
    for (const sentence of sentencesIn(script, passage)) {
      const weak = findFault(script, passage, sentence, listed);
      if (weak && found.push(weak) === mostFound) {
        return found;
      }
    }
  }
  return found;
}

function findFault(
  script: string,
  passage: Passage,
  sentence: Sentence,
  listed: ListedFaults,
): WeakQuestion | undefined {
  const { start, end } = sentence;
  const asks = sentence.asks || (passage.is !== 'text' && wishes.test(script.slice(start, end)));
  if (!asks || end - start > longestSentence) {
    return undefined;
  }
  // Marks of emphasis and curly signs are read over, one for one, so that places stay what they are.
  const text = script
    .slice(start, end)
    .replaceAll(/[*_`\r\n\t]/g, ' ')
    .replaceAll(/[’‘]/g, "'")
    .replaceAll(/[“”„«»]/g, '"');
  const lead = text.length - text.trimStart().length;
  const found = firstFault(text.slice(lead), listed);
  if (
    !found ||
    warns.test(text) ||
    text.includes('~~') ||
    isQuoted(script, sentence, text, lead + found.start)
  ) {
    return undefined;
  }
  return { fault: found.fault, start: start + lead + found.start, end: start + lead + found.end };
}

/** An item of a list asks even without a question mark where it begins so. */
const wishes = /^["“(]?(?:imagine|suppose|assume|picture|let['’]s\s)/i;

/** A note to whoever asks: what not to ask. */
const warns =
  /^["(]?(?:please\s+)?(?:never|do\s+not|don't(?!\s+(?:you|it|that|this|they|people|most|the|your|our)\b)|avoid|instead\s+of|rather\s+than|not\b|no\s|bad\b|wrong\b)/i;

/** Where somebody lived otherwise, `would` tells what they did. */
const tellsOfThen =
  /\b(?:back\s+then|in\s+those\s+days|at\s+(?:the|that)\s+time|used\s+to|as\s+a\s+child|growing\s+up|when\s+you\s+were|before\s+that)\b/i;

function firstFault(
  text: string,
  listed: ListedFaults,
): (Span & { readonly fault: QuestionFault }) | undefined {
  let first: (Span & { readonly fault: QuestionFault }) | undefined;
  for (const fault of questionFaults) {
    if (fault === 'hypothetical' && tellsOfThen.test(text)) {
      continue;
    }
    const spans = [
      ...questionForms[fault].flatMap((form) => {
        const match = form.exec(text);
        return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
      }),
      ...findWords(text, listed[fault]).slice(0, 1),
    ];
    for (const { start, end } of spans) {
      if (!first || start < first.start) {
        first = { fault, start, end };
      }
    }
  }
  return first;
}

/** Whether it is only spoken of: in quotes, with other words of the sentence around them that do not bid to ask it. */
function isQuoted(script: string, { end }: Sentence, text: string, at: number): boolean {
  const before = text.slice(0, at);
  const open = before.lastIndexOf('"');
  const isInside = open >= 0 && (before.match(/"/g) ?? []).length % 2 === 1;
  if (!isInside) {
    return false;
  }
  const around = before.slice(0, open).trim();
  const goesOn = /^\s+\p{Ll}/u.test(script.slice(end, end + 20));
  return goesOn || (around !== '' && !/\b(?:ask|asks|question|then|say)\b[^"]*$/i.test(around));
}
