import type { JSX } from 'preact';
import type { HistoryEvent, HypothesisLane, ProjectHistory, Stretch } from '../../core/history/chronicle.ts';
import type { HistoryView } from '../../core/history/history-view.ts';
import type { Stage } from '../../core/model/venture.ts';
import { plural } from '../../core/report/plural.ts';
import type { IsoDate } from '../../core/text/dates.ts';
import { type VerdictWord, verdictWords } from '../../core/verdict/verdict.ts';
import { VerdictShape } from '../icons.tsx';
import { stepNames } from '../words.ts';
import { type Block, drawingMargin, drawingWidth } from './block.ts';
import { DrawnText, drawable, drawnLines, leading } from './drawn-text.tsx';
import { widthOf } from './text-width.ts';
import { type TimeScale, ticksOf, timeScale } from './time-scale.ts';

/** What a history needs beside the styles of every drawing. */
export const historyStyles = `.grid { fill: none; stroke-width: 1; opacity: 0.6; }
.held { stroke-linecap: butt; stroke-width: 7; fill: none; stroke: currentColor; opacity: 0.45; }
.held.mark-untested, .held.mark-parked, .held.mark-superseded { stroke-width: 2; stroke-dasharray: 3 4; opacity: 0.9; }
.step { opacity: 0.16; } .pivot { fill: none; stroke-width: 1.5; stroke-dasharray: 5 4; }`;

const chartLeft = 396;
const chartRight = drawingWidth - drawingMargin;
const labelWidth = chartLeft - drawingMargin - 24;
/** Of a title that takes up one line. */
const laneHeight = 44;
const titleSize = 12.5;
const mostTitleLines = 3;
const mostLanes = 60;

/** One venture along time: its steps with the gates it passed, each hypothesis with its verdicts, and the pivots through all of them. */
export function historyBlock(project: ProjectHistory, view: HistoryView): Block {
  const first = project.stages[0]?.from ?? view.begun ?? view.today;
  const scale = timeScale(first, view.today, chartLeft, chartRight);
  const lanes = project.hypotheses.slice(0, mostLanes);
  const left = project.hypotheses.length - lanes.length;
  const top = 118;
  const lanesTop = top + 58;
  const heights = lanes.map(heightOfLane);
  const bottom = lanesTop + heights.reduce((sum, height) => sum + height, 0);
  const legendTop = bottom + (left > 0 ? 46 : 26);
  return {
    height: legendTop + 24,
    draw: (
      <g>
        <Title project={project} view={view} first={first} />
        <Axis scale={scale} top={top} bottom={bottom} />
        <Steps project={project} scale={scale} top={top} today={view.today} />
        {lanes.map((lane, index) => (
          <Lane
            key={index}
            lane={lane}
            moved={project.events.flatMap((event) =>
              event.is === 'bar' && event.name === lane.name ? [event] : [],
            )}
            scale={scale}
            top={lanesTop + heights.slice(0, index).reduce((sum, height) => sum + height, 0)}
            today={view.today}
          />
        ))}
        {left > 0 && (
          <DrawnText x={drawingMargin} y={bottom + 16} size={13} width={labelWidth} class="quiet">
            {`and ${left} more`}
          </DrawnText>
        )}
        <Pivots events={project.events} scale={scale} top={top} bottom={bottom} />
        <Legend lanes={lanes} events={project.events} top={legendTop} />
      </g>
    ),
  };
}

function heightOfLane({ title = '' }: HypothesisLane): number {
  const lines = drawnLines(title, labelWidth, titleSize, mostTitleLines).length;
  return laneHeight + (Math.max(1, lines) - 1) * leading(titleSize);
}

type MovedBar = Extract<HistoryEvent, { readonly is: 'bar' }>;

function Title(props: {
  readonly project: ProjectHistory;
  readonly view: HistoryView;
  readonly first: IsoDate;
}): JSX.Element {
  const { project, view, first } = props;
  const width = drawingWidth - 2 * drawingMargin;
  return (
    <g>
      <DrawnText x={drawingMargin} y={28} size={28} width={width} class="ink strong">
        {project.title ?? project.name ?? 'Files without a venture'}
      </DrawnText>
      <DrawnText x={drawingMargin} y={54} size={14} width={width} class="quiet">
        {`${plural(project.commits, 'commit')} of ${view.of}, ${first} to ${view.today}${
          view.isShallow ? '; what came before this shallow clone is not told' : ''
        }`}
      </DrawnText>
    </g>
  );
}

