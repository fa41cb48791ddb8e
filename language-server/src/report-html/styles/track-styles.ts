/** The line of the four steps with gates, pivots and the product's own track. */
export const trackStyles = `
.page .track { margin-top: 32px; }
.page .phases { display: grid; grid-template-columns: 1fr 1fr; font-size: 0.86em; color: var(--quiet); }
.page .phases span { border-top: 1px solid var(--line); padding-top: 5px; margin-right: 16px; }
.page .phases span::first-letter { letter-spacing: 0; }
.page .arrows { margin: 10px 0 -12px; }
.arrow-line { fill: none; stroke: var(--back); stroke-width: 1.75; stroke-linecap: round; }
.arrow-head { fill: none; stroke: var(--back); stroke-width: 1.75; stroke-linecap: round; stroke-linejoin: round; }
.arrow-text { fill: var(--ink); font-family: var(--vscode-editor-font-family, monospace); font-size: 0.86em; paint-order: stroke; stroke: var(--paper); stroke-width: 9px; stroke-linejoin: round; }
.page .line { display: grid; grid-template-columns: repeat(4, 1fr); margin-top: 14px; }
.page .step { position: relative; padding-right: 16px; }
.page .step .rail { position: absolute; left: 24px; right: -24px; top: 23px; height: 2px; background: repeating-linear-gradient(90deg, var(--faint) 0 5px, transparent 5px 10px); }
.page .step:last-child .rail { right: 20%; }
.page .step.is-passed .rail { background: var(--good); }
.ring { position: relative; background: var(--paper); border-radius: 50%; }
.ring-ground { fill: var(--paper); stroke: var(--line); stroke-width: 4; }
.ring-value { fill: none; stroke: var(--doing); stroke-width: 4; stroke-linecap: round; }
.ring-text { fill: var(--quiet); font-size: 15px; font-weight: 600; font-family: var(--vscode-font-family); }
.is-passed .ring-value { stroke: var(--good); }
.is-passed .ring-ground { fill: color-mix(in srgb, var(--good) 14%, var(--paper)); }
.ring-check { fill: none; stroke: var(--good); stroke-width: 3.5; stroke-linecap: round; stroke-linejoin: round; }
.is-here .ring-ground { fill: color-mix(in srgb, var(--doing) 13%, var(--paper)); }
.is-here .ring-text { fill: var(--ink); }
.vscode-high-contrast .ring-ground, .vscode-high-contrast-light .ring-ground { stroke-width: 1.5; }
.is-here.is-passed .ring-ground { fill: color-mix(in srgb, var(--good) 22%, var(--paper)); }
.page .gate { position: absolute; top: 3px; right: 15%; display: grid; grid-template-columns: auto; justify-items: center; line-height: 1.2; font-size: 0.86em; max-width: calc(100% - 60px); }
.page .gate .gate-icon { background: var(--paper); padding: 0 3px; width: 28px; height: 22px; margin: 9px 0 4px; }
.gate-icon path { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
.page .gate-open .gate-icon { color: var(--quiet); }
.page .gate-passed .gate-icon { color: var(--good); }
.page .gate-name { font-family: var(--vscode-editor-font-family, monospace); max-width: 100%; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.page .gate-state { color: var(--quiet); white-space: nowrap; }
.page .step-text { margin-top: 8px; }
.page .step-text h3 { font-size: 1.18em; letter-spacing: -0.01em; }
.page .flags { min-height: 1.9em; margin-top: 5px; }
.page .flag { display: inline-block; font-size: 0.86em; font-weight: 600; padding: 1px 9px; border-radius: 99px; border: 1px solid var(--line); white-space: nowrap; }
.page .flag-here { border-color: var(--doing); background: color-mix(in srgb, var(--doing) var(--tint), var(--paper)); }
.page .is-passed .flag-here { border-color: var(--good); background: color-mix(in srgb, var(--good) var(--tint), var(--paper)); }
.page .flag-claimed { border-style: dashed; border-color: var(--torn); font-weight: 400; }

.page .products { margin-top: 18px; border-top: 1px solid var(--line); padding-top: 12px; }
.page .product-name .name { font-family: inherit; font-size: 1em; font-weight: 600; }
.page .step-word { font-size: 0.86em; padding: 0 8px; border-radius: 99px; border: 1px solid var(--line); white-space: nowrap; }
.page .step-word.in { border-color: var(--good); }
.page .step-word.out { border-color: var(--torn); }
.page .milestones { display: grid; grid-template-columns: repeat(4, 1fr); margin-top: 12px; }
.page .milestone { position: relative; padding: 0 14px 0 0; line-height: 1.35; }
.page .milestone p { margin-top: 9px; }
.page .milestone .quiet { white-space: nowrap; }
.page .milestone .trouble { margin-top: 3px; font-size: 0.92em; }
.page .milestone .dot { display: block; position: relative; width: 13px; height: 13px; margin-left: 17.5px; border-radius: 50%; border: 2px solid var(--faint); background: var(--paper); z-index: 1; }
.page .milestone::before { content: ""; position: absolute; top: 5.5px; left: -100%; width: 100%; margin-left: 24px; height: 2px; background: repeating-linear-gradient(90deg, var(--faint) 0 5px, transparent 5px 10px); }
.page .milestone:first-child::before { display: none; }
.page .milestone.is-reached .dot { border-color: var(--good); background: var(--good); }
.page .milestone.is-reached::before { background: var(--good); }
.page .milestone.is-out .dot { border-color: var(--torn); background: var(--torn); border-radius: 2px; transform: rotate(45deg); }
.page .milestone.is-out::before { background: var(--torn); }

.page .pivots { margin-top: 18px; display: grid; gap: 8px; }
.page .pivots li { display: flex; gap: 8px; }
.page .pivot-mark { color: var(--back); font-weight: 700; }
.page .learned { display: block; font-style: italic; }

@container (max-width: 560px) {
  .page .step-text .quiet { display: none; }
  .page .gate { font-size: 0.8em; right: 12%; }
  .page .step-text { margin-top: 24px; }
  .page .step { padding-right: 6px; }
}
@container (max-width: 460px) {
  .page .phases, .page .arrows { display: none; }
  .page .line, .page .milestones { grid-template-columns: 1fr; }
  .page .step { display: grid; grid-template-columns: 48px minmax(0, 1fr) auto; gap: 0 14px; padding: 0 0 16px; }
  .page .step .ring { grid-area: 1 / 1; }
  .page .step .rail, .page .step:last-child .rail { left: 23px; right: auto; top: 46px; bottom: -2px; width: 2px; height: auto; background: repeating-linear-gradient(180deg, var(--faint) 0 5px, transparent 5px 10px); }
  .page .step.is-passed .rail { background: var(--good); }
  .page .step:last-child .rail { display: none; }
  .page .step-text { grid-area: 1 / 2; margin-top: 3px; }
  .page .step-text .quiet { display: block; }
  .page .flags { min-height: 0; }
  .page .gate { position: static; grid-area: 1 / 3; max-width: 9em; margin-top: 3px; font-size: 0.86em; justify-items: end; align-content: start; }
  .page .gate .gate-icon { margin: 0 0 2px; padding: 0; }
  .page .milestone { display: grid; grid-template-columns: 48px minmax(0, 1fr); gap: 0 14px; padding: 0 0 10px; }
  .page .milestone .dot { grid-row: 1; margin: 3px 0 0 17.5px; }
  .page .milestone p { grid-column: 2; margin: 0; }
  .page .milestone::before { top: -7px; bottom: auto; left: 0; margin-left: 23px; width: 2px; height: calc(100% + 4px); transform: translateY(calc(-100% + 14px)); background: repeating-linear-gradient(180deg, var(--faint) 0 5px, transparent 5px 10px); }
}
`;
