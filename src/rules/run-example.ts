import { Source } from "../base/source.ts";
import { bindDocuments } from "../bind/bind-documents.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { editJson } from "../formats/json/edit-json.ts";
import { readJson } from "../formats/json/read-json.ts";
import { editXml } from "../formats/xml/edit-xml.ts";
import { readXml } from "../formats/xml/read-xml.ts";
import { editYaml } from "../formats/yaml/edit-yaml.ts";
import { readYaml } from "../formats/yaml/read-yaml.ts";
import type { ArtifactFacts } from "../model/artifact-facts.ts";
import type { ArtifactState } from "../model/artifact-state.ts";
import { readDocument } from "../schema/read-document.ts";
import { editHml } from "../syntax/edit-hml.ts";
import { readHml } from "../syntax/read-hml.ts";
import { rules } from "./catalogue.ts";
import type { ExampleArtifact, Rule, RuleExample } from "./define-rule.ts";
import { runRules } from "./run-rules.ts";

/** The notations of examples. */
export const exampleNotations = {
  hml: { read: readHml, edit: editHml },
  yaml: { read: readYaml, edit: editYaml },
  json: { read: readJson, edit: editJson },
  xml: { read: readXml, edit: editXml },
};

/** A file of which nothing is known but what an example says. */
const nothingKnown: ArtifactFacts = {
  format: "om",
  description: "example",
  container: { name: "DOMI", version: undefined },
  bytes: 0,
  name: undefined,
  producer: { name: undefined, version: undefined },
  target: [],
  inputs: [],
  outputs: [],
  operators: new Map(),
  weights: { bytes: 0, byType: new Map() },
  quantized: "unknown",
  sections: [],
  encrypted: false,
  metadata: new Map(),
  checks: [],
  unread: [],
  faults: [],
};

/** Reads an example through its notation, the schema and every rule. Statements that it leaves out are not missed. */
export function runExample(
  text: string,
  example: RuleExample,
  among: readonly Rule[] = rules,
): readonly Diagnostic[] {
  const { read, edit } = exampleNotations[example.notation ?? "hml"];
  const tree = read(new Source("example", text));
  const document = readDocument(tree.value, { edit, missing: "ignore" });
  const { artifacts } = example;
  const bound = bindDocuments([{ file: "/example", document: document.value }], { edit });
  const findings = runRules(document.value, {
    rules: among,
    edit,
    workspace: bound.value,
    now: example.now === undefined ? undefined : Date.parse(example.now),
    ...(artifacts && { artifact: (variant) => stateOf(variant, artifacts) }),
  });
  return [...tree.diagnostics, ...document.diagnostics, ...bound.diagnostics, ...findings];
}

function stateOf(
  variant: object,
  artifacts: Readonly<Record<string, ExampleArtifact>>,
): ArtifactState | undefined {
  const { artifact: declared } = variant as { readonly artifact?: string };
  if (declared === undefined) return undefined;
  const known = artifacts[declared];
  if (!known) return { declared, file: declared, presence: "missing" };
  const { digest, ...stated } = known;
  const facts = { ...nothingKnown, ...stated };
  return {
    declared,
    file: declared,
    presence: "read",
    facts,
    ...(stated.bytes !== undefined && { bytes: stated.bytes }),
    ...(digest !== undefined && { digest }),
  };
}
