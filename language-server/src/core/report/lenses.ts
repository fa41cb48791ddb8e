import type { Declaration } from '../model/declaration.ts';
import type { Experiment } from '../model/experiment.ts';
import type { Gate } from '../model/gate.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';
import { gateStateOf } from '../pipeline/gates.ts';
import { heldIn } from '../pipeline/held.ts';
import { isLeanedOn, leaningOn, ridersOf } from '../pipeline/leaning.ts';
import { findRidingText, ridingOn } from '../pipeline/riding.ts';
import { formatList, formatNumber } from '../text/amounts.ts';
import { placeIn, type Place, type Span } from '../text/span.ts';
import { sayMeasurement } from '../verdict/bar-words.ts';
import type { AsksToDecide, Verdict } from '../verdict/verdict.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { verdictMarks } from './status-words.ts';

export const lensKinds = ['evidence', 'riding', 'gate', 'held'] as const;
/** What a line above a declaration tells: the evidence on a hypothesis, what rides on it, how far a gate or an experiment is. */
export type LensKind = (typeof lensKinds)[number];

export interface Lens {
  readonly kind: LensKind;
  readonly declaration: Experiment | Hypothesis | Gate;
  readonly span: Span;
}

/** Where lines stand above the declarations of a file; what they say is worked out when they are looked at. */
export function lensesOf(project: Project, declarations: readonly Declaration[]): readonly Lens[] {
  return declarations.flatMap((declaration): readonly Lens[] => {
    const span = declaration.name ?? declaration.head;
    switch (declaration.type) {
      case 'hypothesis':
        return [
          { kind: 'evidence', declaration, span },
          ...(project.read(isLeanedOn, declaration) ? [{ kind: 'riding', declaration, span } as const] : []),
        ];
      case 'gate':
        return [{ kind: 'gate', declaration, span }];
      case 'experiment':
        return takesNotes(declaration) ? [{ kind: 'held', declaration, span }] : [];
      default:
        return [];
    }
  });
}

/** What a line says, and the places it speaks of. */
export interface LensText {
  readonly title: string;
  readonly places: readonly Place[];
}

export function lensText(project: Project, { kind, declaration }: Omit<Lens, 'span'>): LensText {
  if (declaration.type === 'gate') {
    return gateText(project, declaration);
  }
  if (declaration.type === 'experiment') {
    return heldText(project, declaration);
  }
  return kind === 'riding' ? ridingText(project, declaration) : evidenceText(project, declaration);
}

/** `◐ testing · 4 of 9 for, needs 20 · 3 more at this rate decide it · 1 against`. */
function evidenceText(project: Project, hypothesis: Hypothesis): LensText {
  const verdict = project.read(verdictOf, hypothesis);
  const { word, counted, leftOut, running } = verdict;
  const against = counted.filter(({ bearing }) => bearing.verb === 'contradicts').length;
  const figures = sayFigures(verdict);
  const parts = [
    `${verdictMarks[word]} ${word}`,
    ...(figures === undefined ? [] : [figures]),
    ...(verdict.toDecide === undefined ? [] : [sayAsksToDecide(verdict.toDecide)]),
    ...(against > 0 ? [`${against} against`] : []),
    ...(counted.length + leftOut.length > 0 && counted.length === 0 ? ['nothing counts yet'] : []),
    ...(running.length > 0 ? [`${formatList(running.map(nameOf), 3)} running`] : []),
  ];
  const places = [...counted, ...leftOut].map(({ evidence, bearing }) => placeIn(evidence, bearing));
  return { title: parts.join(' · '), places };
}

function sayFigures({ tally, bars }: Verdict): string | undefined {
  const [bar] = bars;
  if (bar?.value !== undefined) {
    const need =
      bar.need === undefined || bar.n >= bar.need ? '' : `, needs ${formatNumber(String(bar.need))}`;
    return `${sayMeasurement(bar.pass, bar.value, bar.n, bar.measuredBy)}${need}`;
  }
  if (!tally) {
    return undefined;
  }
  const need = bars.find((one) => one.value === undefined)?.need;
  const missing = need === undefined || tally.n >= need ? '' : `, needs ${formatNumber(String(need))}`;
  return `${formatNumber(String(tally.hits))} of ${formatNumber(String(tally.n))} for${missing}`;
}

function sayAsksToDecide({ asks, outcome }: AsksToDecide): string {
  const many = `${formatNumber(String(asks))} more at this rate`;
  return outcome === 'inconclusive'
    ? `${many} ${asks === 1 ? 'ends' : 'end'} between its bars`
    : `${many} ${asks === 1 ? 'decides' : 'decide'} it`;
}

/** `SGD 30 000 and 1 launch ride on it · G2 waits for it`. */
function ridingText(project: Project, hypothesis: Hypothesis): LensText {
  const riding = project.read(ridingOn, hypothesis);
  const text = findRidingText(riding);
  const leaners = project.read(leaningOn, hypothesis).filter((leaner) => leaner.is === 'gate');
  const gates = leaners.map(({ name, gate }) => (gate ? name : `the ${name} gate`));
  const shipped = riding.items.filter((item) => item.type === 'ship').length;
  const isOne = text === undefined || !/ and |, /.test(text);
  const parts = [
    ...(text === undefined
      ? shipped > 0
        ? [`${shipped === 1 ? '1 shipment rides' : `${shipped} shipments ride`} on it`]
        : []
      : [`${text} ${isOne ? 'rides' : 'ride'} on it`]),
    ...(gates.length > 0 ? [`${formatList(gates, 3)} ${gates.length === 1 ? 'waits' : 'wait'} for it`] : []),
  ];
  const places = [
    ...leaners.flatMap(({ gate }) => (gate ? [placeIn(gate, gate.name ?? gate.head)] : [])),
    ...ridersOf(project, hypothesis).map(({ plan, item }) => placeIn(plan, item)),
  ];
  return { title: parts.join(' · '), places };
}

/** `gate: 2 of 3`, or since when it is passed. */
function gateText(project: Project, gate: Gate): LensText {
  const { passed, passedOn, requirements } = project.read(gateStateOf, gate);
  const met = requirements.filter((requirement) => requirement.met).length;
  const title = passed
    ? `✓ gate passed${passedOn === undefined ? '' : ` on ${passedOn}`}`
    : `○ gate: ${met} of ${requirements.length}`;
  const places = requirements
    .filter((requirement) => !requirement.met)
    .flatMap(({ place, requirement }) => place ?? (requirement ? placeIn(gate, requirement) : []));
  return { title, places };
}

/** `3 of 15 held`. */
function heldText(project: Project, experiment: Experiment): LensText {
  const { people, evidence } = project.read(heldIn, experiment);
  const { sample } = experiment;
  const of = sample === undefined ? '' : ` of ${formatNumber(String(sample.value))}`;
  return {
    title: `${formatNumber(String(people))}${of} ${isTalk(experiment) ? 'held' : 'asked'}`,
    places: evidence.map((one) => placeIn(one, one.name ?? one.head)),
  };
}

/** Whether notes are taken while it is held. */
export function takesNotes(experiment: Experiment): boolean {
  return isTalk(experiment) || experiment.script !== undefined;
}

/** Whether it is held with one customer after the other. */
function isTalk({ method }: Experiment): boolean {
  return method !== undefined && ['interview', 'observation', 'prototype'].includes(method.method);
}

function nameOf({ name }: { readonly name?: { readonly text: string } }): string {
  return name?.text ?? 'an experiment';
}
