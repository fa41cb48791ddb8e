import type { Comparison } from '../../diff/comparison.ts';
import type { GuardFinding } from '../../diff/guard-finding.ts';
import { sayRequirement } from '../../diff/statements/of-the-way.ts';
import { onOneLine } from '../../diff/statements/say-values.ts';
import type { Gate } from '../../model/gate.ts';
import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Comparison as Compares } from '../../model/quantity.ts';
import { type Stage, stages } from '../../model/venture.ts';
import type { Project } from '../../names/project.ts';
import { type Ask, asksBuiltIn, asksOf } from '../../pipeline/asks.ts';
import { gatesExiting, gateStateOf } from '../../pipeline/gates.ts';
import { isOneOf } from '../../pipeline/requirements.ts';
import type { EveryClause } from '../../pipeline/state.ts';
import { compareDecimals } from '../../text/decimal.ts';
import { compareDurations } from '../../text/durations.ts';
import { placeIn, type Span } from '../../text/span.ts';
import { methodOfUnit } from '../../verdict/methods.ts';
import { verdictOf } from '../../verdict/verdict-of.ts';
import { defineDiffRule } from '../diff-rule.ts';
import { isSameAsk } from '../same-ask.ts';

export const gateLoosened = defineDiffRule({
  name: 'gate-loosened',
  family: 'evidence',
  severity: 'error',
  summary: 'A gate asks for less than it did.',
  source: 'Stage gates: what must be true to go on is agreed on before anybody wants to go on.',
  *compare(comparison) {
    for (const gate of comparison.before.all('gate')) {
      yield* loosenedIn(comparison, gate);
    }
    for (const stage of stages) {
      yield* loosenedBuiltIn(comparison, stage);
    }
  },
});

/** What of a declared gate's asks no gate asks for any more by which its stage is left now. */
function* loosenedIn(comparison: Comparison, gate: Gate): Iterable<GuardFinding> {
  const { before, after, naming } = comparison;
  const now = comparison.afterOf(gate);
  const asks = asksInstead(comparison, gate, now);
  const name = now?.name?.text ?? gate.name?.text ?? 'a gate';
  const states = before.read(gateStateOf, gate).requirements;
  for (const ask of asksOf(before, gate)) {
    const lesser = findLesser(comparison, ask, asks);
    if (lesser === 'as-much') {
      continue;
    }
    const { requirement } = ask;
    const state = states.find((one) => one.requirement === requirement);
    const progress = state?.counts && state.need > 1 ? ` (${state.have} so far)` : '';
    const said = sayAsk(comparison, ask, gate);
    const place = lesser?.requirement ?? now?.name ?? now?.head;
    const host = lesser?.requirement ? hostOf(after, lesser.requirement) : now;
    yield {
      subject: name,
      ...(host && place
        ? { side: 'after', place: placeIn(host, place) }
        : { side: 'before', place: placeIn(gate, requirement ?? gate.name ?? gate.head) }),
      message: lesser?.requirement
        ? `'${name}' asks for ${sayRequirement(lesser.requirement, gate, naming.after)} instead of ${said}${progress}.`
        : now
          ? `'${name}' no longer asks for ${said}${progress}.`
          : `'${name}' is gone, and nothing else asks for ${said}${progress}.`,
      explains: [requirement, lesser?.requirement].flatMap((span): readonly Span[] => (span ? [span] : [])),
    };
  }
  yield* excused(comparison, gate.exits?.value, asksOf(before, gate), asks, name);
}

/** The numbers of a gate that nobody declared are settings. */
function* loosenedBuiltIn(comparison: Comparison, stage: Stage): Iterable<GuardFinding> {
  const { before, after } = comparison;
  const isBuiltIn = (project: Project) =>
    gatesExiting(project, stage).every(({ gate }) => gate === undefined);
  const venture = after.all('venture')[0];
  if (!isBuiltIn(before) || !isBuiltIn(after) || !venture) {
    return;
  }
  for (const [key, of, what] of numbersOf) {
    const [was, is] = [before.settings.gates[key], after.settings.gates[key]];
    if (of === stage && is < was) {
      yield {
        subject: stage,
        side: 'after',
        place: placeIn(venture, venture.name ?? venture.head),
        message: `Leaving ${stage} takes ${is} ${what} instead of ${was}, by 'gates.${key}' in 'cdev.json'.`,
        explains: [],
      };
    }
  }
  yield* excused(comparison, stage, asksBuiltIn(before, stage), asksBuiltIn(after, stage), stage);
}

