import type { JSX } from 'preact';
import { stages } from '../../core/model/venture.ts';
import { formatList } from '../../core/text/amounts.ts';
import type { PipelineGate, PipelineStep, ProjectPipeline } from '../../core/report/pipeline.ts';
import { cornerRadius, dropOfRim, headAt, isPivot, layOutPivots, type PivotArrow } from '../pivot-lanes.ts';
import { shortened, stepNames, stepPurposes } from '../words.ts';
import { type Block, columnWidth, drawingMargin } from './block.ts';
import { DrawnText } from './drawn-text.tsx';
import { widthOf } from './text-width.ts';

/** The four steps on their line with the gates between them, and the pivots as arrows back above it. */
export function trackBlock(project: ProjectPipeline): Block {
  const { arrows, height } = layOutPivots(project.decisions.filter(isPivot));
  const top = 24 + (height > 0 ? height + 12 : 0);
  return {
    height: top + 130,
    draw: (
      <g>
        <Phase x={drawingMargin} width={2 * columnWidth - 24} text="Search for a business model" />
        <Phase x={drawingMargin + 2 * columnWidth} width={2 * columnWidth} text="Execute it" />
        {arrows.map((arrow) => (
          <Arrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} ground={top + 8} />
        ))}
        {project.steps.map((step, index) => (
          <g key={step.stage} transform={`translate(${drawingMargin + index * columnWidth} ${top + 12})`}>
            <Step step={step} isLast={index === project.steps.length - 1} />
          </g>
        ))}
      </g>
    ),
  };
}

function Phase(props: { readonly x: number; readonly width: number; readonly text: string }): JSX.Element {
  const { x, width, text } = props;
  return (
    <g>
      <path class="rail thin line-ahead" d={`M${x} 0h${width}`} />
      <DrawnText x={x} y={18} size={12.5} width={width} class="quiet">
        {text}
      </DrawnText>
    </g>
  );
}

const radius = 22;

function Step({ step, isLast }: { readonly step: PipelineStep; readonly isLast: boolean }): JSX.Element {
  const { stage, is, here, claimed, gates } = step;
  const requirements = gates.flatMap((gate) => gate.requirements);
  const met = requirements.filter((requirement) => requirement.met).length;
  const around = 2 * Math.PI * radius;
  const share = requirements.length === 0 ? 0 : met / requirements.length;
  const [gate] = gates;
  const flag = here
    ? is === 'passed'
      ? 'All gates passed'
      : 'You are here'
    : claimed
      ? 'Claimed'
      : undefined;
  return (
    <g>
      <path
        class={`rail ${is === 'passed' ? 'line-good' : 'line-ahead dashed'}`}
        d={`M${2 * radius + 8} 24H${columnWidth - (isLast ? 70 : 8)}`}
      />
      <circle class="ring-ground" cx={radius + 2} cy="24" r={radius} />
      {share > 0 && (
        <circle
          class={`ring-value ${is === 'passed' ? 'ring-good' : 'ring-doing'}`}
          cx={radius + 2}
          cy="24"
          r={radius}
          stroke-dasharray={`${(around * share).toFixed(2)} ${around.toFixed(2)}`}
          transform={`rotate(-90 ${radius + 2} 24)`}
        />
      )}
      {is === 'passed' ? (
        <path class="ring-value ring-good" stroke-width="3.5" d="M16 24.5l5.5 5.5 11-12" />
      ) : (
        <text class="ink strong" font-size="16" x={radius + 2} y="29.5" text-anchor="middle">
          {stages.indexOf(stage) + 1}
        </text>
      )}
      {gate && <Gate gate={gate} more={gates.length - 1} />}
      <DrawnText x={0} y={74} size={19} width={columnWidth - 90} class="ink strong">
        {stepNames[stage]}
      </DrawnText>
      <DrawnText x={0} y={94} size={13} width={columnWidth - 20} class="quiet">
        {stepPurposes[stage]}
      </DrawnText>
      {flag !== undefined && (
        <g>
          <rect
            class={here ? 'pill' : 'pill-claimed'}
            x="0.5"
            y="102.5"
            rx="11"
            height="22"
            width={widthOf(flag, 12.5) + 22}
          />
          <text class="ink strong" font-size="12.5" x="11" y="118">
            {flag}
          </text>
        </g>
      )}
    </g>
  );
}

function Gate({ gate, more }: { readonly gate: PipelineGate; readonly more: number }): JSX.Element {
  const met = gate.requirements.filter((requirement) => requirement.met).length;
  const x = columnWidth - 76;
  const name = `${gate.builtIn ? 'Gate' : gate.name}${more > 0 ? ` +${more}` : ''}`;
  return (
    <g>
      <rect class="paper" x={x - 14} y="12" width="28" height="24" />
      <g class={gate.passed ? 'mark-met' : 'mark-unmet'} transform={`translate(${x - 9} 15) scale(1.15)`}>
        {gate.passed ? (
          <path class="stroke" d="M2.5 14V3.2M13.5 14V3.2M2.5 4.5l3 1.6v6L2.5 13.6M13.5 4.5l-3 1.6v6l3 1.5" />
        ) : (
          <path class="stroke" d="M2.5 14V3.2M13.5 14V3.2M2.5 6h11M2.5 11h11M5.2 6v5M8 6v5M10.8 6v5" />
        )}
      </g>
      <g text-anchor="middle">
        <DrawnText x={x} y={52} size={12.5} width={92} class="ink mono">
          {name}
        </DrawnText>
        <text class="quiet" font-size="12" x={x} y="67">
          {gate.passed ? 'passed' : `${met} of ${gate.requirements.length}`}
        </text>
      </g>
    </g>
  );
}

/** From above the ring it leaves to above the ring it goes back to. */
function Arrow({ arrow, ground }: { readonly arrow: PivotArrow; readonly ground: number }): JSX.Element {
  const { left, right, pointsLeft, leftOffset, rightOffset, rise, names } = arrow;
  const center = (column: number) => drawingMargin + column * columnWidth + radius + 2;
  const [start, end] = [center(left) + leftOffset, center(right) + rightOffset];
  const down = (offset: number) => ground + dropOfRim(offset, radius + 2);
  const y = ground - rise;
  const turn = y + cornerRadius;
  const head = pointsLeft ? headAt(start, down(leftOffset)) : headAt(end, down(rightOffset));
  const isLoop = left === right;
  const label = shortened(formatList(names, 2), 24);
  return (
    <g>
      <path
        class="arrow"
        d={`M${start} ${down(leftOffset)}V${turn}Q${start} ${y} ${start + cornerRadius} ${y}H${end - cornerRadius}Q${end} ${y} ${end} ${turn}V${down(rightOffset)}`}
      />
      <path class="arrow" d={head} />
      {isLoop ? (
        <DrawnText x={end + 8} y={y + 9} size={12} width={140} class="ink mono">
          {label}
        </DrawnText>
      ) : (
        <g text-anchor="middle">
          <rect
            class="paper"
            x={(start + end) / 2 - widthOf(label, 12) / 2 - 10}
            y={y - 8}
            width={widthOf(label, 12) + 20}
            height="16"
          />
          <DrawnText x={(start + end) / 2} y={y + 4} size={12} width={180} class="ink mono">
            {label}
          </DrawnText>
        </g>
      )}
    </g>
  );
}
