import { type Stage, stages } from '../model/venture.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { gatesExiting } from './gates.ts';

/** The step the evidence has brought the venture to: the first whose gates have not all passed, `building` when all have. */
export const stageOfProject = defineQuery<Project, Stage>(
  'stage',
  (project) =>
    stages.find((stage) => gatesExiting(project, stage).some((gate) => !gate.passed)) ?? 'building',
);

/** Negative, zero or positive, as for `sort`: how `a` lies to `b` in the four steps. */
export function compareStages(a: Stage, b: Stage): number {
  return stages.indexOf(a) - stages.indexOf(b);
}
