import { type Hypothesis, stageOf } from '../model/hypothesis.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { allowancesOf } from '../rules/allowances.ts';
import { type Place, placeIn } from '../text/span.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { mostExposedFirst } from './exposure.ts';
import { gatesExiting } from './gates.ts';
import { ridingOn } from './riding.ts';
import { compareStages, stageOfProject } from './stage.ts';
import type { NextStep, RequirementState, StageGate } from './state.ts';
import { isAnswered, stepFor } from './steps-for-hypotheses.ts';

/**
 * At most three things to do next, the riskiest first: the most exposed hypothesis that nobody has tested, then what
 * opens the next gate, then whatever else is not settled. A hypothesis of a later step waits until that step has come or
 * something is planned on it; one that the team has allowed to stay untested waits as long as it is allowed.
 */
export const nextSteps = defineQuery<Project, readonly NextStep[]>('what to do next', (project) => {
  const steps = new Map<object, NextStep>();
  const isFull = () => steps.size >= most;
  const add = (subject: object, step: () => NextStep) => {
    if (!isFull() && !steps.has(subject)) {
      steps.set(subject, step());
    }
  };
  const open = project.all('hypothesis').filter((hypothesis) => isOpen(project, hypothesis));
  const untested = open.filter((hypothesis) => wordOf(project, hypothesis) === 'untested');
  for (const first of mostExposedFirst(project, untested)) {
    add(first, () => stepFor(project, first));
    break;
  }
  for (const gate of gatesExiting(project, project.read(stageOfProject, project))) {
    const { hypotheses, others } = unmetIn(project, gate);
    for (const hypothesis of hypotheses) {
      if (isFull()) {
        break;
      }
      add(hypothesis, () => stepFor(project, hypothesis));
    }
    for (const requirement of others) {
      const place = requirement.place ?? placeOf(project, gate, requirement);
      if (place) {
        add(requirement, () => ({ text: textOf(gate, requirement), place }));
      }
    }
  }
  for (const hypothesis of isFull() ? [] : mostExposedFirst(project, open)) {
    add(hypothesis, () => stepFor(project, hypothesis));
  }
  return [...steps.values()];
});

const most = 3;

/** What a gate still asks for: the hypotheses to settle, the riskiest first, and everything else in its own order. */
function unmetIn(project: Project, gate: StageGate) {
  const unmet = gate.requirements.filter((requirement) => !requirement.met);
  const hypotheses = unmet
    .flatMap((requirement) => requirement.hypotheses)
    .filter(
      (hypothesis) =>
        wordOf(project, hypothesis) !== 'supported' &&
        !(wordOf(project, hypothesis) === 'untested' && mayStayUntested(project, hypothesis)),
    );
  return {
    hypotheses: mostExposedFirst(project, [...new Set(hypotheses)]),
    others: unmet.filter((requirement) => requirement.todo !== undefined),
  };
}

/** Whether a hypothesis has something to be done about it now. */
function isOpen(project: Project, hypothesis: Hypothesis): boolean {
  const word = wordOf(project, hypothesis);
  if (word === 'supported' || word === 'parked' || word === 'superseded') {
    return false;
  }
  if (
    (word === 'refuted' && isAnswered(project, hypothesis)) ||
    (word === 'untested' && mayStayUntested(project, hypothesis))
  ) {
    return false;
  }
  if (word === 'testing' || compareStages(stageOf(hypothesis), project.read(stageOfProject, project)) <= 0) {
    return true;
  }
  const { money, hires, launches } = project.read(ridingOn, hypothesis);
  return money.length + hires + launches > 0;
}

function mayStayUntested(project: Project, hypothesis: Hypothesis): boolean {
  return project
    .read(allowancesOf, project)
    .some(
      ({ rule, element, inForce }) =>
        inForce && rule === 'untested-hypothesis' && element?.declaration === hypothesis,
    );
}

function wordOf(project: Project, hypothesis: Hypothesis) {
  return project.read(verdictOf, hypothesis).word;
}

function textOf(gate: StageGate, state: RequirementState): string {
  const { requirement, todo, text, counts, have, need, missing } = state;
  const asks = gate.gate ? `${gate.name} asks for` : `the ${gate.exits} gate asks for`;
  if (requirement?.is === 'confirmed') {
    return `${todo}: ${asks} it.`;
  }
  if (counts) {
    return `${todo}: ${asks} ${need > 1 ? `${need} and has ${have}` : text}.`;
  }
  return `${todo}: ${asks} ${text}${missing === undefined ? '' : `, and ${missing}`}.`;
}

/** Where a gate asks for it; for a built-in gate the venture, where everything is written first. */
function placeOf(project: Project, gate: StageGate, requirement: RequirementState): Place | undefined {
  if (gate.gate) {
    return placeIn(gate.gate, requirement.requirement ?? gate.gate.head);
  }
  const first = project.all('venture')[0] ?? project.all('hypothesis')[0] ?? project.all('profile')[0];
  return first && placeIn(first, first.name ?? first.head);
}
