import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Exactly this one is tested with; its major version says which VS Code it is. */
export const codeServerVersion = "4.139.1";
export const codeServerFolder = fileURLToPath(new URL("../../.cache/code-server/", import.meta.url));

const installed = join(codeServerFolder, "node_modules/code-server");
const entry = join(installed, "out/node/entry.js");

/** Settings of the person who sits before it: nothing that moves, pops up or asks on its own. */
const quiet = {
  "workbench.startupEditor": "none",
  "workbench.enableExperiments": false,
  "workbench.tips.enabled": false,
  "workbench.reduceMotion": "on",
  "workbench.colorTheme": "Default Dark Modern",
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "remote.autoForwardPorts": false,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "security.workspace.trust.enabled": false,
  "git.enabled": false,
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
  "editor.hover.delay": 100,
  "files.autoSave": "off",
  "problems.defaultViewMode": "table",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

/** Why there is no VS Code to test with; `undefined` where there is one. */
export function missingCodeServer(): string | undefined {
  const how = "node lsp/vscode/install-code-server.ts";
  if (!existsSync(entry)) return `code-server is not installed: ${how}`;
  const { version } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  if (version !== codeServerVersion) return `code-server is ${version}, not ${codeServerVersion}: ${how}`;
  if (!existsSync(join(installed, "lib/vscode/node_modules"))) return `code-server has no VS Code: ${how}`;
  return undefined;
}

/** VS Code as a server on the loopback of this machine, with folders of its own. */
export class CodeServer {
  readonly #folder = mkdtempSync(join(tmpdir(), "hml-vscode-"));
  #process: ChildProcess | undefined;
  /** Where a browser finds it. */
  address = "";

  /** Installs an extension from its file. */
  install(vsix: string): void {
    execFileSync(process.execPath, [entry, ...this.#places(), "--install-extension", vsix], {
      env: this.#environment(),
    });
  }

  async start(): Promise<void> {
    const user = join(this.#folder, "user/User");
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, "settings.json"), JSON.stringify(quiet, undefined, 2));
    const given = [
      "--auth",
      "none",
      "--bind-addr",
      "127.0.0.1:0",
      "--disable-telemetry",
      "--disable-update-check",
    ];
    const more = ["--disable-workspace-trust", "--disable-getting-started-override"];
    const started = spawn(process.execPath, [entry, ...this.#places(), ...given, ...more], {
      env: this.#environment(),
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#process = started;
    this.address = await new Promise((resolve, reject) => {
      let said = "";
      const hear = (text: unknown) => {
        said += String(text);
        const [, address] = /HTTP server listening on (http:\S+?)\/?\s/.exec(said) ?? [];
        if (address) resolve(address);
      };
      started.stdout.on("data", hear);
      started.stderr.on("data", hear);
      started.once("exit", (code) => reject(new Error(`code-server has ended with ${code}: ${said}`)));
    });
  }

  async stop(): Promise<void> {
    const running = this.#process;
    if (running && running.exitCode === null) {
      const ended = new Promise((resolve) => running.once("exit", resolve));
      running.kill();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #places(): readonly string[] {
    return [
      ...["--user-data-dir", join(this.#folder, "user")],
      ...["--extensions-dir", join(this.#folder, "extensions")],
      ...["--config", join(this.#folder, "config.yaml")],
    ];
  }

  /** Nothing of the person whose machine this is. */
  #environment(): NodeJS.ProcessEnv {
    const { PATH, LANG } = process.env;
    const home = { HOME: this.#folder, XDG_CONFIG_HOME: this.#folder, XDG_DATA_HOME: this.#folder };
    // A gallery without an address: nobody looks for extensions elsewhere.
    return { PATH, LANG, ...home, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }) };
  }
}
