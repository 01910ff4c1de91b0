import { defineKind } from "../kind-spec.ts";

/** The document itself. */
export const root = defineKind({
  form: "single",
  doc: "An HML document: the language version, what it imports, and its blocks.",
  since: "1.0",
  profile: "core",
  properties: {
    hml: {
      type: "version",
      required: true,
      doc: "Version of the language that the document is written in. In HML text it is the first statement.",
      example: "1.0",
    },
    import: {
      type: "path",
      list: { item: "import" },
      doc: "Other documents whose names this one uses: a relative path, or a built-in one (`hml:devices`).",
      example: '"hml:devices"',
    },
  },
  blocks: {
    model: { kind: "model" },
    device: { kind: "device" },
    benchmark: { kind: "benchmark" },
    "test-matrix": { kind: "test-matrix" },
    ranking: { kind: "ranking" },
    chain: { kind: "chain" },
    service: { kind: "service" },
    solution: { kind: "solution" },
    twin: { kind: "twin" },
    mpc: { kind: "mpc" },
    signature: { kind: "signature" },
  },
});
