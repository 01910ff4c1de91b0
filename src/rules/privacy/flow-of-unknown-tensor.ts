import { closestName } from "../../base/closest-name.ts";
import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** SYN-011, for the tensors that a flow carries. */
export const flowOfUnknownTensor = defineRule({
  code: "HML4027",
  name: "flow-of-unknown-tensor",
  severity: "error",
  origin: ["SYN-011"],
  on: "dataflow",
  profile: "privacy",
  fixable: true,
  summary: "A flow says that it carries a tensor that the model does not have.",
  reason:
    "`of` decides which label a flow has: that of the inputs and outputs it names. A name that leads nowhere leaves the flow to be judged by everything the model sees, or worse, by less than it carries. Name the labels of inputs or outputs of this model.",
  messages: {
    default: message`this model has no input or output "${"name"}"; name one of ${"known"}`,
    near: message`this model has no input or output "${"name"}"; "${"closest"}" may be meant`,
  },
  bad: [
    {
      text: 'model heart {\n  input ecg { label: S1 }\n  input pulse { label: S1 }\n  dataflow show { from: phone, to: tv, carries: raw, of: ["pulse", ⟦"egc"⟧], protection: tls }\n}',
      fixed:
        'model heart {\n  input ecg { label: S1 }\n  input pulse { label: S1 }\n  dataflow show { from: phone, to: tv, carries: raw, of: ["pulse", "ecg"], protection: tls }\n}',
    },
    {
      text: 'model heart {\n  input i { label: S1 } input ii { label: S1 } input iii { label: S1 }\n  input avr { label: S1 } input avl { label: S1 } input avf { label: S1 }\n  input v1 { label: S1 } input v2 { label: S1 } input v3 { label: S1 }\n  dataflow show { from: phone, to: tv, carries: raw, of: [⟦"temperature"⟧], protection: tls }\n}',
      note: "Eight of the leads are named, as an example.",
    },
  ],
  good: [
    {
      text: 'model heart {\n  input ecg { label: S1 }\n  dataflow show { from: phone, to: tv, carries: raw, of: ["ecg"], protection: tls }\n}',
    },
    {
      text: 'model heart {\n  dataflow show { from: phone, to: tv, carries: raw, of: ["ecg"], protection: tls }\n}',
      note: "Nothing is known of its inputs.",
    },
  ],
  check(flow, { up, at, set, report }) {
    const model = up(flow, "model");
    const variants = Object.values(model?.variant ?? {});
    const known = [model, ...variants].flatMap((one) => [
      ...Object.keys(one?.input ?? {}),
      ...Object.keys(one?.output ?? {}),
    ]);
    if (known.length === 0) return;
    const named = flow.of ?? [];
    named.forEach((name, index) => {
      if (known.includes(name)) return;
      const place = at(flow, "of", index);
      const closest = closestName(name, known);
      if (closest === undefined) {
        const shown = [...new Set(known)].slice(0, 8).map((one) => `"${one}"`);
        report("default", place, { name, known: shown.join(", ") });
        return;
      }
      const mended = named.map((one) => (one === name ? closest : one));
      const fix = { title: `Write "${closest}"`, safe: false, changes: [set(flow, "of", mended)] };
      report("near", place, { name, closest }, { fix });
    });
  },
});
