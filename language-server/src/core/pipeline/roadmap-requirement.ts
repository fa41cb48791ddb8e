import type { Roadmap } from '../model/roadmap.ts';
import type { Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import type { RequirementState } from './state.ts';

/** A sales roadmap with a buyer, two steps and a cycle: of several candidates the one that is furthest counts. */
export function roadmapRequirement(
  project: Project,
  text: string,
  candidates: readonly (Roadmap | undefined)[],
): RequirementState {
  const lacks = candidates
    .flatMap((roadmap) => (roadmap ? [lackingIn(project, roadmap)] : []))
    .sort((a, b) => a.length - b.length)[0];
  const met = lacks !== undefined && lacks.length === 0;
  return {
    text,
    met,
    have: lacks ? parts - lacks.length : 0,
    need: parts,
    counts: false,
    missing: met ? undefined : lacks ? `it has no ${formatList(lacks)}` : 'none is written yet',
    hypotheses: [],
  };
}

const parts = 3;

function lackingIn(project: Project, roadmap: Roadmap): readonly string[] {
  const buyer = roadmap.roles.some(
    ({ role, profile, words }) =>
      role === 'buyer' &&
      (profile ? project.findAs('profile', profile) !== undefined : (words?.value.trim() ?? '') !== ''),
  );
  return [
    ...(buyer ? [] : ['buyer']),
    ...(roadmap.steps.length >= 2 ? [] : [roadmap.steps.length === 1 ? 'second step' : 'steps']),
    ...(roadmap.cycle ? [] : ['cycle']),
  ];
}
