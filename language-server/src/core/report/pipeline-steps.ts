import { stageOf } from '../model/hypothesis.ts';
import type { Stage } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { gatesExiting } from '../pipeline/gates.ts';
import type { StageGate } from '../pipeline/state.ts';
import { placeIn } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { VerdictWord } from '../verdict/verdict.ts';
import type { PipelineGate, PipelineStep } from './pipeline.ts';
import type { Elements } from './pipeline-elements.ts';
import type { StepStatus } from './status.ts';
import { gateStatus } from './status-view.ts';

/** The four steps with their gates, and how the hypotheses of each stand. */
export function pipelineSteps(
  project: Project,
  steps: readonly StepStatus[],
  elements: Elements,
): readonly PipelineStep[] {
  const verdicts = verdictsByStage(project);
  return steps.map((step) => ({
    ...step,
    id: elements.freeId(`step-${step.stage}`),
    gates: gatesExiting(project, step.stage).map((gate) => gateCard(project, gate, elements)),
    verdicts: verdicts[step.stage],
  }));
}

function gateCard(project: Project, state: StageGate, elements: Elements): PipelineGate {
  const { gate } = state;
  const status = gateStatus(project, state, ({ file, span }) => elements.placeOf(file, span));
  const requirements = state.requirements.map((each, index) => {
    const place = each.place ?? (gate && each.requirement && placeIn(gate, each.requirement));
    const { text, met, have, need, counts, missing } = status.requirements[index] ?? each;
    return {
      text,
      met,
      metOn: each.metOn,
      have,
      need,
      counts,
      missing,
      at: place && elements.placeOf(place.file, place.span),
    };
  });
  const element = gate && elements.add(`gate-${state.name}`, gate.file, gate, gate.name ?? gate.head);
  return {
    ...status,
    requirements,
    id: element?.id ?? elements.freeId(`gate-${state.name}`),
    at: element?.at,
  };
}

function verdictsByStage(
  project: Project,
): Readonly<Record<Stage, Readonly<Partial<Record<VerdictWord, number>>>>> {
  const counts: Record<Stage, Partial<Record<VerdictWord, number>>> = {
    discovery: {},
    validation: {},
    creation: {},
    building: {},
  };
  for (const hypothesis of project.all('hypothesis')) {
    const { word } = project.read(verdictOf, hypothesis);
    const ofStage = counts[stageOf(hypothesis)];
    ofStage[word] = (ofStage[word] ?? 0) + 1;
  }
  return counts;
}
