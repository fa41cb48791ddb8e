import type { JSX } from 'preact';
import type { IsoDate } from '../core/text/dates.ts';
import { labelsOf, shareOf, ticksOf, type TimeAxis } from './time-axis.ts';

interface TimeGridProps {
  readonly axis: TimeAxis;
  readonly today: IsoDate;
}

/** The months by their names, and today. */
export function TimeHead({ axis, today }: TimeGridProps): JSX.Element {
  const now = shareOf(axis, today);
  return (
    <svg class="months" width="100%" height="32">
      {labelsOf(axis, now).map(({ day, x, month, year }) => (
        <g key={day}>
          <text x={`${x}%`} y="26" text-anchor="middle">
            {month}
          </text>
          {year !== undefined && (
            <text x={`${x}%`} y="11" text-anchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
      <text class="today" x={`${now}%`} y="26" text-anchor="middle">
        today
      </text>
    </svg>
  );
}

/** What stands behind every line: the months, and today. */
export function TimeGrid({ axis, today }: TimeGridProps): JSX.Element {
  const now = `${shareOf(axis, today)}%`;
  return (
    <>
      {ticksOf(axis).map(({ day, x }) => (
        <line key={day} class="grid" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />
      ))}
      <line class="now" x1={now} x2={now} y1="0" y2="100%" />
    </>
  );
}
