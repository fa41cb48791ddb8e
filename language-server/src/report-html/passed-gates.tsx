import type { JSX } from 'preact';
import type { ProjectPipeline } from '../core/report/pipeline.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { Prose } from './prose.tsx';
import { shareOf, type TimeAxis } from './time-axis.ts';
import { TimeGrid } from './time-grid.tsx';
import { shortened } from './words.ts';

/** The gates that have passed, on their days: what they let through may come after them. */
export function PassedGates({
  gates,
  axis,
  today,
}: {
  readonly gates: readonly PassedGate[];
  readonly axis: TimeAxis;
  readonly today: IsoDate;
}): JSX.Element {
  return (
    <li class="item gates-passed">
      <div class="item-text">
        <p>Gates passed</p>
        <p class="quiet">
          <Prose text={gates.map(({ name, on }) => `${shortened(name, 32)} ${on}`).join(', ')} />
        </p>
      </div>
      <div class="item-line">
        <svg width="100%" height="100%" aria-hidden="true">
          <TimeGrid axis={axis} today={today} />
          {together(gates, axis).map(({ x, names }) => (
            <g key={x} class="gate-flag">
              <line x1={`${x}%`} x2={`${x}%`} y1="20" y2="100%" />
              <text x={`${x}%`} y="14" text-anchor={x > 80 ? 'end' : x < 8 ? 'start' : 'middle'}>
                {shortened(names.join(', '), 24)}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </li>
  );
}

export interface PassedGate {
  readonly name: string;
  readonly on: IsoDate;
}

/** In order of their days. */
export function gatesPassed({ steps }: ProjectPipeline): readonly PassedGate[] {
  return steps
    .flatMap(({ gates }) => gates)
    .flatMap(({ name, passed, passedOn }) =>
      passed && passedOn !== undefined ? [{ name, on: passedOn }] : [],
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** Flags that would stand on each other are one. */
function together(
  gates: readonly PassedGate[],
  axis: TimeAxis,
): readonly { readonly x: number; readonly names: readonly string[] }[] {
  const flags: { x: number; names: string[] }[] = [];
  for (const { name, on } of gates) {
    const x = shareOf(axis, on);
    const last = flags.at(-1);
    if (last && x - last.x < 12) {
      last.names.push(name);
    } else {
      flags.push({ x, names: [name] });
    }
  }
  return flags;
}
