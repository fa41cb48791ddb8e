import type { PipelineHypothesis, ProjectPipeline } from '../core/report/pipeline.ts';
import { type VerdictWord, verdictWords } from '../core/verdict/verdict.ts';

/** What a reader wants to see of a project; an empty one is all of it. */
export interface Filter {
  /** The name of a segment: what speaks of it, and of those nested in it. */
  readonly segment?: string;
  /** None stands for any. */
  readonly verdicts: readonly VerdictWord[];
  /** Words that a name, a title or what it is about has in it, in any case. */
  readonly text: string;
}

export const noFilter: Filter = { verdicts: [], text: '' };

export function isFiltering({ segment, verdicts, text }: Filter): boolean {
  return segment !== undefined || verdicts.length > 0 || text.trim() !== '';
}

/** The same project with the hypotheses, the people and what rides on them that the filter lets through. */
export function filtered(project: ProjectPipeline, filter: Filter): ProjectPipeline {
  if (!isFiltering(filter)) {
    return project;
  }
  const hypotheses = project.hypotheses.filter((hypothesis) => isShown(hypothesis, filter));
  const names = new Set(hypotheses.flatMap(({ name }) => name ?? []));
  const within = filter.segment === undefined ? undefined : segmentsWithin(project, filter.segment);
  return {
    ...project,
    hypotheses,
    steps: project.steps.map((step) => ({
      ...step,
      verdicts: countVerdicts(hypotheses.filter((hypothesis) => hypothesis.stage === step.stage)),
    })),
    people: within
      ? project.people.filter(({ segment }) => segment !== undefined && within.has(segment))
      : project.people,
    riding: project.riding.filter(({ hypothesis }) => names.has(hypothesis)),
  };
}

function isShown(hypothesis: PipelineHypothesis, { segment, verdicts, text }: Filter): boolean {
  const { name = '', title = '', about, kind = '', risk = '' } = hypothesis;
  const words = text.trim().toLocaleLowerCase().split(/\s+/);
  const said = [name, title, kind, risk, ...about].join('\n').toLocaleLowerCase();
  return (
    (segment === undefined || hypothesis.segments.includes(segment)) &&
    (verdicts.length === 0 || verdicts.includes(hypothesis.verdict)) &&
    words.every((word) => said.includes(word))
  );
}

function segmentsWithin({ segments }: ProjectPipeline, name: string): ReadonlySet<string> {
  const within = new Set([name]);
  for (const outer of within) {
    for (const { name: inner, partOf } of segments) {
      if (inner !== undefined && partOf === outer) {
        within.add(inner);
      }
    }
  }
  return within;
}

function countVerdicts(hypotheses: readonly PipelineHypothesis[]): Partial<Record<VerdictWord, number>> {
  const counts: Partial<Record<VerdictWord, number>> = {};
  for (const verdict of verdictWords) {
    const count = hypotheses.filter((hypothesis) => hypothesis.verdict === verdict).length;
    if (count > 0) {
      counts[verdict] = count;
    }
  }
  return counts;
}
