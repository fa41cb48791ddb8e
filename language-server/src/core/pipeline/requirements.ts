import { isAhead } from '../model/quantity.ts';
import type { Method } from '../model/experiment.ts';
import type { Requirement } from '../model/gate.ts';
import type { Hypothesis, HypothesisKind, Risk } from '../model/hypothesis.ts';
import type { Reference } from '../model/node.ts';
import type { Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import type { IsoDate } from '../text/dates.ts';
import { methodOfUnit } from '../verdict/methods.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { lifetimeRequirement, paybackRequirement } from './economics-requirements.ts';
import { type HeadCount, headCount, isCountOfActs, reachedOn } from './head-count.ts';
import { roadmapRequirement } from './roadmap-requirement.ts';
import type { EveryClause, RequirementState } from './state.ts';

/** How far one declared requirement of a gate is. */
export function stateOfRequirement(project: Project, requirement: Requirement): RequirementState {
  return { ...stateOf(project, requirement), requirement };
}

/**
 * Every hypothesis of some risks and kinds (empty lists stand for any), supported. Superseded ones are left out, parked
 * ones block, and where there is nothing to match it is not met.
 */
export function everyRequirement(
  project: Project,
  { risks, kinds }: EveryClause,
  matched = matching(project.all('hypothesis'), { risks, kinds }),
): RequirementState {
  const subject = [risks.join(' or '), kinds.join(' or '), 'hypothesis']
    .filter((part) => part !== '')
    .join(' ');
  const state = supportedOf(project, matched, Math.max(1, matched.length));
  return {
    ...state,
    text: `every ${subject} validated`,
    ...(matched.length === 0 ? { missing: noneYet, todo: `Write ${withArticle(subject)}` } : {}),
  };
}

/** Those of some hypotheses that a clause speaks of. */
export function matching(
  hypotheses: readonly Hypothesis[],
  { risks, kinds }: EveryClause,
): readonly Hypothesis[] {
  return hypotheses.filter(
    (hypothesis) => isOneOf(hypothesis, risks, kinds) && hypothesis.status?.word !== 'superseded',
  );
}

/** At least `need` supported hypotheses of a kind, which are those `matched`. */
export function atLeastRequirement(
  project: Project,
  need: number,
  kind: HypothesisKind,
  matched: readonly Hypothesis[],
): RequirementState {
  const state = supportedOf(project, matched, need);
  const text = need === 1 ? withArticle(`${kind} hypothesis`) : `${need} ${kind} hypotheses`;
  const missing = matched.length === 0 ? noneYet : state.missing || `only ${matched.length} written yet`;
  const todo = matched.length === 0 ? withArticle(`${kind} hypothesis`) : `another ${kind} hypothesis`;
  return {
    ...state,
    text: `${text} validated`,
    ...(state.met ? {} : { missing, todo: matched.length < need ? `Write ${todo}` : undefined }),
  };
}

/** So many people, counted by the evidence; `whom` follows the unit: ` with wei-ling`. */
export function headsRequirement(
  need: number,
  unit: string,
  whom: string,
  count: HeadCount,
): RequirementState {
  const met = count.have >= need;
  const method = methodOfUnit(unit);
  const left = need - count.have;
  const things = left === 1 && method ? method : unit;
  return {
    text: `${need} ${unit}${whom}`,
    met,
    metOn: met ? reachedOn(count, need) : undefined,
    have: count.have,
    need,
    counts: true,
    missing: met ? undefined : method ? `${left} to go` : `'${unit}' names no method that could be counted`,
    todo: met
      ? undefined
      : method
        ? `${verbFor(method)} ${left}${count.have > 0 ? ' more' : ''} ${things}${whom}`
        : `Say what '${unit}' are: interviews, orders or the plural of another method`,
    hypotheses: [],
  };
}

/** Whether a hypothesis is of some risk and some kind; empty lists stand for any. */
export function isOneOf(
  hypothesis: Hypothesis,
  risks: readonly Risk[],
  kinds: readonly HypothesisKind[],
): boolean {
  return (
    (risks.length === 0 || risks.some((risk) => risk === hypothesis.risk?.value)) &&
    (kinds.length === 0 || kinds.some((kind) => kind === hypothesis.kind?.value))
  );
}

function stateOf(project: Project, requirement: Requirement): RequirementState {
  switch (requirement.is) {
    case 'validated':
      return validatedRequirement(project, requirement.hypotheses);
    case 'every':
      return everyRequirement(project, requirement);
    case 'heads': {
      const { count, unit, profile: reference } = requirement;
      const profile = project.findAs('profile', reference);
      const whom = reference ? ` ${isCountOfActs(unit) ? 'from' : 'with'} ${reference.name}` : '';
      const heads = reference && !profile ? nobody : headCount(project, profile, unit);
      return { ...headsRequirement(count, unit, whom, heads), profile };
    }
    case 'roadmap':
      return roadmapRequirement(project, `roadmap ${requirement.roadmap.name}`, [
        project.findAs('roadmap', requirement.roadmap),
      ]);
    case 'payback':
      return paybackRequirement(project, requirement);
    case 'lifetime':
      return lifetimeRequirement(project, requirement);
    case 'confirmed':
      return confirmedRequirement(project, requirement);
  }
}

/** Hypotheses by name, all of them supported. What their `status` says does not matter. */
function validatedRequirement(project: Project, references: readonly Reference[]): RequirementState {
  const named = new Map(
    references.map((reference) => [reference.name, project.findAs('hypothesis', reference)]),
  );
  const names = [...named.keys()];
  const found = [...new Set([...named.values()].flatMap((hypothesis) => hypothesis ?? []))];
  const unknown = names.filter((name) => !named.get(name)).map((name) => `${name} is no hypothesis`);
  const state = supportedOf(project, found, found.length);
  return {
    ...state,
    text: `${names.join(', ')} validated`,
    met: state.met && unknown.length === 0 && found.length > 0,
    metOn: unknown.length === 0 ? state.metOn : undefined,
    need: Math.max(1, names.length),
    missing: formatList([...unknown, ...(state.missing === undefined ? [] : [state.missing])]) || undefined,
  };
}

function supportedOf(
  project: Project,
  hypotheses: readonly Hypothesis[],
  need: number,
): Omit<RequirementState, 'text'> {
  const days: (IsoDate | undefined)[] = [];
  const open: string[] = [];
  for (const hypothesis of hypotheses) {
    const verdict = project.read(verdictOf, hypothesis);
    if (verdict.word === 'supported') {
      days.push(verdict.since);
    } else {
      open.push(`${hypothesis.name?.text ?? 'a hypothesis'} is ${verdict.word}`);
    }
  }
  const met = days.length >= need;
  const known = days.flatMap((day) => day ?? []).sort();
  return {
    met,
    metOn: met ? (known[need - 1] ?? known.at(-1)) : undefined,
    have: Math.min(days.length, need),
    need,
    counts: true,
    missing: met ? undefined : formatList(open, 3),
    hypotheses,
  };
}

function confirmedRequirement(
  project: Project,
  requirement: Requirement & { readonly is: 'confirmed' },
): RequirementState {
  const on = requirement.on?.date;
  const met = requirement.on !== undefined && !isAhead(requirement.on, project.today);
  const by = requirement.by && on !== undefined ? ` by ${requirement.by.value}` : '';
  return {
    text: `"${requirement.text.value}" confirmed${on === undefined ? '' : ` on ${on}`}${by}`,
    met,
    metOn: met ? on : undefined,
    have: met ? 1 : 0,
    need: 1,
    counts: false,
    missing: met ? undefined : on === undefined ? 'nobody has confirmed it' : `it is dated ${on}`,
    todo: met || on !== undefined ? undefined : `Have "${requirement.text.value}" confirmed`,
    hypotheses: [],
  };
}

const nobody: HeadCount = { have: 0, groups: [] };
const noneYet = 'none is written yet';

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

function verbFor(method: Method): string {
  return method === 'interview' ? 'Hold' : method === 'order' || method === 'presale' ? 'Win' : 'Get';
}
