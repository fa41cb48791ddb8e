import { isAhead } from '../model/quantity.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Method } from '../model/experiment.ts';
import type { Profile } from '../model/profile.ts';
import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { methodOf, methodOfUnit } from '../verdict/methods.ts';
import { isReplaced } from '../verdict/replaced.ts';
import { newAmong, peopleIn } from './people-in.ts';
import { pivotOf } from './pivots.ts';
import { evidenceNaming, whoWasAsked } from './who-was-asked.ts';

/** How many people a unit counts, and the groups they came in, the earliest first. */
export interface HeadCount {
  readonly have: number;
  readonly groups: readonly { readonly evidence: Evidence; readonly on: IsoDate; readonly heads: number }[];
}

/**
 * Counts people by a unit that is the plural of a method: `interviews` counts everyone met, whatever they were asked
 * about; where the hit is an act (`orders`, `signups` …) only those count who did it. `orders` includes presales. A
 * unit that is no method's counts nobody. Without a profile everyone counts, whoever they are.
 */
export function headCount(project: Project, profile: Profile | undefined, unit: string): HeadCount {
  const method = methodOfUnit(unit);
  if (method === undefined) {
    return { have: 0, groups: [] };
  }
  const counted: readonly Method[] = method === 'order' ? ['order', 'presale'] : [method];
  const all = profile ? project.read(groupsWith, profile) : project.read(groupsOfProject, project);
  const met = new Set<string>();
  const groups = all
    .filter((group) => counted.includes(group.method))
    .map((group) => ({
      evidence: group.evidence,
      on: group.on,
      heads: acts.has(method) ? group.hits : newAmong(met, group),
    }))
    .filter((group) => group.heads > 0);
  return { have: groups.reduce((sum, group) => sum + group.heads, 0), groups };
}

/** The day a head-count reached `need` people; undefined while it has not. */
export function reachedOn(count: HeadCount, need: number): IsoDate | undefined {
  let have = 0;
  return count.groups.find((group) => {
    have += group.heads;
    return have >= need;
  })?.on;
}

/** Whether a unit counts what customers did, not whom one met. */
export function isCountOfActs(unit: string): boolean {
  const method = methodOfUnit(unit);
  return method !== undefined && acts.has(method);
}

/** Several head-counts as one: people of several profiles, in all. */
export function addHeadCounts(counts: readonly HeadCount[]): HeadCount {
  return {
    have: counts.reduce((sum, count) => sum + count.have, 0),
    groups: counts.flatMap((count) => count.groups).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
  };
}

/** The methods whose hit is something a customer did: of those asked for an order only the ones who gave it count. */
const acts: ReadonlySet<Method> = new Set(['signup', 'pilot', 'letter-of-intent', 'presale', 'order']);

/** The people behind one piece of evidence. */
interface Group {
  readonly evidence: Evidence;
  readonly method: Method;
  readonly on: IsoDate;
  /** Everyone but insiders, as many as its largest tally says. */
  readonly people: number;
  /** For how many it held at most, insiders left out as if they had all been among them. */
  readonly hits: number;
  /** Who they are; undefined where no rows say it. */
  readonly respondents?: readonly string[];
}

/** The groups that are of one profile for sure, without what a pivot of it or of its segment left behind. */
const groupsWith = defineQuery<Profile, readonly Group[]>(
  'groups of people of a profile',
  (project, profile) => {
    const pivot = project.read(pivotOf, profile);
    return inOrderOfTime(
      evidenceNaming(project, profile)
        .filter((evidence) => {
          const asked = whoWasAsked(project, evidence);
          return asked.length === 1 && asked[0] === profile;
        })
        .flatMap((evidence) => groupOf(project, evidence))
        .filter((group) => pivot === undefined || group.on >= pivot),
    );
  },
);

const groupsOfProject = defineQuery<Project, readonly Group[]>('groups of people', (project) =>
  inOrderOfTime(
    project
      .all('evidence')
      .flatMap((evidence) => groupOf(project, evidence))
      .filter(({ evidence, on }) =>
        whoWasAsked(project, evidence).every((profile) => {
          const pivot = project.read(pivotOf, profile);
          return pivot === undefined || on >= pivot;
        }),
      ),
  ),
);

function groupOf(project: Project, evidence: Evidence): readonly Group[] {
  const on = evidence.on?.date;
  const method = methodOf(project, evidence);
  if (
    evidence.on === undefined ||
    on === undefined ||
    isAhead(evidence.on, project.today) ||
    method === undefined ||
    project.read(isReplaced, evidence)
  ) {
    return [];
  }
  const { people, hits, respondents } = peopleIn(project, evidence);
  return people > 0 ? [{ evidence, method, on, people, hits, respondents }] : [];
}

function inOrderOfTime(groups: readonly Group[]): readonly Group[] {
  return groups.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
