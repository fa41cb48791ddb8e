import { darkPalette, lightPalette, type Palette } from './palettes.ts';

function themeVariables(palette: Palette): string {
  return `
    --vscode-editor-background: ${palette.paper};
    --vscode-editor-foreground: ${palette.ink};
    --vscode-foreground: ${palette.ink};
    --vscode-focusBorder: ${palette.focus};
    --vscode-textLink-foreground: ${palette.link};
    --vscode-charts-green: ${palette.green};
    --vscode-charts-red: ${palette.red};
    --vscode-charts-blue: ${palette.blue};
    --vscode-charts-yellow: ${palette.yellow};
    --vscode-charts-orange: ${palette.orange};
    --vscode-charts-purple: ${palette.purple};`;
}

/**
 * The page is styled with the variables of VS Code's themes and nothing else. Where there is no VS Code, these stand in
 * for them: light or dark, and with more contrast, as the reader's system asks for.
 */
export const standaloneTheme = `
:root {
    color-scheme: light dark;
    --vscode-font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, sans-serif;
    --vscode-editor-font-family: ui-monospace, "SF Mono", SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
    --vscode-font-size: 14px;${themeVariables(lightPalette)}
}
@media (prefers-color-scheme: dark) {
  :root {${themeVariables(darkPalette)}
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
@media print {
  :root {
    color-scheme: light;${themeVariables({ ...lightPalette, paper: '#ffffff' })}
  }
}
body { margin: 0; background: var(--vscode-editor-background); }
`;
