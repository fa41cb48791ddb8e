import type { ProjectPipeline } from '../../core/report/pipeline.ts';
import { sayStage } from '../../core/report/status-words.ts';
import { isPivot } from '../pivot-lanes.ts';
import { type Block, drawingMargin, drawingWidth } from './block.ts';
import { DrawnText, drawnLines, leading } from './drawn-text.tsx';

const room = drawingWidth - 2 * drawingMargin;

/** What the venture is called, what it is for, and where the evidence has brought it. */
export function titleBlock(project: ProjectPipeline): Block {
  const { title, name, root, vision = '', today } = project;
  const called = title ?? name ?? root;
  const titleLines = drawnLines(called, room, 32, 2).length;
  const visionLines = drawnLines(vision, room * 0.8, 16, 2).length;
  const below = 34 + titleLines * leading(32) - 16;
  const standing = below + visionLines * leading(16) + 10;
  return {
    height: standing + 14,
    draw: (
      <g>
        <DrawnText x={drawingMargin} y={34} size={32} width={room} lines={2} class="ink strong">
          {called}
        </DrawnText>
        <DrawnText x={drawingMargin} y={below} size={16} width={room * 0.8} lines={2} class="quiet">
          {vision}
        </DrawnText>
        <DrawnText x={drawingMargin} y={standing} size={14} width={room} class="ink strong">
          {`${sayStage(project)} As of ${today}.`}
        </DrawnText>
      </g>
    ),
  };
}

/** The pivots with what was learned, the latest first. */
export function pivotsBlock(project: ProjectPipeline): Block {
  const pivots = project.decisions.filter(isPivot).toReversed().slice(0, 4);
  return {
    height: pivots.length * 22,
    draw: (
      <g>
        {pivots.map(({ id, name = 'A pivot', on, learned }, index) => (
          <g key={id}>
            <text class="fill-back strong" font-size="14" x={drawingMargin} y={14 + index * 22}>
              ↩
            </text>
            <DrawnText x={drawingMargin + 24} y={14 + index * 22} size={13.5} width={room - 24}>
              {`${name}${on === undefined ? '' : `, ${on}`}${learned === undefined ? '' : `: ${learned}`}`}
            </DrawnText>
          </g>
        ))}
      </g>
    ),
  };
}

/** At most three things to do next. */
export function nextBlock({ next }: ProjectPipeline): Block {
  const lines = next.map(({ text }) => drawnLines(text, room - 70, 14, 2).length);
  const tops = lines.map((_, index) =>
    lines.slice(0, index).reduce((sum, count) => sum + count * leading(14) + 8, 46),
  );
  const height = lines.reduce((sum, count) => sum + count * leading(14) + 8, 46) + 12;
  return next.length === 0
    ? { height: 0, draw: <g /> }
    : {
        height,
        draw: (
          <g>
            <rect class="box" x={drawingMargin} y="0.5" width={room} height={height - 1} rx="9" />
            <DrawnText x={drawingMargin + 20} y={30} size={17} width={room} class="ink strong">
              Do next
            </DrawnText>
            {next.map(({ text }, index) => (
              <g key={index}>
                <text
                  class="fill-doing strong"
                  font-size="14"
                  x={drawingMargin + 20}
                  y={(tops[index] ?? 0) + 13}
                >
                  {index + 1}
                </text>
                <DrawnText
                  x={drawingMargin + 42}
                  y={(tops[index] ?? 0) + 13}
                  size={14}
                  width={room - 70}
                  lines={2}
                >
                  {text}
                </DrawnText>
              </g>
            ))}
          </g>
        ),
      };
}
