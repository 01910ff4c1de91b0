import ts from "typescript";

/** Entry points whose types the package ships. */
const entries = [
  "src/index.ts",
  "grammar/parse-hml.ts",
  "lsp/start-node-server.ts",
  "lsp/worker/start-worker-server.ts",
];

/** Writes the declarations of everything that the entry points reach. A type error is a bug that `npm test` finds. */
export function buildTypes(root: string, outDir: string): void {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const program = ts.createProgram(
    entries.map((entry) => `${root}${entry}`),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true, outDir, rootDir: root },
  );
  const { diagnostics } = program.emit();
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, formatHost(root)));
}

function formatHost(root: string): ts.FormatDiagnosticsHost {
  return { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => "\n" };
}
