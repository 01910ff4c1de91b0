import { listDescriptors } from "../src/service/explain.ts";
import type { TestCase } from "./suite/test-case.ts";

/** One place where the source article contradicts itself, or leaves open what must be known, and what shows it. */
interface Contradiction {
  readonly says: string;
  /** Ids of the cases that declare it with the article's own figures and expect what is found. */
  readonly cases: readonly string[];
}

/** In the order in which the seed numbers them, from 1. */
const contradictions: readonly Contradiction[] = [
  {
    says: "A medical model of 1.2MB is for wearables, whose models are below 1MB",
    cases: ["systems/s16-smart-medical/broken"],
  },
  {
    says: "The diagram encrypts the gradient, the code uploads it in the clear",
    cases: ["systems/s07-federated-gesture/broken"],
  },
  {
    says: "Health data leaves the watch for a phone and a doctor, without consent or protection",
    cases: ["systems/s03-sports-health/broken"],
  },
  {
    says: "1MB and 512KB are powers of 10 or of 2, and exactly 1MB is on either side of the threshold",
    cases: [
      "article/article-sizes/exactly-1mb",
      "article/article-sizes/bytes-unsaid",
      "article/article-sizes/other-thousand",
    ],
  },
  {
    says: "A layer is added on the device to a model whose digest is signed",
    cases: ["systems/s08-online-adaptation/broken"],
  },
  {
    says: "Four axes without units and conditions, and 95 % of nothing that is named",
    cases: [
      "article/article-claims/accuracy-of-what",
      "article/article-claims/under-what-condition",
      "article/article-claims/of-another-axis",
    ],
  },
  {
    says: "Two hospitals of one schema and a company of another train together, and nobody says how",
    cases: ["systems/s09-secure-mpc/broken"],
  },
  {
    says: "“Weighted anomaly rate” is no metric; the rate of anomalous weights is meant",
    cases: ["article/article-anomaly-rate/weighted"],
  },
  {
    says: "FP16 in an emergency, from an artifact that holds INT8 only",
    cases: ["article/article-precision/int8-only", "systems/s24-dynamic-precision/broken"],
  },
  {
    says: "Eight qubits on a phone, which has none",
    cases: ["article/article-qubits/on-a-phone"],
  },
];

/** A contradiction, the findings that its cases expect, and those of its cases that there are. */
export interface ContradictionRow {
  readonly number: number;
  readonly says: string;
  readonly rules: readonly { readonly code: string; readonly name: string }[];
  readonly cases: readonly string[];
}

/** A row for each contradiction of the article. What finds it is read from the cases, which are run. */
export function traceContradictions(cases: readonly TestCase[]): readonly ContradictionRow[] {
  return contradictions.map(({ says, cases: ids }, index) => {
    const proofs = cases.filter(({ id }) => ids.includes(id));
    const codes = new Set(proofs.flatMap(codesOf));
    const rules = listDescriptors().filter(({ code }) => codes.has(code));
    return {
      number: index + 1,
      says,
      rules: rules.map(({ code, name }) => ({ code, name })),
      cases: ids.filter((id) => proofs.some((one) => one.id === id)),
    };
  });
}

/** Codes that a case expects at exact places. */
function codesOf({ task }: TestCase): readonly string[] {
  if (task.kind !== "check" || !Array.isArray(task.findings)) return [];
  return task.findings.map(({ code }) => code);
}

/** Ids that the table names and that are no case: a case was renamed. */
export function listLostProofs(cases: readonly TestCase[]): readonly string[] {
  const ids = new Set(cases.map(({ id }) => id));
  return contradictions.flatMap((one) => one.cases).filter((id) => !ids.has(id));
}
