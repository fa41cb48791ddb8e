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

/** The evidence that names a profile, by itself or through its experiment, each once. */
export function evidenceNaming(project: Project, profile: Profile): readonly Evidence[] {
  const name = profile.name?.text;
  if (name === undefined) {
    return [];
  }
  const found = new Set<Evidence>(project.referrers(name, 'evidence'));
  for (const experiment of project.referrers(name, 'experiment')) {
    for (const evidence of experiment.name ? project.referrers(experiment.name.text, 'evidence') : []) {
      found.add(evidence);
    }
  }
  return [...found];
}
