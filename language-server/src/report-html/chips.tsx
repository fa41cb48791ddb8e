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
  /** Whether there is room for what they say. */
  readonly hasTitles?: boolean;
}): JSX.Element | null {
  const { names, project, most, hasTitles } = props;
  if (names.length === 0) {
    return null;
  }
  return (
    <ul class="chips">
      {names.slice(0, most).map((name, index) => {
        const hypothesis = project.hypotheses.find((each) => each.name === name);
        return (
          <li key={index}>
            {hypothesis ? (
              <HypothesisChip hypothesis={hypothesis} hasTitle={hasTitles} />
            ) : (
              <Nameplate name={name} />
            )}
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

export function HypothesisChip(props: {
  readonly hypothesis: PipelineHypothesis;
  /** Whether there is room for what it says. */
  readonly hasTitle?: boolean;
}): JSX.Element {
  const { hypothesis, hasTitle = false } = props;
  const { id, name = 'no name', title, verdict } = hypothesis;
  const said = title === undefined ? undefined : shortened(title, 120);
  return (
    <PageLink to={id} class="chip" title={said}>
      <VerdictIcon verdict={verdict} />
      <span class="chip-name" dir="auto">
        {shortened(name, 32)}
      </span>
      <span class="unseen">, {verdict}</span>
      {hasTitle && said !== undefined && (
        <span class="chip-title" dir="auto">
          {said}
        </span>
      )}
    </PageLink>
  );
}

/** Whether a model is so small that its hypotheses can be told by what they say, not by their names alone. */
export function hasRoomForTitles({ hypotheses, hypothesesLeftOut }: ProjectPipeline): boolean {
  return hypotheses.length + hypothesesLeftOut <= 24;
}
