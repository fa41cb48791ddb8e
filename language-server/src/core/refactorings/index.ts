import { createBuyer } from './create-buyer.ts';
import { createEvidence } from './create-evidence.ts';
import { createExperiment } from './create-experiment.ts';
import { createGate } from './create-gate.ts';
import { extractHypothesis } from './extract-hypothesis.ts';
import { moveDeclaration } from './move-declaration.ts';
import { recordPivot } from './record-pivot.ts';
import type { Refactoring } from './refactoring.ts';
import { splitSegment } from './split-segment.ts';

/** Every way to rewrite a model, in the order in which they are offered. */
export const refactorings: readonly Refactoring[] = [
  extractHypothesis,
  createExperiment,
  createEvidence,
  createBuyer,
  createGate,
  splitSegment,
  recordPivot,
  moveDeclaration,
];
