import type { JSX } from 'preact';

/** A part of a drawing, drawn from its own top downwards, and how much room it takes. */
export interface Block {
  readonly height: number;
  readonly draw: JSX.Element;
}

/** The width of a drawing, and what stays free at its sides, in pixels. */
export const drawingWidth = 1200;
export const drawingMargin = 44;
export const columnWidth = (drawingWidth - 2 * drawingMargin) / 4;
