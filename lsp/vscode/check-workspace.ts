import { commands, ProgressLocation, window } from "vscode";
import type { Server } from "./server.ts";

/** What the server answers. */
interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Checks every declaration of the workspace, says how it went, and shows the problems where there are any. */
export async function checkWorkspace(server: Server): Promise<void> {
  const counts = await window.withProgress(
    { location: ProgressLocation.Window, title: "HML: checking the workspace" },
    () => server.ask<Counts>("hml.checkWorkspace"),
  );
  const { files, errors, warnings } = counts;
  const message = describeCounts(counts);
  if (errors + warnings > 0) await commands.executeCommand("workbench.actions.view.problems");
  if (files === 0 || errors === 0) void window.showInformationMessage(message);
  else void window.showWarningMessage(message);
}

function describeCounts({ files, errors, warnings }: Counts): string {
  if (files === 0) return "HML: the workspace holds no declaration. One begins with the line: hml 1.0";
  const found =
    errors + warnings > 0 ? `${say(errors, "error")}, ${say(warnings, "warning")}` : "nothing is wrong";
  return `HML: ${found} in ${say(files, "declaration")}`;
}

function say(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
