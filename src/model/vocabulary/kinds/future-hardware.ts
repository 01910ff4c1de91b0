import { defineKind } from "../kind-spec.ts";

export const neuromorphic = defineKind({
  form: "single",
  doc: "A spiking network for brain-like chips.",
  since: "1.0",
  profile: "advanced",
  properties: {
    architecture: {
      type: "identifier",
      doc: "`spiking`, or what it was converted from.",
      example: "spiking",
    },
    neuron: {
      type: { enum: "neuron-model" },
      doc: "Model of the neuron.",
      example: "leaky-integrate-and-fire",
    },
    encoding: { type: { enum: "spike-encoding" }, doc: "How numbers become spikes.", example: "rate" },
    timestep: { type: "duration", doc: "Length of one step.", example: "1ms" },
    timesteps: { type: "integer", min: 1, doc: "Steps of one inference.", example: "32" },
    neurons: { type: "integer", min: 1, doc: "Neurons.", example: "4096" },
    synapses: { type: "integer", min: 0, doc: "Synapses.", example: "262144" },
    encoder: {
      type: "string",
      doc: "Program that turns input into spikes, where the sensor gives none.",
      example: '"delta-encoder 1.2"',
    },
  },
  blocks: {},
});

export const quantum = defineKind({
  form: "single",
  doc: "Layers on a quantum computer, joined with classical ones.",
  since: "1.0",
  profile: "advanced",
  properties: {
    qubits: { type: "integer", doc: "Qubits that the layers take.", example: "8" },
    depth: { type: "integer", min: 1, doc: "Depth of the circuit.", example: "12" },
    shots: { type: "integer", min: 1, doc: "Repetitions of one measurement.", example: "1024" },
    backend: { type: { enum: "quantum-backend" }, doc: "Where they run.", example: "simulator" },
    fusion: { type: { enum: "fusion" }, doc: "How the two results become one.", example: "weighted-mean" },
    weight: {
      type: "ratio",
      min: 0,
      max: 1,
      doc: "Weight of the quantum result in the fusion.",
      example: "30%",
    },
    fallback: {
      type: "reference",
      refers: ["variant"],
      doc: "Classical variant that answers alone when the quantum part cannot.",
      example: "classical",
    },
    flow: {
      type: "reference",
      refers: ["dataflow"],
      doc: "The flow of data to a remote backend.",
      example: "to_qpu",
    },
  },
  blocks: {},
});
