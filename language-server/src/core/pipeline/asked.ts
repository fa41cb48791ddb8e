import { isAhead } from '../model/quantity.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Experiment, Method } from '../model/experiment.ts';
import type { Profile } from '../model/profile.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { methodOf } from '../verdict/methods.ts';
import { isReplaced } from '../verdict/replaced.ts';
import { tallyOf } from '../verdict/tally-of.ts';
import { evidenceNaming, whoWasAsked } from './who-was-asked.ts';

/**
 * Whether a piece of evidence is, by today, what somebody outside the team said or did: not replaced, not read at a
 * desk, and with more people in it than insiders. Evidence without a tally is somebody unless it names insiders.
 */
export function isFromOutside(project: Project, evidence: Evidence): boolean {
  const { on } = evidence;
  const method = methodOf(project, evidence);
  if (on === undefined || isAhead(on, project.today) || method === undefined || atTheDesk.has(method)) {
    return false;
  }
  const tallies = evidence.bearings.flatMap((bearing) => tallyOf(project, evidence, bearing) ?? []);
  const somebody =
    tallies.length > 0
      ? tallies.some(({ people, insiders }) => people > insiders)
      : (evidence.insiders?.value ?? 0) === 0;
  return somebody && !project.read(isReplaced, evidence);
}

/** The evidence for which a profile was asked or watched, alone or among others, whatever it bears on. */
export const evidenceFrom = defineQuery<Profile, readonly Evidence[]>(
  'evidence from a profile',
  (project, profile) =>
    evidenceNaming(project, profile).filter(
      (evidence) => isFromOutside(project, evidence) && whoWasAsked(project, evidence).includes(profile),
    ),
);

/** The experiments with a profile that have not ended by today: whoever is in one is going to be asked. */
export function experimentsAhead(project: Project, profile: Profile): readonly Experiment[] {
  const name = profile.name?.text;
  return name === undefined
    ? []
    : project
        .referrers(name, 'experiment')
        .filter(
          (experiment) =>
            (experiment.to === undefined || experiment.to.date >= project.today) &&
            experiment.with.some((reference) => project.findAs('profile', reference) === profile),
        );
}

const atTheDesk: ReadonlySet<Method> = new Set(['opinion', 'research']);
