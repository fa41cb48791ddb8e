/** A page that is read at a glance on a screen, and is one sheet of paper. */
export const onepagerStyles = `
.onepager { max-width: 1080px; }
.page .way { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 10px; margin-top: 22px; }
.page .way .rail { width: 100%; height: 5px; border-radius: 3px; overflow: hidden; }
.page .way .ground { fill: var(--line); }
.page .way .done { fill: var(--doing); }
.page .way .is-passed .done { fill: var(--good); }
.page .way p { margin-top: 5px; }
.page .way [aria-current] strong { border-bottom: 2px solid var(--doing); }
.page.onepager section { margin-top: 0; }
.page.onepager h2 { font-size: 1em; margin-bottom: 7px; letter-spacing: 0; }
.page.onepager h3 { font-size: 1em; line-height: 1.35; text-wrap: pretty; }
.page.onepager section p, .page.onepager footer { font-size: 0.9em; line-height: 1.42; }
.page .facts { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 22px; margin-top: 24px; padding: 16px 18px 18px; border-radius: var(--radius); background: var(--raised); border: 1px solid var(--line); }
.page .facts ul { display: grid; gap: 6px; line-height: 1.4; }
.page .sides { display: grid; grid-template-columns: minmax(0, 8fr) minmax(0, 5fr); gap: 34px; margin-top: 26px; }
.page .sides > div { display: grid; gap: 24px; align-content: start; }
.page.onepager .sides ul, .page.onepager .sides ol { display: grid; gap: 7px; line-height: 1.4; }
.page .beliefs > .belief { display: flex; gap: 9px; padding: 8px 12px 9px 10px; background: var(--raised); border-radius: 5px; border-left: 3px solid var(--edge, var(--line)); }
.page .belief .icon { margin-top: 0.15em; }
.page .belief > div { min-width: 0; flex: 1; }
.page .belief .word { font-weight: 600; color: var(--ink); }
.page .belief blockquote { font-size: 0.9em; font-style: italic; margin-top: 2px; }
.page .belief cite { font-style: normal; color: var(--quiet); }
.page .dashes > li, .page .counted > li { position: relative; padding-left: 1.3em; }
.page .dashes > li::before, .page .counted > li::before { position: absolute; left: 0; color: var(--quiet); content: "–"; }
.page .counted { counter-reset: step; }
.page .counted > li { counter-increment: step; }
.page .counted > li::before { content: counter(step); color: var(--doing); font-weight: 600; }
.page .numbers { margin: 0; display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 9px 16px; line-height: 1.35; }
.page .numbers dt { font-size: 0.9em; color: var(--quiet); }
.page .numbers dd { margin: 0; }
.page.onepager footer { margin-top: 26px; padding-top: 10px; border-top: 1px solid var(--line); }
@container (max-width: 760px) {
  .page .sides, .page .facts { grid-template-columns: minmax(0, 1fr); }
  .page .way { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@media print {
  @page { size: A4 portrait; margin: 9mm 10mm; }
  .page.onepager { font-size: 9.8px; line-height: 1.35; }
  .page.onepager .icon { width: 12px; height: 12px; }
  .page.onepager .masthead h1 { font-size: 2em; }
  .page.onepager .vision { margin-top: 4px; }
  .page.onepager .standing { margin-top: 7px; }
  .page.onepager section { margin-top: 0; }
  .page .way { grid-template-columns: repeat(4, minmax(0, 1fr)); margin-top: 11px; }
  .page .facts { grid-template-columns: repeat(3, minmax(0, 1fr)); margin-top: 11px; padding: 8px 10px 9px; gap: 14px; }
  .page .sides { grid-template-columns: minmax(0, 8fr) minmax(0, 5fr); margin-top: 13px; gap: 18px; }
  .page .sides > div { gap: 11px; }
  .page.onepager .sides ul, .page.onepager .sides ol { gap: 4px; }
  .page .beliefs > .belief { padding: 4px 8px 5px 7px; break-inside: avoid; }
  .page.onepager footer { margin-top: 10px; padding-top: 5px; }
}
`;
