import type { JSX } from 'preact';
import type { PipelineBar } from '../core/report/pipeline.ts';
import { MeasuredStrip } from './measured-strip.tsx';
import { Prose } from './prose.tsx';

/**
 * How far a bar is: one mark for each person while one can count them, a strip for crowds. Filled marks are those for
 * whom it held, ringed ones those for whom it did not, faint ones are still to be asked; the tick is the bar.
 */
export function TallyStrip(props: {
  readonly bar: PipelineBar;
  /** Whether nothing beside it says what the bar is. */
  readonly hasCaption: boolean;
}): JSX.Element {
  const { bar, hasCaption } = props;
  const { n, need = n, text, now, due, unit } = bar;
  const whole = Math.max(need, n);
  const drawn = bar.measured ? (
    <MeasuredStrip measured={bar.measured} bar={bar} />
  ) : bar.isMeasured || whole > mostMarks ? (
    <Crowd bar={bar} whole={whole} />
  ) : (
    <Marks bar={bar} whole={whole} />
  );
  return (
    <div class={`tally outcome-${bar.outcome}`}>
      {whole > 0 && drawn}
      {hasCaption && (
        <p>
          <strong>{now ?? (need > 0 ? `0 of ${need} ${unit}` : 'nothing yet')}</strong>
          <span class="quiet">
            {' '}
            <Prose text={`needs ${text}${due === undefined ? '' : ` by ${due}`}`} />
          </span>
        </p>
      )}
    </div>
  );
}

const mostMarks = 40;
const pitch = 13;

function Marks({ bar, whole }: { readonly bar: PipelineBar; readonly whole: number }): JSX.Element {
  const { hits, n, rate } = bar;
  const perRow = whole > 20 ? Math.ceil(whole / 2) : whole;
  const rows = Math.ceil(whole / perRow);
  const tick = rate === undefined ? undefined : Math.ceil(rate * whole - 1e-9);
  const width = perRow * pitch + 2;
  const height = rows * pitch + (tick === undefined ? 2 : 8);
  const at = (index: number) => ({
    cx: (index % perRow) * pitch + pitch / 2,
    cy: Math.floor(index / perRow) * pitch + pitch / 2,
  });
  return (
    <svg class="marks" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {Array.from({ length: whole }, (_, index) => (
        <circle
          key={index}
          class={index < hits ? 'hit' : index < n ? 'miss' : 'ahead'}
          r={index < n ? 4 : 3.5}
          {...at(index)}
        />
      ))}
      {tick !== undefined && tick > 0 && tick <= whole && <Tick {...at(tick - 1)} />}
    </svg>
  );
}

/** Stands after the last mark that has to be filled. */
function Tick({ cx, cy }: { readonly cx: number; readonly cy: number }): JSX.Element {
  return <path class="tick" d={`M${cx + pitch / 2} ${cy - 7}v14`} />;
}

function Crowd({ bar, whole }: { readonly bar: PipelineBar; readonly whole: number }): JSX.Element {
  const { hits, n, rate } = bar;
  const percent = (part: number) => `${whole === 0 ? 0 : Math.min(100, (100 * part) / whole)}%`;
  return (
    <svg class="crowd" width="100%" height="14" aria-hidden="true">
      <rect class="ahead" x="0" y="3" width="100%" height="8" rx="4" />
      {n > 0 && <rect class="miss" x="0" y="3" width={percent(n)} height="8" rx="4" />}
      {hits > 0 && <rect class="hit" x="0" y="3" width={percent(hits)} height="8" rx="4" />}
      {rate !== undefined && (
        <rect class="tick-block" x={percent(rate * whole)} y="0" width="2" height="14" />
      )}
    </svg>
  );
}
