import type { Bearing, Evidence } from '../../model/evidence.ts';
import { currentRevision, type Hypothesis } from '../../model/hypothesis.ts';
import type { Project } from '../../names/project.ts';
import { isReplaced } from '../../verdict/replaced.ts';
import { revisionOn } from '../../verdict/revisions.ts';
import { isInPlay } from '../in-play.ts';

/** A line of evidence and the hypothesis it bears on. */
export interface BearingInForce {
  readonly evidence: Evidence;
  readonly bearing: Bearing;
  readonly hypothesis: Hypothesis;
  /** The hypothesis' name. */
  readonly name: string;
  /** The revision it was gathered for. */
  readonly revision: number;
  /** Whether that is the wording of today. */
  readonly isCurrent: boolean;
}

/**
 * What a piece of evidence says for or against the hypotheses that are still in play. Nothing of evidence that was
 * replaced or is dated after today.
 */
export function bearingsInForce(project: Project, evidence: Evidence): readonly BearingInForce[] {
  return isInForce(project, evidence)
    ? evidence.bearings.flatMap((bearing) => {
        const hypothesis = project.findAs('hypothesis', bearing.hypothesis);
        if (!hypothesis?.name || bearing.verb === 'informs' || !isInPlay(hypothesis)) {
          return [];
        }
        const revision = bearing.revision?.value ?? revisionOn(hypothesis, evidence.on?.date);
        const isCurrent = revision === currentRevision(hypothesis);
        return [{ evidence, bearing, hypothesis, name: hypothesis.name.text, revision, isCurrent }];
      })
    : [];
}

export function isInForce(project: Project, evidence: Evidence): boolean {
  return (
    (evidence.on === undefined || evidence.on.date <= project.today) && !project.read(isReplaced, evidence)
  );
}
