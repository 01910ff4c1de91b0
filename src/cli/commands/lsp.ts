import type { CommandContext } from "../command.ts";
import { type ExitCode, exitCodes, UsageFault } from "../exit-codes.ts";

/** `hml lsp --stdio`: the language server. It ends the process itself when the editor leaves. */
export async function run({ host, version, has }: CommandContext): Promise<ExitCode> {
  if (!has("stdio")) throw new UsageFault('the language server talks over "--stdio"; see hml lsp --help');
  const [{ startStdioServer }, { findDeclarations }] = await Promise.all([
    import("../../../lsp/start-stdio-server.ts"),
    import("../find-declarations.ts"),
  ]);
  await startStdioServer({ host, version, findDeclarations });
  return exitCodes.clean;
}
