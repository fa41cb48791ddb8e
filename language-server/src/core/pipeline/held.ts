import type { Evidence } from '../model/evidence.ts';
import type { Experiment } from '../model/experiment.ts';
import { defineQuery, type Project } from '../names/project.ts';
import { resolvePath } from '../text/paths.ts';
import { inOrderOfTime } from '../verdict/batches.ts';
import { isReplaced } from '../verdict/replaced.ts';
import { newAmong, peopleIn } from './people-in.ts';

/** How many people a piece of evidence brings who were not met before. */
export interface PeopleMet {
  readonly evidence: Evidence;
  readonly people: number;
}

/** How far an experiment has come. */
export interface Held {
  readonly people: number;
  readonly evidence: readonly Evidence[];
  /** False while rows that would tell have not been read. */
  readonly isKnown: boolean;
}

/** The people each piece of evidence brings, insiders left out, the earliest first. */
export function peopleMetIn(project: Project, evidence: readonly Evidence[]): readonly PeopleMet[] {
  const met = new Set<string>();
  return inOrderOfTime(evidence.map((one) => ({ evidence: one }))).map((each) => ({
    ...each,
    people: newAmong(met, peopleIn(project, each.evidence)),
  }));
}

/** The evidence that comes from an experiment. */
export function evidenceFrom(project: Project, { name }: Experiment): readonly Evidence[] {
  return name === undefined
    ? []
    : project.referrers(name.text, 'evidence').filter(({ from }) => from?.name === name.text);
}

/**
 * How many were asked so far: everyone that evidence brings, and whoever stands in its rows since. A row that is newer
 * than the evidence counts for no tally, but the talk was held.
 */
export const heldIn = defineQuery<Experiment, Held>(
  'how far an experiment has come',
  (project, experiment) => {
    const evidence = evidenceFrom(project, experiment).filter((one) => !project.read(isReplaced, one));
    const laterAt = new Map<string, number>();
    for (const one of evidence) {
      for (const bearing of one.bearings) {
        const later = project.rowsOf(one, bearing)?.tally?.later;
        if (bearing.data && later !== undefined) {
          const path = resolvePath(one.file, bearing.data.path.value);
          laterAt.set(path, Math.min(laterAt.get(path) ?? later, later));
        }
      }
    }
    const met = peopleMetIn(project, evidence).reduce((sum, { people }) => sum + people, 0);
    return {
      people: [...laterAt.values()].reduce((sum, later) => sum + later, met),
      evidence,
      isKnown: evidence.every((one) => peopleIn(project, one).isKnown),
    };
  },
);
