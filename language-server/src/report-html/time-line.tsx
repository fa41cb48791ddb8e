import type { JSX } from 'preact';
import type { PlanItemInView, ProjectPipeline } from '../core/report/pipeline.ts';
import { formatMoney } from '../core/text/amounts.ts';
import { addDays, addMonths, daysBetween, type IsoDate } from '../core/text/dates.ts';
import { Findings } from './findings.tsx';
import { useInteraction } from './interaction.ts';
import { Source } from './source.tsx';
import { capitalized, shortened, standingNames } from './words.ts';

/** The plan along time: each item a mark on its day, drawn to the day its gate passed or to today while it is open. */
export function TimeLine({ project }: { readonly project: ProjectPipeline }): JSX.Element | null {
  const { plan, today } = project;
  if (plan.length === 0) {
    return null;
  }
  const scale = scaleOf(plan, today);
  const shown = plan.slice(0, mostItems);
  const rest = plan.slice(mostItems);
  return (
    <section class="time-line" aria-label="The plan and its gates">
      <h2>The plan and its gates</h2>
      <Legend />
      <div class="axis" aria-hidden="true">
        <span />
        <Axis scale={scale} today={today} />
      </div>
      <ol>
        {shown.map((item) => (
          <Item key={item.id} item={item} scale={scale} project={project} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details class="more">
          <summary>{rest.length} more</summary>
          <ol>
            {rest.map((item) => (
              <Item key={item.id} item={item} scale={scale} project={project} />
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
          <svg width="16" height="16" aria-hidden="true">
            <Mark standing={standing} x="8" />
          </svg>
          {standingNames[standing]}
        </li>
      ))}
    </ul>
  );
}

interface Scale {
  readonly from: IsoDate;
  readonly days: number;
}

function scaleOf(plan: readonly PlanItemInView[], today: IsoDate): Scale {
  const days = [today, ...plan.flatMap(({ on, passedOn }) => [on ?? today, passedOn ?? today])].sort();
  const first = days[0] ?? today;
  const last = days.at(-1) ?? today;
  const margin = Math.max(7, Math.round(daysBetween(first, last) * 0.06));
  const from = addDays(first, -margin);
  return { from, days: daysBetween(from, addDays(last, margin)) };
}

function shareOf({ from, days }: Scale, on: IsoDate): number {
  return Math.round((1000 * daysBetween(from, on)) / days) / 10;
}

/** The first of every month, or of every so many where they would stand too close. */
function Axis({ scale, today }: { readonly scale: Scale; readonly today: IsoDate }): JSX.Element {
  const step = Math.max(1, Math.ceil(scale.days / 30 / 8));
  const months: IsoDate[] = [];
  const end = addDays(scale.from, scale.days);
  for (
    let month = addMonths(`${scale.from.slice(0, 7)}-01`, 1);
    month < end && months.length < 24;
    month = addMonths(month, step)
  ) {
    months.push(month);
  }
  const now = shareOf(scale, today);
  const clear = months.filter((month) => {
    const x = shareOf(scale, month);
    return Math.abs(x - now) > 9 && x < 90;
  });
  return (
    <svg class="months" width="100%" height="22">
      {clear.map((month) => (
        <text key={month} class="month" x={`${shareOf(scale, month)}%`} y="12">
          {month.slice(0, 7)}
        </text>
      ))}
      <text class="today" x={`${now}%`} y="12" text-anchor="middle">
        today
      </text>
    </svg>
  );
}

function Item(props: {
  readonly item: PlanItemInView;
  readonly scale: Scale;
  readonly project: ProjectPipeline;
}): JSX.Element {
  const interaction = useInteraction();
  const { item, scale, project } = props;
  const { id, at, type, text, name, on, costs, standing, why } = item;
  return (
    <li
      id={id}
      class={`item standing-${standing} ${interaction?.selected === id ? 'is-selected' : ''}`.trimEnd()}
    >
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
            {on === undefined ? 'no date' : on}, {shortened(why, 120)}
          </span>
          <Findings on={id} findings={project.findings} />
        </div>
      </div>
      <ItemLine item={item} scale={scale} today={project.today} />
    </li>
  );
}

function ItemLine(props: {
  readonly item: PlanItemInView;
  readonly scale: Scale;
  readonly today: IsoDate;
}): JSX.Element {
  const { item, scale, today } = props;
  const { on, passedOn, standing } = item;
  const now = shareOf(scale, today);
  const x = on === undefined ? now : shareOf(scale, on);
  const gate = standing === 'after' ? (passedOn === undefined ? undefined : shareOf(scale, passedOn)) : now;
  return (
    <svg class="item-line" width="100%" height="32" aria-hidden="true">
      <line class="rail" x1="0" x2="100%" y1="16" y2="16" />
      <line class="now" x1={`${now}%`} x2={`${now}%`} y1="0" y2="32" />
      {gate !== undefined && standing !== 'loose' && (
        <g class="tie">
          <line class="span" x1={`${Math.min(gate, x)}%`} x2={`${Math.max(gate, x)}%`} y1="16" y2="16" />
          {standing === 'after' && <line class="gate-day" x1={`${gate}%`} x2={`${gate}%`} y1="9" y2="23" />}
        </g>
      )}
      <svg x={`${x}%`} y="8" width="16" height="16" overflow="visible">
        <Mark standing={standing} x="0" />
      </svg>
    </svg>
  );
}

/** Each standing has a shape of its own. */
function Mark({
  standing,
  x,
}: {
  readonly standing: PlanItemInView['standing'];
  readonly x: string;
}): JSX.Element {
  const cx = Number(x);
  switch (standing) {
    case 'after':
      return <circle class="mark" cx={cx} cy="8" r="5.5" />;
    case 'waits':
      return <circle class="mark hollow" cx={cx} cy="8" r="5" />;
    case 'before':
      return <path class="mark" d={`M${cx} 1.500L${cx + 6.5} 8L${cx} 14.500L${cx - 6.5} 8z`} />;
    case 'loose':
      return <path class="mark hollow" d={`M${cx} 2.500L${cx + 5.5} 13H${cx - 5.5}z`} />;
  }
}
