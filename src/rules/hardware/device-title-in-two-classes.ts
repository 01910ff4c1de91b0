import { message } from "../../diagnostics/message.ts";
import { defineRule } from "../define-rule.ts";

/** HW-011: a product on the market is of one type. */
export const deviceTitleInTwoClasses = defineRule({
  code: "HML3011",
  name: "device-title-in-two-classes",
  severity: "warning",
  origin: ["HW-011", "S15"],
  on: "device",
  fixable: true,
  summary: "A device of that name on the market is declared with another type elsewhere.",
  reason:
    "A product is of one type: SmartBand 8 is a wearable wherever it is declared. Limits and clearances go by type, so a band that is declared as a phone is offered models that it cannot hold. Take over the type of the catalogue, or give the device its own title.",
  messages: {
    default: message`"${"title"}" is declared of type "${"type"}" here and of type "${"other"}" as "${"label"}"; a product is of one type`,
  },
  bad: [
    {
      text: 'device smart_band_8 { title: "SmartBand 8", type: ⟪wearable⟫ }\ndevice band { title: "Smartband 8", type: ⟦phone⟧ }',
      fixed:
        'device smart_band_8 { title: "SmartBand 8", type: wearable }\ndevice band { title: "Smartband 8", type: wearable }',
    },
    {
      text: 'device one { title: "¡Band 8!", type: ⟪wearable⟫ }\ndevice other { title: "Band 9", type: phone }\ndevice two { title: "band-8", type: ⟦phone⟧ }',
      note: "Signs and spaces do not tell devices apart, digits do.",
    },
  ],
  good: [
    {
      text: 'device smart_band_8 { title: "SmartBand 8", type: wearable }\ndevice p60_pro { title: "P60 Pro", type: phone }',
    },
    {
      text: 'device one { title: "Band 8", type: wearable }\ndevice two { title: "Band 9", type: phone }\ndevice three { title: "Strap 8", type: phone }\ndevice four { type: tv }',
    },
    {
      text: 'device one { title: "...", type: wearable }\ndevice two { type: phone }',
      note: "A device without a title is called nothing.",
    },
  ],
  check(device, { all, at, labelOf, set, report }) {
    const { title, type } = device;
    if (title === undefined || type === undefined) return;
    const devices = all("device");
    const others = devices.slice(0, devices.indexOf(device));
    // What is imported was there before.
    const imported = devices.filter((one) => at(one).source !== at(device).source);
    const other = [...imported, ...others].find(
      (one) => one.type !== undefined && one.type !== type && plain(one.title) === plain(title),
    );
    if (!other) return;
    report(
      "default",
      at(device, "type"),
      { title, type, other: other.type ?? "", label: labelOf(other) },
      {
        related: [[at(other, "type"), "the type there"]],
        fix: {
          title: `State "${other.type}"`,
          safe: false,
          changes: [set(device, "type", other.type ?? type)],
        },
      },
    );
  },
});

function plain(title: string | undefined): string | undefined {
  return title?.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
