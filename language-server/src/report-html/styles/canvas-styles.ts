/** A canvas: five columns above two halves, which stand below one another where there is no room. */
export const canvasStyles = `
.canvas-page { max-width: 1680px; }
.page .canvas { display: grid; grid-template-columns: repeat(10, minmax(0, 1fr)); margin-top: 26px; border: 1px solid var(--line); border-radius: 10px; overflow: hidden; background: var(--line); gap: 1px; }
.page .canvas-column { grid-column: span 2; display: grid; gap: 1px; }
.page .canvas-column.is-split { grid-template-rows: 1fr 1fr; }
.page .canvas-half { grid-column: span 5; display: grid; }
.page .canvas .box { background: var(--paper); padding: 13px 13px 16px; margin: 0; display: flex; flex-direction: column; gap: 18px; min-height: 150px; }
.page .canvas .part-of { margin-top: auto; padding-top: 12px; border-top: 1px dashed var(--line); }
.page .canvas h2 { font-size: 1.06em; margin-bottom: 10px; }
.page .canvas h3 { font-size: 0.95em; margin-bottom: 8px; color: var(--quiet); }
.page .shares { display: block; width: 100%; height: 5px; margin: -4px 0 10px; border-radius: 3px; overflow: hidden; }
.page .entries { display: grid; gap: 7px; }
.page .entry { display: flex; gap: 7px; padding: 6px 9px 7px 7px; border-radius: 5px; background: var(--raised); border-left: 3px solid var(--edge, var(--line)); line-height: 1.38; }
.page .entry .icon { margin-top: 0.12em; vertical-align: 0; }
.page .entry > div { min-width: 0; }
.page .entry p { font-size: 0.86em; margin-top: 1px; }
.page .entry .word { font-weight: 600; color: var(--ink); }
.page .entry.is-stated { border-left-style: dotted; border-left-color: var(--faint); }
.page .entry.is-planned, .page .entry.is-noted, .page .entry.is-computed { background: none; border-left-color: transparent; padding-top: 2px; padding-bottom: 2px; }
.page .entry.verdict-parked { color: var(--quiet); }
.page .canvas .vacant { font-style: italic; margin: 0; }
.page .canvas .more { margin-top: 6px; }
.page .beside .entries { grid-template-columns: repeat(auto-fill, minmax(min(100%, 260px), 1fr)); }
.page .beside { margin-top: 30px; }
.page .legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin-top: 20px; color: var(--quiet); }
.page .legend li { display: flex; gap: 6px; align-items: center; }
@container (max-width: 1000px) {
  .page .canvas-column { grid-column: span 5; }
  .page .canvas-column:nth-child(3) { grid-column: span 10; }
}
@container (max-width: 620px) {
  .page .canvas { grid-template-columns: minmax(0, 1fr); }
  .page .canvas-column, .page .canvas-column:nth-child(3), .page .canvas-half { grid-column: 1; }
  .page .canvas-column.is-split { grid-template-rows: auto; }
  .page .canvas .box { min-height: 0; }
}
@media print {
  @page { size: A4 landscape; margin: 9mm; }
  .canvas-page { font-size: 9px; }
  .page .canvas { margin-top: 12px; }
  .page .canvas .box { padding: 7px 8px 9px; gap: 9px; min-height: 0; }
  .page .entry { break-inside: avoid; padding: 3px 6px 4px 5px; }
  .page .entries { gap: 4px; }
  .page .masthead h1 { font-size: 1.9em; }
}
`;
