import type { Evidence } from '../model/evidence.ts';
import { defineQuery } from '../names/project.ts';

/**
 * Whether other evidence, found by today, puts this one right. It stays off even where its replacement is itself
 * replaced: what was wrong does not become right by a second correction.
 */
export const isReplaced = defineQuery<Evidence, boolean>('is replaced', (project, evidence) => {
  if (evidence.name === undefined) {
    return false;
  }
  return project
    .referrers(evidence.name.text, 'evidence')
    .some(
      (other) =>
        other !== evidence &&
        (other.on === undefined || other.on.date <= project.today) &&
        other.replaces.some((reference) => project.findAs('evidence', reference) === evidence),
    );
});
