/** Hypotheses as cards and as rows, with their tallies and their evidence. */
export const cardStyles = `
.page .card { border: 1px solid var(--line); border-left: 4px solid var(--edge, var(--faint)); border-radius: var(--radius); padding: 13px 15px; background: var(--raised); display: flex; flex-direction: column; content-visibility: auto; contain-intrinsic-size: auto 260px; }
.page .verdict-untested { --edge: var(--faint); --of-verdict: var(--quiet); }
.page .verdict-testing { --edge: var(--doing); --of-verdict: var(--doing); }
.page .verdict-supported { --edge: var(--good); --of-verdict: var(--good); }
.page .verdict-refuted { --edge: var(--bad); --of-verdict: var(--bad); }
.page .verdict-inconclusive { --edge: var(--unsure); --of-verdict: var(--unsure); }
.page .verdict-contested { --edge: var(--torn); --of-verdict: var(--torn); }
.page .verdict-parked, .page .verdict-superseded { --edge: var(--line); --of-verdict: var(--quiet); }
.page .card:hover { border-color: var(--focus); border-left-color: var(--edge, var(--faint)); }
.page .cards:has(details[open]) { align-items: start; }
.page .card header { display: flex; justify-content: space-between; align-items: center; gap: 10px; }
.page .card header .name { color: var(--quiet); flex: none; max-width: 50%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.page .verdict { display: flex; flex-wrap: wrap; gap: 2px 7px; align-items: center; }
.page .claim { font-size: 0.9em; border-bottom: 1.5px dashed var(--torn); }
.page .card h4 { font-size: 1.1em; margin: 8px 0 4px; line-height: 1.35; text-wrap: pretty; }
.page .card h4 button.source { font-weight: inherit; }
.page .facts { font-size: 0.92em; }
.page .tally { margin-top: 10px; line-height: 1.4; }
.page .tally p { margin-top: 5px; }
.page .tally strong { font-variant-numeric: tabular-nums; }
.page .marks { max-width: 100%; height: auto; }
.marks .hit { fill: var(--of-verdict, var(--doing)); }
.marks .miss { fill: none; stroke: var(--of-verdict, var(--doing)); stroke-width: 1.5; }
.marks .ahead { fill: var(--dim); }
.marks .tick { stroke: var(--ink); stroke-width: 1.5; }
.crowd .ahead { fill: var(--sunken); stroke: var(--line); stroke-width: 0.75; }
.crowd .miss { fill: color-mix(in srgb, var(--of-verdict, var(--doing)) 32%, var(--paper)); }
.crowd .hit { fill: var(--of-verdict, var(--doing)); }
.tick-block { fill: var(--ink); }
.measured .ground { fill: var(--sunken); stroke: var(--line); stroke-width: 0.75; }
.measured .passing { fill: color-mix(in srgb, var(--good) 30%, var(--paper)); }
.measured .band { fill: var(--of-verdict, var(--doing)); opacity: 0.5; }
.measured .value { fill: var(--of-verdict, var(--doing)); stroke: var(--paper); stroke-width: 2; }
.measured .value.is-early { fill: var(--paper); stroke: var(--of-verdict, var(--doing)); }
.page .reason { margin-top: 8px; line-height: 1.45; text-wrap: pretty; }
.page .rests, .page .carries { margin-top: 8px; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; }
.page .carries { flex-wrap: nowrap; align-items: baseline; }
.page .chips { display: flex; flex-wrap: wrap; gap: 5px; }
.page .rests .chips { display: inline-flex; }
.page .chip { display: inline-flex; gap: 5px; align-items: center; max-width: 100%; padding: 0 9px 0 5px; border: 1px solid var(--line); border-radius: 99px; background: var(--paper); font-family: var(--vscode-editor-font-family, monospace); font-size: 0.9em; line-height: 1.75; }
.page .chip:hover { border-color: var(--focus); text-decoration: none; }
.page .chip .icon { width: 13px; height: 13px; }
.page .chips li { min-width: 0; max-width: 100%; }
.page .chip-name { flex: none; max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.page .chip-title { font-family: var(--vscode-font-family); min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }

.page .proof { margin-top: auto; padding-top: 10px; }
.page .balance { padding-left: 4px; }
.page .weight { display: inline-block; margin-right: 12px; white-space: nowrap; text-indent: 0; }
.page .weight:last-child { margin-right: 0; }
.page .weight .icon { vertical-align: -0.05em; margin-right: 5px; }
.weight path { stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; fill: none; }
.weight-for path { stroke: var(--good); fill: var(--good); }
.weight-against path { stroke: var(--bad); fill: var(--bad); }
.weight-aside path, .weight.is-none path { stroke: var(--faint); fill: none; }
.page .proof > summary, .page .findings > summary { color: var(--quiet); width: fit-content; }
.page .proof > summary { padding-left: 18px; text-indent: -18px; }
.page .proof > summary:hover, .page .findings > summary:hover { color: var(--ink); }
.page .evidence { display: grid; gap: 12px; margin-top: 8px; }
.page .side h5 { font-size: 0.95em; display: flex; align-items: baseline; padding-left: 8px; border-left: 3px solid var(--line); margin-bottom: 5px; }
.page .side-for h5 { border-color: var(--good); }
.page .side-against h5 { border-color: var(--bad); }
.page .side ul { display: grid; gap: 8px; padding-left: 11px; }
.page .side-aside ul { color: var(--quiet); }
.page .strength { display: inline-block; vertical-align: 0; }
.strength .on { fill: var(--quiet); }
.strength .off { fill: var(--line); }
.page .commitment { font-size: 0.95em; }
.page blockquote { border-left: 2px solid var(--line); padding-left: 9px; font-style: italic; margin-top: 3px; }
.page cite { font-style: normal; color: var(--quiet); }
.page .figures, .page .experiments { margin-top: 9px; }
.page .findings { margin-top: 9px; }
.page .findings > summary .icon { margin-right: 5px; }
.page .findings ul { display: grid; gap: 6px; margin-top: 6px; padding-left: 11px; border-left: 3px solid var(--line); }
.page .worst-error > summary .icon { color: var(--bad); }
.page .worst-warning > summary .icon { color: var(--unsure); }
.page .worst-information > summary .icon { color: var(--doing); }
.page .worst-error ul { border-color: var(--bad); }
.page .worst-warning ul { border-color: var(--unsure); }

.page .rows { margin-top: 12px; }
.page .row { border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 32px; }
.page .row > summary { display: grid; grid-template-columns: auto minmax(3.5em, auto) minmax(0, 1fr) auto auto; gap: 9px; align-items: baseline; padding: 5px 4px; list-style: none; }
.page .row > summary::-webkit-details-marker { display: none; }
.page .row > summary:hover { background: var(--raised); }
.page .row-title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.page .row-tally { font-variant-numeric: tabular-nums; white-space: nowrap; }
.page .row-kind { white-space: nowrap; min-width: 9em; }
.page .row-body { padding: 2px 12px 16px 30px; max-width: 74ch; }
@container (max-width: 620px) { .page .row-kind { display: none; } }
`;
