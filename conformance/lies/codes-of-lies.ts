/**
 * Which finding a lie about each statement brings, by its permanent code. Others may come with it: a wrong `bytes` also
 * disagrees with `size`.
 */
export const codesOfLies: Readonly<Record<string, string>> = {
  "variant.format": "HML7203",
  "variant.bytes": "HML7200",
  "variant.size": "HML7201",
  "variant.digest": "HML7202",
  "variant.encrypted": "HML7204",
  "input (count)": "HML7210",
  "input (order)": "HML7213",
  "input (label)": "HML7212",
  "input.name": "HML7212",
  "input.type (element type)": "HML7214",
  "input.type (rank)": "HML7215",
  "input.type (dimension)": "HML7216",
  "input.layout": "HML7217",
  "output (count)": "HML7211",
  "output (order)": "HML7213",
  "output (label)": "HML7212",
  "output.name": "HML7212",
  "output.type (element type)": "HML7214",
  "output.type (rank)": "HML7215",
  "output.type (dimension)": "HML7216",
  "output.layout": "HML7217",
  "precision.storage (item)": "HML7221",
  "precision.storage (omission)": "HML7220",
  "precision.quantized": "HML7222",
  "processor.soc (item)": "HML7208",
  "embedded.name": "HML7205",
  "embedded.toolchain": "HML7206",
  "embedded.target (item)": "HML7207",
};
