import { message } from "../../diagnostics/message.ts";
import type { FormatValue } from "../../model/generated/document-types.gen.ts";
import { enums } from "../../model/vocabulary/enums.ts";
import { defineRule } from "../define-rule.ts";

/** Endings of file names that mean a format, and the formats that each may hold. */
const formatsByEnding: ReadonlyMap<string | undefined, readonly [FormatValue, ...FormatValue[]]> = new Map([
  ["om", ["om"]],
  ["omc", ["omc", "om"]],
  ["ms", ["ms"]],
  ["onnx", ["onnx"]],
  ["tflite", ["tflite"]],
  ["lite", ["tflite"]],
  ["him", ["him"]],
]);

/** ART-014's sibling: the ending of the name is a statement too. */
export const extensionContradictsFormat = defineRule({
  code: "HML7234",
  name: "extension-contradicts-format",
  severity: "warning",
  origin: ["ART-004", "ART-014"],
  on: "variant",
  fixable: true,
  summary: "The ending of the file name means another format than declared.",
  reason:
    "Formats are recognised by content, but build scripts and people go by the ending. One of the two statements is a slip, or the file was renamed to get past a check that goes by names. Declare the format that the file has, and name the file after it.",
  messages: {
    default: message`"${"file"}" ends like ${"expected"} and "format" is "${"format"}"; the two should agree`,
  },
  bad: [
    {
      text: 'model face { variant one { artifact: ⟪"face.ms"⟫, format: ⟦om⟧ } }',
      fixed: 'model face { variant one { artifact: "face.ms", format: ms } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.om"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.om", format: om } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.omc"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.omc", format: omc } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.onnx"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.onnx", format: onnx } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.tflite"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.tflite", format: tflite } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.lite"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.lite", format: tflite } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.him"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.him", format: him } }',
    },
    {
      text: 'model face { variant one { artifact: ⟪"a.b/face.OM"⟫, format: ⟦ms⟧ } }',
      fixed: 'model face { variant one { artifact: "a.b/face.OM", format: om } }',
    },
  ],
  good: [
    { text: 'model face { variant one { artifact: "face.omc", format: om } }' },
    {
      text: 'model face { variant one { artifact: "face.bin", format: om } }',
      note: "An ending that means nothing.",
    },
    {
      text: 'model face { variant one { artifact: "face.ms", format: om } }',
      artifacts: { "face.ms": { format: "om" } },
      note: "The file was read and is what it is declared to be.",
    },
    { text: 'model face { variant one { artifact: "face.om", format: om } }' },
    { text: 'model face { variant one { artifact: "face.omc", format: omc } }' },
    { text: 'model face { variant one { artifact: "face.ms", format: ms } }' },
    { text: 'model face { variant one { artifact: "face.onnx", format: onnx } }' },
    { text: 'model face { variant one { artifact: "face.tflite", format: tflite } }' },
    { text: 'model face { variant one { artifact: "face.lite", format: tflite } }' },
    { text: 'model face { variant one { artifact: "face.him", format: him } }' },
    {
      text: 'model face { variant one { artifact: "face.om/v2", format: ms } }',
      note: "The dot is in the name of a folder.",
    },
  ],
  check(variant, { artifact: stateOf, at, set, report }) {
    const { artifact, format } = variant;
    if (artifact === undefined || format === undefined) return;
    const ending = artifact.match(/(?<=\.)[A-Za-z0-9]+$/)?.[0].toLowerCase();
    const expected = formatsByEnding.get(ending);
    // Bytes say more than names.
    if (!expected || expected.includes(format) || stateOf(variant)?.facts) return;
    const [right] = expected;
    report(
      "default",
      at(variant, "format"),
      { file: artifact, expected: enums.format.values[right], format },
      {
        related: [[at(variant, "artifact"), `the ending ".${ending}" means "${right}"`]],
        fix: { title: `State "${right}"`, safe: false, changes: [set(variant, "format", right)] },
      },
    );
  },
});
