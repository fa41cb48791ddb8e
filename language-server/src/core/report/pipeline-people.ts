import { hasRole, type Profile } from '../model/profile.ts';
import type { Roadmap } from '../model/roadmap.ts';
import type { Segment } from '../model/segment.ts';
import type { Project } from '../names/project.ts';
import { evidenceFrom } from '../pipeline/asked.ts';
import { buyersOf, segmentOf, usersOf } from '../pipeline/buyers-and-users.ts';
import { formatMoney, formatNumber } from '../text/amounts.ts';
import { formatQuantity } from '../text/quantities.ts';
import type { PipelinePerson, PipelineRoadmap, PipelineSegment } from './pipeline.ts';
import type { Elements } from './pipeline-elements.ts';

/** A profile as a person of the sale: what they do in it, how often they were asked, and what is missing. */
export function personCard(project: Project, profile: Profile, elements: Elements): PipelinePerson {
  const { file, name, head } = profile;
  const asked = project.read(evidenceFrom, profile).length;
  return {
    ...elements.add(`profile-${name?.text ?? ''}`, file, profile, name ?? head),
    name: name?.text,
    title: project.titleOf(profile),
    segment: segmentOf(project, profile)?.name?.text,
    roles: [...new Set(profile.roles.map(({ role }) => role))],
    buysFor: usersOf(project, profile)
      .filter((user) => user !== profile)
      .flatMap((user) => user.name?.text ?? []),
    asked,
    pains: profile.pains
      .toSorted((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0))
      .map(({ name: pain, title, severity }) => ({
        text: title?.value ?? pain.text,
        severity: severity?.value,
      })),
    budget: profile.budget && formatMoney(profile.budget.value),
    gaps: gapsOf(project, profile, asked),
  };
}

function gapsOf(project: Project, profile: Profile, asked: number): readonly string[] {
  const isUser = hasRole(profile, 'user');
  const isBuyer = hasRole(profile, 'buyer');
  return [
    ...(isUser && buyersOf(project, profile).length === 0 ? ['nobody buys for them'] : []),
    ...(isBuyer && usersOf(project, profile).length === 0 ? ['buys for nobody'] : []),
    ...((isUser || isBuyer) && asked === 0 ? ['never asked'] : []),
    ...(profile.of === undefined ? ['of no segment'] : []),
  ];
}

export function segmentCard(project: Project, segment: Segment, elements: Elements): PipelineSegment {
  const { file, name, head, size } = segment;
  return {
    ...elements.add(`segment-${name?.text ?? ''}`, file, segment, name ?? head),
    name: name?.text,
    title: project.titleOf(segment),
    kind: segment.kind?.value,
    size: size && `${formatNumber(size.count)} ${size.unit}`,
    beachhead: segment.beachhead !== undefined,
    partOf: segment.partOf,
  };
}

export function roadmapCard(project: Project, roadmap: Roadmap, elements: Elements): PipelineRoadmap {
  const { file, name, head } = roadmap;
  return {
    ...elements.add(`roadmap-${name?.text ?? ''}`, file, roadmap, name ?? head),
    name: name?.text,
    title: project.titleOf(roadmap),
    others: roadmap.roles.flatMap((each) =>
      each.words && each.words.value.trim() !== ''
        ? [{ role: each.role, text: each.words.value, at: elements.placeOf(file, each) }]
        : [],
    ),
    steps: roadmap.steps.map(({ value }) => value),
    cycle: roadmap.cycle && formatQuantity(roadmap.cycle.value),
  };
}
