import type { JSX } from 'preact';
import type { PipelineHypothesis } from '../core/report/pipeline.ts';
import { formatCount } from '../core/text/amounts.ts';

/** How much evidence there is for a hypothesis, against it, and put aside; where there is none, what is to bring it. */
export function EvidenceBalance({ hypothesis }: { readonly hypothesis: PipelineHypothesis }): JSX.Element {
  const { evidence, experiments } = hypothesis;
  const count = (side: string) => evidence.filter((each) => each.side === side).length;
  const aside = count('aside');
  return evidence.length === 0 ? (
    <span>{formatCount(experiments.length, 'experiment')}</span>
  ) : (
    <span class="balance">
      <span class="unseen">Evidence: </span>
      <Weight side="for" count={count('for')} words="for" />{' '}
      <Weight side="against" count={count('against')} words="against" />{' '}
      {aside > 0 && <Weight side="aside" count={aside} words="put aside" />}
    </span>
  );
}

/** What speaks for it points up and what speaks against it down, so that colour is not needed. */
function Weight(props: {
  readonly side: 'for' | 'against' | 'aside';
  readonly count: number;
  readonly words: string;
}): JSX.Element {
  const { side, count, words } = props;
  return (
    <span class={`weight weight-${side} ${count === 0 ? 'is-none' : ''}`.trimEnd()}>
      <svg class="icon" viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <path d={shapes[side]} />
      </svg>
      {count} {words}
    </span>
  );
}

const shapes = {
  for: 'M6 1.500L11 10.500H1z',
  against: 'M6 10.500L11 1.500H1z',
  aside: 'M1.500 6h9',
} as const;
