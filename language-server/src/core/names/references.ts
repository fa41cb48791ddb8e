import type { Declaration, DeclarationType, Member, MemberType } from '../model/declaration.ts';
import { declarationTypes } from '../model/declaration.ts';
import type { Evidence } from '../model/evidence.ts';
import { methods } from '../model/experiment.ts';
import type { Gate } from '../model/gate.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Reference } from '../model/node.ts';
import type { Plan } from '../model/plan.ts';
import type { Product } from '../model/product.ts';
import type { Profile } from '../model/profile.ts';
import { stages } from '../model/venture.ts';

export type TargetType = DeclarationType | MemberType;

/** A reference as it stands in a declaration, and what it may lead to there. */
export interface ExpectedReference {
  readonly reference: Reference;
  /** The founder's words it stands behind: `tests`, `rests on`, `paid by`. */
  readonly after: string;
  readonly expects: readonly TargetType[];
  /** Words that mean something here by themselves, unless a declaration of an expected type has that name: the methods after `from`, the stages after `needs`. */
  readonly words: readonly string[];
  /** The feature or plan item it stands in; undefined where it is the declaration's own. */
  readonly member?: Member;
}

/** Every reference in a declaration, in the order of the model's fields. There is no other list of them. */
export function referencesOf(declaration: Declaration): readonly ExpectedReference[] {
  // Rules ask one after the other about the same declaration.
  if (latest?.of !== declaration) {
    latest = { of: declaration, references: collectAll(declaration) };
  }
  return latest.references;
}

let latest: { readonly of: Declaration; readonly references: readonly ExpectedReference[] } | undefined;

function collectAll(declaration: Declaration): readonly ExpectedReference[] {
  const found: ExpectedReference[] = [];
  switch (declaration.type) {
    case 'profile':
      collectFromProfile(found, declaration);
      break;
    case 'product':
      collectFromProduct(found, declaration);
      break;
    case 'hypothesis':
      collectFromHypothesis(found, declaration);
      break;
    case 'experiment':
      collect(found, declaration.tests, 'tests', hypothesis);
      collect(found, declaration.with, 'with', profile);
      break;
    case 'evidence':
      collectFromEvidence(found, declaration);
      break;
    case 'economics':
      for (const input of [
        declaration.acquisition,
        declaration.lifetime,
        declaration.margin,
        declaration.payback,
      ]) {
        collectOne(found, input?.from, 'from', evidence);
      }
      break;
    case 'roadmap':
      for (const role of declaration.roles) {
        collectOne(found, role.profile, role.role, profile);
      }
      break;
    case 'gate':
      collectFromGate(found, declaration);
      break;
    case 'decision':
      for (const reason of declaration.because) {
        if (reason.is === 'reference') {
          collectOne(found, reason.reference, 'because', evidence);
        }
      }
      collect(found, declaration.changes, 'changes', anything);
      break;
    case 'plan':
      collectFromPlan(found, declaration);
      break;
    case 'allow':
      collectOne(found, declaration.on, 'on', anything);
      break;
    case 'venture':
    case 'segment':
    case 'alternative':
      break;
  }
  return found;
}

const segment = ['segment'] as const;
const profile = ['profile'] as const;
const alternative = ['alternative'] as const;
const hypothesis = ['hypothesis'] as const;
const experiment = ['experiment'] as const;
const evidence = ['evidence'] as const;
const roadmap = ['roadmap'] as const;
const gate = ['gate'] as const;
const job = ['job'] as const;
const pain = ['pain'] as const;
const gain = ['gain'] as const;
const feature = ['feature'] as const;

const memberTypes = [
  'job',
  'pain',
  'gain',
  'feature',
  'hire',
  'spend',
  'launch',
  'ship',
  'raise',
] as const satisfies readonly MemberType[];

/** Where a reference may lead anywhere: `about`, `changes`, `on`. */
export const anything: readonly TargetType[] = [...declarationTypes, ...memberTypes];

const noWords: readonly string[] = [];

function collectFromProfile(found: ExpectedReference[], declaration: Profile): void {
  collectOne(found, declaration.of, 'of', segment);
  collect(found, declaration.buysFor, 'for', profile);
  for (const today of declaration.today) {
    collectOne(found, today.alternative, 'today', alternative);
  }
}

function collectFromProduct(found: ExpectedReference[], declaration: Product): void {
  for (const price of declaration.prices) {
    collectOne(found, price.paidBy, 'paid by', profile);
  }
  for (const member of declaration.features) {
    collect(found, member.relieves, 'relieves', pain, noWords, member);
    collect(found, member.creates, 'creates', gain, noWords, member);
    collect(found, member.does, 'does', job, noWords, member);
    collect(found, member.requestedBy, 'requested by', profile, noWords, member);
  }
}

function collectFromHypothesis(found: ExpectedReference[], declaration: Hypothesis): void {
  collect(found, declaration.about, 'about', anything);
  collect(found, declaration.restsOn, 'rests on', hypothesis);
  collectOne(found, declaration.status?.by, 'superseded by', hypothesis);
}

function collectFromEvidence(found: ExpectedReference[], declaration: Evidence): void {
  collectOne(found, declaration.from, 'from', experiment, methods);
  for (const bearing of declaration.bearings) {
    collectOne(found, bearing.hypothesis, bearing.verb, hypothesis);
  }
  collect(found, declaration.with, 'with', profile);
  collect(found, declaration.replaces, 'replaces', evidence);
}

function collectFromGate(found: ExpectedReference[], declaration: Gate): void {
  for (const requirement of declaration.requirements) {
    switch (requirement.is) {
      case 'validated':
        collect(found, requirement.hypotheses, 'require', hypothesis);
        break;
      case 'heads':
        collectOne(found, requirement.profile, 'with', profile);
        break;
      case 'roadmap':
        collectOne(found, requirement.roadmap, 'roadmap', roadmap);
        break;
      default:
        break;
    }
  }
}

function collectFromPlan(found: ExpectedReference[], declaration: Plan): void {
  for (const item of declaration.items) {
    if (item.type === 'ship') {
      collectOne(found, item.feature, 'ship', feature, noWords, item);
    }
    collect(found, item.needs, 'needs', gate, stages, item);
  }
}

function collect(
  found: ExpectedReference[],
  references: readonly Reference[],
  after: string,
  expects: readonly TargetType[],
  words: readonly string[] = noWords,
  member?: Member,
): void {
  for (const reference of references) {
    found.push({ reference, after, expects, words, member });
  }
}

function collectOne(
  found: ExpectedReference[],
  reference: Reference | undefined,
  after: string,
  expects: readonly TargetType[],
  words: readonly string[] = noWords,
  member?: Member,
): void {
  if (reference !== undefined) {
    found.push({ reference, after, expects, words, member });
  }
}
