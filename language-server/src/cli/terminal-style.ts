import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Style, Tone } from '../core/report/style.ts';
import type { Io, Output } from './io.ts';

/** How text is shown on an output: in colour and wrapped on a terminal, plain anywhere else. */
export function styleFor(output: Output, environment: Io['environment']): Style {
  const coloured = wantsColour(output, environment);
  return {
    paint: (tone, text) => (coloured ? styleText([...formats[tone]], text, { validateStream: false }) : text),
    width: (text) => stringWidth(text),
    columns: output.isTerminal ? Math.max(leastColumns, output.columns ?? usualColumns) : undefined,
  };
}

const leastColumns = 40;
const usualColumns = 80;

const formats = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  information: ['bold', 'blue'],
  hint: ['bold', 'cyan'],
  good: ['bold', 'green'],
  dim: ['dim'],
  strong: ['bold'],
  heading: ['bold', 'underline'],
} as const satisfies Readonly<Record<Tone, readonly string[]>>;

/** `FORCE_COLOR` goes before `NO_COLOR`, and both before what the output is, as Node itself has it. */
function wantsColour(output: Output, environment: Io['environment']): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) {
    return forced !== '0' && forced !== 'false';
  }
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') {
    return false;
  }
  return output.isTerminal && environment['TERM'] !== 'dumb';
}
