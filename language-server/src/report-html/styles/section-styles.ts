/** The four questions, the map of risk and evidence, and the people. */
export const sectionStyles = `
.page .questions ol { display: grid; gap: 18px 36px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); }
.page .question { display: flex; gap: 10px; min-width: 0; }
.page .question > div { min-width: 0; }
.page .question .icon { margin-top: 0.1em; }
.page .question h3 { font-size: 1.06em; margin-bottom: 3px; text-wrap: pretty; }
.page .question .chips { margin-top: 7px; }

.page .scroller { overflow-x: auto; }
.page .risk-map table { width: 100%; border-collapse: separate; border-spacing: 4px; table-layout: fixed; }
.page .risk-map thead td { width: 6.2em; padding: 4px 6px; font-size: 0.86em; color: var(--quiet); vertical-align: bottom; line-height: 1.35; }
.page .risk-map thead td span { display: block; white-space: nowrap; }
.page .risk-map th { font-weight: 400; color: var(--quiet); text-align: left; vertical-align: top; padding: 4px 6px; font-size: 0.95em; }
.page .risk-map tbody th { padding-top: 9px; }
.page .cell { --much: 0; --heat: var(--ink); --full: 1; background: color-mix(in srgb, var(--heat) calc(var(--tint) * var(--much) * var(--full)), var(--paper)); vertical-align: top; padding: 8px; border-radius: 6px; border: 1px solid var(--line); height: 46px; }
.page .cell.is-empty { border-style: dotted; --full: 0.4; }
.page .heat-4 { --heat: var(--bad); --much: 2.2; }
.page .heat-3 { --heat: var(--torn); --much: 1.9; }
.page .heat-2 { --heat: var(--unsure); --much: 1.2; }
.page .heat-1 { --heat: var(--ink); --much: 0.35; }
.page .heat-0 { --heat: var(--good); --much: 0.9; }
.vscode-high-contrast .page .cell, .vscode-high-contrast-light .page .cell { background: var(--paper); }
.page .cell .chips { gap: 5px; }
@container (max-width: 460px) {
  .page .risk-map table { border-spacing: 2px; font-size: 0.92em; }
  .page .risk-map thead td { width: 5.6em; }
  .page .risk-map th, .page .risk-map thead td { padding: 4px 2px; }
  .page .cell { padding: 5px 3px; }
}
@container (max-width: 760px) { .page .risk-map .chip-title { display: none; } }
.page .test-first { font-weight: 600; margin-bottom: 6px; }
.page .risk-map > .quiet { margin-top: 8px; }

.page .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 146px), 1fr)); gap: 16px; }
.page .part h3 { border-bottom: 1px solid var(--line); padding-bottom: 6px; margin-bottom: 10px; }
.page .part ul { display: grid; gap: 10px; }
.page .person { border: 1px solid var(--line); border-radius: var(--radius); padding: 9px 12px; background: var(--raised); line-height: 1.4; }
.page .person-name { font-weight: 600; }
.page .person-name .quiet { font-weight: 400; }
.page .person .pain { margin: 5px 0; padding-left: 9px; border-left: 2px solid var(--torn); }
.page .person.again, .page .person.nobody { background: none; }
.page .person.nobody { color: var(--quiet); border-style: dotted; }
.page .person.gap { border: 1.5px dashed var(--torn); background: none; font-weight: 600; }
.page .brief { gap: 3px; }
.page .allowances li { margin-top: 4px; }
`;
