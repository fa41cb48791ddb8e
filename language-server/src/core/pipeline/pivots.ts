import type { Decision } from '../model/decision.ts';
import type { Profile } from '../model/profile.ts';
import { defineQuery, type Project } from '../names/project.ts';
import type { IsoDate } from '../text/dates.ts';
import { segmentOf, withOuterSegments } from './buyers-and-users.ts';

/**
 * The day of the last pivot, taken by today, that changed a profile or a segment it is of: people met before it were
 * asked as somebody else. Undefined without one.
 */
export const pivotOf = defineQuery<Profile, IsoDate | undefined>('pivot of a profile', (project, profile) => {
  const segment = segmentOf(project, profile);
  const changed = [profile, ...(segment ? withOuterSegments(project, segment) : [])];
  const days = changed.flatMap((subject) =>
    (subject.name ? project.referrers(subject.name.text, 'decision') : [])
      .filter((decision) => isPivotTaken(project, decision))
      .filter((decision) =>
        decision.changes.some((reference) => {
          const target = project.find(reference.name);
          return target?.declaration === subject && target.member === undefined;
        }),
      )
      .flatMap((decision) => decision.on?.date ?? []),
  );
  return days.sort().at(-1);
});

function isPivotTaken(project: Project, decision: Decision): boolean {
  const on = decision.on?.date;
  return decision.course?.course === 'pivot' && on !== undefined && on <= project.today;
}
