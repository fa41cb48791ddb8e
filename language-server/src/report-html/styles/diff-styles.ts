/** What changed between two revisions. */
export const diffStyles = `
.page .masthead h1 { max-width: 34ch; }
.page .project-diff { margin-top: 28px; }
.page .project-diff .project-name { font-size: 1.6em; margin: 48px 0 0; padding-top: 28px; border-top: 1px solid var(--line); }
.page .project-diff section { margin-top: 32px; }
.page .strip { display: grid; grid-template-columns: repeat(4, 1fr); gap: 10px; margin-top: 20px; }
.page .strip-step { display: flex; gap: 9px; align-items: center; padding: 8px 12px; border: 1px solid var(--line); border-radius: var(--radius); line-height: 1.3; }
.page .strip-step.is-news { border-width: 2px; padding: 7px 11px; }
.page .strip-step.is-passed { border-color: var(--good); background: color-mix(in srgb, var(--good) var(--tint), var(--paper)); }
.page .strip-step.is-here { border-color: var(--doing); background: color-mix(in srgb, var(--doing) var(--tint), var(--paper)); }
.page .strip-mark { flex: none; width: 22px; height: 22px; line-height: 22px; border-radius: 50%; text-align: center; font-weight: 600; background: var(--sunken); }
.page .strip-name { display: block; font-weight: 600; }
.page .changes { display: grid; gap: 10px; }
.page .change { display: grid; grid-template-columns: 18px minmax(0, 1fr); gap: 8px; max-width: 92ch; line-height: 1.45; }
.page .change .icon { margin-top: 0.16em; }
.page .change-title { display: block; font-weight: 600; margin: 4px 0; text-wrap: pretty; }
.page .change-text { display: block; text-wrap: pretty; }
.page .change-text .place { font-family: var(--vscode-editor-font-family, monospace); font-size: 0.88em; white-space: nowrap; }
.page .are-loud .change { border: 1px solid var(--line); border-left: 4px solid var(--edge, var(--faint)); border-radius: var(--radius); padding: 11px 14px; background: var(--raised); }
.page .are-loud .severity-error { --edge: var(--bad); }
.page .are-loud .severity-warning { --edge: var(--unsure); }
.page .icon-error { color: var(--bad); }
.page .icon-warning { color: var(--unsure); }
.page .icon-information { color: var(--doing); }
.page .icon-hint { color: var(--quiet); }
.page .verdict-deltas ul { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(100%, 340px), 1fr)); }
.page .delta { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; }
.page .delta .name { color: var(--quiet); margin-right: 4px; }
.page .claim-title { margin: 8px 0 4px; line-height: 1.35; text-wrap: pretty; }
.page .verdict-word { display: inline-flex; gap: 5px; align-items: center; }
@container (max-width: 620px) { .page .strip { grid-template-columns: 1fr 1fr; } }
`;
