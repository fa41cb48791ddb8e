import type { Rule } from '../card.ts';
import { compoundHypothesis } from './compound-hypothesis.ts';
import { placeholder } from './placeholder.ts';
import { solutionInProblem } from './solution-in-problem.ts';
import { vagueWording } from './vague-wording.ts';
import { weakQuestion } from './weak-question.ts';
import { weakQuote } from './weak-quote.ts';

export const wording: readonly Rule[] = [
  vagueWording,
  solutionInProblem,
  compoundHypothesis,
  weakQuote,
  weakQuestion,
  placeholder,
];
