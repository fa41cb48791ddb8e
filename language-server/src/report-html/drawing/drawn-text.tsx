import type { JSX } from 'preact';
import { showable } from '../../core/report/shown-text.ts';
import { type Face, linesOf } from './text-width.ts';

/** Text in a drawing: as many lines as it takes and are allowed, each of at most some width. */
export function DrawnText(props: {
  readonly x: number;
  /** Of the first line's base. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly lines?: number;
  readonly class?: string;
  readonly children: string;
}): JSX.Element {
  const { x, y, width, size, lines = 1, class: className = 'ink', children } = props;
  return (
    <text class={className} font-size={size} x={x} y={y}>
      {linesOf(drawable(children), width, size, lines, faceOf(className)).map((line, index) => (
        <tspan key={index} x={x} y={y + index * leading(size)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function faceOf(className: string): Face {
  const classes = className.split(' ');
  return classes.includes('mono') ? 'mono' : classes.includes('strong') ? 'strong' : 'plain';
}

/** The lines that a text takes up. */
export function drawnLines(text: string, width: number, size: number, most: number): readonly string[] {
  return linesOf(drawable(text), width, size, most);
}

/** From the base of one line to that of the next. */
export function leading(size: number): number {
  return Math.round(size * 1.35);
}

/** XML knows no control characters and no halves of a character, whatever a founder has pasted. */
export function drawable(text: string): string {
  return showable(text.replace(/\s+/g, ' ')).replace(/[\ufffe\uffff\p{Cs}]/gu, '\ufffd');
}
