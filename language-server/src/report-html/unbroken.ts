/** A part of a sentence, and whether a line may not end within it. */
export interface Part {
  readonly text: string;
  readonly isWhole: boolean;
}

/** Takes dates and amounts out of a sentence: nobody reads `2026-` and, below it, `04-30`. */
export function splitAtWholes(text: string): readonly Part[] {
  return text
    .split(wholes)
    .map((part, index) => ({ text: part, isWhole: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** Their number is bound, and so is their length: text is whatever somebody wrote. */
const wholes = new RegExp(
  `(${[
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b[A-Z]{3} \d{1,9}(?: \d{3}){0,4}(?:\.\d{1,4})?\b`,
    String.raw`\b\d{1,9}(?: \d{3}){0,4} of \d{1,9}(?: \d{3}){0,4}\b`,
    String.raw`\b\d{1,3}(?: \d{3}){1,4}\b`,
  ].join('|')})`,
);
