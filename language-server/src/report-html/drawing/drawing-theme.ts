import { darkPalette, lightPalette, type Palette } from '../styles/palettes.ts';

/** `auto` is light or dark as the page asks for that shows the drawing. */
export type DrawingTheme = 'light' | 'dark' | 'auto';

/**
 * The styles of a drawing that stands alone. Colours are written out where they are used, for some programs that show
 * SVG know no variables.
 */
export function drawingStyles(theme: DrawingTheme): string {
  const first = rules(theme === 'dark' ? darkPalette : lightPalette);
  const second = theme === 'auto' ? `@media (prefers-color-scheme: dark) {${rules(darkPalette)}}` : '';
  return `text { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif; }
.mono { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.strong { font-weight: 600; } .italic { font-style: italic; }
.rim, .stroke, .cut, .ring-ground, .ring-value, .arrow, .rail { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.rim, .stroke { stroke-width: 1.5; } .cut { stroke-width: 1.8; } .ring-ground, .ring-value { stroke-width: 4; } .arrow { stroke-width: 1.75; } .rail { stroke-width: 2; }
.thin { stroke-width: 1; } .ring-ground.dot { stroke-width: 2; }
.dashed { stroke-dasharray: 4 5; stroke-linecap: butt; }
${first}${second}`;
}

function rules(palette: Palette): string {
  const { paper, ink, quiet, line, green, red, blue, yellow, orange, purple } = palette;
  return [
    `.paper { fill: ${paper}; }`,
    `.ink { fill: ${ink}; }`,
    `.quiet { fill: ${quiet}; }`,
    `.cut { stroke: ${paper}; }`,
    `.rim, .stroke { stroke: currentColor; } .body { fill: currentColor; }`,
    `.line-ahead, .ring-ground { stroke: ${line}; } .line-good, .ring-good { stroke: ${green}; } .ring-doing { stroke: ${blue}; } .line-out { stroke: ${orange}; }`,
    `.arrow { stroke: ${purple}; } .fill-back { fill: ${purple}; }`,
    `.pill { fill: none; stroke: ${blue}; } .pill-claimed { fill: none; stroke: ${orange}; stroke-dasharray: 4 3; }`,
    `.box { fill: none; stroke: ${line}; }`,
    `.mark-untested, .mark-parked, .mark-superseded, .mark-unmet { color: ${quiet}; }`,
    `.mark-testing { color: ${blue}; } .mark-supported, .mark-met { color: ${green}; } .mark-refuted { color: ${red}; }`,
    `.mark-inconclusive { color: ${yellow}; } .mark-contested, .mark-out { color: ${orange}; }`,
    `.fill-good { fill: ${green}; } .fill-out { fill: ${orange}; } .fill-doing { fill: ${blue}; }`,
  ].join('\n');
}
