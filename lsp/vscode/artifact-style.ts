/** Of the page that shows an artifact; all colours are those of the editor's theme, light, dark or high contrast. */
export const artifactStyle = `
body { padding: 0; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem 2rem 3rem; line-height: 1.5; }
h1 { font-size: 1.6rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; font-weight: 600; margin: 2rem 0 .4rem; }
h2 small { color: var(--vscode-descriptionForeground); font-weight: normal; }
header p { margin: .3rem 0; color: var(--vscode-descriptionForeground); }
header strong { color: var(--vscode-editorWarning-foreground); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.5rem; margin: 1.2rem 0 0; }
dt { color: var(--vscode-descriptionForeground); }
dd { margin: 0; overflow-wrap: anywhere; }
em { color: var(--vscode-disabledForeground); font-style: normal; }
section { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .25rem 1.5rem .25rem 0; vertical-align: top; border-bottom: 1px solid var(--vscode-widget-border, var(--vscode-contrastBorder, transparent)); overflow-wrap: break-word; }
th { white-space: nowrap; color: var(--vscode-descriptionForeground); font-weight: normal; }
code { font-family: var(--vscode-editor-font-family); color: inherit; background: none; padding: 0; }
meter { width: 12rem; max-width: 30vw; height: .7rem; }
meter::-webkit-meter-bar { background: none; border: none; border-radius: 0; }
meter::-webkit-meter-optimum-value { background: var(--vscode-charts-blue, currentColor); }
.button { display: inline-block; margin-top: .4rem; padding: .3rem .9rem; border-radius: 2px; text-decoration: none; color: var(--vscode-button-foreground); background: var(--vscode-button-background); border: 1px solid var(--vscode-button-border, transparent); }
.button:hover { background: var(--vscode-button-hoverBackground); color: var(--vscode-button-foreground); }
`;
