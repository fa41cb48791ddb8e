import type { JSX } from 'preact';
import type {
  PipelineHypothesis,
  PipelineRiding,
  PlanItemInView,
  ProjectPipeline,
} from '../core/report/pipeline.ts';
import { sayItem, sayRiding } from '../core/report/status-words.ts';
import { formatMoney } from '../core/text/amounts.ts';
import { toNumber } from '../core/text/decimal.ts';
import type { VerdictWord } from '../core/verdict/verdict.ts';
import { HypothesisChip } from './chips.tsx';
import { Source } from './source.tsx';
import { shortened } from './words.ts';

/** What rides on what: from each hypothesis to the money, hires and launches that would be lost if it were wrong. */
export function RidingFlow({ project }: { readonly project: ProjectPipeline }): JSX.Element | null {
  const flow = flowOf(project);
  const loose = project.plan.filter((item) => item.standing === 'loose');
  if (flow.bearers.length + loose.length === 0) {
    return null;
  }
  return (
    <section class="riding" aria-label="What rides on what">
      <h2>What rides on what</h2>
      {flow.bearers.length > 0 && <Flow flow={flow} />}
      {flow.bearersLeftOut > 0 && (
        <p class="quiet">{flow.bearersLeftOut} more groups of hypotheses carry less than these.</p>
      )}
      {loose.length > 0 && <Loose items={loose} project={project} />}
    </section>
  );
}

interface Flow {
  readonly bearers: readonly Bearing[];
  readonly bearersLeftOut: number;
  readonly items: readonly PlanItemInView[];
  readonly ties: readonly { readonly from: number; readonly to: number }[];
}

/** Hypotheses that carry the very same: they stand and fall as one. */
interface Bearing {
  readonly riding: PipelineRiding;
  readonly hypotheses: readonly PipelineHypothesis[];
}

/** Those that carry most and are not settled come first. */
function flowOf(project: ProjectPipeline): Flow {
  const groups = new Map<string, { riding: PipelineRiding; hypotheses: PipelineHypothesis[] }>();
  for (const riding of project.riding) {
    const hypothesis = project.hypotheses.find((each) => each.name === riding.hypothesis);
    if (hypothesis && riding.items.length > 0) {
      const key = riding.items.map((item) => item.id).join(' ');
      const group = groups.get(key) ?? { riding, hypotheses: [] };
      group.hypotheses.push(hypothesis);
      groups.set(key, group);
    }
  }
  const carrying = [...groups.values()]
    .map(({ riding, hypotheses }): Bearing => ({ riding, hypotheses: hypotheses.toSorted(shakiestFirst) }))
    .toSorted((a, b) => b.riding.yearly - a.riding.yearly || b.riding.items.length - a.riding.items.length);
  const bearers = carrying.slice(0, mostRows);
  const carried = new Set(bearers.flatMap(({ riding }) => riding.items.map((item) => item.id)));
  const items = project.plan
    .filter((item) => carried.has(item.id))
    .toSorted((a, b) => moneyOf(b) - moneyOf(a))
    .slice(0, mostRows);
  const rowOf = new Map(items.map((item, row) => [item.id, row]));
  const ties = bearers.flatMap(({ riding }, from) =>
    riding.items.flatMap(({ id }) => {
      const to = rowOf.get(id);
      return to === undefined ? [] : [{ from, to }];
    }),
  );
  return { bearers, bearersLeftOut: carrying.length - bearers.length, items, ties };
}

function shakiestFirst(a: PipelineHypothesis, b: PipelineHypothesis): number {
  return shakiness.indexOf(a.verdict) - shakiness.indexOf(b.verdict) || a.rank - b.rank;
}

const shakiness: readonly VerdictWord[] = [
  'refuted',
  'contested',
  'untested',
  'inconclusive',
  'testing',
  'parked',
  'superseded',
  'supported',
];

const mostRows = 10;
const rowHeight = 44;

function moneyOf({ costs }: PlanItemInView): number {
  return costs ? toNumber(costs.amount) * (costs.per === null ? 1 : 12) : 0;
}

function Flow({ flow }: { readonly flow: Flow }): JSX.Element {
  const { bearers, items, ties } = flow;
  const height = Math.max(bearers.length, items.length) * rowHeight;
  const most = Math.max(1, ...items.map(moneyOf));
  const middle = (row: number, rows: number) =>
    row * rowHeight + rowHeight / 2 + (height - rows * rowHeight) / 2;
  return (
    <div class="flow">
      <ul class="flow-from" aria-label="Hypotheses and what they carry">
        {bearers.map((bearing) => (
          <Bearer key={bearing.riding.hypothesis} bearing={bearing} />
        ))}
      </ul>
      <svg
        class="ties"
        viewBox={`0 0 100 ${height}`}
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {ties.map(({ from, to }) => {
          const item = items[to];
          const width = item ? 1.5 + 10 * Math.sqrt(moneyOf(item) / most) : 1.5;
          const y1 = middle(from, bearers.length);
          const y2 = middle(to, items.length);
          const verdict = bearers[from]?.hypotheses[0]?.verdict ?? 'untested';
          return (
            <path
              key={`${from} ${to}`}
              class={`tie stroke-${verdict}`}
              vector-effect="non-scaling-stroke"
              stroke-width={width}
              d={`M0 ${y1}C50 ${y1} 50 ${y2} 100 ${y2}`}
            />
          );
        })}
      </svg>
      <ul class="flow-to" aria-label="What rides on them">
        {items.map((item) => (
          <li key={item.id} class={`standing-${item.standing}`}>
            <Source at={item.at} id={item.id}>
              <span class="item-type">{item.type}</span>{' '}
              <span dir="auto">{shortened(item.text ?? item.name ?? '', 60)}</span>
            </Source>
            {item.costs && <strong>{formatMoney(item.costs)}</strong>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Bearer({ bearing }: { readonly bearing: Bearing }): JSX.Element {
  const { riding, hypotheses } = bearing;
  return (
    <li>
      <ul class="chips">
        {hypotheses.slice(0, 3).map((hypothesis) => (
          <li key={hypothesis.id}>
            <HypothesisChip hypothesis={hypothesis} hasTitle={hypotheses.length === 1} />
          </li>
        ))}
        {hypotheses.length > 3 && <li class="quiet">and {hypotheses.length - 3} more</li>}
      </ul>
      <span class="quiet">{sayRiding({ ...riding, decisions: [] })}</span>
    </li>
  );
}

/** What costs money or a name and waits for nobody to be right. */
function Loose(props: {
  readonly items: readonly PlanItemInView[];
  readonly project: ProjectPipeline;
}): JSX.Element {
  const { items, project } = props;
  const { money } = project.waitingForNothing;
  return (
    <div class="loose">
      <h3>
        Waits for nothing{money.length > 0 && <strong>: {money.map(formatMoney).join(' and ')}</strong>}
      </h3>
      <ul>
        {items.slice(0, 12).map((item) => (
          <li key={item.id}>
            <Source at={item.at} id={item.id}>
              <span dir="auto">{shortened(sayItem(item), 140)}</span>
            </Source>
          </li>
        ))}
        {items.length > 12 && <li class="quiet">and {items.length - 12} more</li>}
      </ul>
    </div>
  );
}
