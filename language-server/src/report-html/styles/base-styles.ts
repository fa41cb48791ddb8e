/**
 * Colours by what they mean, type, and what every part shares. Orange is mixed from the theme's red and yellow: VS Code
 * takes its own from the minimap, where it is see-through or missing.
 */
export const baseStyles = `
.page {
  --paper: var(--vscode-editor-background);
  --ink: var(--vscode-editor-foreground, var(--vscode-foreground));
  --quiet: color-mix(in srgb, var(--ink) 78%, var(--paper));
  --faint: color-mix(in srgb, var(--ink) 34%, var(--paper));
  --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--ink) 15%, var(--paper)));
  --raised: color-mix(in srgb, var(--ink) 2.5%, var(--paper));
  --dim: color-mix(in srgb, var(--ink) 24%, var(--paper));
  --sunken: color-mix(in srgb, var(--ink) 7%, var(--paper));
  --accent: var(--vscode-textLink-foreground);
  --focus: var(--vscode-focusBorder);
  --good: var(--vscode-charts-green);
  --bad: var(--vscode-charts-red);
  --doing: var(--vscode-charts-blue);
  --unsure: var(--vscode-charts-yellow);
  --torn: color-mix(in srgb, var(--vscode-charts-red) 45%, var(--vscode-charts-yellow));
  --back: var(--vscode-charts-purple);
  --tint: 9%;
  --radius: 8px;
  container-type: inline-size;
  box-sizing: border-box;
  max-width: 1240px;
  margin: 0 auto;
  padding: 28px clamp(14px, 3vw, 36px) 64px;
  color: var(--ink);
  background: var(--paper);
  font-family: var(--vscode-font-family);
  font-size: var(--vscode-font-size, 13px);
  line-height: 1.5;
  overflow-wrap: anywhere;
}
.vscode-high-contrast .page, .vscode-high-contrast-light .page {
  --quiet: var(--ink);
  --faint: var(--ink);
  --raised: var(--paper);
  --sunken: var(--paper);
  --tint: 0%;
}
.page *, .page *::before, .page *::after { box-sizing: border-box; }
.page h1, .page h2, .page h3, .page h4, .page h5, .page p, .page ol, .page ul, .page blockquote { margin: 0; padding: 0; }
.page ol, .page ul { list-style: none; }
.page h1, .page h2, .page h3, .page h4, .page h5 { font-weight: 600; line-height: 1.25; text-wrap: balance; }
.page section { margin-top: 44px; }
.page section section { margin-top: 0; }
.page h2 { font-size: 1.32em; letter-spacing: -0.01em; margin-bottom: 14px; }
.page h3 { font-size: 1.08em; }
.page svg { display: block; overflow: visible; }
.page .icon { display: inline-block; flex: none; vertical-align: -0.2em; }
.page .quiet { color: var(--quiet); }
.page .trouble { color: var(--ink); }
.page .trouble::before { content: ""; display: inline-block; width: 0.55em; height: 0.55em; margin-right: 0.45em; background: var(--torn); transform: rotate(45deg) scale(0.85); }
.page .name { font-family: var(--vscode-editor-font-family, monospace); font-size: 0.92em; }
.page .whole { white-space: nowrap; }
.page .count { font-weight: 400; font-size: 0.78em; color: var(--quiet); margin-left: 0.5em; letter-spacing: 0; }
.page .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.page a { color: inherit; text-decoration: none; }
.page a:hover { text-decoration: underline; text-underline-offset: 0.2em; }
.page :where(button.source) { font: inherit; color: inherit; text-align: inherit; letter-spacing: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; }
.page button.source:hover { text-decoration: underline; text-underline-offset: 0.2em; text-decoration-thickness: 1px; }
.page :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.page summary { cursor: pointer; }
.page summary::marker { color: var(--quiet); }
.page .is-selected { outline: 2px solid var(--focus); outline-offset: 2px; }
.page .more > summary { color: var(--accent); padding: 6px 0; width: fit-content; }

.rim, .stroke { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.body { fill: currentColor; }
.cut { fill: none; stroke: var(--paper); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.mark-untested, .mark-parked, .mark-superseded { color: var(--quiet); }
.mark-testing { color: var(--doing); }
.mark-supported, .mark-met { color: var(--good); }
.mark-refuted { color: var(--bad); }
.mark-inconclusive { color: var(--unsure); }
.mark-contested { color: var(--torn); }
.mark-unmet { color: var(--faint); }
.fill-untested { fill: var(--faint); }
.fill-testing { fill: var(--doing); }
.fill-supported { fill: var(--good); }
.fill-refuted { fill: var(--bad); }
.fill-inconclusive { fill: var(--unsure); }
.fill-contested { fill: var(--torn); }
.fill-parked, .fill-superseded { fill: var(--line); }

.page .eyebrow { color: var(--quiet); font-size: 0.95em; letter-spacing: 0.06em; text-transform: uppercase; margin-bottom: 4px; }
.page .masthead h1 { font-size: 2.15em; letter-spacing: -0.022em; line-height: 1.12; }
.page .vision { font-size: 1.15em; color: var(--quiet); max-width: 62ch; margin-top: 8px; text-wrap: pretty; }
.page .standing { margin-top: 14px; }
.page .masthead .standing.is-claimed strong { border-bottom: 2px solid var(--torn); padding-bottom: 1px; }
.page .project + .project { margin-top: 72px; border-top: 1px solid var(--line); padding-top: 48px; }

@media (prefers-reduced-motion: no-preference) {
  .page .card, .page .chip { transition: border-color 120ms ease, background-color 120ms ease; }
}
@media (forced-colors: active) {
  .page .card, .page .gate-card, .page .chip { border: 1px solid CanvasText; }
}
`;