function Axis(props: {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
}): JSX.Element {
  const { scale, top, bottom } = props;
  return (
    <g>
      {ticksOf(scale).map(({ day, label }) => (
        <g key={day}>
          <path class="grid line-ahead" d={`M${scale.x(day)} ${top - 16}V${bottom}`} />
          <text
            class="quiet"
            font-size="12"
            x={Math.min(scale.x(day) + 4, chartRight - widthOf(label, 12))}
            y={top - 20}
          >
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function Steps(props: {
  readonly project: ProjectHistory;
  readonly scale: TimeScale;
  readonly top: number;
  readonly today: IsoDate;
}): JSX.Element {
  const { project, scale, top, today } = props;
  const gates = project.events.flatMap((event) => (event.is === 'gate' ? [event] : []));
  return (
    <g>
      <DrawnText x={drawingMargin} y={top + 16} size={14} width={labelWidth} class="ink strong">
        The step it had come to
      </DrawnText>
      {project.stages.map((stretch) => (
        <Step key={stretch.from} stretch={stretch} scale={scale} top={top} today={today} />
      ))}
      {gates.map((gate, index) => (
        <g key={index} class={gate.passed ? 'mark-met' : 'mark-out'}>
          <title>{`Gate ${gate.name} ${gate.passed ? 'passes' : 'is open again'} on ${gate.day}`}</title>
          <path class="body" d={`M${scale.x(gate.day)} ${top - 6}l6 6-6 6-6-6z`} />
          <DrawnText x={scale.x(gate.day) + 10} y={top + 4} size={11.5} width={120} class="ink strong">
            {`${gate.name} ${gate.passed ? 'passed' : 'open again'}`}
          </DrawnText>
        </g>
      ))}
    </g>
  );
}

function Step(props: {
  readonly stretch: Stretch<Stage>;
  readonly scale: TimeScale;
  readonly top: number;
  readonly today: IsoDate;
}): JSX.Element {
  const { stretch, scale, top, today } = props;
  const [from, to] = [scale.x(stretch.from), scale.x(stretch.to ?? today)];
  const name = stepNames[stretch.value];
  return (
    <g>
      <title>{`${name} from ${stretch.from}${stretch.to === undefined ? '' : ` to ${stretch.to}`}`}</title>
      <rect
        class="step fill-doing"
        x={from}
        y={top + 8}
        width={Math.max(2, to - from - 2)}
        height="20"
        rx="4"
      />
      {widthOf(name, 13) + 16 <= to - from && (
        <text class="ink strong" font-size="13" x={from + 8} y={top + 22.5}>
          {name}
        </text>
      )}
    </g>
  );
}

function Lane(props: {
  readonly lane: HypothesisLane;
  /** When its bar was moved under evidence. */
  readonly moved: readonly MovedBar[];
  readonly scale: TimeScale;
  readonly top: number;
  readonly today: IsoDate;
}): JSX.Element {
  const { lane, moved, scale, top, today } = props;
  const middle = top + 16;
  const end = (stretch: Stretch<VerdictWord>) => scale.x(stretch.to ?? today);
  return (
    <g>
      <DrawnText x={drawingMargin} y={top + 13} size={14} width={labelWidth} class="ink strong mono">
        {lane.name}
      </DrawnText>
      <DrawnText
        x={drawingMargin}
        y={top + 31}
        size={titleSize}
        width={labelWidth}
        lines={mostTitleLines}
        class="quiet"
      >
        {lane.title ?? ''}
      </DrawnText>
      {lane.stretches.map((stretch) => (
        <path
          key={stretch.from}
          class={`held mark-${stretch.value}`}
          d={`M${scale.x(stretch.from)} ${middle}H${Math.max(scale.x(stretch.from) + 1, end(stretch))}`}
        />
      ))}
      {lane.stretches.map((stretch) => (
        <g
          key={stretch.from}
          class={`mark-${stretch.value}`}
          transform={`translate(${scale.x(stretch.from) - 8} ${middle - 8})`}
        >
          <title>
            {drawable(
              `${lane.name} ${stretch.value} from ${stretch.from}${stretch.to === undefined ? '' : ` to ${stretch.to}`}`,
            )}
          </title>
          <circle class="paper" cx="8" cy="8" r="9.5" />
          <VerdictShape verdict={stretch.value} />
        </g>
      ))}
      {moved.map((event, index) => (
        <g key={index} class="mark-out" transform={`translate(${scale.x(event.day)} ${middle - 20})`}>
          <title>
            {drawable(
              `The bar of ${lane.name} was moved on ${event.day}: ${event.after} instead of ${event.before}`,
            )}
          </title>
          <path class="stroke" d="M0 13V0" />
          <path class="body" d="M0 0h9l-3 3.5 3 3.5H0z" />
        </g>
      ))}
      <LastWord stretch={lane.stretches.at(-1)} scale={scale} y={middle + 18} />
    </g>
  );
}

/** Where the hypothesis stands now, in a word. */
function LastWord(props: {
  readonly stretch: Stretch<VerdictWord> | undefined;
  readonly scale: TimeScale;
  readonly y: number;
}): JSX.Element | null {
  const { stretch, scale, y } = props;
  if (!stretch || stretch.to !== undefined) {
    return null;
  }
  const width = widthOf(stretch.value, 12);
  const x = Math.max(chartLeft, Math.min(scale.x(stretch.from) + 12, chartRight - width));
  return (
    <text class="ink" font-size="12" x={x} y={y}>
      {stretch.value}
    </text>
  );
}

function Pivots(props: {
  readonly events: readonly HistoryEvent[];
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
}): JSX.Element {
  const { events, scale, top, bottom } = props;
  return (
    <g>
      {events.map((event, index) =>
        event.is === 'pivot' ? (
          <g key={index}>
            <title>{drawable(event.said)}</title>
            <path class="pivot arrow" d={`M${scale.x(event.day)} ${top + 30}V${bottom}`} />
            <text class="fill-back strong" font-size="12" x={scale.x(event.day) + 5} y={bottom - 4}>
              {`↩ ${event.name}`}
            </text>
          </g>
        ) : null,
      )}
    </g>
  );
}

function Legend(props: {
  readonly lanes: readonly HypothesisLane[];
  readonly events: readonly HistoryEvent[];
  readonly top: number;
}): JSX.Element {
  const seen = verdictWords.filter((word) =>
    props.lanes.some(({ stretches }) => stretches.some(({ value }) => value === word)),
  );
  let x = drawingMargin;
  const parts = seen.map((word) => {
    const at = x;
    x += widthOf(word, 12.5) + 46;
    return (
      <g key={word} transform={`translate(${at} ${props.top - 12})`}>
        <g class={`mark-${word}`}>
          <VerdictShape verdict={word} />
        </g>
        <text class="quiet" font-size="12.5" x="22" y="12.5">
          {word}
        </text>
      </g>
    );
  });
  const others = legendParts.filter(({ is }) => props.events.some((event) => event.is === is));
  const marks = others.map(({ is, word, mark }) => {
    const at = x;
    x += widthOf(word, 12.5) + 46;
    return (
      <g key={is} transform={`translate(${at} ${props.top - 12})`}>
        {mark}
        <text class="quiet" font-size="12.5" x="22" y="12.5">
          {word}
        </text>
      </g>
    );
  });
  return (
    <g>
      {parts}
      {marks}
    </g>
  );
}

const legendParts: readonly {
  readonly is: HistoryEvent['is'];
  readonly word: string;
  readonly mark: JSX.Element;
}[] = [
  { is: 'gate', word: 'gate', mark: <path class="body mark-met" d="M8 2l6 6-6 6-6-6z" /> },
  {
    is: 'bar',
    word: 'bar moved under evidence',
    mark: (
      <g class="mark-out" transform="translate(4 2)">
        <path class="stroke" d="M0 13V0" />
        <path class="body" d="M0 0h9l-3 3.5 3 3.5H0z" />
      </g>
    ),
  },
  {
    is: 'pivot',
    word: 'pivot',
    mark: (
      <text class="fill-back strong" font-size="13" x="2" y="12.5">
        ↩
      </text>
    ),
  },
];
