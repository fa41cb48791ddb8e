import type { Evidence } from '../model/evidence.ts';
import type { Project } from '../names/project.ts';
import { folded } from '../text/folded.ts';
import { tallyOf } from '../verdict/tally-of.ts';

/** The people behind one piece of evidence: one group, as large as the largest of its lines says, insiders left out. */
export interface People {
  readonly people: number;
  /** For how many it held at most, insiders left out as if they had all been among them. */
  readonly hits: number;
  /** Who they are; undefined where no rows say it. */
  readonly respondents?: readonly string[];
  /** False while the rows that would tell are not there. */
  readonly isKnown: boolean;
}

export function peopleIn(project: Project, evidence: Evidence): People {
  let people = 0;
  let hits = 0;
  let respondents: readonly string[] | undefined;
  let isKnown = true;
  for (const bearing of evidence.bearings) {
    const tally = tallyOf(project, evidence, bearing);
    isKnown &&= tally !== undefined || bearing.data === undefined;
    if (!tally) {
      continue;
    }
    if (tally.people - tally.insiders > people) {
      people = tally.people - tally.insiders;
      respondents = project.rowsOf(evidence, bearing)?.tally?.respondents;
    }
    hits = Math.max(hits, tally.is === 'count' ? tally.hits - tally.insiders : 0);
  }
  return { people, hits: Math.min(people, hits), respondents, isKnown };
}

/**
 * How many of a group are not among those met before, as far as rows say who they are; from here on all of them have been
 * met.
 */
export function newAmong(
  met: Set<string>,
  { people, respondents = [] }: Pick<People, 'people' | 'respondents'>,
): number {
  const who = respondents.map(folded);
  const again = who.filter((respondent) => met.has(respondent)).length;
  for (const respondent of who) {
    met.add(respondent);
  }
  return Math.max(0, people - again);
}
