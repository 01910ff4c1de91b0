import { describeNetwork, type Network } from "../artifacts/om/describe-network.ts";
import type { TensorDescription } from "../artifacts/om/description.ts";
import { makeHiai } from "../artifacts/om/make-hiai.ts";

type Port = readonly [
  name: string,
  type: TensorDescription["type"],
  shape: readonly number[],
  layout: string,
];
type WeightType = "int8" | "float16" | "float32";

/** What one artifact of the worked examples holds: io as the compiler would state it, weights, and how long it is. */
interface SystemArtifact {
  readonly input: Port;
  readonly output: readonly [type: TensorDescription["type"], shape: readonly number[], layout: string];
  readonly weights: readonly WeightType[];
  readonly bytes: number;
}

const KB = 1000;
const MB = 1000 * KB;

const table: Readonly<Record<string, SystemArtifact>> = {
  "s01-headline-claims/watch_health.om": {
    input: ["pulse", "float32", [1, 100], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["int8"],
    bytes: 300 * KB,
  },
  "s02-cross-device-scheduling/activity_minimal.om": {
    input: ["motion", "float32", [1, 6, 128], "ND"],
    output: ["float32", [1, 8], "ND"],
    weights: ["int8"],
    bytes: 200 * KB,
  },
  "s02-cross-device-scheduling/activity_light.om": {
    input: ["motion", "float32", [1, 6, 128], "ND"],
    output: ["float32", [1, 8], "ND"],
    weights: ["int8"],
    bytes: 1.5 * MB,
  },
  "s02-cross-device-scheduling/activity_edge.om": {
    input: ["motion", "float32", [1, 6, 128], "ND"],
    output: ["float32", [1, 8], "ND"],
    weights: ["float16"],
    bytes: 3 * MB,
  },
  "s03-sports-health/heart_watch.om": {
    input: ["beats", "float32", [1, 250], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["int8"],
    bytes: 990 * KB,
  },
  "s03-sports-health/heart_enhanced.om": {
    input: ["beats", "float32", [1, 250], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["int8"],
    bytes: 5 * MB,
  },
  "s04-smart-home/yolov5_tiny.om": {
    input: ["image", "uint8", [1, 3, 320, 320], "NCHW"],
    output: ["float32", [1, 25, 6], "ND"],
    weights: ["int8"],
    bytes: 2 * MB,
  },
  "s04-smart-home/wakeword_v3.om": {
    input: ["audio", "float32", [1, 49, 10], "ND"],
    output: ["float32", [1, 2], "ND"],
    weights: ["int8"],
    bytes: 512 * KB,
  },
  "s05-inference-chain/door_camera.om": {
    input: ["image", "uint8", [1, 3, 224, 224], "NCHW"],
    output: ["float32", [1, 16], "ND"],
    weights: ["int8"],
    bytes: 2 * MB,
  },
  "s05-inference-chain/announcer.om": {
    input: ["scene", "float32", [1, 16], "ND"],
    output: ["float32", [1, 16000], "ND"],
    weights: ["int8"],
    bytes: 512 * KB,
  },
  "s06-federated-loop/next_word.om": {
    input: ["words", "int32", [1, 16], "ND"],
    output: ["float32", [1, 64], "ND"],
    weights: ["float16"],
    bytes: 1.8 * MB,
  },
  "s07-federated-gesture/gesture_model.om": {
    input: ["motion", "float32", [1, 6, 64], "ND"],
    output: ["float32", [1, 12], "ND"],
    weights: ["int8"],
    bytes: 400 * KB,
  },
  "s08-online-adaptation/denoiser.om": {
    input: ["noisy", "float32", [1, 1600], "ND"],
    output: ["float32", [1, 1600], "ND"],
    weights: ["int8"],
    bytes: 1.9 * MB,
  },
  "s09-secure-mpc/cancer_screening.om": {
    input: ["record", "float32", [1, 96], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["float16"],
    bytes: 1.2 * MB,
  },
  "s10-homomorphic-inference/blood_sugar.om": {
    input: ["history", "float32", [1, 48], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["float32"],
    bytes: 256 * KB,
  },
  "s11-neuromorphic/brain_chip_model.om": {
    input: ["spikes", "int8", [32, 2, 64, 64], "ND"],
    output: ["float32", [1, 4], "ND"],
    weights: ["int8"],
    bytes: 300 * KB,
  },
  "s12-quantum-hybrid/hybrid_vision.om": {
    input: ["image", "float32", [1, 3, 64, 64], "NCHW"],
    output: ["float32", [1, 10], "ND"],
    weights: ["float16"],
    bytes: 1 * MB,
  },
  "s13-self-healing/fall_detector.om": {
    input: ["motion", "float32", [1, 6, 100], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["int8"],
    bytes: 240 * KB,
  },
  "s14-compression-platform/portrait.om": {
    input: ["image", "uint8", [1, 3, 256, 256], "NCHW"],
    output: ["float32", [1, 1, 256, 256], "NCHW"],
    weights: ["int8"],
    bytes: 1.5 * MB,
  },
  "s15-hardware-wizard/sounds_band.om": {
    input: ["audio", "float32", [1, 64, 96], "ND"],
    output: ["float32", [1, 32], "ND"],
    weights: ["int8"],
    bytes: 999 * KB,
  },
  "s15-hardware-wizard/sounds_phone.om": {
    input: ["audio", "float32", [1, 64, 96], "ND"],
    output: ["float32", [1, 32], "ND"],
    weights: ["int8"],
    bytes: 4 * MB,
  },
  "s16-smart-medical/heart_screen.om": {
    input: ["beats", "float32", [1, 250], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["int8"],
    bytes: 1.2 * MB,
  },
  "s17-intelligent-industry/defect_finder.om": {
    input: ["image", "uint8", [1, 3, 640, 640], "NCHW"],
    output: ["float32", [1, 100, 6], "ND"],
    weights: ["int8", "float16"],
    bytes: 3.8 * MB,
  },
  "s18-smart-education/spoken_score.om": {
    input: ["audio", "float32", [1, 80, 100], "ND"],
    output: ["float32", [1, 5], "ND"],
    weights: ["int8"],
    bytes: 800 * KB,
  },
  "s19-smart-transportation/pedestrian.om": {
    input: ["image", "uint8", [1, 3, 512, 512], "NCHW"],
    output: ["float32", [1, 100, 6], "ND"],
    weights: ["int8"],
    bytes: 2.5 * MB,
  },
  "s20-hml-itself/face_detection.om": {
    input: ["image", "uint8", [1, 3, 320, 240], "NCHW"],
    output: ["float32", [1, 50, 5], "ND"],
    weights: ["int8"],
    bytes: 400 * KB,
  },
  "s22-scoring/scene.om": {
    input: ["image", "uint8", [1, 3, 224, 224], "NCHW"],
    output: ["float32", [1, 20], "ND"],
    weights: ["int8"],
    bytes: 600 * KB,
  },
  "s23-annual-ranking/translator.om": {
    input: ["words", "int32", [1, 32], "ND"],
    output: ["float32", [1, 32], "ND"],
    weights: ["int8"],
    bytes: 1.9 * MB,
  },
  "s24-dynamic-precision/life_signs.om": {
    input: ["radar", "float32", [1, 256], "ND"],
    output: ["float32", [1], "ND"],
    weights: ["int8", "float16"],
    bytes: 900 * KB,
  },
  "s25-learned-scheduler/upscale_small.om": {
    input: ["image", "float32", [1, 3, 128, 128], "NCHW"],
    output: ["float32", [1, 3, 256, 256], "NCHW"],
    weights: ["int8"],
    bytes: 700 * KB,
  },
  "s25-learned-scheduler/upscale_large.om": {
    input: ["image", "float32", [1, 3, 128, 128], "NCHW"],
    output: ["float32", [1, 3, 256, 256], "NCHW"],
    weights: ["float16"],
    bytes: 2.8 * MB,
  },
  "s26-atomized-service/face_detection.om": {
    input: ["image", "uint8", [1, 3, 320, 240], "NCHW"],
    output: ["float32", [1, 50, 5], "ND"],
    weights: ["int8"],
    bytes: 2 * MB,
  },
  "s27-compression-toolchain/handwriting_tablet.om": {
    input: ["ink", "float32", [1, 128, 3], "ND"],
    output: ["float32", [1, 64, 96], "ND"],
    weights: ["float16"],
    bytes: 2.4 * MB,
  },
  "s27-compression-toolchain/handwriting_phone.om": {
    input: ["ink", "float32", [1, 128, 3], "ND"],
    output: ["float32", [1, 64, 96], "ND"],
    weights: ["int8"],
    bytes: 1.2 * MB,
  },
  "s28-twin-birth/companion.om": companion(),
  "s29-twin-growth/companion.om": companion(),
  "s30-twin-migration/companion.om": companion(),
};

function companion(): SystemArtifact {
  return {
    input: ["motion", "float32", [1, 4, 120], "ND"],
    output: ["float32", [1, 5], "ND"],
    weights: ["int8"],
    bytes: 850 * KB,
  };
}

/** Paths, below this folder, of the artifacts of the worked examples. */
export const systemArtifactNames: readonly string[] = Object.keys(table);

/** The bytes of one of them; the same on every machine, and exactly as long as the table says. */
export function makeSystemArtifact(name: string): Uint8Array | undefined {
  const artifact = table[name];
  if (!artifact) return undefined;
  const bare = makeHiai({ graph: describe(name, artifact, 0), place: "offset", modelType: 0 });
  let spare = artifact.bytes - bare.length;
  for (let tries = 0; tries < 8; tries++) {
    const made = makeHiai({ graph: describe(name, artifact, spare), place: "offset", modelType: 0 });
    if (made.length === artifact.bytes) return made;
    spare += artifact.bytes - made.length;
  }
  return makeHiai({ graph: describe(name, artifact, spare), place: "offset", modelType: 0 });
}

/** One dense layer whose weights fill the file, half of them in each type where there are two. */
function describe(name: string, { input, output, weights }: SystemArtifact, spare: number) {
  const [inputName, inputType, inputShape, inputLayout] = input;
  const [outputType, outputShape, outputLayout] = output;
  const result: TensorDescription = { type: outputType, shape: outputShape, layout: outputLayout };
  const elementBytes = { int8: 1, float16: 2, float32: 4 } as const;
  const share = Math.max(4, Math.floor(spare / weights.length));
  const network: Network = {
    name: (name.split("/")[1] ?? name).replace(/\.om$/, ""),
    inputs: [{ name: inputName, tensor: { type: inputType, shape: inputShape, layout: inputLayout } }],
    layers: [
      {
        name: "dense",
        operator: "FullyConnection",
        weights: weights.map((type) => ({
          name: `dense/${type}`,
          type,
          shape: [Math.max(1, Math.floor(share / elementBytes[type])), 1, 1, 1],
        })),
        result,
      },
      { name: "score", operator: "Sigmoid", result },
    ],
    outputs: [{ from: "score", tensor: result }],
  };
  return describeNetwork(network, "hiai");
}
