/** Enumerations of placement, scheduling and chains. */
export const placementEnums = {
  "placement-mode": {
    doc: "How inference is spread over devices.",
    values: {
      local: "All on the device: quick response.",
      distributed: "Minimal model on the device, the rest on a stronger one.",
      edge: "On a hub or edge server, parameters from the cloud.",
      remote: "All elsewhere.",
    },
  },
  "sync-policy": {
    doc: "When parameters are brought up to date.",
    values: {
      periodic: "Every interval.",
      "on-change": "When there are new ones.",
      "on-idle": "When the device is idle, charging and on an unmetered network.",
    },
  },
  "scheduler-kind": {
    doc: "How it is decided where inference runs.",
    values: {
      static: "By the table.",
      heuristic: "By rules over the device's state.",
      "reinforcement-learning": "By an agent that learns.",
    },
  },
  "device-state": {
    doc: "What a scheduler may look at.",
    values: {
      battery: "Charge left.",
      temperature: "Temperature of the device.",
      load: "Use of its processors.",
      memory: "Memory that is free.",
      network: "Bandwidth and delay of the link.",
      charging: "Whether it is charging.",
      distance: "Distance to other devices.",
    },
    open: "x-",
  },
  "scheduler-action": {
    doc: "What a scheduler may do.",
    values: {
      "select-variant": "Take another variant.",
      "select-device": "Take another device.",
      partition: "Split the model between devices.",
      "select-precision": "Take another compute mode.",
      defer: "Wait.",
    },
    open: "x-",
  },
  "on-failure": {
    doc: "What a chain does when a stage fails.",
    values: {
      abort: "Ends without result.",
      skip: "Goes on without the stage.",
      retry: "Tries again within its budget.",
      fallback: "Takes the stage named as fallback.",
    },
  },
  adapter: {
    doc: "A declared step between two stages whose tensors differ.",
    values: {
      cast: "Changes the element type.",
      transpose: "Changes the order of dimensions.",
      resize: "Changes the extent of dimensions.",
      normalize: "Changes scale and offset.",
      reshape: "Changes the shape, not the elements.",
      argmax: "Takes the index of the greatest.",
      threshold: "Takes true above a bound.",
    },
    open: "x-",
  },
} as const;
