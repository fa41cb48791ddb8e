import type { Evidence } from '../model/evidence.ts';
import type { Profile } from '../model/profile.ts';
import type { Project } from '../names/project.ts';

/**
 * The profiles a piece of evidence was found with: those it names itself, else those of its experiment. Several mean
 * that one cannot tell how many were of which.
 */
export function whoWasAsked(project: Project, evidence: Evidence): readonly Profile[] {
  const references =
    evidence.with.length > 0 ? evidence.with : (project.findAs('experiment', evidence.from)?.with ?? []);
  const profiles = new Set<Profile>();
  for (const reference of references) {
    const profile = project.findAs('profile', reference);
    if (profile) {
      profiles.add(profile);
    }
  }
  return [...profiles];
}
