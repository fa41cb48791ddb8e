import type { Gate } from '../model/gate.ts';
import { type Stage, stages } from '../model/venture.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { builtInEvery, builtInRequirements } from './built-in-gates.ts';
import { stateOfRequirement } from './requirements.ts';
import type { EveryClause, GateState, RequirementState, StageGate } from './state.ts';

/** How a declared gate stands. */
export const gateStateOf = defineQuery<Gate, GateState>('state of a gate', (project, gate) => ({
  name: gate.name?.text ?? 'a gate',
  exits: gate.exits?.value,
  gate,
  ...standing(gate.requirements.map((requirement) => stateOfRequirement(project, requirement))),
}));

/** Every gate that exits a stage, in the order of the stages: the declared ones, or the built-in one where there is none. */
export const gatesOf = defineQuery<Project, readonly StageGate[]>('gates', (project) =>
  stages.flatMap((stage) => project.read(gatesOfStage[stage], project)),
);

/** The gates that exit a stage: all of them must be passed to leave it. There is always one. */
export function gatesExiting(project: Project, stage: Stage): readonly StageGate[] {
  return project.read(gatesOfStage[stage], project);
}

/** Where a gate requires every hypothesis of some risks and kinds: by name, so that it changes with nothing else of the gate. */
export interface NamedEveryClause extends EveryClause {
  /** The declared gate's name; a built-in gate has the name of the stage it exits. */
  readonly name: string;
  readonly builtIn: boolean;
  readonly exits?: Stage;
}

export const everyClausesOf = defineQuery<Project, readonly NamedEveryClause[]>(
  'what gates require of every hypothesis',
  (project) => [
    ...project.all('gate').flatMap((gate) =>
      gate.requirements.flatMap((requirement) =>
        requirement.is === 'every' && gate.name
          ? [
              {
                name: gate.name.text,
                builtIn: false,
                exits: gate.exits?.value,
                risks: requirement.risks,
                kinds: requirement.kinds,
              },
            ]
          : [],
      ),
    ),
    ...stages
      .filter((stage) => declaredGatesOf(project, stage).length === 0)
      .flatMap((stage) =>
        builtInEvery[stage].map((clause) => ({ ...clause, name: stage, builtIn: true, exits: stage })),
      ),
  ],
);

const gatesOfStage = {
  discovery: gatesQuery('discovery'),
  validation: gatesQuery('validation'),
  creation: gatesQuery('creation'),
  building: gatesQuery('building'),
} as const;

function gatesQuery(stage: Stage) {
  return defineQuery<Project, readonly StageGate[]>(`gates that exit ${stage}`, (project) => {
    const declared = declaredGatesOf(project, stage);
    return declared.length > 0
      ? declared.map((gate) => ({ ...project.read(gateStateOf, gate), exits: stage }))
      : [{ name: stage, exits: stage, ...standing(builtInRequirements(project, stage)) }];
  });
}

function declaredGatesOf(project: Project, stage: Stage): readonly Gate[] {
  return project.all('gate').filter((gate) => gate.exits?.value === stage);
}

/** A gate lets through when every requirement is met, and there is one; its day is that of the last of them to be met. */
function standing(
  requirements: readonly RequirementState[],
): Pick<GateState, 'passed' | 'passedOn' | 'requirements'> {
  const passed = requirements.length > 0 && requirements.every((requirement) => requirement.met);
  const days = requirements.flatMap((requirement) => requirement.metOn ?? []).sort();
  return { passed, passedOn: passed ? days.at(-1) : undefined, requirements };
}
