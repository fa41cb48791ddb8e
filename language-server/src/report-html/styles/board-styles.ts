/** The next three things, and the steps with their gates and hypotheses. */
export const boardStyles = `
.page .next { padding: 18px 20px; border-radius: var(--radius); border: 1px solid var(--line); background: var(--raised); }
.page .next h2 { margin-bottom: 10px; }
.page .next ol { display: grid; gap: 10px; }
.page .next li { display: flex; gap: 12px; align-items: baseline; }
.page .next-number { flex: none; width: 1.8em; height: 1.8em; border-radius: 50%; display: grid; place-items: center; font-weight: 600; font-variant-numeric: tabular-nums; border: 1.5px solid var(--doing); }
.page .next-text { font-size: 1.04em; text-wrap: pretty; }
@container (min-width: 860px) {
  .page .next ol { grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 24px; }
}

.page .board { border-top: 1px solid var(--line); }
.page .board:last-of-type { border-bottom: 1px solid var(--line); }
.page .board > summary { display: flex; align-items: baseline; gap: 16px; padding: 12px 4px; list-style: none; }
.page .board > summary::-webkit-details-marker { display: none; }
.page .board > summary::before { content: ""; flex: none; width: 0.5em; height: 0.5em; border-right: 1.5px solid var(--quiet); border-bottom: 1.5px solid var(--quiet); transform: rotate(-45deg) translate(-1px, -1px); }
.page .board[open] > summary::before { transform: rotate(45deg) translate(-2px, -2px); }
.page .board > summary:hover h3 { text-decoration: underline; text-underline-offset: 0.2em; }
.page .board > summary h3 { font-size: 1.12em; min-width: 6.5em; }
.page .board-gates { min-width: 11em; }
@container (max-width: 700px) { .page .board-gates { display: none; } }
.page .verdicts { display: flex; flex: 1; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; min-width: 0; }
.page .verdict-strip { flex: 1 1 120px; max-width: 260px; align-self: center; border-radius: 3px; overflow: hidden; }
.page .verdict-words { display: flex; flex-wrap: wrap; gap: 2px 14px; font-variant-numeric: tabular-nums; color: var(--quiet); }
.page .board-body { display: grid; gap: 18px; padding: 4px 0 26px; }
@container (min-width: 760px) {
  .page .board-body { grid-template-columns: minmax(220px, 27%) minmax(0, 1fr); gap: 26px; }
}
.page .gates { display: grid; gap: 12px; align-content: start; }
.page .gate-card { border: 1px solid var(--line); border-radius: var(--radius); padding: 12px 14px; }
.page .gate-card.gate-passed { border-color: color-mix(in srgb, var(--good) 60%, var(--line)); }
.page .gate-card header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 12px; margin-bottom: 8px; }
.page .gate-card .gate-word { color: var(--quiet); }
.page .gate-card ul { display: grid; gap: 9px; }
.page .gate-card li { display: flex; gap: 8px; line-height: 1.4; }
.page .gate-card li > div { flex: 1; min-width: 0; }
.page .gate-card .icon { margin-top: 0.12em; }
.page .have { color: var(--quiet); font-variant-numeric: tabular-nums; white-space: nowrap; }
.page .gate-card .is-met .have { display: none; }
.page .gate-card .is-met .progress { display: none; }
.progress { margin: 5px 0 3px; }
.progress .ground { fill: var(--sunken); stroke: var(--line); stroke-width: 0.5; }
.progress .value { fill: var(--doing); }
.page .hypotheses { min-width: 0; }
.page .nothing { padding: 14px 16px; border: 1px dashed var(--line); border-radius: var(--radius); }
.page .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 270px), 1fr)); gap: 14px; align-items: stretch; }
`;
