import type { Hypothesis } from '../model/hypothesis.ts';
import type { Profile } from '../model/profile.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';
import { profilesWithin, segmentOf } from '../pipeline/buyers-and-users.ts';
import { isLeanedOn } from '../pipeline/leaning.ts';
import type { Severity } from './card.ts';

/** What is missing is a hint until something leans on it; from then on it has its rule's own loudness. */
export function hintUntil(isLeanedOn: boolean, severity: Severity): Severity {
  return isLeanedOn ? severity : 'hint';
}

/** Whether a hypothesis carries weight: a `status` claims a result for it, or a gate or a plan item leans on it. */
export function isHypothesisLeanedOn(project: Project, hypothesis: Hypothesis): boolean {
  const claimed = hypothesis.status?.word === 'validated' || hypothesis.status?.word === 'invalidated';
  return claimed || project.read(isLeanedOn, hypothesis);
}

/** Whether a price, a gate's head-count or an experiment names the profile. */
export function isProfileLeanedOn(project: Project, profile: Profile): boolean {
  if (profile.name === undefined) {
    return false;
  }
  const name = profile.name.text;
  return (
    isPricedOrCounted(project, profile) ||
    project
      .referrers(name, 'experiment')
      .some((experiment) => experiment.with.some((reference) => reference.name === name))
  );
}

/** Whether a price or a gate's head-count names the profile. */
export function isPricedOrCounted(project: Project, profile: Profile): boolean {
  const name = profile.name?.text;
  return (
    name !== undefined &&
    (project
      .referrers(name, 'product')
      .some((product) => product.prices.some((price) => price.paidBy?.name === name)) ||
      project
        .referrers(name, 'gate')
        .some((gate) =>
          gate.requirements.some(
            (requirement) => requirement.is === 'heads' && requirement.profile?.name === name,
          ),
        ))
  );
}

/** Whether a price, a gate's head-count or an experiment names a profile of the segment or of a part of it. */
export function isSegmentLeanedOn(project: Project, segment: Segment): boolean {
  return profilesWithin(project, segment).some((profile) => isProfileLeanedOn(project, profile));
}

/** The same for the profile or another one of its segment. */
export function isProfileOrSegmentLeanedOn(project: Project, profile: Profile): boolean {
  const segment = segmentOf(project, profile);
  return (
    isProfileLeanedOn(project, profile) || (segment !== undefined && isSegmentLeanedOn(project, segment))
  );
}
