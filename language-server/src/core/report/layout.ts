import { wrapped } from './shown-text.ts';
import type { Style, Tone } from './style.ts';

/** Progress drawn in so many characters; it is full only when everything is there. */
export function bar(have: number, need: number, cells: number): string {
  const share = need === 0 ? 0 : Math.min(1, have / need);
  const filled = share === 1 ? cells : Math.min(cells - 1, Math.ceil(share * cells - 1e-9));
  return '▰'.repeat(filled) + '▱'.repeat(cells - filled);
}

/** Words as they are shown, and as they are measured. */
export interface Words {
  readonly plain: string;
  readonly painted: string;
}

export function words(plain: string, tone: Tone | undefined, style: Style): Words {
  return { plain, painted: tone === undefined || plain === '' ? plain : style.paint(tone, plain) };
}

export function indented({ plain, painted }: Words): Words {
  return { plain: `  ${plain}`, painted: `  ${painted}` };
}

/** Painted line by line, so that no colour runs over the end of one. */
export function paintedLines(tone: Tone, lines: string, style: Style): string {
  return lines
    .split('\n')
    .map(
      (line) =>
        `${line.slice(0, line.length - line.trimStart().length)}${style.paint(tone, line.trimStart())}`,
    )
    .join('\n');
}

/**
 * Puts parts behind a beginning that takes up so many columns, and what has no room there on lines of its own; a part
 * that is longer than a line is broken and stays unpainted.
 */
export function flow(
  start: string,
  parts: readonly Words[],
  indent: string,
  between: string,
  style: Style,
  startWidth = style.width(start),
): readonly string[] {
  const room = style.columns ?? Number.POSITIVE_INFINITY;
  const lines: string[] = [];
  let line = start;
  let used = startWidth;
  let isFresh = start.trim() === '';
  for (const { plain, painted } of parts) {
    const separator = isFresh ? '' : lines.length === 0 && line === start ? '  ' : between;
    if (used + style.width(separator + plain) <= room) {
      line +=
        separator === ''
          ? painted
          : `${separator === between ? style.paint('dim', between) : separator}${painted}`;
      used += style.width(separator + plain);
      isFresh = false;
      continue;
    }
    if (!isFresh) {
      lines.push(line.trimEnd());
    }
    if (style.width(indent + plain) <= room) {
      [line, used, isFresh] = [indent + painted, style.width(indent + plain), false];
    } else {
      const broken = wrapped(plain, indent, style).split('\n');
      lines.push(...broken.slice(0, -1));
      const last = broken.at(-1) ?? indent;
      [line, used, isFresh] = [last, style.width(last), false];
    }
  }
  return [...lines, line.trimEnd()];
}
