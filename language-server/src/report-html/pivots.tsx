import type { JSX } from 'preact';
import { formatList } from '../core/text/amounts.ts';
import { useSelectable } from './interaction.ts';
import { cornerRadius, dropOfRim, headAt, layOutPivots, type Pivot, type PivotArrow } from './pivot-lanes.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { shortened, stepNames } from './words.ts';

/** The arrows back above the line. What they say is said again below it, in words. */
export function PivotArrows({ pivots }: { readonly pivots: readonly Pivot[] }): JSX.Element {
  const { arrows, height } = layOutPivots(pivots);
  return (
    <svg class="arrows" width="100%" height={height} aria-hidden="true">
      <svg x={ringCenter} width="100%" height={height} overflow="visible">
        {arrows.map((arrow) => (
          <Arrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} ground={height} />
        ))}
      </svg>
    </svg>
  );
}

/** From the beginning of a column to the middle of its ring, and from there to its rim, in pixels. */
const ringCenter = 24;
const ringRadius = 22;

/**
 * The line has four columns of equal width. Along it an arrow is measured in shares of that width, so that it fits any;
 * its corners and its head have a size of their own.
 */
function Arrow({ arrow, ground }: { readonly arrow: PivotArrow; readonly ground: number }): JSX.Element {
  const { left, right, pointsLeft, leftOffset, rightOffset, rise, names } = arrow;
  const y = ground - rise;
  const label = shortened(formatList(names, 2), 24);
  const down = (offset: number) => ground + dropOfRim(offset, ringRadius);
  const isLoop = left === right;
  const headOffset = pointsLeft ? leftOffset : rightOffset;
  const turn = y + cornerRadius;
  return (
    <g class="arrow">
      <svg x={`${left * 25}%`} y="0" width={`${(right - left) * 25}%`} height={ground} overflow="visible">
        <path
          class="arrow-line"
          d={`M${leftOffset} ${down(leftOffset)}V${turn}Q${leftOffset} ${y} ${leftOffset + cornerRadius} ${y}`}
        />
        {!isLoop && <line class="arrow-line" x1={leftOffset + cornerRadius} y1={y} x2="100%" y2={y} />}
      </svg>
      <svg x={`${right * 25}%`} y="0" width="1" height={ground} overflow="visible">
        <path
          class="arrow-line"
          d={`M0 ${y}H${rightOffset - cornerRadius}Q${rightOffset} ${y} ${rightOffset} ${turn}V${down(rightOffset)}`}
        />
        {isLoop && (
          <text class="arrow-text" x={rightOffset + 8} y={y + 8}>
            {label}
          </text>
        )}
      </svg>
      <svg x={`${(pointsLeft ? left : right) * 25}%`} y="0" width="1" height={ground} overflow="visible">
        <path class="arrow-head" d={headAt(headOffset, down(headOffset))} />
      </svg>
      {!isLoop && (
        <text class="arrow-text" x={`${((left + right) / 2) * 25}%`} y={y + 4} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

/** What was learned at each of them. */
export function Pivots({ pivots }: { readonly pivots: readonly Pivot[] }): JSX.Element {
  return (
    <ul class="pivots" aria-label="Pivots">
      {pivots.toReversed().map((pivot) => (
        <Lesson key={pivot.id} pivot={pivot} />
      ))}
    </ul>
  );
}

function Lesson({ pivot }: { readonly pivot: Pivot }): JSX.Element {
  const { id, at, name = 'A pivot', on, from, to, because, learned } = pivot;
  const course = from === to ? `within ${stepNames[from]}` : `${stepNames[from]} back to ${stepNames[to]}`;
  const facts = [
    ...(on === undefined ? [] : [on]),
    course,
    ...(because.length > 0 ? [`because of ${shortened(formatList(because, 3), 120)}`] : []),
  ];
  return (
    <li id={id} class={useSelectable(id, 'pivot')}>
      <span class="pivot-mark" aria-hidden="true">
        ↩
      </span>
      <p>
        <Source at={at} id={id} class="name">
          {shortened(name, 60)}
        </Source>{' '}
        <span class="quiet">
          <Prose text={facts.join(', ')} />
        </span>
        {learned !== undefined && (
          <q class="learned" dir="auto">
            {shortened(learned, 280)}
          </q>
        )}
      </p>
    </li>
  );
}
