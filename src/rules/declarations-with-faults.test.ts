import { describe, expect, test } from "vitest";
import { rules } from "./catalogue.ts";
import type { RuleExample } from "./define-rule.ts";
import { runExample } from "./run-example.ts";

/**
 * Declarations that have another fault besides, which no example of a rule may: names that lead nowhere, statements that
 * are missing, a contradiction that is the finding of another rule.
 */
interface Faulty extends RuleExample {
  /** `path: message` of what the rule finds. */
  readonly found: readonly string[];
  /** How many second places the first of them has. */
  readonly related?: number;
}

const dead = 'lifecycle { trained: 2024-03-01, status: retired, reason: "old" }';
const input = (name: string, shape: readonly number[]) => ({
  ...{ name, dtype: "float32", shape, layout: undefined },
});

const declarations: Readonly<Record<string, Readonly<Record<string, Faulty>>>> = {
  "flow-insufficiently-protected": {
    "the device that receives is not there": {
      text: 'model heart {\n  privacy { level: sensitive, category: [health], retention: 0d, purpose: ["screening"] }\n  dataflow report { from: phone, to: cloud, to-device: clinic, carries: raw, protection: tls }\n}',
      found: [],
    },
  },
  "chain-cycle": {
    "a stage waits for one that is not there": {
      text: "chain watch { on-failure: abort, stage see { use: cam.one, after: [lost], fallback: gone } }",
      found: [],
    },
  },
  "edge-against-order": {
    "one stage before the other waits for one that is not there": {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [lost] }\n  edge data { from: see, to: say }\n}",
      found: [
        '/chain/watch/edge/data/from: "say" takes from "see", which does not run before it; add "see" to its "after"',
      ],
    },
    "an end of the edge is not there": {
      text: "chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  edge data { from: see, to: lost }\n  edge more { from: lost, to: see }\n  edge rest { to: see }\n}",
      found: [],
    },
  },
  "edge-port-unknown": {
    "the variant of a stage is not there": {
      text: 'chain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: cam.one, after: [see] }\n  edge data { from: see, output: "box", to: say }\n}',
      found: [],
    },
  },
  "edge-types-differ": {
    "an adapter of the language bridges something else": {
      text: "model cam {\n  output box { type: float32[1, 8] }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: int8[1, 8] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge data { from: see, to: say, adapter: [resize] }\n}",
      found: [
        '/chain/watch/edge/data: "box" and "text" differ in element type (float32 and int8); declare an adapter, or connect tensors of one type',
      ],
    },
    "nobody but its owner knows what an adapter bridges": {
      text: "model cam {\n  output box { type: float32[1, 8] }\n  variant one { device-support: [phone] }\n}\nmodel voice {\n  input text { type: int8[1, 8] }\n  variant one { device-support: [phone] }\n}\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one }\n  stage say { use: voice.one, after: [see] }\n  edge data { from: see, to: say, adapter: [x-acme-adapter] }\n}",
      found: [],
    },
  },
  "selector-bands-disagree": {
    "a band ends where sizes begin": {
      text: "model face { placement { selector { otherwise: b, band a { below: 0B, device: a } } } }",
      found: [
        '/model/face/placement/selector/band/a/below: "a" begins at "0B" and ends at "0B", so no size is in it; let it end above its beginning',
      ],
      related: 0,
    },
  },
  "size-on-threshold": {
    "a band has no end, and a variant no size": {
      text: "model face {\n  variant one { size: 1MB }\n  variant two { }\n  placement { selector { otherwise: b, band a { device: a } } }\n}",
      found: [],
    },
  },
  "stage-above-clearance": {
    "nobody says on what a stage runs, nor what type a device has": {
      text: "model cam {\n  variant one { device-support: [phone] }\n  privacy { level: sensitive, category: [biometric], retention: 0d }\n}\ndevice some { security-level: SL1 }\nchain watch {\n  on-failure: abort\n  stage see { use: cam.one, on: phone }\n  stage say { use: cam.one, after: [see] }\n}",
      found: [],
    },
  },
  "variant-not-for-device-type": {
    "the label of a rule is no type of device": {
      text: "model heart {\n  variant pocket { device-support: [phone] }\n  placement { default: pocket, on kitchen { use: pocket } }\n}",
      found: [],
    },
  },
  "retired-model-placed": {
    "the variant that is placed is not there": {
      text: `service home { deploy camera { use: eye.lost } }\nmodel eye {\n  variant small { format: om }\n  ${dead}\n  placement { default: small, on phone { use: lost } }\n}`,
      found: [
        '/model/eye/placement/default: model "eye" is retired and still placed here; place its successor',
      ],
    },
    "the placement says only what it is not for": {
      text: `model eye {\n  variant small { format: om }\n  ${dead}\n  placement { on phone { offload: cloud } }\n}`,
      found: ['/model/eye/placement: model "eye" is retired and still placed here; place its successor'],
    },
  },
  "compute-mode-not-stored": {
    "the policy names the mode too, where it is an error": {
      text: "model face { variant one { precision { storage: [int8], compute: [float16, bf16], policy { default: fp16 } } } }",
      found: [
        '/model/face/variant/one/precision/compute/1: "bf16" is listed and weights stored as int8 cannot provide it; state the "scheme", or take the mode out',
      ],
    },
  },
  "flow-to-itself": {
    "the flow has neither end": {
      text: "model heart { dataflow show { carries: raw, protection: tls } }",
      found: [],
    },
  },
  "undeclared-inference": {
    "an input has the category, and the privacy statement lacks it": {
      text: "model pulse {\n  input light { category: [health] }\n  output rhythm { category: [health] }\n  variant one { input voice { category: [identity] }, output mood { category: [identity, health] } }\n  privacy { level: sensitive, retention: 0d }\n}",
      found: [],
    },
    "the input of another variant has it": {
      text: "model pulse {\n  input light { type: float32[1, 250] }\n  output rhythm { category: [health] }\n  variant one { input beat { category: [health] } }\n  privacy { level: sensitive, retention: 0d }\n}",
      found: [
        '/model/pulse/output/rhythm/category/0: output "rhythm" reveals "health", which no input and no privacy statement names; add it to "category" of "privacy"',
      ],
    },
  },
  "shape-outside-gears": {
    "a dimension of no length is not an open one": {
      text: 'model face {\n  input data { type: float32[3, 16] }\n  variant one { artifact: "face.om" }\n}',
      artifacts: {
        "face.om": {
          inputs: [input("data", [0, 16])],
          gears: [{ kind: "batch", choices: [[1], [2], [4]] }],
        },
      },
      found: [],
    },
  },
  "input-count-differs": {
    "two inputs go by one name": {
      text: 'model face {\n  input left { name: "data" }\n  input right { name: "data" }\n  variant one { artifact: "face.om" }\n}',
      artifacts: { "face.om": { inputs: [input("data", [1]), input("data", [2]), input("more", [3])] } },
      found: [
        '/model/face/input: "face.om" takes "more", which is not declared; declare every input of the file',
      ],
    },
  },
};

const cases = Object.entries(declarations).flatMap(([name, ones]) =>
  Object.entries(ones).map(([what, one]) => [name, what, one] as const),
);

describe.each(cases)("%s", (name, what, { found, related, ...example }) => {
  test(what, () => {
    const rule = rules.find((one) => one.name === name);
    const own = runExample(`hml 1.0\n${example.text}`, example, rule ? [rule] : []).filter(
      ({ code }) => code === rule?.code,
    );
    expect(rule?.name).toBe(name);
    expect(own.map(({ path, message }) => `${path}: ${message}`)).toEqual(found);
    if (related !== undefined) expect(own[0]?.related).toHaveLength(related);
  });
});
