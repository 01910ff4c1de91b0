/** Types of device: those of `module.json5`, then those of the wider ecosystem. */
export const deviceTypes = {
  phone: "Phone.",
  tablet: "Tablet.",
  "2in1": "Laptop or convertible.",
  tv: "Television or smart screen.",
  wearable: "Watch or band.",
  car: "Vehicle head unit.",
  default: "A device of no more particular type.",
  "smart-camera": "Camera in the home or at work.",
  "smart-speaker": "Loudspeaker with an assistant.",
  hub: "Home hub or gateway.",
  medical: "Certified medical device.",
  "edge-server": "Server near the devices.",
  cloud: "Data centre.",
} as const;
