import { message } from "../../diagnostics/message.ts";
import { kinds } from "../../model/vocabulary/vocabulary.ts";
import { dtypeOfPrecision } from "../../theory/precision.ts";
import type { Block } from "../block.ts";
import { defineRule } from "../define-rule.ts";

/** Blocks of a variant whose bound statements speak of the bytes, by kind id; the variant itself is `""`. */
const blocks = { "": "variant", precision: "precision", embedded: "embedded" } as const;

/** ART-013: what is bound to the bytes is the same wherever the bytes are the same. */
export const sharedDigestDiffers = defineRule({
  code: "HML7230",
  name: "shared-digest-differs",
  severity: "error",
  origin: ["ART-013"],
  on: "root",
  summary: "Two variants have the same artifact by digest and say different things of it.",
  reason:
    "Equal digests mean equal bytes, so one of the two statements is wrong, whichever file is looked at. Most often a variant was copied and its digest not yet replaced. What is not a fact of the bytes, such as device types, memory or computing modes, may differ.",
  messages: {
    default: message`"${"key"}" is "${"here"}" here and "${"there"}" in variant "${"other"}", whose artifact has the same digest; one file is one or the other`,
  },
  bad: [
    {
      text: `model face {\n  variant one { digest: sha256:${"0".repeat(64)}, bytes: ⟪4096⟫ }\n  variant two { digest: sha256:${"0".repeat(64)}, bytes: ⟦4097⟧ }\n}`,
    },
    {
      text: `model face {\n  variant one { digest: sha256:${"0".repeat(64)}, precision { storage: ⟪[int8]⟫ } }\n}\nmodel hand {\n  variant one { digest: sha256:${"0".repeat(64)}, precision { storage: ⟦[fp16]⟧ } }\n}`,
      note: "Variants of different models too.",
    },
    {
      text: `model face {\n  variant one { digest: sha256:${"0".repeat(64)}, bytes: ⟪4096⟫, format: ⟪om⟫, precision { storage: ⟪[fp16, int8]⟫ } }\n  variant two { digest: sha256:${"0".repeat(64)}, bytes: ⟦4097⟧, format: ⟦omc⟧, precision { storage: ⟦[int8]⟧ } }\n}`,
    },
  ],
  good: [
    {
      text: `model face {\n  variant one { digest: sha256:${"0".repeat(64)}, precision { storage: [fp16, int8] }, device-support: [phone] }\n  variant two { digest: sha256:${"0".repeat(64)}, precision { storage: [int8, float16] }, device-support: [tablet] }\n}`,
    },
    {
      text: `model face {\n  variant one { digest: sha256:${"0".repeat(64)}, bytes: 4096 }\n  variant two { digest: sha256:${"1".repeat(64)}, bytes: 4097 }\n}`,
    },
    {
      text: `model face {\n  variant one { digest: sha256:${"0".repeat(64)}, bytes: 4096, size: 4.1KB }\n  variant two { digest: sha256:${"0".repeat(64)}, size: 4KB, precision { storage: [int8] } }\n}`,
      note: "What one of them leaves out is no contradiction, nor is another rounding.",
    },
  ],
  check(root, { at, labelOf, report }) {
    const seen = new Map<string, Block<"variant">>();
    for (const model of Object.values(root.model ?? {})) {
      for (const variant of Object.values(model.variant ?? {})) {
        if (variant.digest === undefined) continue;
        const first = seen.get(variant.digest);
        seen.set(variant.digest, first ?? variant);
        if (!first) continue;
        for (const { key, here, there } of listContradictions(variant, first)) {
          report(
            "default",
            at(here, key),
            { key, here: spell(here, key), there: spell(there, key), other: labelOf(first) },
            { related: [[at(there, key), `another "${key}" for the same bytes`]] },
          );
        }
      }
    }
  },
});

interface Contradiction {
  readonly key: string;
  readonly here: object;
  readonly there: object;
}

function listContradictions(variant: Block<"variant">, first: Block<"variant">): readonly Contradiction[] {
  const found: Contradiction[] = [];
  for (const [name, kind] of Object.entries(blocks)) {
    const here = name === "" ? variant : blockIn(variant, name);
    const there = name === "" ? first : blockIn(first, name);
    if (!here || !there) continue;
    for (const key of boundKeys(kind)) {
      const [a, b] = [spell(here, key), spell(there, key)];
      if (a !== "" && b !== "" && a !== b) found.push({ key, here, there });
    }
  }
  return found;
}

/** Properties of a kind that state a fact of the bytes; a size is a rounding of `bytes` and may be rounded differently. */
function boundKeys(kind: string): readonly string[] {
  return Object.entries(kinds[kind]?.properties ?? {})
    .filter(([key, { bound }]) => bound && key !== "size")
    .map(([key]) => key);
}

function blockIn(block: object, key: string): object | undefined {
  return (block as Readonly<Record<string, object | undefined>>)[key];
}

/** A value in one spelling: short names in full, lists sorted; `""` where it is not stated. */
function spell(block: object, key: string): string {
  const value = (block as Readonly<Record<string, unknown>>)[key];
  if (value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value
    .map((item) => dtypeOfPrecision(String(item)))
    .sort()
    .join(", ");
}
