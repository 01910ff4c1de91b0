import { defineFault } from "../descriptor.ts";
import { message } from "../message.ts";

/** The document is in the form before HML 1.0. */
export const xmlLegacyForm = defineFault({
  code: "HML1505",
  name: "xml-legacy-form",
  severity: "warning",
  origin: ["SYN-007"],
  summary: "The document is in the form before HML 1.0.",
  reason:
    "The first published manifests have neither namespace nor version, and state size and device types in the model itself. They are read as one variant `default`, and nothing that they lack is reported. Add namespace and version to have the declaration checked as HML 1.0, and complete it then: `hml migrate` writes the new form.",
  messages: {
    default: message`this is the legacy form without namespace and version; write xmlns="urn:hml:1" hml="1.0" to have it checked as HML 1.0`,
  },
  fixable: true,
  bad: [
    {
      text: '<⟦model-service⟧><model id="face_detection" size="2MB"><device-support><device-type>phone</device-type></device-support></model></model-service>\n',
      notation: "xml",
      fixed:
        '<model-service xmlns="urn:hml:1" hml="1.0"><model id="face_detection" size="2MB"><device-support><device-type>phone</device-type></device-support></model></model-service>\n',
      note: "The snippet of the source article, shortened.",
    },
  ],
  good: [
    {
      text: '<model-service xmlns="urn:hml:1" hml="1.0">\n  <model id="face" version="1.0.0"/>\n</model-service>\n',
      notation: "xml",
    },
  ],
});