const numbersOf = [
  ['userInterviews', 'discovery', 'interviews with users'],
  ['buyerInterviews', 'discovery', 'interviews with buyers'],
  ['solutionHypotheses', 'discovery', 'validated solution hypotheses'],
  ['orders', 'validation', 'orders or presales'],
  ['demandHypotheses', 'creation', 'validated demand hypotheses'],
  ['teamHypotheses', 'building', 'validated team hypotheses'],
] as const;

/**
 * Hypotheses that `every` matched and does not match any more, because they are now of another risk or kind. One that
 * was supported had nothing more to give.
 */
function* excused(
  comparison: Comparison,
  stage: Stage | undefined,
  was: readonly Ask[],
  is: readonly Ask[],
  gate: string,
): Iterable<GuardFinding> {
  const { before } = comparison;
  const clauses = was.flatMap((ask) => (ask.is === 'every' ? [ask] : []));
  for (const hypothesis of clauses.length > 0 ? before.all('hypothesis') : []) {
    const now = comparison.afterOf(hypothesis);
    const clause = clauses.find(({ risks: ofRisks, kinds }) => isOneOf(hypothesis, ofRisks, kinds));
    if (
      !now?.name ||
      !clause ||
      hypothesis.status?.word === 'superseded' ||
      now.status?.word === 'superseded' ||
      isAsked(comparison, now, is) ||
      before.read(verdictOf, hypothesis).word === 'supported' ||
      !is.some((ask) => ask.is === 'every' && coversClause(ask, clause))
    ) {
      continue;
    }
    const isRisk = now.risk?.value !== hypothesis.risk?.value;
    const [old, span] = isRisk ? [hypothesis.risk, now.risk] : [hypothesis.kind, now.kind];
    const what = [now.risk?.value, now.kind?.value, 'hypothesis']
      .filter((word) => word !== undefined)
      .join(' ');
    const leaving = stage === gate ? `leaving ${gate} no longer waits` : `'${gate}' no longer waits`;
    yield {
      subject: now.name.text,
      side: 'after',
      place: placeIn(now, span ?? now.name),
      message: `'${now.name.text}' is now a ${what}, so ${leaving} for it: it was ${before.read(verdictOf, hypothesis).word}.`,
      explains: [old, span].flatMap((one): readonly Span[] => (one ? [one] : [])),
    };
  }
}

/** What is asked for now where a gate asked before: by every gate that exits its stage, or by what has become of it. */
function asksInstead({ after }: Comparison, gate: Gate, now: Gate | undefined): readonly Ask[] {
  const stage = gate.exits?.value;
  if (stage === undefined) {
    return now ? asksOf(after, now) : [];
  }
  return gatesExiting(after, stage).flatMap(({ gate: declared }) =>
    declared ? asksOf(after, declared) : asksBuiltIn(after, stage),
  );
}

/** Whether as much is still asked for; else what is asked for instead, if anything is. */
function findLesser(comparison: Comparison, ask: Ask, asks: readonly Ask[]): 'as-much' | Ask | undefined {
  switch (ask.is) {
    case 'hypothesis': {
      const now = comparison.afterOf(ask.hypothesis);
      return now && isAsked(comparison, now, asks) ? 'as-much' : undefined;
    }
    case 'every': {
      const clauses = asks.flatMap((other) => (other.is === 'every' ? [other] : []));
      return combinationsOf(ask).every((one) => clauses.some((clause) => coversClause(clause, one)))
        ? 'as-much'
        : clauses.find((clause) => coversClause(ask, clause));
    }
    case 'heads': {
      const profile = ask.profile && comparison.afterOf(ask.profile);
      const alike = asks
        .flatMap((other) => (other.is === 'heads' && isSameUnit(ask.unit, other.unit) ? [other] : []))
        .sort((a, b) => b.count - a.count);
      // Fewer people of whom more is asked are another thing, but as many of them are at least as much.
      const narrow = alike.filter((other) => ask.profile === undefined || other.profile === profile);
      return narrow.some((other) => other.count >= ask.count)
        ? 'as-much'
        : (narrow[0] ?? alike.find((other) => other.profile === undefined));
    }
    case 'roadmap': {
      const roadmap = ask.roadmap && comparison.afterOf(ask.roadmap);
      return asks.some((other) => other.is === 'roadmap' && (!other.roadmap || other.roadmap === roadmap))
        ? 'as-much'
        : undefined;
    }
    case 'economics': {
      const alike = asks.flatMap((other) =>
        other.is === 'economics' && other.requirement.is === ask.requirement.is ? [other] : [],
      );
      return alike.some((other) => isAsStrict(other, ask)) ? 'as-much' : alike[0];
    }
    case 'confirmed':
      return asks.some((other) => other.is === 'confirmed' && isSameWording(other.text, ask.text))
        ? 'as-much'
        : undefined;
  }
}

