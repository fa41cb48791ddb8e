/** What rides on what, and the plan along time. */
export const planStyles = `
.page .flow { display: grid; grid-template-columns: minmax(0, 5fr) minmax(40px, 3fr) minmax(0, 5fr); align-items: center; }
.page .flow > ul > li { height: 44px; display: grid; grid-template-columns: minmax(0, 1fr); align-content: center; line-height: 1.3; overflow: hidden; }
.page .flow-from > li { padding-right: 10px; justify-items: start; }
.page .flow-from .chips { flex-wrap: nowrap; max-width: 100%; min-width: 0; }
.page .flow-from .chips li:only-child { flex: 0 1 auto; }
.page .flow-from .quiet { font-size: 0.88em; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.page .flow-to > li { padding-left: 12px; position: relative; }
.page .flow-to > li::before { content: ""; position: absolute; left: 0; top: 5px; bottom: 5px; width: 3px; background: var(--line); }
.page .flow-to .source { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-width: 100%; display: block; }
.page .flow-to strong { font-size: 0.92em; font-variant-numeric: tabular-nums; }
.page .item-type { color: var(--quiet); }
.ties { width: 100%; }
.tie { fill: none; opacity: 0.55; }
.stroke-untested, .stroke-parked, .stroke-superseded { stroke: var(--faint); }
.stroke-testing { stroke: var(--doing); }
.stroke-supported { stroke: var(--good); }
.stroke-refuted { stroke: var(--bad); }
.stroke-inconclusive { stroke: var(--unsure); }
.stroke-contested { stroke: var(--torn); }
.page .loose { margin-top: 18px; border: 1.5px dashed var(--torn); border-radius: var(--radius); padding: 12px 16px; }
.page .loose li { margin-top: 5px; }

.standing-after { --of-standing: var(--good); }
.standing-waits { --of-standing: var(--doing); }
.standing-before { --of-standing: var(--bad); }
.standing-loose { --of-standing: var(--torn); }
.mark { fill: var(--of-standing); stroke: var(--of-standing); stroke-width: 2; stroke-linejoin: round; }
.mark.hollow { fill: var(--paper); }
.page .legend { display: flex; flex-wrap: wrap; gap: 4px 20px; margin-bottom: 12px; color: var(--quiet); }
.page .legend li { display: flex; gap: 7px; align-items: center; }
.page .axis, .page .item { display: grid; grid-template-columns: minmax(190px, 38%) minmax(0, 1fr); gap: 18px; }
.page .item { border-top: 1px solid var(--line); }
.page .item-text { padding: 6px 0; }
.page .item-text { line-height: 1.4; }
.page .item-state { display: flex; flex-wrap: wrap; gap: 0 12px; }
.page .item-state .findings { margin: 0; }
.page .item-state .findings[open] { flex-basis: 100%; }
.page .item-line { position: relative; min-height: 40px; }
.page .item-line > svg { position: absolute; inset: 0; }
.months text { font-size: 0.85em; fill: var(--quiet); font-variant-numeric: tabular-nums; }
.page .months { margin-bottom: 3px; }
.months .today { fill: var(--ink); font-weight: 600; paint-order: stroke; stroke: var(--paper); stroke-width: 5px; }
.item-line .rail { stroke: var(--line); stroke-width: 1; }
.item-line .grid { stroke: var(--line); stroke-width: 1; opacity: 0.6; }
.gate-flag line { stroke: var(--good); stroke-width: 2; }
.gate-flag text { fill: var(--ink); font-family: var(--vscode-editor-font-family, monospace); font-size: 0.86em; paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.item-line .now { stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 3; }
.item-line .span { stroke: var(--of-standing); stroke-width: 3; }
.standing-waits .item-line .span { stroke-dasharray: 3 4; }
.item-line .gate-day { stroke: var(--of-standing); stroke-width: 3; stroke-linecap: round; }
@container (max-width: 560px) {
  .page .flow .chip-title { display: none; }
  .page .axis, .page .item { grid-template-columns: 1fr; gap: 2px; }
}
`;
