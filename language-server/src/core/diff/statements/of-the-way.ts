import type { Allow } from '../../model/allow.ts';
import type { Decision } from '../../model/decision.ts';
import type { Economics } from '../../model/economics.ts';
import type { Gate, Requirement } from '../../model/gate.ts';
import type { Plan, PlanItem } from '../../model/plan.ts';
import type { Feature, Product } from '../../model/product.ts';
import type { Roadmap } from '../../model/roadmap.ts';
import { isCountOfActs } from '../../pipeline/head-count.ts';
import { formatNumber } from '../../text/amounts.ts';
import type { Reference } from '../../model/node.ts';
import type { Naming } from '../naming.ts';
import { quoted, sayDay, sayMoney, sayQuantity, sayText } from './say-values.ts';
import { type Statement, statement } from './statement.ts';

export function statementsOfProduct(product: Product, naming: Naming): readonly Statement[] {
  return [
    ...product.prices.map((price) => ({
      about: 'price',
      said: [
        sayMoney(price.money),
        ...(price.paidBy ? [`paid by ${naming.nameOf(price.paidBy, product)}`] : []),
      ].join(' '),
      span: price,
    })),
    ...product.milestones.map((milestone) => ({
      about: `milestone ${milestone.step}`,
      said: milestone.on ? sayDay(milestone.on) : '',
      span: milestone,
    })),
  ];
}

export function statementsOfFeature(
  feature: Feature,
  product: Product,
  naming: Naming,
): readonly Statement[] {
  const each = (about: string, references: readonly Reference[]) =>
    references.map((reference) => ({ about, said: naming.nameOf(reference, product), span: reference }));
  return [
    ...each('relieves', feature.relieves),
    ...each('creates', feature.creates),
    ...each('does', feature.does),
    ...each('requested by', feature.requestedBy),
  ];
}

export function statementsOfEconomics(economics: Economics, naming: Naming): readonly Statement[] {
  return (['acquisition', 'lifetime', 'margin', 'payback'] as const).flatMap((about) => {
    const input = economics[about];
    const from = input?.from ? ` from ${naming.nameOf(input.from, economics)}` : '';
    return statement(about, input && `${sayQuantity(input.value)}${from}`, input);
  });
}

export function statementsOfRoadmap(roadmap: Roadmap, naming: Naming): readonly Statement[] {
  const { roles, steps, cycle, positioning, roi } = roadmap;
  return [
    ...roles.map((role) => ({
      about: role.role,
      said: [
        ...(role.profile ? [naming.nameOf(role.profile, roadmap)] : []),
        ...(role.words ? [sayText(role.words)] : []),
      ].join(' '),
      span: role,
    })),
    // Of all that can be listed the steps alone are in an order that means something.
    ...statement('steps', steps.length > 0 ? steps.map(sayText).join(', ') : undefined, steps[0]),
    ...statement('cycle', cycle && sayQuantity(cycle.value), cycle),
    ...statement('positioning', positioning && quoted(positioning.value), positioning),
    ...statement('roi', roi && quoted(roi.value), roi),
  ];
}

export function statementsOfGate(gate: Gate, naming: Naming): readonly Statement[] {
  return [
    ...statement('exits', gate.exits?.value, gate.exits),
    ...gate.requirements.flatMap((requirement) => statementsOfRequirement(requirement, gate, naming)),
  ];
}

/** A requirement of several hypotheses says one thing of each, so that it may be split or joined. */
function statementsOfRequirement(requirement: Requirement, gate: Gate, naming: Naming): readonly Statement[] {
  if (requirement.is === 'validated') {
    return requirement.hypotheses.map((reference) => ({
      about: 'require',
      said: `${naming.nameOf(reference, gate)} validated`,
      span: requirement,
    }));
  }
  return [{ about: 'require', said: sayRequirement(requirement, gate, naming), span: requirement }];
}

/** A requirement in a founder's words: `10 interviews with wei-ling`. */
export function sayRequirement(requirement: Requirement, gate: Gate, naming: Naming): string {
  switch (requirement.is) {
    case 'validated':
      return `${requirement.hypotheses.map((reference) => naming.nameOf(reference, gate)).join(', ')} validated`;
    case 'every':
      return [
        'every',
        ...(requirement.risks.length > 0 ? [requirement.risks.toSorted().join(' or ')] : []),
        ...(requirement.kinds.length > 0 ? [requirement.kinds.toSorted().join(' or ')] : []),
        'hypothesis validated',
      ].join(' ');
    case 'heads': {
      const { count, unit, profile } = requirement;
      const whom = profile && `${isCountOfActs(unit) ? 'from' : 'with'} ${naming.nameOf(profile, gate)}`;
      return `${formatNumber(String(count))} ${unit}${whom === undefined ? '' : ` ${whom}`}`;
    }
    case 'roadmap':
      return `roadmap ${naming.nameOf(requirement.roadmap, gate)}`;
    case 'payback':
      return `payback ${requirement.comparison} ${sayQuantity(requirement.value)}`;
    case 'lifetime':
      return `lifetime ${requirement.comparison} ${formatNumber(requirement.times)} acquisition`;
    case 'confirmed': {
      const { text, on, by } = requirement;
      const confirmed = on ? ` confirmed on ${sayDay(on)}` : '';
      return `${sayText(text)}${confirmed}${by ? ` by ${sayText(by)}` : ''}`;
    }
  }
}

export function statementsOfDecision(decision: Decision, naming: Naming): readonly Statement[] {
  const { on, course, from, to, because, changes, learned, by } = decision;
  return [
    ...statement('on', on && sayDay(on), on),
    ...statement('course', course?.course, course),
    ...statement('from', from?.value, from),
    ...statement('to', to?.value, to),
    ...because.map((reason) => ({
      about: 'because',
      said: reason.is === 'reference' ? naming.nameOf(reason.reference, decision) : sayText(reason.text),
      span: reason,
    })),
    ...changes.map((reference) => ({
      about: 'changes',
      said: naming.nameOf(reference, decision),
      span: reference,
    })),
    ...statement('learned', learned && quoted(learned.value), learned),
    ...by.map((text) => ({ about: 'by', said: sayText(text), span: text })),
  ];
}

export function statementsOfPlanItem(item: PlanItem, plan: Plan, naming: Naming): readonly Statement[] {
  const as = item.type === 'hire' || item.type === 'spend' ? item.as : undefined;
  const feature = item.type === 'ship' ? item.feature : undefined;
  return [
    ...statement('as', as?.value, as),
    ...statement('ship', feature && naming.nameOf(feature, plan), feature),
    ...statement('on', item.on && sayDay(item.on), item.on),
    ...statement('costs', item.costs && sayMoney(item.costs), item.costs),
    ...item.needs.map((reference) => ({
      about: 'needs',
      said: naming.nameOf(reference, plan),
      span: reference,
    })),
  ];
}

export function statementsOfAllowance(allow: Allow, naming: Naming): readonly Statement[] {
  const { rule, on, until, because } = allow;
  return [
    ...statement('rule', rule?.text, rule),
    ...statement('on', on && naming.nameOf(on, allow), on),
    ...statement('until', until && sayDay(until), until),
    ...statement('because', because && sayText(because), because),
  ];
}
