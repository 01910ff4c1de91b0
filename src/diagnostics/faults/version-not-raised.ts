import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** A model changed and its version did not go up as far as the change asks for. */
export const versionNotRaised = defineFault({
  code: "HML5060",
  name: "version-not-raised",
  severity: "error",
  fixable: true,
  origin: ["LIF-004"],
  summary: "A model changed, and its version did not go up as far as the change asks for.",
  reason:
    "Whoever uses a model reads from its version whether they have to look at the change: callers whether their tensors still fit, stores whether devices drop out, users whether more becomes of their data. A version that stays, or that calls a break a patch, hides it from all of them. `hml diff OLD NEW` finds it; the spec says which change asks for which step.",
  messages: {
    same: message`the version is still "${"before"}" and a ${"step"} step is needed: ${"reason"}; write "${"next"}"`,
    small: message`"${"after"}" is a ${"taken"} step from "${"before"}" and a ${"step"} step is needed: ${"reason"}; write "${"next"}"`,
    back: message`"${"after"}" is lower than "${"before"}" of before, and a ${"step"} step is needed: ${"reason"}; write "${"next"}"`,
  },
  bad: [
    {
      before:
        "model face {\n  version: 1.4.0\n  privacy { level: enterprise, retention: 7d }\n  variant phone { device-support: [phone, tablet] }\n}\n",
      text: "model face {\n  version: ⟦1.4.1⟧\n  privacy { level: enterprise, retention: 7d }\n  variant phone { device-support: [phone] }\n}\n",
      fixed:
        "model face {\n  version: 2.0.0\n  privacy { level: enterprise, retention: 7d }\n  variant phone { device-support: [phone] }\n}\n",
      note: "Tablets ran the version before; for them this is a break.",
    },
    {
      before: "model face {\n  version: 1.4.0\n  output box { type: float32[1, 4] }\n}\n",
      text: "model face {\n  version: ⟦1.4.0⟧\n  output box { type: float32[1, 4] }\n  output score { type: float32[1] }\n}\n",
      fixed:
        "model face {\n  version: 1.5.0\n  output box { type: float32[1, 4] }\n  output score { type: float32[1] }\n}\n",
    },
    {
      before: "model face {\n  version: 1.4.0\n  license: MIT\n}\n",
      text: "model face {\n  version: ⟦1.3.0⟧\n  license: Apache-2.0\n}\n",
    },
  ],
  good: [
    {
      before: "model face {\n  version: 1.4.0\n  privacy { level: enterprise, retention: 7d }\n}\n",
      text: "model face {\n  version: 2.0.0\n  privacy { level: enterprise, retention: 30d }\n}\n",
    },
    {
      before: "model face {\n  version: 0.4.0\n  input image { type: float32[1, 3] }\n}\n",
      text: "model face {\n  version: 0.5.0\n  input image { type: int8[1, 3] }\n}\n",
      note: "Below 1.0.0 a minor step counts as a major one.",
    },
    {
      before: "model face {\n  version: 1.4.0\n}\n",
      text: 'model face {\n  version: 1.4.0\n  title: "Faces"\n}\n',
      note: "A title hurts nobody and asks for no step.",
    },
  ],
});
