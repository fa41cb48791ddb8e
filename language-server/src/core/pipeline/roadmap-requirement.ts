import type { Roadmap } from '../model/roadmap.ts';
import type { Project } from '../names/project.ts';
import { formatList } from '../text/amounts.ts';
import { placeIn } from '../text/span.ts';
import type { RequirementState } from './state.ts';

/** A sales roadmap with a buyer, two steps and a cycle: of several candidates the one that is furthest counts. */
export function roadmapRequirement(
  project: Project,
  text: string,
  candidates: readonly (Roadmap | undefined)[],
): RequirementState {
  const best = candidates
    .flatMap((roadmap) => (roadmap ? [{ roadmap, lacks: lackingIn(project, roadmap) }] : []))
    .sort((a, b) => a.lacks.length - b.lacks.length)[0];
  const lacks = best?.lacks;
  const met = lacks !== undefined && lacks.length === 0;
  return {
    text,
    met,
    have: lacks ? parts - lacks.length : 0,
    need: parts,
    counts: false,
    missing: met ? undefined : lacks ? `it has no ${formatList(lacks)}` : 'none is written yet',
    todo: met ? undefined : best ? `Complete ${nameFor(best.roadmap)}` : `Write ${text}`,
    place: best && placeIn(best.roadmap, best.roadmap.name ?? best.roadmap.head),
    hypotheses: [],
  };
}

/** A buyer, steps and a cycle. */
const parts = 3;

function nameFor(roadmap: Roadmap): string {
  return roadmap.name ? `roadmap ${roadmap.name.text}` : 'the sales roadmap';
}

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
