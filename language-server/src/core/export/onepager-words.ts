/** What the parts of a page are called, whoever prints it. */
export const onepagerTitles = {
  settled: 'What customers have shown',
  open: 'Still open',
  gaps: 'Know before you rely on it',
  learned: 'What we have learned',
  numbers: 'One customer in numbers',
  ahead: 'What is planned, and what it waits for',
  next: 'Next',
} as const;

/** What whoever reads such a page for the first time has to know of it. */
export const onepagerFoot =
  'No verdict on this page was declared: each is computed from bars that were set beforehand and from the evidence since.';

/** How sure a number is. */
export function sayBehind(from: string | undefined): string {
  return from === undefined ? 'assumed' : `measured (${from})`;
}
