import { escapeMarkdown } from '../report/markdown.ts';
import { canvasTitles, wholeOf } from './canvas-blocks.ts';
import { computedMark, otherMarks, writeMark } from './canvas-mark.ts';
import type { CanvasBox, CanvasEntry, CanvasView } from './canvas-view.ts';

/**
 * A canvas as a document: each box a heading, each of its entries an item, and behind it in italics how far it is from a
 * guess. `cdev import lean-canvas` reads it back. What founders wrote is escaped.
 */
export function canvasMarkdown(view: CanvasView): string {
  const { title, kind, vision, today, boxes, beside, standing } = view;
  const blocks = [
    `# ${escapeMarkdown(title)}: ${canvasTitles[kind]}`,
    ...(vision === undefined ? [] : [`> ${escapeMarkdown(vision)}`]),
    `*${computedMark}${escapeMarkdown(`${standing} As of ${today}.`)}*`,
    ...boxes.flatMap(boxMarkdown),
    ...(beside.length > 0 ? ['## Beside the canvas', beside.map(entryMarkdown).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function boxMarkdown({ block, title, entries }: CanvasBox): readonly string[] {
  const level = wholeOf[block] === undefined ? '##' : '###';
  return [
    `${level} ${title}`,
    entries.length === 0 ? `*${computedMark}nothing*` : entries.map(entryMarkdown).join('\n'),
  ];
}

function entryMarkdown(entry: CanvasEntry): string {
  const detail = entry.is === 'planned' && entry.detail !== undefined ? `, ${entry.detail}` : '';
  const text = escapeMarkdown(`${entry.text}${detail}`);
  switch (entry.is) {
    case 'guess':
      return `- ${text} *${escapeMarkdown(writeMark(entry))}*`;
    case 'stated':
    case 'planned':
    case 'noted':
      return `- ${text} *${otherMarks[entry.is]}*`;
    case 'computed':
      return `- *${computedMark}${text}*`;
  }
}
