import type { Declaration } from '../model/declaration.ts';
import type { Gate } from '../model/gate.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { PlanItem } from '../model/plan.ts';
import type { Project, Target } from '../names/project.ts';
import { decisionsBecauseOf } from '../pipeline/decisions-because-of.ts';
import { gateStateOf } from '../pipeline/gates.ts';
import { leaningOn } from '../pipeline/leaning.ts';
import { itemsNaming, itemsNamingStage } from '../pipeline/needs.ts';
import type { Span } from '../text/span.ts';
import { bearingsOn } from '../verdict/batches.ts';

/** One thing that another stands on, and where it says so. */
export interface Dependence {
  readonly target: Target;
  /** In the file of whichever rests on the other. */
  readonly spans: readonly Span[];
}

/** What falls with a thing: what rests on it directly. */
export function dependentsOf(project: Project, { declaration, member }: Target): readonly Dependence[] {
  if (member) {
    return [];
  }
  switch (declaration.type) {
    case 'hypothesis':
      return dependentsOfHypothesis(project, declaration);
    case 'gate':
      return dependentsOfGate(project, declaration);
    case 'evidence':
      return declaration.bearings.flatMap((bearing) => {
        const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
        return hypothesis
          ? [{ target: { declaration: hypothesis }, spans: [hypothesis.name ?? hypothesis.head] }]
          : [];
      });
    case 'experiment':
      return referring(project, declaration, 'evidence', (evidence) => [evidence.from]);
    default:
      return [];
  }
}

/** What a thing stands on, directly. */
export function foundationsOf(project: Project, { declaration, member }: Target): readonly Dependence[] {
  if (member) {
    return isPlanItem(member) ? foundationsOfItem(project, member) : [];
  }
  switch (declaration.type) {
    case 'hypothesis':
      return [
        ...declaration.restsOn.flatMap((reference) =>
          leadingTo(project.findAs('hypothesis', reference), reference),
        ),
        ...bearingsOn(project, declaration).map(({ evidence }) => ({
          target: { declaration: evidence },
          spans: [declaration.name ?? declaration.head],
        })),
      ];
    case 'gate':
      return project.read(gateStateOf, declaration).requirements.flatMap(({ hypotheses, requirement }) =>
        hypotheses.map((hypothesis) => ({
          target: { declaration: hypothesis },
          spans: [requirement ?? declaration.name ?? declaration.head],
        })),
      );
    case 'evidence':
      return declaration.from
        ? leadingTo(project.findAs('experiment', declaration.from), declaration.from)
        : [];
    case 'decision':
      return declaration.because.flatMap((reason) =>
        reason.is === 'reference'
          ? leadingTo(project.find(reason.reference.name)?.declaration, reason.reference)
          : [],
      );
    default:
      return [];
  }
}

function dependentsOfHypothesis(project: Project, hypothesis: Hypothesis): readonly Dependence[] {
  const leaners = project.read(leaningOn, hypothesis).filter(({ through }) => through === hypothesis);
  return [
    ...referring(project, hypothesis, 'hypothesis', ({ restsOn }) => restsOn),
    ...leaners.flatMap((leaner): readonly Dependence[] => {
      if (leaner.is === 'plan-item') {
        return [{ target: { declaration: leaner.plan, member: leaner.item }, spans: [leaner.item] }];
      }
      const { gate } = leaner;
      const requirement = gate?.requirements.find(
        (one) =>
          one.is === 'every' ||
          (one.is === 'validated' && one.hypotheses.some(({ name }) => name === hypothesis.name?.text)),
      );
      return gate ? [{ target: { declaration: gate }, spans: [requirement ?? gate.name ?? gate.head] }] : [];
    }),
    ...project
      .read(decisionsBecauseOf, hypothesis)
      .map((decision) => ({ target: { declaration: decision }, spans: [decision.name ?? decision.head] })),
  ];
}

function dependentsOfGate(project: Project, gate: Gate): readonly Dependence[] {
  const items = [
    ...project.read(itemsNaming, gate),
    ...(gate.exits ? itemsNamingStage(project, gate.exits.value) : []),
  ];
  return items.map(({ plan, item }) => ({ target: { declaration: plan, member: item }, spans: [item] }));
}

function foundationsOfItem(project: Project, item: PlanItem): readonly Dependence[] {
  const gates = item.needs.flatMap((reference) => leadingTo(project.findAs('gate', reference), reference));
  const feature = item.type === 'ship' && item.feature ? project.find(item.feature.name) : undefined;
  return [...gates, ...(feature ? [{ target: feature, spans: [item] }] : [])];
}

function isPlanItem(member: NonNullable<Target['member']>): member is PlanItem {
  return 'needs' in member;
}

function leadingTo(declaration: Declaration | undefined, span: Span): readonly Dependence[] {
  return declaration ? [{ target: { declaration }, spans: [span] }] : [];
}

function referring<Type extends 'hypothesis' | 'evidence'>(
  project: Project,
  to: Declaration,
  type: Type,
  referencesIn: (
    from: Extract<Declaration, { readonly type: Type }>,
  ) => readonly ((Span & { readonly name: string }) | undefined)[],
): readonly Dependence[] {
  const name = to.name?.text;
  if (name === undefined) {
    return [];
  }
  return project.referrers(name, type).flatMap((from) => {
    const spans = referencesIn(from).filter(
      (reference) => reference !== undefined && project.find(reference.name)?.declaration === to,
    );
    return spans.length > 0
      ? [{ target: { declaration: from }, spans: spans.flatMap((span) => span ?? []) }]
      : [];
  });
}
