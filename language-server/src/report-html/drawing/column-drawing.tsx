import type { JSX } from 'preact';
import type { PipelineHypothesis, PipelineStep, ProjectPipeline } from '../../core/report/pipeline.ts';
import { byUrgency } from '../hypothesis-order.ts';
import { VerdictShape } from '../icons.tsx';
import { capitalized } from '../words.ts';
import { type Block, columnWidth, drawingMargin } from './block.ts';
import { DrawnText, drawnLines, leading } from './drawn-text.tsx';

/** Below each step what its gates require and what is believed there. */
export function columnsBlock(project: ProjectPipeline): Block {
  const columns = project.steps.map((step) => columnOf(step, project));
  return {
    height: Math.max(...columns.map((column) => column.height)),
    draw: (
      <g>
        {columns.map((column, index) => (
          <g key={index} transform={`translate(${drawingMargin + index * columnWidth} 0)`}>
            {column.draw}
          </g>
        ))}
      </g>
    ),
  };
}

const room = columnWidth - 44;
const size = 13;

function columnOf(step: PipelineStep, project: ProjectPipeline): Block {
  const drawn: JSX.Element[] = [];
  let y = 0;
  const add = (height: number, draw: (y: number) => JSX.Element) => {
    drawn.push(draw(y));
    y += height;
  };
  for (const requirement of step.gates.flatMap((gate) => gate.requirements).slice(0, mostRequirements)) {
    const { text, met, counts, have, need } = requirement;
    const words = `${capitalized(text)}${counts && need > 1 && !met ? `: ${have} of ${need}` : ''}`;
    const lines = drawnLines(words, room, size, 3).length;
    add(lines * leading(size) + 6, (top) => (
      <g key={`requirement ${top}`}>
        <g class={met ? 'mark-met' : 'mark-unmet'} transform={`translate(0 ${top + 2})`}>
          {met ? (
            <path class="stroke" d="M3.2 8.6l3 3 6.6-7.2" />
          ) : (
            <rect class="rim" x="3" y="3" width="10" height="10" rx="2.5" />
          )}
        </g>
        <DrawnText x={24} y={top + 14} size={size} width={room} lines={3}>
          {words}
        </DrawnText>
      </g>
    ));
  }
  const hypotheses = project.hypotheses
    .filter((hypothesis) => hypothesis.stage === step.stage)
    .toSorted(byUrgency);
  if (hypotheses.length > 0) {
    add(14, (top) => (
      <path key="rule" class="rail thin line-ahead" d={`M0 ${top + 5}h${columnWidth - 24}`} />
    ));
  }
  for (const hypothesis of hypotheses.slice(0, mostHypotheses)) {
    const words = wordsOf(hypothesis);
    const lines = drawnLines(words, room, size, 3).length;
    add(lines * leading(size) + 8, (top) => (
      <g key={hypothesis.id}>
        <g class={`mark-${hypothesis.verdict}`} transform={`translate(0 ${top + 2})`}>
          <VerdictShape verdict={hypothesis.verdict} />
        </g>
        <DrawnText x={24} y={top + 14} size={size} width={room} lines={3}>
          {words}
        </DrawnText>
      </g>
    ));
  }
  if (hypotheses.length > mostHypotheses) {
    add(leading(size), (top) => (
      <DrawnText key="more" x={24} y={top + 13} size={size} width={room} class="quiet">
        {`and ${hypotheses.length - mostHypotheses} more`}
      </DrawnText>
    ));
  }
  return { height: y, draw: <g>{drawn}</g> };
}

const mostRequirements = 6;
const mostHypotheses = 7;

/** `H1, inconclusive: Loneliness is the first pain`. */
function wordsOf({ name = 'no name', verdict, title, tally }: PipelineHypothesis): string {
  const counted = tally ? ` ${tally.hits} of ${tally.n}` : '';
  return `${name}, ${verdict}${counted}${title === undefined ? '' : `: ${title}`}`;
}
