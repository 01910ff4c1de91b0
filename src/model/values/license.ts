import parseExpression from "spdx-expression-parse";
import type { ValueType } from "./value-type.ts";

const known = new Map<string, string | undefined>();
const longest = 1000;

/** What is wrong with an SPDX licence expression, in words; `undefined` where it is right. */
export function licenseProblem(text: string): string | undefined {
  if (text.length > longest) return `it has more than ${longest} characters`;
  if (known.has(text)) return known.get(text);
  const problem = findProblem(text);
  // A document repeats few licences; a stream of hostile ones must not fill the memory.
  if (known.size < 1000) known.set(text, problem);
  return problem;
}

function findProblem(text: string): string | undefined {
  try {
    parseExpression(text);
    return undefined;
  } catch (fault) {
    return fault instanceof Error && fault.message ? fault.message : "it ends too early";
  }
}

const words = new Map(["AND", "OR", "WITH"].map((word) => [word.toLowerCase(), word]));
const slips = [
  "Apache-2.0",
  "MIT",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "MPL-2.0",
  "ISC",
  "GPL-2.0-only",
  "GPL-2.0-or-later",
  "GPL-3.0-only",
  "GPL-3.0-or-later",
  "LGPL-2.1-only",
  "LGPL-2.1-or-later",
  "LGPL-3.0-only",
  "LGPL-3.0-or-later",
  "AGPL-3.0-only",
  "AGPL-3.0-or-later",
  "CC0-1.0",
  "CC-BY-4.0",
  "CC-BY-SA-4.0",
  "CC-BY-NC-4.0",
  "CC-BY-NC-SA-4.0",
  "Unlicense",
  "BSL-1.0",
  "Zlib",
  "MulanPSL-2.0",
  "OpenRAIL",
  "0BSD",
  "EPL-2.0",
  "EUPL-1.2",
];
const bySlip = new Map<string, string>([
  ...slips.map((id) => [id.toLowerCase(), id] as const),
  ["apache2", "Apache-2.0"],
  ["apache 2.0", "Apache-2.0"],
  ["apache license 2.0", "Apache-2.0"],
  ["apache-2", "Apache-2.0"],
  ["mit license", "MIT"],
  ["bsd-3", "BSD-3-Clause"],
  ["bsd-2", "BSD-2-Clause"],
  ["mulan psl v2", "MulanPSL-2.0"],
]);

function repairLicense(text: string): string | undefined {
  const whole = bySlip.get(text.trim().toLowerCase());
  if (whole) return whole;
  const mended = text
    .trim()
    .split(/(\s+|[()])/)
    .map((part) => words.get(part.toLowerCase()) ?? bySlip.get(part.toLowerCase()) ?? part)
    .join("");
  return licenseProblem(mended) === undefined ? mended : undefined;
}

export const licenseType: ValueType = {
  doc: "An SPDX licence expression. A licence that SPDX does not list is `LicenseRef-` and a name.",
  example: "Apache-2.0",
  json: "string",
  pattern: "^[A-Za-z0-9.+:() -]+$",
  expected: "an SPDX licence expression such as Apache-2.0",
  canonical: (text) => (licenseProblem(text) === undefined ? text : undefined),
  repair: repairLicense,
};
