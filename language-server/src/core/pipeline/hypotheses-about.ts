import type { Member } from '../model/declaration.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Profile } from '../model/profile.ts';
import type { Project } from '../names/project.ts';

/** The hypotheses about a pain, gain or job: those that name it, and those about its profile as a whole. */
export function hypothesesAbout(project: Project, profile: Profile, member: Member): readonly Hypothesis[] {
  const name = profile.name?.text;
  return name === undefined
    ? []
    : project.referrers(name, 'hypothesis').filter((hypothesis) =>
        hypothesis.about.some((reference) => {
          const subject = project.resolve(reference, hypothesis);
          return (
            subject?.declaration === profile && (subject.member === undefined || subject.member === member)
          );
        }),
      );
}
