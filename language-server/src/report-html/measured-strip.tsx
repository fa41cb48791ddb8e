import type { JSX } from 'preact';
import type { PipelineBar } from '../core/report/pipeline.ts';

/**
 * A measured value beside the one that it is to reach: the tinted side of the tick is where it passes, and the dot is
 * filled once the whole sample is in. The band around it is where the true value may lie.
 */
export function MeasuredStrip(props: {
  readonly measured: NonNullable<PipelineBar['measured']>;
  readonly bar: PipelineBar;
}): JSX.Element {
  const { measured, bar } = props;
  const { value, target, interval = [value, value] } = measured;
  const { isCeiling, n, need = n } = bar;
  const ends = [0, value, target, ...interval];
  const least = Math.min(...ends);
  const span = (Math.max(...ends) - least) * 1.15 || 1;
  const share = (at: number) => (100 * (at - least)) / span;
  const x = (at: number) => `${share(at).toFixed(1)}%`;
  const width = (from: number, to: number) => `${Math.max(0, to - from).toFixed(1)}%`;
  const tick = share(target);
  return (
    <svg class="measured" width="100%" height="20" aria-hidden="true">
      <rect class="ground" x="0" y="6" width="100%" height="8" rx="4" />
      {isCeiling ? (
        <rect class="passing" x="0" y="6" width={width(0, tick)} height="8" rx="4" />
      ) : (
        <rect class="passing" x={x(target)} y="6" width={width(tick, 100)} height="8" rx="4" />
      )}
      {interval[0] < interval[1] && (
        <rect
          class="band"
          x={x(interval[0])}
          y="8"
          width={width(share(interval[0]), share(interval[1]))}
          height="4"
          rx="2"
        />
      )}
      <rect class="tick-block" x={x(target)} y="2" width="2" height="16" />
      <circle class={n >= need ? 'value' : 'value is-early'} cx={x(value)} cy="10" r="5" />
    </svg>
  );
}
