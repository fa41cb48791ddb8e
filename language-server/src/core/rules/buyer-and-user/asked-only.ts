import type { Hypothesis } from '../../model/hypothesis.ts';
import type { Profile } from '../../model/profile.ts';
import type { Project } from '../../names/project.ts';
import { isFromOutside } from '../../pipeline/asked.ts';
import { whoWasAsked } from '../../pipeline/who-was-asked.ts';

/**
 * Everyone whose evidence bears on a hypothesis, where all of them are of one kind; nobody where somebody else was
 * asked too, or where one piece of evidence does not say who was.
 */
export function askedOnly(
  project: Project,
  hypothesis: Hypothesis,
  isOfKind: (profile: Profile) => boolean,
): readonly Profile[] {
  const name = hypothesis.name?.text;
  const asked = new Set<Profile>();
  for (const evidence of name === undefined ? [] : project.referrers(name, 'evidence')) {
    const bears = evidence.bearings.some(
      (bearing) => project.findAs('hypothesis', bearing.hypothesis) === hypothesis,
    );
    if (!bears || !isFromOutside(project, evidence)) {
      continue;
    }
    const people = whoWasAsked(project, evidence);
    if (people.length === 0 || !people.every(isOfKind)) {
      return [];
    }
    for (const profile of people) {
      asked.add(profile);
    }
  }
  return [...asked];
}
