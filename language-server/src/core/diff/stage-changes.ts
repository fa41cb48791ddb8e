import { gatesOf } from '../pipeline/gates.ts';
import { compareStages, stageOfProject } from '../pipeline/stage.ts';
import type { RequirementState, StageGate } from '../pipeline/state.ts';
import { type Stage, stages } from '../model/venture.ts';
import type { Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import { type Place, placeIn } from '../text/span.ts';
import type { Change } from './change.ts';
import type { Comparison } from './comparison.ts';

/** A gate on both sides, or on one. */
export interface GateDelta {
  /** As it is called now; a built-in gate has the name of the stage it exits. */
  readonly name: string;
  readonly before?: StageGate;
  readonly after?: StageGate;
}

/** The gates of both sides in the order of the stages; one that was renamed is one. */
export function gateDeltas(comparison: Comparison): readonly GateDelta[] {
  const { before, after } = comparison;
  const left = [...after.read(gatesOf, after)];
  const known = before.read(gatesOf, before).map((gate): GateDelta => {
    const now = gate.gate && comparison.afterOf(gate.gate);
    const at = left.findIndex((other) =>
      gate.gate ? other.gate !== undefined && other.gate === now : !other.gate && other.exits === gate.exits,
    );
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return { name: found?.name ?? gate.name, before: gate, after: found };
  });
  const stageOf = ({ before: was, after: is }: GateDelta): Stage => (is ?? was)?.exits ?? 'discovery';
  return [...known, ...left.map((gate): GateDelta => ({ name: gate.name, after: gate }))].sort((a, b) =>
    compareStages(stageOf(a), stageOf(b)),
  );
}

/** The step the venture has come to, and the gates that passed or did not stay passed. */
export function stageChanges(comparison: Comparison): readonly Change[] {
  const { before, after } = comparison;
  const [was, is] = [before.read(stageOfProject, before), after.read(stageOfProject, after)];
  const venture = after.all('venture')[0];
  const deltas = gateDeltas(comparison);
  const fallback = venture && placeIn(venture, venture.name ?? venture.head);
  const changes: Change[] = [];
  if (was !== is && fallback) {
    const lost = compareStages(is, was) < 0;
    changes.push({
      kind: lost ? 'stage-lost' : 'stage-reached',
      severity: lost ? 'warning' : 'information',
      subject: is,
      message: lost
        ? `The evidence reaches ${is} only, and had reached ${was}.`
        : `The evidence now reaches ${is}; it had reached ${was}.`,
      place: fallback,
      side: 'after',
    });
  }
  for (const { name, before: gate, after: now } of deltas) {
    if (!gate || !now || gate.passed === now.passed) {
      continue;
    }
    const place = now.gate
      ? placeIn(now.gate, now.gate.name ?? now.gate.head)
      : (fallback ?? anywhere(after));
    const called = now.gate ? `'${name}'` : `The built-in gate out of ${name}`;
    const by = formatList(turned(gate, now), 3);
    changes.push({
      kind: now.passed ? 'gate-passed' : 'gate-lost',
      severity: now.passed ? 'information' : 'warning',
      subject: name,
      message: now.passed
        ? `${called}, the way out of ${now.exits}, has passed: ${by}.`
        : `${called}, the way out of ${now.exits}, is open again: ${by}.`,
      place,
      side: 'after',
    });
  }
  return changes;
}

/** Whether the last gate has passed, so that no step is left to come to. */
export function hasPassedAll(project: Project): boolean {
  const gates = project.read(gatesOf, project);
  return stages.every((stage) => gates.filter((gate) => gate.exits === stage).every((gate) => gate.passed));
}

/** What turned the gate: requirements met now and not before, or the other way round. */
function turned(was: StageGate, is: StageGate): readonly string[] {
  if (is.passed) {
    const open = was.requirements.filter((requirement) => !requirement.met).map(({ text }) => text);
    const news = is.requirements.filter(({ text }) => open.includes(text));
    return (news.length > 0 ? news : is.requirements).map(({ text }) => text);
  }
  return is.requirements.filter((requirement) => !requirement.met).map(sayMissing);
}

function sayMissing({ text, missing }: RequirementState): string {
  return missing === undefined ? text : `${text} (${missing})`;
}

/** Somewhere to point at in files without a venture. */
function anywhere(project: Project): Place {
  const first = project.all('gate')[0] ?? project.all('hypothesis')[0];
  return first
    ? placeIn(first, first.name ?? first.head)
    : { file: project.root, span: { start: 0, end: 0 } };
}
