import { message } from "../../diagnostics/message.ts";
import { compareLabels, deriveModelLabel } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** CHN-004: a loudspeaker in an open room. */
export const audiencePerceivesSensitive = defineRule({
  code: "HML6308",
  name: "audience-perceives-sensitive",
  severity: "warning",
  origin: ["CHN-004", "S5"],
  on: "stage",
  profile: "privacy",
  summary: "People other than the owner perceive the output of a model with sensitive data.",
  reason:
    "A speaker in the living room tells everybody there what the camera at the door saw. No encryption helps where the last step is air. Let only the owner perceive it, say less, or ask before it is said.",
  messages: {
    default: message`the audience is "${"audience"}" and the data is labelled ${"label"}; let only the owner perceive it, or say less`,
  },
  bad: [
    {
      text: "model cam {\n  variant one { device-support: [smart-speaker] }\n  privacy { level: sensitive, category: [⟪biometric⟫], retention: 0d }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see], audience: ⟦household⟧ }\n}",
    },
  ],
  good: [
    {
      text: "model cam {\n  variant one { device-support: [smart-speaker] }\n  privacy { level: sensitive, category: [biometric], retention: 0d }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see], audience: owner }\n}",
    },
    {
      text: "model cam {\n  variant one { device-support: [smart-speaker] }\n  privacy { level: public }\n}\nchain watch {\n  on-failure: abort\n  stage say { use: cam.one, audience: public }\n}",
    },
  ],
  check(stage, { at, resolve, up, report }) {
    const { audience } = stage;
    const variant = resolve(stage, "use", "variant");
    const model = variant && up(variant, "model");
    if (!model || audience === undefined || audience === "owner") return;
    const { label, because } = deriveModelLabel(model);
    if (compareLabels(label, "S3") < 0) return;
    report(
      "default",
      at(stage, "audience"),
      { audience, label },
      {
        related: because
          ? [[at(because.block, because.key, because.index), `this makes the data ${label}`]]
          : [],
      },
    );
  },
});
