import type { Name } from '../../model/node.ts';
import type { Profile } from '../../model/profile.ts';
import type { Segment } from '../../model/segment.ts';
import { valueSpan } from '../../model/node.ts';
import type { Project } from '../../names/project.ts';
import { profilesWithin } from '../../pipeline/buyers-and-users.ts';
import { placeIn } from '../../text/span.ts';
import { defineRule } from '../card.ts';

type Found = {
  readonly segment: Segment;
  readonly name: string;
} & ({ readonly is: 'too-few' } | { readonly is: 'alike'; readonly part: Name; readonly other: Name });

export const segmentedWithoutParts = defineRule({
  name: 'segmented-without-parts',
  family: 'segment-and-market',
  severity: 'warning',
  summary: 'A segmented market has fewer than two parts, or parts that want the same.',
  source: 'Customer segments: a segmented market is one whose parts have needs and problems of their own.',
  subject: 'segment',
  *check(segment, project): Iterable<Found> {
    if (segment.kind?.value !== 'segmented' || segment.name === undefined) {
      return;
    }
    const name = segment.name.text;
    if (segment.parts.length < 2) {
      yield { is: 'too-few', segment, name };
      return;
    }
    const firstWith = new Map<string, Name>();
    for (const part of segment.parts) {
      const wants = wantsOf(project, part.text);
      const other = wants === undefined ? undefined : firstWith.get(wants);
      if (other) {
        yield { is: 'alike', segment, name, part, other };
      } else if (wants !== undefined) {
        firstWith.set(wants, part);
      }
    }
  },
  at: (found) =>
    placeIn(
      found.segment,
      found.is === 'alike' ? found.part : found.segment.kind ? valueSpan(found.segment.kind) : found.segment,
    ),
  message: (found) =>
    found.is === 'alike'
      ? `The people of '${found.part.text}' have the same jobs and pains as those of '${found.other.text}', so they are one segment and not two parts.`
      : found.segment.parts.length === 0
        ? `'${found.name}' is called segmented and has no parts, so nothing says what sets its customers apart.`
        : `'${found.name}' is called segmented and has only one part, so nothing says what sets its customers apart.`,
  related: (found) =>
    found.is === 'alike'
      ? [{ place: placeIn(found.segment, found.other), message: `'${found.other.text}' wants the same.` }]
      : [],
});

/** The jobs and pains of a part's people, as one text to compare; undefined while none are written. */
function wantsOf(project: Project, part: string): string | undefined {
  const segment = project.find(part)?.declaration;
  if (segment?.type !== 'segment') {
    return undefined;
  }
  const wants = new Set(profilesWithin(project, segment).flatMap(jobsAndPainsOf));
  return wants.size === 0 ? undefined : [...wants].sort().join('\n');
}

function jobsAndPainsOf(profile: Profile): readonly string[] {
  return [...profile.jobs, ...profile.pains].map(
    ({ type, name, title }) => `${type} ${(title?.value ?? name.text).trim().toLowerCase()}`,
  );
}
