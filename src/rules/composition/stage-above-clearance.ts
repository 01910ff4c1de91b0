import { message } from "../../diagnostics/message.ts";
import { clearances, compareLabels, deriveModelLabel, joinLabels } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";
import { listEdges, listStages, typeOfStage } from "./chain-stages.ts";

/** CHN-004, semantics 1: from stage to stage on different devices data moves. */
export const stageAboveClearance = defineRule({
  code: "HML6307",
  name: "stage-above-clearance",
  severity: "error",
  origin: ["CHN-004", "S5"],
  on: "stage",
  profile: "privacy",
  summary: "A stage gets data that its device may not hold.",
  reason:
    "What a model says of data is as sensitive as the data: the boxes that a camera finds are biometric, and a loudspeaker of a low security level may not hold them. Devices are cleared by their security level, SL1 for S1 up to SL4 for S4. Run the stage on a device that is cleared, or declare the flow with what protects it and name it in an edge.",
  messages: {
    default: message`"${"from"}" gives data labelled ${"label"} and "${"device"}" is cleared for ${"clearance"}; use a device that is cleared, or declare the flow`,
  },
  bad: [
    {
      text: "model cam {\n  variant one { device-support: [smart-camera, smart-speaker] }\n  privacy { level: sensitive, category: [⟪biometric⟫], retention: 0d }\n}\ndevice speaker { type: smart-speaker, security-level: ⟪SL2⟫ }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one, on: smart-camera }\n  stage say { use: cam.one, after: [⟦see⟧], device: speaker }\n}",
    },
    {
      text: "model cam {\n  variant one { device-support: [smart-camera, smart-speaker] }\n  privacy { level: sensitive, category: [⟪biometric⟫], retention: 0d }\n  dataflow boxes { from: smart-camera, to: smart-speaker, carries: result, protection: e2e }\n}\ndevice speaker { type: smart-speaker, security-level: ⟪SL2⟫ }\ndevice radio { type: smart-speaker, security-level: SL1 }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one, on: smart-camera }\n  stage think { use: cam.one, on: smart-camera, after: [see] }\n  stage say { use: cam.one, after: [⟦see⟧, think], on: smart-speaker }\n  edge frame { from: see, to: think, flow: cam.boxes }\n  edge words { from: think, to: say, flow: cam.boxes }\n}",
      note: "The flow is declared for what `think` gives, not for what `see` gives.",
    },
  ],
  good: [
    {
      text: "model cam {\n  variant one { device-support: [smart-camera, smart-speaker] }\n  privacy { level: sensitive, category: [biometric], retention: 0d }\n}\ndevice speaker { type: smart-speaker, security-level: SL2 }\ndevice radio { type: smart-speaker, security-level: SL1 }\nchain watch {\n  on-failure: abort\n  stage hear { use: cam.one, on: smart-speaker }\n  stage say { use: cam.one, after: [hear], on: smart-speaker }\n  stage repeat { use: cam.one, device: radio }\n  stage repeat_louder { use: cam.one, after: [repeat], device: radio }\n}",
      note: "What stays on a device moves nowhere.",
    },
    {
      text: "model cam {\n  variant one { device-support: [smart-camera, smart-speaker] }\n  privacy { level: sensitive, category: [biometric], retention: 0d }\n}\ndevice speaker { type: smart-speaker, security-level: SL2 }\ndevice radio { type: smart-speaker }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one, on: smart-camera }\n  stage say { use: cam.one, after: [see], on: smart-speaker }\n}",
      note: "One of the speakers may be cleared.",
    },
    {
      text: "model cam {\n  variant one { device-support: [smart-camera, phone] }\n  privacy { level: sensitive, category: [biometric], retention: 0d }\n}\ndevice mine { type: phone, security-level: SL4 }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one, on: smart-camera }\n  stage say { use: cam.one, after: [see], device: mine }\n}",
    },
    {
      text: "model cam {\n  variant one { device-support: [smart-camera] }\n  privacy { level: public }\n}\ndevice speaker { type: smart-camera, security-level: SL1 }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one, on: smart-camera }\n  stage say { use: cam.one, after: [see], device: speaker }\n}",
    },
  ],
  check(stage, context) {
    const { all, at, labelOf, resolve, up, report } = context;
    const chain = up(stage, "chain");
    const type = typeOfStage(context, stage);
    const named = resolve(stage, "device", "device");
    const devices = named
      ? [named]
      : all("device").filter((one) => one.type !== undefined && one.type === type);
    const levels = devices.flatMap((one) => one["security-level"] ?? []);
    const [first] = devices;
    // A device whose level is not stated may be cleared for anything.
    if (!chain || !first || levels.length < devices.length) return;
    const clearance = levels.map((level) => clearances[level]).reduce(joinLabels);
    stage.after?.forEach((from, index) => {
      const before = listStages(chain).find(({ label }) => label === from)?.block;
      const variant = before && resolve(before, "use", "variant");
      const model = variant && up(variant, "model");
      const isHere =
        before &&
        (named ? resolve(before, "device", "device") === named : typeOfStage(context, before) === type);
      if (!before || !model || isHere) return;
      const edges = listEdges(chain).filter((edge) => edge.from === from && edge.to === labelOf(stage));
      if (edges.some((edge) => edge.flow !== undefined)) return;
      const { label, because } = deriveModelLabel(model);
      if (compareLabels(label, clearance) <= 0) return;
      report(
        "default",
        at(stage, "after", index),
        { from, label, device: named ? labelOf(named) : (type ?? ""), clearance },
        {
          related: [
            ...(because
              ? [[at(because.block, because.key, because.index), `this makes the data ${label}`] as const]
              : []),
            [at(first, "security-level"), `cleared for ${clearance}`],
          ],
        },
      );
    });
  },
});
