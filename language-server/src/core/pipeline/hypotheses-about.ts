import type { Declaration, Member } from '../model/declaration.ts';
import type { Hypothesis } from '../model/hypothesis.ts';
import type { Project } from '../names/project.ts';

/**
 * The hypotheses about a pain, gain or job: those that name it, and those about its profile as a whole. Without a
 * member all that are about the declaration or anything in it.
 */
export function hypothesesAbout(
  project: Project,
  owner: Declaration,
  member?: Member,
): readonly Hypothesis[] {
  const name = owner.name?.text;
  return name === undefined
    ? []
    : project.referrers(name, 'hypothesis').filter((hypothesis) =>
        hypothesis.about.some((reference) => {
          const subject = project.resolve(reference, hypothesis);
          return (
            subject?.declaration === owner &&
            (member === undefined || subject.member === undefined || subject.member === member)
          );
        }),
      );
}
