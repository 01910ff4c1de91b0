import { defineQuantity } from "./quantity.ts";

const power = defineQuantity({
  doc: "Power: a number with the unit `mW` or `W`.",
  example: "350mW",
  name: "a power",
  units: { mW: 1, W: 1000 },
  near: { milliwatt: "mW", milliwatts: "mW", watt: "W", watts: "W" },
});

const energy = defineQuantity({
  doc: "Energy: a number with the unit `mJ` or `J`.",
  example: "3.2mJ",
  name: "an energy",
  units: { mJ: 1, J: 1000 },
  near: { millijoule: "mJ", millijoules: "mJ", joule: "J", joules: "J" },
});

const frequency = defineQuantity({
  doc: "Frequency: a number with one of the units `Hz kHz MHz GHz`.",
  example: "250Hz",
  name: "a frequency",
  units: { Hz: 1, kHz: 1e3, MHz: 1e6, GHz: 1e9 },
  near: { hertz: "Hz" },
});

export const powerType = power.type;
export const energyType = energy.type;
export const frequencyType = frequency.type;

/** Milliwatts of a power such as `1.2W`; `undefined` where the text is none. */
export const parsePower = power.parse;

/** Millijoules of an energy such as `3.2mJ`; `undefined` where the text is none. */
export const parseEnergy = energy.parse;

/** Hertz of a frequency such as `250Hz`; `undefined` where the text is none. */
export const parseFrequency = frequency.parse;
