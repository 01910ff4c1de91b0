import { message } from "../../diagnostics/message.ts";
import { clearances, flowLabel, isBeyondDevices, judgeMovement } from "../../theory/information-flow.ts";
import { defineRule } from "../define-rule.ts";

/** PRV-003, PRV-004. */
export const flowInsufficientlyProtected = defineRule({
  code: "HML4020",
  name: "flow-insufficiently-protected",
  severity: "error",
  origin: ["PRV-003", "PRV-004", "S3", "S6"],
  on: "dataflow",
  profile: "privacy",
  summary: "Data moves under a protection that is not enough for what is carried.",
  reason:
    "Transport encryption ends at the first server, so it does not protect data from whoever runs that server. Sensitive data may reach only its addressee; of gradients and weights only the sum over many people may be seen, because single ones can be turned back into data. The table in the spec says for everything that moves which protections suffice.",
  messages: {
    default: message`this flow carries ${"carries"} labelled ${"label"} to "${"to"}" under "${"protection"}"; one of ${"sufficient"} would be enough`,
    unstated: message`this flow carries ${"carries"} labelled ${"label"} to "${"to"}" and no protection is stated; one of ${"sufficient"} would be enough`,
  },
  bad: [
    {
      text: `model heart {
  privacy { level: sensitive, category: [⟪health⟫], retention: 0d, purpose: ["screening"] }
  dataflow report { from: phone, to: cloud, carries: raw, protection: ⟦tls⟧ }
}`,
    },
    {
      text: `model words {
  privacy { level: ⟪sensitive⟫, retention: 0d, purpose: ["typing"] }
  ⟦dataflow⟧ upload { from: phone, to: cloud, carries: gradients }
}`,
      note: "The diagram says “encrypted gradient upload”, and the program uploads it as it is.",
    },
    {
      text: `model words {
  privacy { level: ⟪sensitive⟫, retention: 0d, purpose: ["typing"] }
  dataflow upload { from: phone, to: cloud, carries: gradients, protection: ⟦e2e⟧ }
}`,
      note: "The addressee would see the gradient of one person.",
    },
  ],
  good: [
    {
      text: 'model heart {\n  privacy { level: sensitive, category: [health], retention: 0d, purpose: ["screening"] }\n  dataflow report { from: phone, to: cloud, to-device: clinic, carries: raw, protection: tls }\n}\ndevice clinic { type: cloud, security-level: SL4 }',
      note: "Who runs this server may see what it is cleared for.",
    },
    {
      text: `model heart {
  privacy { level: sensitive, category: [health], retention: 0d, purpose: ["screening"] }
  dataflow report { from: phone, to: cloud, carries: raw, protection: e2e }
}`,
    },
    {
      text: `model words {
  privacy { level: sensitive, retention: 0d, purpose: ["typing"] }
  dataflow upload { from: phone, to: cloud, carries: gradients, protection: secagg }
}`,
    },
    {
      text: `model heart {
  privacy { level: sensitive, retention: 0d }
  dataflow confirm { from: wearable, to: phone, carries: features, protection: tls }
}`,
      note: "Both ends are the owner's.",
    },
  ],
  check(flow, { up, at, resolve, report }) {
    const model = up(flow, "model");
    if (!model || flow.to === undefined || flow.carries === undefined) return;
    const { label, because } = flowLabel(model, flow);
    const receiver = resolve(flow, "to-device", "device")?.["security-level"];
    // Of a device that is not named nothing is known; within the owner's devices it is taken to be fit.
    const clearance = receiver ? clearances[receiver] : isBeyondDevices(flow.to) ? undefined : label;
    const { carries, to, protection } = flow;
    const verdict = judgeMovement({ carries, label, protection: protection ?? "none", clearance });
    if (verdict.allowed) return;
    const sufficient = verdict.sufficient.map((one) => `"${one}"`).join(", ");
    const related = because
      ? ([[at(because.block, because.key, because.index), `this makes the data ${label}`]] as const)
      : [];
    if (protection === undefined)
      report("unstated", at(flow), { carries, label, to, sufficient }, { related });
    else
      report("default", at(flow, "protection"), { carries, label, to, protection, sufficient }, { related });
  },
});
