import type { JSX } from 'preact';
import type { PipelineHypothesis, ProjectPipeline } from '../core/report/pipeline.ts';
import { VerdictIcon } from './icons.tsx';
import { PageLink } from './source.tsx';
import { shortened } from './words.ts';

/** Hypotheses by their names, each leading to its card. */
export function HypothesisChips(props: {
  readonly names: readonly string[];
  readonly project: ProjectPipeline;
  readonly most: number;
}): JSX.Element | null {
  const { names, project, most } = props;
  const found = names.flatMap((name) => project.hypotheses.find((each) => each.name === name) ?? []);
  if (found.length === 0) {
    return null;
  }
  return (
    <ul class="chips">
      {found.slice(0, most).map((hypothesis) => (
        <li key={hypothesis.id}>
          <HypothesisChip hypothesis={hypothesis} />
        </li>
      ))}
      {found.length > most && <li class="quiet">and {found.length - most} more</li>}
    </ul>
  );
}

export function HypothesisChip({ hypothesis }: { readonly hypothesis: PipelineHypothesis }): JSX.Element {
  const { id, name = 'no name', verdict } = hypothesis;
  return (
    <PageLink to={id} class="chip" label={`${name}, ${verdict}`}>
      <VerdictIcon verdict={verdict} />
      <span dir="auto">{shortened(name, 32)}</span>
    </PageLink>
  );
}
