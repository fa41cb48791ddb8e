import { styleText } from 'node:util';
import type { Paint, Style, Tone } from '../core/report/style.ts';
import type { Io, Output } from './io.ts';

/**
 * Prints in the style of an output: in colour and wrapped on a terminal, plain anywhere else. What knows how wide every
 * character of every script is takes a while to load, so it is loaded only where the text has others than narrow ones;
 * it is printed anew then.
 */
export async function inStyleOf<Printed>(
  output: Output,
  environment: Io['environment'],
  print: (style: Style) => Printed,
): Promise<Printed> {
  let isAllNarrow = true;
  const printed = print(
    styleFor(output, environment, (text) => {
      isAllNarrow &&= narrow.test(text);
      return text.length;
    }),
  );
  if (isAllNarrow) {
    return printed;
  }
  const { default: stringWidth } = await import('string-width');
  return print(styleFor(output, environment, (text) => stringWidth(text)));
}

/** How text is coloured on an output. */
export function paintFor(output: Output, environment: Io['environment']): Paint {
  const coloured = wantsColour(output, environment);
  return {
    paint: (tone, text) => (coloured ? styleText([...formats[tone]], text, { validateStream: false }) : text),
  };
}

/** How text is shown on an output, given how many columns a text takes up. */
function styleFor(output: Output, environment: Io['environment'], width: Style['width']): Style {
  return {
    ...paintFor(output, environment),
    width,
    columns: output.isTerminal ? Math.max(leastColumns, output.columns ?? usualColumns) : undefined,
  };
}

/** Text of which every character takes one column: of most European languages, with the signs that reports draw. */
export const narrow =
  /^[ -~\xA1-\xAC\xAE-\u02FF\u2010-\u2027\u2030-\u205E\u2190-\u2193\u2500-\u25FC\u2713\u2717]*$/;

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