/** Whether a hypothesis has to be validated, by itself or among others, or the one that has taken its place. */
function isAsked(comparison: Comparison, hypothesis: Hypothesis, asks: readonly Ask[]): boolean {
  const seen = new Set<Hypothesis>();
  for (let one: Hypothesis | undefined = hypothesis; one && !seen.has(one); ) {
    seen.add(one);
    const current: Hypothesis = one;
    const isSuperseded = current.status?.word === 'superseded';
    if (
      asks.some(
        (ask) =>
          (ask.is === 'hypothesis' && ask.hypothesis === current) ||
          (ask.is === 'every' && !isSuperseded && isOneOf(current, ask.risks, ask.kinds)),
      )
    ) {
      return true;
    }
    one = comparison.after.findAs('hypothesis', current.status?.by);
  }
  return false;
}

/** Whether whatever one clause matches the other matches too. */
function coversClause(outer: EveryClause, inner: EveryClause): boolean {
  const covers = (all: readonly string[], some: readonly string[]) =>
    all.length === 0 || (some.length > 0 && some.every((one) => all.includes(one)));
  return covers(outer.risks, inner.risks) && covers(outer.kinds, inner.kinds);
}

/** A clause as the clauses of one risk and one kind that it is made of. */
function combinationsOf({ risks: ofRisks, kinds }: EveryClause): readonly EveryClause[] {
  const eachRisk = ofRisks.length > 0 ? ofRisks.map((risk) => [risk]) : [[]];
  const eachKind = kinds.length > 0 ? kinds.map((kind) => [kind]) : [[]];
  return eachRisk.flatMap((some) => eachKind.map((one) => ({ risks: some, kinds: one })));
}

function isSameUnit(a: string, b: string): boolean {
  return isSameAsk(a, b) || (methodOfUnit(a) === undefined && a.toLowerCase() === b.toLowerCase());
}

function isAsStrict(
  now: Ask & { readonly is: 'economics' },
  was: Ask & { readonly is: 'economics' },
): boolean {
  const [a, b] = [now.requirement, was.requirement];
  const order =
    a.is === 'payback' && b.is === 'payback'
      ? compareDurations(a.value, b.value)
      : a.is === 'lifetime' && b.is === 'lifetime'
        ? compareDecimals(a.times, b.times)
        : undefined;
  const upwards = wantsMore(b.comparison);
  if (order === undefined || wantsMore(a.comparison) !== upwards) {
    return false;
  }
  const isStrictly = (comparison: Compares) => comparison === '<' || comparison === '>';
  return order === 0
    ? isStrictly(a.comparison) || !isStrictly(b.comparison)
    : upwards
      ? order > 0
      : order < 0;
}

function wantsMore(comparison: Compares): boolean {
  return comparison === '>=' || comparison === '>';
}

function isSameWording(a: string, b: string): boolean {
  return onOneLine(a).toLowerCase() === onOneLine(b).toLowerCase();
}

/** In the words of the gate as it was, with the names of today. */
function sayAsk({ naming }: Comparison, ask: Ask, gate: Gate): string {
  if (ask.is === 'hypothesis') {
    const name = ask.hypothesis.name?.text ?? 'a hypothesis';
    return `${name} validated`;
  }
  return ask.requirement ? sayRequirement(ask.requirement, gate, naming.before) : ask.is;
}

function hostOf(project: Project, requirement: Span): Gate | undefined {
  return project.all('gate').find((gate) => gate.requirements.some((one) => one === requirement));
}
