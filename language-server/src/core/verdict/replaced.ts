import type { Evidence } from '../model/evidence.ts';
import { defineQuery } from '../names/project.ts';

/** Whether other evidence, found by today, has taken the place of this. */
export const isReplaced = defineQuery<Evidence, boolean>('replaced evidence', (project, evidence) => {
  const name = evidence.name?.text;
  return (
    name !== undefined &&
    project
      .referrers(name, 'evidence')
      .some(
        (other) =>
          other !== evidence &&
          other.on !== undefined &&
          other.on.date <= project.today &&
          other.replaces.some((reference) => project.findAs('evidence', reference) === evidence),
      )
  );
});
