import type { Hypothesis } from '../model/hypothesis.ts';
import type { Profile } from '../model/profile.ts';
import type { Project } from '../names/project.ts';
import { profilesWithin } from './buyers-and-users.ts';

/** The people a hypothesis speaks of: profiles, the owners of a pain, gain or job, everyone of a segment. */
export function profilesAbout(project: Project, hypothesis: Hypothesis): readonly Profile[] {
  const found = new Set<Profile>();
  for (const reference of hypothesis.about) {
    const subject = project.resolve(reference, hypothesis)?.declaration;
    const people =
      subject?.type === 'profile'
        ? [subject]
        : subject?.type === 'segment'
          ? profilesWithin(project, subject)
          : [];
    for (const profile of people) {
      found.add(profile);
    }
  }
  return [...found];
}
