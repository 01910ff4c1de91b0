import type { Command } from "./command.ts";
import { help, output, root } from "./command-options.ts";
import { atomize, convert, fmt, merge, migrate } from "./conversion-commands.ts";

const check: Command = {
  summary: "check declarations: syntax, schema, rules, and the artifacts that they name",
  usage: "[paths…]",
  positionals: [0, Number.POSITIVE_INFINITY],
  options: {
    format: { type: "string", value: "NAME", choices: ["pretty", "json"], doc: "pretty (default) or json" },
    "error-on": {
      type: "string",
      value: "SEVERITY",
      choices: ["error", "warning"],
      doc: "lowest severity that fails the check (default: error)",
    },
    "no-artifacts": { type: "boolean", doc: "check the text alone, and list what was not verified" },
    fix: { type: "boolean", doc: "apply the fixes that are safe; statements bound to artifacts stay" },
    update: { type: "boolean", doc: "with --fix: bring statements bound to artifacts up to date too" },
    root,
    now: { type: "string", value: "DATE", doc: "judge dates as if it were DATE (default: now)" },
    help,
  },
  examples: [
    ["hml check", "everything below the current folder"],
    ["hml check models/face.hml --fix", "one declaration; mend what a machine can"],
    ["hml check --format json --error-on warning", "for a pipeline"],
    ["hml init face.om | hml check -", "from standard input"],
    ["hml check face.him", "a package, without unpacking it"],
  ],
  notes: [
    "Folders are searched for *.hml, *.hml.yaml, *.hml.yml, *.hml.json and *.hml.xml; what .gitignore names is passed over, and so is HarmonyOS UI markup.",
    "hml.config.yaml at the workspace root sets severities: `severities: { HML3007: error, name-of-finding: off }`.",
  ],
  load: () => import("./commands/check.ts"),
};

const inspect: Command = {
  summary: "the facts that a compiled model states about itself",
  usage: "ARTIFACT [ARTIFACT]",
  positionals: [1, 2],
  options: {
    json: { type: "boolean", doc: "print one JSON value" },
    format: { type: "string", value: "NAME", choices: ["pretty", "json"], doc: "pretty (default) or json" },
    help,
  },
  examples: [
    ["hml inspect face.om", "inputs, outputs, chip, precision, operators"],
    ["hml inspect face.om --json", "the same for a machine"],
    [
      "hml inspect face_v1.om face_v2.om",
      "in which facts two differ, and what a declaration would have to change",
    ],
    ["hml inspect face.him", "a package and the models inside, without unpacking it"],
  ],
  notes: [
    "conformance/schema/inspection.schema.json, which the package holds, is the JSON Schema of what --json prints.",
  ],
  load: () => import("./commands/inspect.ts"),
};

const init: Command = {
  summary: "write a declaration from artifacts, or bring one up to date",
  usage: "ARTIFACT… | --update FILE…",
  positionals: [1, Number.POSITIVE_INFINITY],
  options: {
    output,
    update: {
      type: "boolean",
      doc: "FILEs are declarations: bring what is bound to artifact bytes up to date",
    },
    root,
    help,
  },
  examples: [
    ["hml init face.om -o face.hml", "one model, one variant"],
    ["hml init face_*.om -o face.hml.yaml", "a variant for each, in YAML"],
    ["hml init --update face.hml", "after a rebuild: sizes, digests, types; and the version as they demand"],
  ],
  notes: [
    "What only a person knows is left out and listed in `# to complete:` comments. The notation follows the name of FILE.",
  ],
  load: () => import("./commands/init.ts"),
};

const explain: Command = {
  summary: "what a code means, why, a bad and a good example",
  usage: "[CODE]",
  positionals: [0, 1],
  options: {
    json: { type: "boolean", doc: "print one JSON value" },
    help,
  },
  examples: [
    ["hml explain HML7000", "one code; its name does as well"],
    ["hml explain", "all of them"],
  ],
  load: () => import("./commands/explain.ts"),
};

const pack: Command = {
  summary: "put a declaration and everything that it names into one file",
  usage: "FILE",
  positionals: [1, 1],
  options: {
    output: { ...output, doc: "write the package to FILE (default: beside the declaration, .him)" },
    root,
    help,
  },
  examples: [
    ["hml pack face.hml", "face.him: the declaration, its artifacts, labels, licences, and its signature"],
    ["hml check face.him", "a package is checked and inspected where it lies"],
  ],
  notes: [
    "The same files make the same package, byte for byte. A declaration in which a check finds an error is not packed.",
  ],
  load: () => import("./commands/pack.ts"),
};

const unpack: Command = {
  summary: "write the files of a package into a folder",
  usage: "PACKAGE",
  positionals: [1, 1],
  options: {
    directory: {
      type: "string",
      short: "d",
      value: "DIR",
      doc: "folder, new or empty (default: the package's name)",
    },
    help,
  },
  examples: [["hml unpack face.him -d face", "declaration.hml and what it names, in the folder face"]],
  notes: ["Nothing is written unless the whole package is sound, and nothing is ever written over."],
  load: () => import("./commands/unpack.ts"),
};

