import type { Hypothesis, HypothesisKind } from '../model/hypothesis.ts';
import { hasRole, type Profile, type Role } from '../model/profile.ts';
import type { Stage } from '../model/venture.ts';
import { inOrder } from '../names/name-index.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import { buyersOf, profilesWithin, usersOf } from './buyers-and-users.ts';
import { placeIn } from '../text/span.ts';
import { paybackKnownRequirement } from './economics-requirements.ts';
import { addHeadCounts, type HeadCount, headCount } from './head-count.ts';
import { atLeastRequirement, everyRequirement, headsRequirement, matching } from './requirements.ts';
import { roadmapRequirement } from './roadmap-requirement.ts';
import type { EveryClause, RequirementState } from './state.ts';

/** Which hypotheses a built-in gate requires one and all: each of these risks and kinds. */
export const builtInEvery: Readonly<Record<Stage, readonly EveryClause[]>> = {
  discovery: [{ risks: ['critical', 'high'], kinds: ['customer', 'problem'] }],
  validation: [{ risks: ['critical'], kinds: ['pricing', 'sales'] }],
  creation: [],
  building: [],
};

/** What a stage asks for where no gate is declared to exit it. Every number is a setting; one set to 0 asks for nothing. */
export function builtInRequirements(project: Project, stage: Stage): readonly RequirementState[] {
  const { gates } = project.settings;
  const every = builtInEvery[stage].map((clause) => project.read(everyOf, clause));
  switch (stage) {
    case 'discovery':
      return [
        project.read(pairs, project),
        ...every,
        ...asked(gates.solutionHypotheses, (need) => atLeast(project, need, 'solution')),
        ...asked(gates.userInterviews, (need) => interviewsRequirement(project, need, 'user')),
        ...asked(gates.buyerInterviews, (need) => interviewsRequirement(project, need, 'buyer')),
      ];
    case 'validation':
      return [
        ...every,
        ...asked(gates.orders, (need) => ordersRequirement(project, need)),
        roadmapRequirement(project, 'a sales roadmap', project.all('roadmap')),
      ];
    case 'creation':
      return [
        marketRequirement(project),
        ...asked(gates.demandHypotheses, (need) => atLeast(project, need, 'demand')),
        paybackKnownRequirement(project),
      ];
    case 'building':
      return asked(gates.teamHypotheses, (need) => atLeast(project, need, 'team'));
  }
}

function asked(need: number, requirement: (need: number) => RequirementState): readonly RequirementState[] {
  return need > 0 ? [requirement(need)] : [];
}

// Each of these reads the whole project. They are kept one by one, for an edit seldom concerns more than one of them.

const matchedBy = defineQuery<EveryClause, readonly Hypothesis[]>(
  'hypotheses that a built-in gate looks at',
  (project, clause) => {
    const groups = project.read(byKind, project);
    return matching(clause.kinds.flatMap((kind) => groups.get(kind) ?? []).sort(inOrder), clause);
  },
);

/** One edit of a hypothesis has them all looked through again, which is done once for all clauses. */
const byKind = defineQuery<Project, ReadonlyMap<HypothesisKind, readonly Hypothesis[]>>(
  'hypotheses by kind',
  (project) => {
    const groups = new Map<HypothesisKind, Hypothesis[]>();
    for (const hypothesis of project.all('hypothesis')) {
      const kind = hypothesis.kind?.value;
      const group = kind && groups.get(kind);
      if (group) {
        group.push(hypothesis);
      } else if (kind) {
        groups.set(kind, [hypothesis]);
      }
    }
    return groups;
  },
);

const everyOf = defineQuery<EveryClause, RequirementState>(
  'whether every hypothesis that a built-in gate looks at is supported',
  (project, clause) => everyRequirement(project, clause, project.read(matchedBy, clause)),
);

const pairs = defineQuery<Project, RequirementState>('buyers and users in pairs', pairsRequirement);

const interviewsWith = { user: interviewsQuery('user'), buyer: interviewsQuery('buyer') } as const;

function interviewsQuery(role: Role) {
  return defineQuery<Project, HeadCount>(`interviews with ${role}s`, (project) =>
    addHeadCounts(
      project
        .all('profile')
        .filter((profile) => hasRole(profile, role))
        .map((profile) => headCount(project, profile, 'interviews')),
    ),
  );
}

const clauseOf = {
  solution: { risks: [], kinds: ['solution'] },
  demand: { risks: [], kinds: ['demand'] },
  team: { risks: [], kinds: ['team'] },
} as const satisfies Readonly<Partial<Record<HypothesisKind, EveryClause>>>;

function atLeast(project: Project, need: number, kind: keyof typeof clauseOf): RequirementState {
  return atLeastRequirement(project, need, kind, project.read(matchedBy, clauseOf[kind]));
}

function interviewsRequirement(
  project: Project,
  need: number,
  role: keyof typeof interviewsWith,
): RequirementState {
  const unit = need === 1 ? 'interview' : 'interviews';
  return headsRequirement(need, unit, ` with ${role}s`, project.read(interviewsWith[role], project));
}

function ordersRequirement(project: Project, need: number): RequirementState {
  const state = headsRequirement(need, 'orders', '', headCount(project, undefined, 'orders'));
  return { ...state, text: need === 1 ? '1 order or presale' : `${need} orders or presales` };
}

/** Every user has a buyer and every buyer a user. A segment nobody is of yet is left out, unless it is the beachhead. */
function pairsRequirement(project: Project): RequirementState {
  const profiles = project.all('profile');
  const wanted = profiles.filter((profile) => hasRole(profile, 'user') || hasRole(profile, 'buyer'));
  const empty = project
    .all('segment')
    .filter(
      (segment) => segment.beachhead && !profilesWithin(project, segment).some((one) => wanted.includes(one)),
    );
  const alone = wanted.filter((profile) => !isPaired(project, profile));
  const need = wanted.length + empty.length;
  const met = need > 0 && alone.length + empty.length === 0;
  const first = alone[0] ?? empty[0];
  const reasons = [
    ...alone.map((profile) => `${nameOf(profile)} has no ${hasRole(profile, 'user') ? 'buyer' : 'user'}`),
    ...empty.map((segment) => `${segment.name?.text ?? 'the beachhead'} has nobody`),
  ];
  return {
    text: 'a buyer for every user and a user for every buyer',
    met,
    have: need - alone.length - empty.length,
    need: Math.max(1, need),
    counts: false,
    missing: met ? undefined : need === 0 ? 'no user and no buyer is written yet' : formatList(reasons, 3),
    todo: met
      ? undefined
      : need === 0
        ? 'Write who uses it and who buys it'
        : 'Find out who buys and for whom',
    place: first && placeIn(first, first.name ?? first.head),
    hypotheses: [],
  };
}

function isPaired(project: Project, profile: Profile): boolean {
  return (
    (!hasRole(profile, 'user') || buyersOf(project, profile).length > 0) &&
    (!hasRole(profile, 'buyer') || usersOf(project, profile).length > 0)
  );
}

function marketRequirement(project: Project): RequirementState {
  const market = project.all('venture')[0]?.market;
  return {
    text: 'a market type chosen',
    met: market !== undefined,
    have: market ? 1 : 0,
    need: 1,
    counts: false,
    missing: market ? undefined : 'the venture names no market',
    todo: market ? undefined : 'Choose the type of market',
    hypotheses: [],
  };
}

function nameOf(profile: Profile): string {
  return profile.name?.text ?? 'a profile';
}
