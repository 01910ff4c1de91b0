import spdxIds from "spdx-license-ids/index.json" with { type: "json" };
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import type { NotationId } from "../../src/model/tree.ts";
import { valueTypes } from "../../src/model/values/value-types.ts";
import { enums } from "../../src/model/vocabulary/enums.ts";
import type { PropertySpec } from "../../src/model/vocabulary/kind-spec.ts";

/** Units of all types; which ones a type takes is asked of the type. */
const unitWords = "B KB MB GB KiB MiB GiB ns us ms s min h d uW mW W kW uJ mJ J kJ Hz kHz MHz GHz %".split(
  " ",
);

/** One offer before it is spelled for a notation. */
export interface ValueOffer {
  readonly value: string;
  readonly documentation: string;
  readonly detail?: string;
  readonly kind: CompletionItemKind;
  /** Order among the offers; left out: as they come. */
  readonly rank?: string;
}

/** Values of a property that follow from its type alone. */
export function listValues({ type, example, doc }: PropertySpec, typed: string): readonly ValueOffer[] {
  if (typeof type === "object") {
    return Object.entries<string>(enums[type.enum].values).map(([value, documentation]) => ({
      value,
      documentation,
      kind: CompletionItemKind.EnumMember,
    }));
  }
  const one = example.replace(/^\[|\]$/g, "").split(/,\s*(?![^[]*\])/)[0] ?? example;
  const own: ValueOffer = {
    value: one.replace(/^"|"$/g, ""),
    detail: "example",
    documentation: doc,
    kind: CompletionItemKind.Value,
    rank: "8",
  };
  if (type === "boolean")
    return ["true", "false"].map((value) => ({ value, kind: CompletionItemKind.Value, documentation: doc }));
  if (type === "license") return listLicences();
  if (type === "tensor") return [...listTensors(typed), own];
  return [...listUnits(type, typed), own];
}

function listUnits(type: keyof typeof valueTypes, typed: string): readonly ValueOffer[] {
  const number = /^[0-9]+(?:\.[0-9]+)?/.exec(typed)?.[0];
  if (number === undefined) return [];
  return unitWords
    .map((unit) => `${number}${unit}`)
    .filter((value) => valueTypes[type].canonical(value) === value)
    .map((value) => ({ value, kind: CompletionItemKind.Unit, documentation: valueTypes[type].doc }));
}

function listTensors(typed: string): readonly ValueOffer[] {
  if (typed.includes("[")) return [];
  return Object.entries<string>(enums.dtype.values).map(([dtype, documentation]) => ({
    value: `${dtype}[]`,
    documentation,
    kind: CompletionItemKind.TypeParameter,
  }));
}

function listLicences(): readonly ValueOffer[] {
  const first = ["Apache-2.0", "MIT", "BSD-3-Clause", "MPL-2.0", "MulanPSL-2.0"];
  return (spdxIds as readonly string[]).map((value) => ({
    value,
    kind: CompletionItemKind.Value,
    detail: "SPDX",
    documentation: `Licence of the SPDX list: https://spdx.org/licenses/${value}.html`,
    rank: first.includes(value) ? "1" : "5",
  }));
}

/** A value as an item: quoted where the notation, or the value, needs it. */
export function spellOffer(
  { value, documentation, detail, kind, rank }: ValueOffer,
  {
    notation,
    spec,
    isQuoted,
    index,
  }: {
    readonly notation: NotationId;
    readonly spec: PropertySpec;
    readonly isQuoted: boolean;
    readonly index: number;
  },
): CompletionItem {
  const isPlain =
    /^-?[A-Za-z0-9_][A-Za-z0-9_%+.-]*(?:\[[^"]*\])?$/.test(value) ||
    (spec.type === "digest" && !/"/.test(value));
  const isData = spec.type === "integer" || spec.type === "decimal" || spec.type === "boolean";
  const needsQuotes =
    notation === "json"
      ? !isData
      : notation === "yaml"
        ? /\[|: |^[@*&!]/.test(value)
        : notation === "hml" && !isPlain;
  return {
    label: value,
    kind,
    insertText: needsQuotes && !isQuoted ? `"${value}"` : value,
    sortText: `${rank ?? "4"}${String(index).padStart(4, "0")}`,
    ...(detail !== undefined && { detail }),
    documentation,
  };
}
