/** The four questions, the map of risk and evidence, and the people. */
export const sectionStyles = `
.page .questions ol { display: grid; gap: 18px 36px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); }
.page .question { display: flex; gap: 10px; }
.page .question .icon { margin-top: 0.1em; }
.page .question h3 { font-size: 1.06em; margin-bottom: 3px; text-wrap: pretty; }
.page .question .chips { margin-top: 7px; }

.page .scroller { overflow-x: auto; }
.page .risk-map table { width: 100%; border-collapse: separate; border-spacing: 4px; table-layout: fixed; min-width: 460px; }
.page .risk-map thead td { width: 5.2em; }
.page .risk-map th { font-weight: 400; color: var(--quiet); text-align: left; vertical-align: top; padding: 4px 6px; font-size: 0.95em; }
.page .risk-map tbody th { padding-top: 9px; }
.page .cell { vertical-align: top; padding: 8px; border-radius: 6px; border: 1px solid var(--line); height: 46px; }
.page .cell.is-empty { border-style: dotted; }
.page .heat-4 { background: color-mix(in srgb, var(--bad) calc(var(--tint) * 2.4), var(--paper)); }
.page .heat-3 { background: color-mix(in srgb, var(--torn) calc(var(--tint) * 1.9), var(--paper)); }
.page .heat-2 { background: color-mix(in srgb, var(--unsure) calc(var(--tint) * 1.2), var(--paper)); }
.page .heat-1 { background: color-mix(in srgb, var(--ink) 3%, var(--paper)); }
.page .heat-0 { background: color-mix(in srgb, var(--good) calc(var(--tint) * 0.8), var(--paper)); }
.vscode-high-contrast .page .cell, .vscode-high-contrast-light .page .cell { background: var(--paper); }
.page .test-first { font-weight: 600; margin-bottom: 6px; }
.page .risk-map > .quiet { margin-top: 8px; }

.page .parts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 175px), 1fr)); gap: 20px; }
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