const sign: Command = {
  summary: "sign a declaration and every file that it names",
  usage: "FILE",
  positionals: [1, 1],
  options: {
    key: { type: "string", value: "KEY.pem", doc: "private key: Ed25519 or ECDSA P-256, PKCS #8 in PEM" },
    output: {
      ...output,
      doc: "write the envelope to FILE (default: beside the declaration, FILE.dsse.json)",
    },
    keyid: { type: "string", value: "ID", doc: "hint for whoever has several keys; nothing trusts it" },
    root,
    help,
  },
  examples: [
    ["openssl genpkey -algorithm ed25519 -out key.pem", "a private key"],
    ["hml sign face.hml --key key.pem", "face.hml.dsse.json: a DSSE envelope with an in-toto statement"],
  ],
  notes: [
    "The signature binds the canonical form of the declaration (comments, layout and notation may change) and the digest of every file that it names. A declaration in which a check finds an error is not signed.",
  ],
  load: () => import("./commands/sign.ts"),
};

const verify: Command = {
  summary: "what a signature proves of a declaration or a package, and its files",
  usage: "FILE",
  positionals: [1, 1],
  options: {
    key: { type: "string", value: "PUB.pem", doc: "public key that you trust: SPKI in PEM" },
    envelope: {
      type: "string",
      value: "FILE",
      doc: "the envelope (default: FILE.dsse.json; of a package, the one inside)",
    },
    json: { type: "boolean", doc: "print one JSON value" },
    root,
    help,
  },
  examples: [
    ["openssl pkey -in key.pem -pubout -out pub.pem", "the public key of a private one"],
    ["hml verify face.hml --key pub.pem", "exit code 0 only where all that was signed is there, unchanged"],
    ["hml verify face.him --key pub.pem", "a package, without unpacking it"],
  ],
  notes: [
    "Offline, with the key that you give and no other; `keyid` decides nothing. The report lists what is proven and what is not.",
  ],
  load: () => import("./commands/verify.ts"),
};

const diff: Command = {
  summary: "whom the changes between two versions hurt, and whether the version says so",
  usage: "OLD NEW",
  positionals: [2, 2],
  options: {
    json: { type: "boolean", doc: "print one JSON value" },
    format: { type: "string", value: "NAME", choices: ["pretty", "json"], doc: "pretty (default) or json" },
    help,
  },
  examples: [
    ["hml diff face-1.hml face-2.hml", "callers, devices, users, operators: which step each change asks for"],
    ["git show v1:face.hml | hml diff - face.hml", "against the version that was released"],
  ],
  notes: [
    "Exit code 1 where a version did not go up as far as its changes ask for. Artifacts are not looked at; hml inspect compares two of them.",
  ],
  load: () => import("./commands/diff.ts"),
};

const lsp: Command = {
  summary: "the language server",
  usage: "--stdio|--node-ipc",
  positionals: [0, 0],
  options: {
    stdio: { type: "boolean", doc: "talk over standard input and output" },
    "node-ipc": { type: "boolean", doc: "talk over the channel to the Node process that forked this one" },
    help,
  },
  examples: [["hml lsp --stdio", "as an editor starts it"]],
  load: () => import("./commands/lsp.ts"),
};

const conformance: Command = {
  summary: "prove that an implementation conforms: run the suite's cases against it",
  usage: "[new]",
  positionals: [0, 1],
  options: {
    adapter: {
      type: "string",
      value: "CMD",
      doc: "program that speaks the adapter protocol (default: this implementation)",
    },
    format: {
      type: "string",
      value: "NAME",
      choices: ["text", "json", "junit", "html"],
      doc: "text (default), json, junit or html",
    },
    output,
    profile: { type: "string", value: "NAME", doc: "only cases of this profile" },
    filter: {
      type: "string",
      value: "TEXT",
      doc: "only cases with TEXT in their id, or of this requirement",
    },
    "known-failures": {
      type: "string",
      value: "FILE",
      doc: "YAML: id of a case that is known to fail, and why; one that does not fail fails the run",
    },
    requirement: {
      type: "string",
      value: "REQ",
      doc: "with new: the sentence of the spec that the case shows",
    },
    id: { type: "string", value: "ID", doc: "with new: the permanent id of the case" },
    help,
  },
  examples: [
    ["hml conformance", "this implementation"],
    ['hml conformance --adapter "my-adapter --flag" --format html -o report.html', "another one, as a page"],
    ["hml conformance --filter REQ-VAL-1", "the cases of one requirement"],
    ["hml conformance new --requirement REQ-VAL-1 --id values/size", "a case to start from"],
  ],
  notes: ["Exit code 0: it conforms; 1: it does not; 2: the suite could not be run."],
  load: () => import("./commands/conformance.ts"),
};

/** Every command, in the order of the help. Its code is loaded when it runs. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    check,
    inspect,
    init,
    convert,
    atomize,
    merge,
    migrate,
    fmt,
    explain,
    pack,
    unpack,
    sign,
    verify,
    diff,
    lsp,
    conformance,
  }),
);
