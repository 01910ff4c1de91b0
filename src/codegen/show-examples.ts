import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// `npm start`: declarations that hold, then one that lies. Fails unless the first are clean and the lie is caught.

const root = fileURLToPath(new URL("../../", import.meta.url));
const examples = "conformance/examples";
const lying = `${examples}/lying`;
const colours = process.stdout.isTTY && !process.env.NO_COLOR;
const strong = (text: string) => (colours ? `\u001b[1m${text}\u001b[22m` : text);
const faint = (text: string) => (colours ? `\u001b[2m${text}\u001b[22m` : text);

const honest = readdirSync(join(root, examples), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "lying")
  .map((entry) => `${examples}/${entry.name}`);

console.log(`${strong("HML declares what a compiled model is, and checks it against the bytes.")}\n`);
const clean = show(["check", ...honest]);
console.log(`\n${strong("This declaration was right once; then the model was rebuilt.")}\n`);
const caught = show(["check", lying]);

if (
  clean.status === 0 &&
  /^clean in /m.test(clean.stdout) &&
  caught.status === 1 &&
  /HML72\d\d/.test(caught.stdout)
) {
  console.log(
    `\n${faint("Next:")} npx hml inspect ${lying}/wakeword_v3.om   ${faint("what the file says of itself")}`,
  );
  console.log(
    `${faint("     ")} npx hml init ${lying}/wakeword_v3.om      ${faint("a declaration from it")}`,
  );
  console.log(
    `${faint("     ")} npx hml explain                                        ${faint("every finding, and why")}`,
  );
} else {
  console.error(
    `\nThe examples are not as they should be: exit codes ${clean.status} and ${caught.status}, expected 0 and 1.`,
  );
  process.exitCode = 1;
}

/** Runs the command line that `npm pack` ships, and shows what it prints. */
function show(words: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  console.log(faint(`$ hml ${words.join(" ")}`));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli/hml.js"), ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...(colours && { FORCE_COLOR: "1" }) },
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return { status, stdout };
}
