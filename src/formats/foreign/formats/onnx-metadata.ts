import { processorNames } from "../../../model/vocabulary/kinds/hardware.ts";
import { commaList } from "../codecs.ts";
import type { ForeignFormat } from "../foreign-format.ts";
import { type ForeignNode, memberOf } from "../foreign-node.ts";
import type { PropertyRow } from "../mapping-table.ts";

const own = (hml: string): PropertyRow => ({ hml, foreign: `"hml.${hml}"` });
const ownList = (hml: string): PropertyRow => ({ ...own(hml), as: commaList });

/** ONNX metadata properties. */
export const onnxMetadata: ForeignFormat = {
  id: "onnx-metadata",
  title: "a map of ONNX metadata_props",
  doc: "Keys and values that a tool sets in an ONNX model (`onnx.helper.set_model_props(model, json.load(file))`), so that the file says of itself what the declaration says. It speaks of one model in one variant: choose with `--model` and `--variant`. Length and digest are left out: the file that holds the keys has others.",
  source: "https://github.com/onnx/onnx/blob/main/docs/MetadataProps.md",
  syntax: "json",
  sign: "keys of which all values are texts",
  recognises: isTextMap,
  rows: [
    {
      blocks: "model",
      foreign: "",
      one: true,
      label: { foreign: '"hml.model"', reads: ["model_name"] },
      rows: [
        own("version"),
        own("title"),
        { hml: "vendor", foreign: "model_author", reads: ["author"] },
        { hml: "license", foreign: "model_license", reads: ["license"] },
        { doc: true, foreign: "description" },
        { hml: "task", foreign: '"hml.task"', reads: ["task"] },
        own("contact"),
        own("privacy.level"),
        ownList("privacy.category"),
        own("privacy.label"),
        own("privacy.retention"),
        ownList("privacy.destinations"),
        own("lifecycle.trained"),
        own("lifecycle.released"),
        own("lifecycle.compressed-version"),
        own("lifecycle.status"),
        own("lifecycle.support-until"),
        own("lineage.base"),
        {
          blocks: "variant",
          foreign: "",
          one: true,
          label: { foreign: '"hml.variant"' },
          rows: [
            ownList("device-support"),
            ownList("precision.storage"),
            ownList("precision.compute"),
            own("precision.quantized"),
            own("hardware.memory"),
            ...processorNames.map((name) => own(`hardware.${name}.support`)),
            own("runtime.name"),
            own("runtime.min"),
          ],
        },
      ],
    },
  ],
  unfold: (root) => ({
    root: toMap(root),
    links: (pairsOf(root) ?? []).map(([node, when]) => ({ node, when })),
  }),
};

/** `{"key": "value"}`, or the list of pairs that ONNX itself holds. */
function isTextMap(root: ForeignNode): boolean {
  if (root.type === "array" || memberOf(root, "metadata_props")?.type === "array")
    return pairsOf(root) !== undefined;
  return (
    root.type === "object" &&
    root.members.length > 0 &&
    root.members.every(({ value }) => value.type === "scalar" && typeof value.value === "string")
  );
}

function pairsOf(root: ForeignNode): readonly (readonly [ForeignNode, ForeignNode])[] | undefined {
  const list = root.type === "array" ? root : memberOf(root, "metadata_props");
  if (list?.type !== "array") return undefined;
  const pairs = list.items.map((item) => [memberOf(item, "key"), memberOf(item, "value")] as const);
  return pairs.every((pair): pair is readonly [ForeignNode, ForeignNode] =>
    pair.every((one) => one?.type === "scalar"),
  )
    ? pairs
    : undefined;
}

function toMap(root: ForeignNode): ForeignNode {
  const pairs = pairsOf(root);
  if (!pairs) return root;
  const members = pairs.map(([key, value]) => ({
    key: key.type === "scalar" ? String(key.value) : "",
    keySpan: key.span,
    value,
  }));
  return { type: "object", members, span: root.span };
}
