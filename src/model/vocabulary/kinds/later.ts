import type { KindSpec } from "../kind-spec.ts";

const known = (form: KindSpec["form"], profile: KindSpec["profile"], doc: string) =>
  ({
    form,
    profile,
    doc,
    since: "1.0",
    properties: {},
    blocks: {},
    open: "not-checked-yet",
  }) as const satisfies KindSpec;

/** Kinds that this version knows by name: parsed and kept, and reported once as not checked yet. */
export const laterKinds = {
  device: known("labelled", "core", "A device or a class of devices, with what it offers."),
  benchmark: known("labelled", "performance", "A condition under which claims were measured."),
  chain: known("labelled", "core", "Stages that pass data from model to model."),
  service: known("labelled", "core", "Variants placed on devices, offered together."),
  solution: known("labelled", "performance", "An industry solution with its technique list and figures."),
  twin: known("labelled", "advanced", "A model that is born, grows and moves with its device."),
  mpc: known("labelled", "advanced", "Joint modelling by secure multi-party computation."),
  signature: known("labelled", "core", "Who signed what."),
  dataflow: known("labelled", "privacy", "Data that moves from one place to another."),
  performance: known("single", "performance", "Claims, with the condition under which they hold."),
  placement: known("single", "core", "Which variant on which device."),
  federated: known("single", "advanced", "Federated learning."),
  adaptation: known("single", "advanced", "Learning on the device."),
  he: known("single", "advanced", "Homomorphic encryption."),
  neuromorphic: known("single", "advanced", "Spiking networks."),
  quantum: known("single", "advanced", "Quantum layers."),
  "self-healing": known("single", "advanced", "Detection and repair of damage to weights."),
  "self-test": known("labelled", "artifact", "Input and output vectors that prove the artifact works."),
} as const;
