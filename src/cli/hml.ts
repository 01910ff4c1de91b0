import { loadMain } from "./load-main.ts";

// The file behind `hml`. It stays so small and old-fashioned that a Node which is too old still understands it.
declare const process: {
  readonly versions: { readonly node: string };
  exitCode: number;
  getBuiltinModule(name: string): { enableCompileCache?(): unknown };
};

const needed = "22.12";
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `hml needs Node.js ${needed} or newer, and this is ${process.versions.node}. ` +
      "Get it from https://nodejs.org, or run: npx --package node@24 --package hml-lang -- hml",
  );
  process.exitCode = 2;
} else {
  process.getBuiltinModule("module").enableCompileCache?.();
  loadMain().then((main) => main());
}
