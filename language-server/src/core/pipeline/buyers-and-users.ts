import type { Reference } from '../model/node.ts';
import { hasRole, type Profile } from '../model/profile.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';

/**
 * Who buys for a user: the user in person where the profile is a buyer as well, and every buyer `for` it. Empty for a
 * profile that is no user.
 */
export function buyersOf(project: Project, user: Profile): readonly Profile[] {
  if (!hasRole(user, 'user')) {
    return [];
  }
  const others = referringProfiles(project, user, (profile) => profile.buysFor).filter(
    (profile) => profile !== user && hasRole(profile, 'buyer'),
  );
  return hasRole(user, 'buyer') ? [user, ...others] : others;
}

/** Whom a buyer buys for: the same the other way round. Empty for a profile that is no buyer. */
export function usersOf(project: Project, buyer: Profile): readonly Profile[] {
  if (!hasRole(buyer, 'buyer')) {
    return [];
  }
  const users = new Set<Profile>(hasRole(buyer, 'user') ? [buyer] : []);
  for (const reference of buyer.buysFor) {
    const profile = project.findAs('profile', reference);
    if (profile && hasRole(profile, 'user')) {
      users.add(profile);
    }
  }
  return [...users];
}

/** The profiles of a segment itself, without those of the segments nested in it. */
export function profilesOf(project: Project, segment: Segment): readonly Profile[] {
  const name = segment.name?.text;
  return name === undefined
    ? []
    : project.referrers(name, 'profile').filter((profile) => segmentOf(project, profile) === segment);
}

/** The profiles of a segment and of every segment nested in it, at any depth. */
export function profilesWithin(project: Project, segment: Segment): readonly Profile[] {
  const within = new Set<Segment>([segment]);
  for (const outer of within) {
    for (const part of outer.parts) {
      const nested = findSegment(project, part.text);
      if (nested && nested.partOf === outer.name?.text) {
        within.add(nested);
      }
    }
  }
  return [...within].flatMap((each) => profilesOf(project, each));
}

/** The segment a profile belongs to; undefined where it names none, or something else. */
export function segmentOf(project: Project, profile: Profile): Segment | undefined {
  return project.findAs('segment', profile.of);
}

/** A segment and those it is nested in, from the inside out. */
export function withOuterSegments(project: Project, segment: Segment): readonly Segment[] {
  const found = new Set<Segment>();
  let current: Segment | undefined = segment;
  while (current && !found.has(current)) {
    found.add(current);
    current = current.partOf === undefined ? undefined : findSegment(project, current.partOf);
  }
  return [...found];
}

function findSegment(project: Project, name: string): Segment | undefined {
  const declaration = project.find(name)?.declaration;
  return declaration?.type === 'segment' ? declaration : undefined;
}

function referringProfiles(
  project: Project,
  profile: Profile,
  references: (other: Profile) => readonly Reference[],
): readonly Profile[] {
  const name = profile.name?.text;
  return name === undefined
    ? []
    : project
        .referrers(name, 'profile')
        .filter((other) =>
          references(other).some((reference) => project.findAs('profile', reference) === profile),
        );
}
