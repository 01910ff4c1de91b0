import { deviceTypes } from "./device-types.ts";

/** Enumerations of data flow, consent and protection. */
export const flowEnums = {
  place: {
    doc: "An end of a flow of data: a type of device, or somewhere beyond.",
    values: {
      ...deviceTypes,
      cloud: "The vendor's or operator's cloud.",
      enterprise: "Systems of the organisation.",
      person: "A human being, named by `recipient`.",
      "third-party": "Anyone else.",
    },
    open: "x-",
  },
  carries: {
    doc: "What moves along a flow.",
    values: {
      raw: "Input as the sensor or user gave it.",
      features: "Values computed from input, from which it can be guessed.",
      embeddings: "Vectors of a network's inside.",
      gradients: "Changes that training on the data asks for.",
      weights: "The model itself, or an update of it.",
      result: "What the model says.",
      statistics: "Figures over many inputs.",
      telemetry: "Figures on the running of the model, not on its data.",
      state: "What the model has learned of its user.",
    },
  },
  consent: {
    doc: "How the person whose data it is agreed.",
    values: {
      none: "Not at all.",
      implied: "By using the function.",
      explicit: "By a deed of their own for this flow.",
      contract: "By a contract that needs it.",
    },
  },
} as const;
