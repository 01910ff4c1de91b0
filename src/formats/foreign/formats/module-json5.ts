import { listOf } from "../codecs.ts";
import type { ForeignFormat } from "../foreign-format.ts";
import { memberOf } from "../foreign-node.ts";

/** Device types of HarmonyOS; HML has more, for devices that run no HarmonyOS application. */
export const harmonyDeviceTypes = ["phone", "tablet", "2in1", "tv", "wearable", "car", "default"] as const;

/** Device types of a HarmonyOS module. */
export const moduleJson5: ForeignFormat = {
  id: "module-json5",
  title: "a HarmonyOS module.json5",
  doc: "The device types of an application module that ships the model: those of all its variants together. What comes out is the part of `module.json5` to put in; everything else of a module is the application's.",
  source:
    "https://docs.openharmony.cn/pages/v5.0/en/application-dev/quick-start/module-configuration-file.md",
  syntax: "json5",
  sign: 'the member "module" with "deviceTypes"',
  recognises: (root) => memberOf(memberOf(root, "module"), "deviceTypes") !== undefined,
  requires: [{ foreign: "module.deviceTypes", hml: "device-support" }],
  rows: [
    {
      blocks: "model",
      foreign: "",
      one: true,
      label: { reads: ["module.name"] },
      rows: [
        {
          blocks: "variant",
          foreign: "",
          one: true,
          label: {},
          rows: [
            {
              hml: "device-support",
              foreign: "module.deviceTypes",
              as: listOf(harmonyDeviceTypes),
              gathered: true,
            },
          ],
        },
      ],
    },
  ],
};
