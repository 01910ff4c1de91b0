/** Enumerations of federated learning, joint computation, adaptation and repair. */
export const learningEnums = {
  aggregation: {
    doc: "How updates become one model.",
    values: {
      fedavg: "Weighted mean.",
      fedprox: "Weighted mean with a proximal term.",
      fedsgd: "Mean of gradients.",
      median: "Coordinate-wise median.",
      "trimmed-mean": "Mean without the extremes.",
      krum: "The update nearest to its neighbours.",
    },
    open: "x-",
  },
  "upload-condition": {
    doc: "When a device may upload.",
    values: {
      charging: "It charges.",
      unmetered: "Its network costs nothing by the byte.",
      idle: "Nobody uses it.",
      "battery-above-half": "Its charge is above one half.",
    },
    open: "x-",
  },
  defence: {
    doc: "What keeps a poisoned update out.",
    values: {
      "norm-clipping": "Updates are cut to a bound.",
      "anomaly-detection": "Outliers are dropped.",
      "robust-aggregation": "The aggregation bears outliers.",
      attestation: "Only attested devices take part.",
    },
    open: "x-",
  },
  adversary: {
    doc: "What the others are feared to do.",
    values: {
      "semi-honest": "Follow the protocol and look.",
      covert: "Cheat unless they may be caught.",
      malicious: "Anything.",
    },
  },
  "mpc-protocol": {
    doc: "Protocol of joint computation.",
    values: {
      shamir: "Secret sharing with an honest majority (t < n/2).",
      bgw: "Ben-Or, Goldwasser, Wigderson: t < n/2 semi-honest, t < n/3 malicious.",
      spdz: "Dishonest majority with preprocessing (t < n).",
      gmw: "Goldreich, Micali, Wigderson: boolean, dishonest majority.",
      yao: "Garbled circuits, two parties.",
      aby3: "Three parties, honest majority.",
    },
    open: "x-",
  },
  "data-split": {
    doc: "How the participants' data differ.",
    values: {
      horizontal: "Same features, other people.",
      vertical: "Same people, other features.",
      hybrid: "Both.",
    },
  },
  "he-scheme": {
    doc: "Scheme of homomorphic encryption.",
    values: {
      bfv: "Exact integers.",
      bgv: "Exact integers.",
      ckks: "Approximate numbers.",
      tfhe: "Bits, with programmable bootstrapping.",
    },
  },
  "he-party": {
    doc: "Who holds a key.",
    values: {
      user: "The person whose data it is.",
      device: "The person's device.",
      server: "Whoever runs the inference.",
      "third-party": "Somebody else.",
      threshold: "Several together.",
    },
  },
  "secret-distribution": {
    doc: "Distribution from which the secret key is drawn.",
    values: { ternary: "-1, 0, 1.", gaussian: "Discrete Gaussian.", uniform: "Uniform." },
  },
  "adaptation-scope": {
    doc: "What adaptation changes.",
    values: {
      "last-layer": "Weights of the last layer.",
      adapters: "Small added matrices.",
      "all-weights": "Every weight.",
      structure: "Layers are added or removed.",
    },
  },
  rollback: {
    doc: "How a bad change is undone.",
    values: {
      none: "Not at all.",
      previous: "Back to the version before.",
      golden: "Back to the delivered artifact.",
    },
  },
  "neuron-model": {
    doc: "Model of a spiking neuron.",
    values: {
      "leaky-integrate-and-fire": "Leaky integrate-and-fire.",
      izhikevich: "Izhikevich.",
      "hodgkin-huxley": "Hodgkin-Huxley.",
      "spike-response": "Spike response model.",
    },
    open: "x-",
  },
  "spike-encoding": {
    doc: "How numbers become spikes.",
    values: {
      rate: "By frequency.",
      latency: "By time of the first spike.",
      population: "By which neurons fire.",
      delta: "By change.",
      native: "The sensor gives spikes.",
    },
  },
  "quantum-backend": {
    doc: "Where a quantum layer runs.",
    values: {
      simulator: "Simulated on classical hardware.",
      remote: "On a quantum computer over a network.",
      local: "On a quantum processor in the device.",
    },
  },
  fusion: {
    doc: "How two results become one.",
    values: {
      "weighted-mean": "Mean by weights.",
      vote: "Majority.",
      maximum: "The greater one.",
      learned: "By a trained layer.",
    },
  },
  detector: {
    doc: "What tells that a model is damaged.",
    values: {
      "weight-anomaly-rate": "Anomalous weights over all weights.",
      checksum: "A digest does not match.",
      "output-drift": "Answers drift from reference.",
      "self-test": "Test vectors fail.",
    },
  },
  repair: {
    doc: "How damage is mended.",
    values: {
      "meta-learning": "Parameters restored by a meta-learned prior.",
      reload: "The artifact is loaded again.",
      "error-correction": "Redundant bits restore it.",
      download: "A good copy is fetched.",
    },
  },
  "signature-algorithm": {
    doc: "Algorithm of a signature.",
    values: {
      ed25519: "Ed25519 (RFC 8032).",
      "ecdsa-p256-sha256": "ECDSA over P-256 with SHA-256 (FIPS 186-5).",
    },
  },
} as const;
