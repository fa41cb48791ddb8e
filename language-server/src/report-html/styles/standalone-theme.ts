/**
 * The page is styled with the variables of VS Code's themes and nothing else. Where there is no VS Code, these stand in
 * for them: a light and a dark palette of our own, by what the reader's system asks for.
 */
export const standaloneTheme = `
:root {
  color-scheme: light dark;
  --vscode-font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
  --vscode-editor-font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --vscode-font-size: 14px;
  --vscode-editor-background: #fcfcfb;
  --vscode-editor-foreground: #22262b;
  --vscode-foreground: #22262b;
  --vscode-focusBorder: #0b6bcb;
  --vscode-textLink-foreground: #0b5cad;
  --vscode-charts-green: #2c8a4b;
  --vscode-charts-red: #c9352b;
  --vscode-charts-blue: #2269c9;
  --vscode-charts-yellow: #b27d00;
  --vscode-charts-orange: #c05a12;
  --vscode-charts-purple: #7a4bc2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --vscode-editor-background: #16181b;
    --vscode-editor-foreground: #dfe3e8;
    --vscode-foreground: #dfe3e8;
    --vscode-focusBorder: #5aa9f5;
    --vscode-textLink-foreground: #7db8f7;
    --vscode-charts-green: #6cc385;
    --vscode-charts-red: #f0746b;
    --vscode-charts-blue: #6aa5f0;
    --vscode-charts-yellow: #e2b33e;
    --vscode-charts-orange: #ea9a58;
    --vscode-charts-purple: #b491ec;
  }
}
@media (prefers-contrast: more) {
  :root {
    --vscode-editor-background: #ffffff;
    --vscode-editor-foreground: #000000;
    --vscode-foreground: #000000;
    --vscode-contrastBorder: #0f4a85;
    --vscode-focusBorder: #006bbd;
  }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root {
    --vscode-editor-background: #000000;
    --vscode-editor-foreground: #ffffff;
    --vscode-foreground: #ffffff;
    --vscode-contrastBorder: #6fc3df;
    --vscode-focusBorder: #f38518;
  }
}
body { margin: 0; background: var(--vscode-editor-background); }
`;
