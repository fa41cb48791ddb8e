/** What the page has more of in an editor's frame: the toolbar, and the bar that says it is stale. */
export const frameStyles = `
body { margin: 0; padding: 0; background: var(--vscode-editor-background); }
.page .top { position: sticky; top: 0; z-index: 2; margin: -28px calc(-1 * clamp(14px, 3vw, 36px)) 18px; }
.page .toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 10px; padding: 8px clamp(14px, 3vw, 36px); background: var(--paper); border-bottom: 1px solid var(--line); }
.page .toolbar input, .page .toolbar select { font: inherit; color: var(--vscode-input-foreground, var(--ink)); background: var(--vscode-input-background, var(--paper)); border: 1px solid var(--vscode-input-border, var(--line)); border-radius: 4px; padding: 3px 8px; min-width: 0; max-width: 16em; }
.page .toolbar select { color: var(--vscode-dropdown-foreground, var(--ink)); background: var(--vscode-dropdown-background, var(--paper)); border-color: var(--vscode-dropdown-border, var(--line)); }
.page .toolbar input { flex: 1 1 9em; }
.page .toolbar input::placeholder { color: var(--vscode-input-placeholderForeground, var(--quiet)); }
.page .toggles { display: flex; flex-wrap: wrap; gap: 4px; }
.page .toggles button, .page .clear { font: inherit; font-size: 0.92em; display: inline-flex; align-items: center; gap: 5px; color: var(--ink); background: none; border: 1px solid var(--line); border-radius: 99px; padding: 1px 9px 1px 6px; cursor: pointer; }
.page .toggles button[aria-pressed="true"] { border-color: var(--focus); background: var(--sunken); font-weight: 600; }
.page .toggles .icon { width: 13px; height: 13px; }
.page .toggles .number { color: var(--quiet); font-variant-numeric: tabular-nums; font-weight: 400; }
.page .toggles button:hover, .page .clear:hover, .page .begin:hover { border-color: var(--focus); }
.page .clear { padding: 1px 10px; color: var(--accent); }
.page .shown { font-variant-numeric: tabular-nums; }
.page .stale-place { height: 0; padding: 0 clamp(14px, 3vw, 36px); }
.page .stale { margin-top: 8px; position: relative; padding: 8px 12px; border: 1px solid var(--vscode-inputValidation-warningBorder, var(--unsure)); border-left-width: 4px; border-radius: 4px; color: var(--ink); background: var(--paper); box-shadow: 0 2px 10px color-mix(in srgb, var(--ink) 18%, transparent); }
.page .stale-link { text-decoration: underline; text-underline-offset: 0.2em; }
.page .card, .page .row, .page .item, .page .person, .page .gate-card { scroll-margin: 110px 0 24px; }
.page .board, .page section { scroll-margin-top: 64px; }
.page.waiting { display: grid; align-content: center; justify-items: center; gap: 10px; min-height: 70vh; text-align: center; }
.page.waiting p { max-width: 44ch; text-wrap: balance; }
.page.waiting .steps { width: min(320px, 80%); color: var(--faint); margin-bottom: 14px; }
.page .begin { font: inherit; margin-top: 8px; padding: 5px 14px; border-radius: 4px; cursor: pointer; color: var(--vscode-button-foreground, var(--paper)); background: var(--vscode-button-background, var(--accent)); border: 1px solid var(--vscode-button-border, transparent); }
@media (prefers-reduced-motion: no-preference) {
  .page .stale { animation: stale 240ms 350ms ease both; }
  @keyframes stale { from { opacity: 0; translate: 0 -4px; } }
}
@media (forced-colors: active) { .page .stale { border: 2px solid CanvasText; } }
`;
