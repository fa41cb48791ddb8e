import type { Stage } from '../core/model/venture.ts';
import type { ProductStep } from '../core/model/product.ts';
import type { Risk } from '../core/model/hypothesis.ts';
import type { PipelinePlace, Standing, Weight } from '../core/report/pipeline.ts';

/** The four steps, and what each of them asks. */
export const stepNames: Readonly<Record<Stage, string>> = {
  discovery: 'Discovery',
  validation: 'Validation',
  creation: 'Creation',
  building: 'Building',
};

export const stepPurposes: Readonly<Record<Stage, string>> = {
  discovery: 'Do they have the problem?',
  validation: 'Will they buy, again and again?',
  creation: 'Can demand be made?',
  building: 'Can a company do it?',
};

export const productStepNames: Readonly<Record<ProductStep, string>> = {
  concept: 'Concept',
  development: 'Development',
  testing: 'Testing',
  launch: 'Launch',
};

export const weightNames: Readonly<Record<Weight, string>> = {
  nothing: 'No evidence',
  'too little': 'Too weak to count',
  some: 'Some, undecided',
  enough: 'Decided',
};

export const riskNames: Readonly<Record<Risk, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

export const standingNames: Readonly<Record<Standing, string>> = {
  after: 'After its gate',
  waits: 'Waits for its gate',
  before: 'Before its gate',
  loose: 'Waits for nothing',
};

/** `model.cdev:12`, as people and terminals write it. */
export function placeText({ file, range }: PipelinePlace): string {
  return `${file}:${range.start.line + 1}`;
}

/** What nobody reads to its end is cut, between whole characters. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const characters = [...text.slice(0, most * 2)];
  return characters.length <= most && text.length <= most * 2
    ? text
    : `${characters.slice(0, most).join('').trimEnd()}…`;
}

export function capitalized(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
