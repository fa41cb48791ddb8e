import type { Span } from '../text/span.ts';

/** A sentence of a passage. */
export interface Sentence extends Span {
  /** Whether it ends as a question does. */
  readonly asks: boolean;
}

/** What ends a sentence, with the quotes and brackets that close behind it; a point inside a number or a name does not. */
const end = /[.!?…]+["'”’»)\]*_]*(?=\s|$)|[？！。؟]+["'”’»)」』]*/g;

/** The sentences between two offsets of a text. */
export function sentencesIn(text: string, { start, end: last }: Span): readonly Sentence[] {
  const passage = text.slice(start, last);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, 0: mark } of passage.matchAll(end)) {
    const to = index + mark.length;
    sentences.push(sentence(passage, start, from, to, /[?？؟]/.test(mark)));
    from = to;
  }
  if (passage.slice(from).trim() !== '') {
    sentences.push(sentence(passage, start, from, passage.length, false));
  }
  return sentences;
}

function sentence(passage: string, start: number, from: number, to: number, asks: boolean): Sentence {
  const blanks = passage.slice(from, to).search(/\S|$/);
  return { start: start + from + blanks, end: start + to, asks };
}
