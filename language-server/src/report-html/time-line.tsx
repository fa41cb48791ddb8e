import type { JSX } from 'preact';
import type { PlanItemInView, ProjectPipeline } from '../core/report/pipeline.ts';
import { formatMoney } from '../core/text/amounts.ts';
import type { IsoDate } from '../core/text/dates.ts';
import { Findings } from './findings.tsx';
import { useSelectable } from './interaction.ts';
import { Prose } from './prose.tsx';
import { Source } from './source.tsx';
import { gatesPassed, PassedGates } from './passed-gates.tsx';
import { shareOf, type TimeAxis, timeAxis } from './time-axis.ts';
import { TimeGrid, TimeHead } from './time-grid.tsx';
import { capitalized, shortened, standingNames } from './words.ts';

/** The plan along time: each item a mark on its day, drawn to the day its gate passed or to today while it is open. */
export function TimeLine({ project }: { readonly project: ProjectPipeline }): JSX.Element | null {
  const { plan, today } = project;
  if (plan.length === 0) {
    return null;
  }
  const gates = gatesPassed(project);
  const axis = timeAxis(
    [...plan.flatMap(({ on, passedOn }) => [on ?? today, passedOn ?? today]), ...gates.map(({ on }) => on)],
    today,
  );
  const shown = plan.slice(0, mostItems);
  const rest = plan.slice(mostItems);
  return (
    <section class="time-line" aria-label="The plan and its gates">
      <h2>The plan and its gates</h2>
      <Legend />
      <div class="axis" aria-hidden="true">
        <span />
        <TimeHead axis={axis} today={today} />
      </div>
      <ol>
        {gates.length > 0 && <PassedGates gates={gates} axis={axis} today={today} />}
        {shown.map((item) => (
          <Item key={item.id} item={item} axis={axis} project={project} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details class="more">
          <summary>{rest.length} more</summary>
          <ol>
            {rest.map((item) => (
              <Item key={item.id} item={item} axis={axis} project={project} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

const mostItems = 14;

function Legend(): JSX.Element {
  return (
    <ul class="legend">
      {(['after', 'waits', 'before', 'loose'] as const).map((standing) => (
        <li key={standing} class={`standing-${standing}`}>
          <svg viewBox="-8 -8 16 16" width="16" height="16" aria-hidden="true">
            <Mark standing={standing} />
          </svg>
          {standingNames[standing]}
        </li>
      ))}
    </ul>
  );
}

function Item(props: {
  readonly item: PlanItemInView;
  readonly axis: TimeAxis;
  readonly project: ProjectPipeline;
}): JSX.Element {
  const { item, axis, project } = props;
  const { id, at, type, text, name, on, costs, standing, why } = item;
  return (
    <li id={id} class={useSelectable(id, `item standing-${standing}`)}>
      <div class="item-text">
        <p>
          <span class="item-type">{type}</span>{' '}
          <Source at={at} id={id}>
            <span dir="auto">{shortened(text ?? name ?? capitalized(type), 120)}</span>
          </Source>
          {costs && <strong> {formatMoney(costs)}</strong>}
        </p>
        <div class="item-state">
          <span class="quiet">
            <Prose text={`${on ?? 'no date'}, ${shortened(why, 120)}`} />
          </span>
          <Findings on={id} findings={project.findings} />
        </div>
      </div>
      <ItemLine item={item} axis={axis} today={project.today} />
    </li>
  );
}

function ItemLine(props: {
  readonly item: PlanItemInView;
  readonly axis: TimeAxis;
  readonly today: IsoDate;
}): JSX.Element {
  const { item, axis, today } = props;
  const { on, passedOn, standing } = item;
  const now = shareOf(axis, today);
  const x = on === undefined ? now : shareOf(axis, on);
  const gate = standing === 'after' ? (passedOn === undefined ? undefined : shareOf(axis, passedOn)) : now;
  return (
    <div class="item-line">
      <svg width="100%" height="100%" aria-hidden="true">
        <TimeGrid axis={axis} today={today} />
        <line class="rail" x1="0" x2="100%" y1="50%" y2="50%" />
        {gate !== undefined && standing !== 'loose' && (
          <g class="tie">
            <line class="span" x1={`${Math.min(gate, x)}%`} x2={`${Math.max(gate, x)}%`} y1="50%" y2="50%" />
            {standing === 'after' && (
              <svg x={`${gate}%`} y="50%" width="1" height="1" overflow="visible">
                <line class="gate-day" y1="-7" y2="7" />
              </svg>
            )}
          </g>
        )}
        <svg x={`${x}%`} y="50%" width="1" height="1" overflow="visible">
          <Mark standing={standing} />
        </svg>
      </svg>
    </div>
  );
}

/** Each standing has a shape of its own, drawn around the middle. */
function Mark({ standing }: { readonly standing: PlanItemInView['standing'] }): JSX.Element {
  switch (standing) {
    case 'after':
      return <circle class="mark" r="5.5" />;
    case 'waits':
      return <circle class="mark hollow" r="5" />;
    case 'before':
      return <path class="mark" d="M0 -6.500L6.500 0L0 6.500L-6.500 0z" />;
    case 'loose':
      return <path class="mark hollow" d="M0 -5.500L5.500 5H-5.500z" />;
  }
}
