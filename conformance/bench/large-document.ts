/** Models in the large document: 1,500 make about 0.7 MB of HML text. */
const models = 1500;

/** HML text of a catalogue of many small models, as a device vendor would keep one. Always the same. */
export function writeLargeDocument(): string {
  const parts = ["hml 1.0\n"];
  for (let i = 0; i < models; i++) parts.push(writeModel(i));
  return parts.join("\n");
}

const tasks = ["keywords", "faces", "anomalies", "objects"];
const devices = ["phone, tablet", "wearable", "car", "smart-camera, hub"];

function writeModel(i: number): string {
  const name = `m${String(i).padStart(4, "0")}`;
  const bytes = 40_000 + i * 37;
  const side = 16 * (1 + (i % 14));
  const digest = (i * 2654435761).toString(16).padStart(64, "0").slice(-64);
  const doc = i % 4 === 0 ? `/// Number ${i} of the catalogue.\n` : "";
  return `${doc}model ${name} {
  version: 1.${i % 30}.${i % 7}
  task: ${tasks[i % tasks.length]}
  input image { type: float32[1, 3, ${side}, ${side}], layout: NCHW }
  output score { type: float32[1, ${10 + (i % 90)}] }
  variant main {
    artifact: "${name}.om", format: om, bytes: ${bytes}
    digest: sha256:${digest}
    device-support: [${devices[i % devices.length]}]
    precision { storage: [int8], compute: [int8] }
    hardware { npu: preferred, cpu: fallback }
  }
  privacy: public
  lifecycle { trained: 2026-0${1 + (i % 8)}-1${i % 9}, status: active }
}
`;
}
