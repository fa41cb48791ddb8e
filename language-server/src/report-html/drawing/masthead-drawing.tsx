import { type Block, drawingMargin, drawingWidth } from './block.ts';
import { DrawnText, drawnLines, leading } from './drawn-text.tsx';

const room = drawingWidth - 2 * drawingMargin;

/** What stands above a venture that is handed on: which drawing it is, what the venture is called and is for, and where it stands. */
export function mastheadBlock(head: {
  readonly eyebrow: string;
  readonly title: string;
  readonly vision: string | undefined;
  readonly standing: string;
}): Block {
  const { eyebrow, title, vision = '', standing } = head;
  // Bold is wider than what is guessed.
  const titleRoom = room * 0.86;
  const titleLines = drawnLines(title, titleRoom, 30, 2).length;
  const visionLines = drawnLines(vision, room * 0.8, 15, 2).length;
  const standingLines = drawnLines(standing, titleRoom, 13.5, 2).length;
  const below = 52 + titleLines * leading(30) - 14;
  const standingAt = below + visionLines * leading(15) + 8;
  return {
    height: standingAt + 6 + (standingLines - 1) * leading(13.5),
    draw: (
      <g>
        <DrawnText x={drawingMargin} y={12} size={12} width={room} class="quiet strong">
          {eyebrow.toUpperCase()}
        </DrawnText>
        <DrawnText x={drawingMargin} y={46} size={30} width={titleRoom} lines={2} class="ink strong">
          {title}
        </DrawnText>
        <DrawnText x={drawingMargin} y={below} size={15} width={room * 0.8} lines={2} class="quiet">
          {vision}
        </DrawnText>
        <DrawnText
          x={drawingMargin}
          y={standingAt}
          size={13.5}
          width={titleRoom}
          lines={2}
          class="ink strong"
        >
          {standing}
        </DrawnText>
      </g>
    ),
  };
}
