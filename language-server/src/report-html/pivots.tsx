import type { JSX } from 'preact';
import { type Stage, stages } from '../core/model/venture.ts';
import { formatList } from '../core/text/amounts.ts';
import type { PipelineDecision } from '../core/report/pipeline.ts';
import { Source } from './source.tsx';
import { shortened, stepNames } from './words.ts';

/** A decision to go back: it says from where and to where. */
export interface Pivot extends PipelineDecision {
  readonly from: Stage;
  readonly to: Stage;
}

export function isPivot(decision: PipelineDecision): decision is PipelineDecision & Pivot {
  return decision.course === 'pivot' && decision.from !== undefined && decision.to !== undefined;
}

/** The arrows back above the line, the latest nearest to the eye. */
export function PivotArrows({ pivots }: { readonly pivots: readonly Pivot[] }): JSX.Element {
  const arrows = bundled(pivots).slice(-mostArrows);
  return (
    <svg class="arrows" width="100%" height="44" aria-hidden="true">
      <svg x={ringCenter} width="100%" height="44" overflow="visible">
        {arrows.map((arrow) => (
          <Arrow key={`${arrow.from} ${arrow.to}`} {...arrow} />
        ))}
      </svg>
    </svg>
  );
}

const mostArrows = 6;

/** From the beginning of a column to the middle of its ring, in pixels. */
const ringCenter = 24;

interface Bundle {
  readonly from: Stage;
  readonly to: Stage;
  readonly names: readonly string[];
}

/** Pivots of the same course are one arrow. */
function bundled(pivots: readonly Pivot[]): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const { from, to, name = '' } of pivots) {
    const key = `${from} ${to}`;
    bundles.set(key, { from, to, names: [...(bundles.get(key)?.names ?? []), name] });
  }
  return [...bundles.values()];
}

/**
 * The line has four columns of equal width, and a step's ring stands at the beginning of each. Coordinates along it are
 * shares of the width, so that the arrows fit every width; heads and loops have a size of their own.
 */
function Arrow({ from, to, names }: Bundle): JSX.Element {
  const start = stages.indexOf(from);
  const end = stages.indexOf(to);
  const label = shortened(formatList(names, 2), 24);
  if (start === end) {
    return (
      <svg class="arrow" x={`${end * 25}%`} y="0" width="96" height="44" overflow="visible">
        <path class="arrow-line" d="M0 41C6 4 -38 4 -13 37" />
        <path class="arrow-head" d="M-19.5 31.5L-12.5 38L-9.5 29" />
        <text class="arrow-text" x="-14" y="6" text-anchor="middle">
          {label}
        </text>
      </svg>
    );
  }
  const height = 40 - Math.abs(start - end) * 12;
  return (
    <g class="arrow">
      <svg
        x="0"
        y="0"
        width="100%"
        height="44"
        viewBox="0 0 100 44"
        preserveAspectRatio="none"
        overflow="visible"
      >
        <path
          class="arrow-line"
          vector-effect="non-scaling-stroke"
          d={`M${start * 25} 42C${start * 25 - 3} ${height - 14} ${end * 25 + 4} ${height - 14} ${end * 25 + 0.8} 40`}
        />
      </svg>
      <svg x={`${end * 25}%`} y="0" width="20" height="44" overflow="visible">
        <path class="arrow-head" d="M7.5 31L10 41L19 36" />
      </svg>
      <text
        class="arrow-text"
        x={`${((start + end) / 2) * 25}%`}
        y={Math.max(10, height - 12)}
        text-anchor="middle"
      >
        {label}
      </text>
    </g>
  );
}

/** What was learned at each of them. */
export function Pivots({ pivots }: { readonly pivots: readonly Pivot[] }): JSX.Element {
  return (
    <ul class="pivots" aria-label="Pivots">
      {pivots.toReversed().map((pivot) => (
        <li key={pivot.id} id={pivot.id}>
          <span class="pivot-mark" aria-hidden="true">
            ↩
          </span>
          <p>
            <Source at={pivot.at} id={pivot.id} class="name">
              {pivot.name ?? 'A pivot'}
            </Source>{' '}
            <span class="quiet">
              {pivot.on === undefined ? '' : `${pivot.on}, `}
              {pivot.from === pivot.to
                ? `within ${stepNames[pivot.from]}`
                : `${stepNames[pivot.from]} back to ${stepNames[pivot.to]}`}
              {pivot.because.length > 0 ? `, because of ${shortened(formatList(pivot.because, 3), 120)}` : ''}
            </span>
            {pivot.learned !== undefined && (
              <q class="learned" dir="auto">
                {shortened(pivot.learned, 280)}
              </q>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
