import type { Hypothesis } from '../model/hypothesis.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';
import { segmentOf } from './buyers-and-users.ts';
import { profilesAbout } from './profiles-about.ts';

/** The segments a hypothesis speaks of: those it names, and those of the people it names. */
export function segmentsAbout(project: Project, hypothesis: Hypothesis): readonly Segment[] {
  const named = hypothesis.about.flatMap((reference) => {
    const subject = project.resolve(reference, hypothesis)?.declaration;
    return subject?.type === 'segment' ? [subject] : [];
  });
  const lived = profilesAbout(project, hypothesis).flatMap((profile) => segmentOf(project, profile) ?? []);
  return [...new Set([...named, ...lived])];
}
