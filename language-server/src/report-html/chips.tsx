import type { JSX } from 'preact';
import type { PipelineHypothesis, ProjectPipeline } from '../core/report/pipeline.ts';
import { VerdictIcon } from './icons.tsx';
import { PageLink } from './source.tsx';
import { shortened } from './words.ts';

/** Hypotheses by their names, each leading to its card where that is on the page. */
export function HypothesisChips(props: {
  readonly names: readonly string[];
  readonly project: ProjectPipeline;
  readonly most: number;
}): JSX.Element | null {
  const { names, project, most } = props;
  if (names.length === 0) {
    return null;
  }
  return (
    <ul class="chips">
      {names.slice(0, most).map((name, index) => {
        const hypothesis = project.hypotheses.find((each) => each.name === name);
        return (
          <li key={index}>
            {hypothesis ? <HypothesisChip hypothesis={hypothesis} /> : <Nameplate name={name} />}
          </li>
        );
      })}
      {names.length > most && <li class="quiet">and {names.length - most} more</li>}
    </ul>
  );
}

/** One that is not on the page. */
function Nameplate({ name }: { readonly name: string }): JSX.Element {
  return (
    <span class="chip" dir="auto">
      {shortened(name, 32)}
    </span>
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
