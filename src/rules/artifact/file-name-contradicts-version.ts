import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** ART-014: the naming of the source article, `wakeword_v3.om`. */
export const fileNameContradictsVersion = defineRule({
  code: "HML7233",
  name: "file-name-contradicts-version",
  severity: "warning",
  origin: ["ART-014", "S32"],
  on: "variant",
  fixable: true,
  summary: "The file name carries another model or version than the declaration.",
  reason:
    "Files of the form `wakeword_v3.om` say which model they are and its major version, and people go by that name when they copy files to devices. A name that lags behind the declaration is the usual reason why the old model ships. Rename the file, or leave the version out of its name.",
  messages: {
    version: message`"${"file"}" names version ${"named"} and the model is "${"version"}"; rename the file, such as "${"right"}"`,
    model: message`"${"file"}" names model "${"named"}" and stands under "${"model"}"; rename the file, such as "${"right"}"`,
  },
  bad: [
    {
      text: 'model wakeword {\n  version: ⟪4.0.0⟫\n  variant one { artifact: ⟦"wakeword_v3.om"⟧ }\n}',
      fixed: 'model wakeword {\n  version: 4.0.0\n  variant one { artifact: "wakeword_v4.om" }\n}',
    },
    {
      text: 'model ⟪hotword⟫ {\n  version: 3.0.0\n  variant one { artifact: ⟦"models/wakeword_v3.om"⟧ }\n}',
    },
    {
      text: 'model wakeword {\n  version: ⟪12.1.0⟫\n  variant one { artifact: ⟦"a.b/c/wakeword-V13"⟧ }\n}',
      fixed: 'model wakeword {\n  version: 12.1.0\n  variant one { artifact: "a.b/c/wakeword_v12" }\n}',
      note: "Two digits, no ending.",
    },
    {
      text: 'model ⟪hotword⟫ {\n  variant one { artifact: ⟦"wakeword_v3.om"⟧ }\n}',
      note: "No version to compare.",
    },
  ],
  good: [
    { text: 'model wakeword {\n  version: 3.1.0\n  variant one { artifact: "wakeword_v3.om" }\n}' },
    {
      text: 'model wakeword {\n  version: 3.1.0\n  variant small { artifact: "wakeword_small_v3.om" }\n}',
      note: "The variant may be named too.",
    },
    {
      text: 'model mobilenet_v3 {\n  version: 1.0.0\n  variant one { artifact: "mobilenet_v3.om" }\n}',
      note: "Here the version is part of the model's name.",
    },
    {
      text: 'model wakeword {\n  version: 3.1.0\n  variant one { artifact: "wakeword_v4.om.zip" }\n}',
      note: "An ending after the ending: no name of this kind.",
    },
    { text: 'model wakeword {\n  version: 3.1.0\n  variant one { artifact: "wakeword_v4/model.om" }\n}' },
    { text: 'model wakeword {\n  variant one { artifact: "wakeword_v4.om" }\n}' },
    {
      text: 'model wakeword {\n  version: 1.0.0\n  variant small_v2 { artifact: "wakeword_small_v2.om" }\n}',
      note: "The variant is called by it.",
    },
  ],
  check(variant, { at, atLabel, up, labelOf, set, report }) {
    const model = up(variant, "model");
    const match = variant.artifact?.match(/^(.*\/)?([^/]+)[_-][vV](\d+)(\.[^./]+)?$/);
    if (!model || !match) return;
    const [file, folder = "", stem = "", named = "", extension = ""] = match;
    const label = plain(labelOf(model));
    const own = plain(labelOf(variant));
    // The label itself may end in a version (`mobilenet_v3`), or the variant may be called by it.
    if (label.endsWith(`v${named}`) || own.endsWith(`v${named}`)) return;
    const major = model.version?.split(".")[0];
    const isOfModel = [label, label + own].includes(plain(stem));
    const right = `${isOfModel ? stem : labelOf(model)}_v${major ?? named}${extension}`;
    const fix = {
      title: `Name "${right}", after the file is renamed`,
      safe: false,
      changes: [set(variant, "artifact", folder + right)],
    };
    if (!isOfModel) {
      report(
        "model",
        at(variant, "artifact"),
        { file, named: stem, model: labelOf(model), right },
        { related: [[atLabel(model), "the model is called so"]], fix },
      );
    } else if (major !== undefined && Number(major) !== Number(named)) {
      report(
        "version",
        at(variant, "artifact"),
        { file, named, version: model.version ?? "", right },
        { related: [[at(model, "version"), "the version of the model"]], fix },
      );
    }
  },
});

/** A name without its separators, in lower case: `face-detection` and `face_detection` are one. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
