import { escapePointerToken } from "../../base/pointer.ts";
import type { Loss, WriteResult } from "../../model/loss.ts";
import { findEntry, type Mapping, type Tree, type TreeNode } from "../../model/tree.ts";
import { listStatements, type Statement } from "../list-statements.ts";
import { legacyVariant } from "./legacy-form.ts";
import { printAttributeValue, printElementText, replaceForbidden } from "./print-xml-text.ts";
import { rootName } from "./xml-names.ts";

/**
 * Writes the form before HML 1.0, `<model-service><model id="…" size="…"><device-support>…`: of each model one variant,
 * its size and its device types. Everything else that the document says is a loss, one for each statement.
 */
export function writeLegacyXml(tree: Tree): WriteResult {
  const models = mappingAt(tree.root, "model");
  const carried = new Set<string>(["/hml"]);
  const lines: string[] = [];
  for (const { key, value } of models?.entries ?? []) {
    if (value.type !== "mapping") continue;
    const [label, variant] = chooseVariant(value);
    const base = ["", "model", key, "variant", label].map(escapePointerToken).join("/");
    const size = scalarAt(variant, "size");
    const devices = listAt(variant, "device-support");
    if (size !== undefined) carried.add(`${base}/size`);
    if (devices) carried.add(`${base}/device-support`);
    lines.push(...printModel(key, size, devices));
  }
  const losses = listStatements(tree)
    .filter((statement) => statement.kind === "comment" || !carried.has(statement.path))
    .map(describeLoss);
  return {
    text: `<${rootName}>\n${lines.map((line) => `${line}\n`).join("")}</${rootName}>\n`,
    losses: [...losses, ...lostLabels(models)],
  };
}

function describeLoss({ what, path, span }: Statement): Loss {
  return { what, path, span };
}

/** The variant of that name, else the first. */
function chooseVariant(model: Mapping): readonly [label: string, variant: Mapping | undefined] {
  const variants = mappingAt(model, "variant");
  const entry = variants && (findEntry(variants, legacyVariant) ?? variants.entries[0]);
  return [entry?.key ?? legacyVariant, entry?.value.type === "mapping" ? entry.value : undefined];
}

function lostLabels(models: Mapping | undefined): readonly Loss[] {
  return (models?.entries ?? []).flatMap(({ key, value }) => {
    const label = value.type === "mapping" ? chooseVariant(value)[0] : legacyVariant;
    const path = ["", "model", key, "variant", label].map(escapePointerToken).join("/");
    const loss = { what: `the label "${label}" of the variant`, path, label: legacyVariant };
    return label === legacyVariant ? [] : [loss];
  });
}

function printModel(
  id: string,
  size: string | undefined,
  devices: readonly string[] | undefined,
): readonly string[] {
  const start = `  <model id=${printAttributeValue(replaceForbidden(id))}${size === undefined ? "" : ` size=${printAttributeValue(replaceForbidden(size))}`}`;
  if (!devices) return [`${start}/>`];
  const items = devices.map(
    (device) => `      <device-type>${printElementText(replaceForbidden(device))}</device-type>`,
  );
  return [`${start}>`, "    <device-support>", ...items, "    </device-support>", "  </model>"];
}

function mappingAt(node: Mapping, key: string): Mapping | undefined {
  const value = findEntry(node, key)?.value;
  return value?.type === "mapping" ? value : undefined;
}

function scalarAt(node: Mapping | undefined, key: string): string | undefined {
  const value = node && findEntry(node, key)?.value;
  return value?.type === "scalar" ? value.text : undefined;
}

function listAt(node: Mapping | undefined, key: string): readonly string[] | undefined {
  const value: TreeNode | undefined = node && findEntry(node, key)?.value;
  if (value?.type !== "sequence") return undefined;
  return value.items.flatMap((item) => (item.value.type === "scalar" ? [item.value.text] : []));
}
