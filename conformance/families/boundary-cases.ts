import { readMarks } from "../../src/diagnostics/example-marks.ts";
import { findDescriptor } from "../../src/service/explain.ts";
import { fragmentLeavesOut } from "../suite/expand-case-file.ts";
import type { TestCase } from "../suite/test-case.ts";
import { makeCheckCase } from "./check-case.ts";

/** One statement at a limit: the value just inside or outside of it, and the code that the outer ones bring. */
interface Boundary {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly code: string;
  /** A document with the value in it: `⟦…⟧` where a wrong one is found, `⟪…⟫` what it is held against. */
  readonly text: (value: string) => string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly now?: string;
}

const variant = (members: string) => `hml 1.0\nmodel a {\n  variant b {\n    ${members}\n  }\n}\n`;
const model = (members: string) => `hml 1.0\nmodel a {\n  ${members}\n}\n`;
const size = (declared: string) => (bytes: string) => variant(`bytes: ⟪${bytes}⟫\n    size: ⟦${declared}⟧`);

const boundaries: readonly Boundary[] = [
  {
    id: "size-1mb",
    requirements: ["REQ-VAL-1", "REQ-VAL-2"],
    code: "HML2200",
    text: size("1MB"),
    right: ["500000", "500001", "999999", "1000000", "1499999"],
    wrong: ["499999", "1500000"],
  },
  {
    id: "size-1-decimal",
    requirements: ["REQ-VAL-1", "REQ-VAL-2"],
    code: "HML2200",
    text: size("1.0MB"),
    right: ["950000", "1000000", "1049999"],
    wrong: ["949999", "1050000"],
  },
  {
    id: "size-10mb",
    requirements: ["REQ-VAL-1", "REQ-VAL-2"],
    code: "HML2200",
    text: size("10MB"),
    right: ["9500000", "10000000", "10499999"],
    wrong: ["9499999", "10500000"],
  },
  {
    id: "size-5mb",
    requirements: ["REQ-VAL-1", "REQ-VAL-2"],
    code: "HML2200",
    text: size("5MB"),
    right: ["4500000", "5499999"],
    wrong: ["4499999", "5500000"],
  },
  {
    id: "size-binary-unit",
    requirements: ["REQ-VAL-1"],
    code: "HML2200",
    text: size("1MiB"),
    right: ["524288", "1048576", "1572863"],
    wrong: ["524287", "1572864"],
  },
  {
    id: "ratio-without-percent",
    requirements: ["REQ-VAL-3"],
    code: "HML2106",
    text: (value) => model(`lineage { accuracy-budget: ⟦${value}⟧ }`),
    right: ["0", "0.05", "1"],
    wrong: ["1.01", "2", "95"],
  },
  {
    id: "ratio-range",
    requirements: ["REQ-CONF-3"],
    code: "HML2101",
    text: (value) => model(`lineage { accuracy-budget: ⟦${value}⟧ }`),
    right: ["0%", "99%", "100%"],
    wrong: ["101%"],
  },
  {
    id: "calendar",
    requirements: ["REQ-VAL-4"],
    code: "HML2107",
    text: (value) => model(`lifecycle { trained: ⟦${value}⟧ }`),
    right: ["2024-02-29", "2000-02-29", "2026-02-28", "2026-04-30", "2026-12-31", "2026-01-01"],
    wrong: ["2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00"],
  },
  {
    id: "integer",
    requirements: ["REQ-VAL-9"],
    code: "HML2102",
    text: (value) => variant(`bytes: ⟦${value}⟧`),
    right: ["0", "9007199254740990", "9007199254740991"],
    wrong: ["9007199254740992", "1e6", "4_812_345", "0x10", "1.5"],
  },
  {
    id: "bytes-negative",
    requirements: ["REQ-CONF-3"],
    code: "HML2101",
    text: (value) => variant(`bytes: ⟦${value}⟧`),
    right: ["0", "1"],
    wrong: ["-1"],
  },
  {
    id: "digest-length",
    requirements: ["REQ-VAL-13"],
    code: "HML2110",
    text: (value) => variant(`digest: ⟦"sha256:${value}"⟧`),
    right: ["0".repeat(64), "abcdef0123456789".repeat(4)],
    wrong: ["0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64)],
  },
  {
    id: "trained-before-released",
    requirements: ["REQ-VAL-5"],
    code: "HML2201",
    text: (value) => model(`lifecycle { trained: ⟪2026-03-01⟫, released: ⟦${value}⟧ }`),
    right: ["2026-03-01", "2026-03-02"],
    wrong: ["2026-02-28"],
  },
  {
    id: "semver",
    requirements: ["REQ-VAL-11"],
    code: "HML2108",
    text: (value) => model(`version: ⟦"${value}"⟧`),
    right: ["0.0.0", "1.0.0-alpha.1", "1.0.0+build.7", "10.20.30"],
    wrong: ["1", "1.0", "1.0.0.0", "01.0.0", "1.0.0-"],
  },
  {
    id: "licence",
    requirements: ["REQ-VAL-12"],
    code: "HML2109",
    text: (value) => model(`license: ⟦"${value}"⟧`),
    right: ["MIT", "Apache-2.0 OR MIT", "GPL-2.0-only WITH Classpath-exception-2.0"],
    wrong: ["MIT OR", "Apache 2.0", "NoSuchLicence"],
  },
  {
    id: "language-version",
    requirements: ["REQ-VER-1"],
    code: "HML2012",
    text: (value) => `hml ⟦${value}⟧\nmodel a { version: 1.0.0 }\n`,
    right: ["1.0"],
    wrong: ["1.1", "2.0", "10.0"],
  },
  {
    id: "digits-only-label",
    requirements: ["REQ-DATA-5"],
    code: "HML2010",
    text: (value) => `hml 1.0\nmodel ⟦"${value}"⟧ { version: 1.0.0 }\n`,
    right: ["n7", "seven_7"],
    wrong: ["7", "2026", "007"],
  },
];

/** Boundaries in threes and more: the last value inside, the first outside, and what lies between. */
export function makeBoundaryCases(): TestCase[] {
  return boundaries.flatMap((boundary) => [
    ...boundary.right.map((value, index) => caseOf(boundary, { value, index, isWrong: false })),
    ...boundary.wrong.map((value, index) => caseOf(boundary, { value, index, isWrong: true })),
  ]);
}

interface BoundaryValue {
  readonly value: string;
  readonly index: number;
  readonly isWrong: boolean;
}

function caseOf(boundary: Boundary, { value, index, isWrong }: BoundaryValue): TestCase {
  const { id, requirements, code, text, now } = boundary;
  const marked = text(value);
  return makeCheckCase({
    id: `boundaries/${id}/${isWrong ? "outside" : "inside"}-${index + 1}`,
    profile: "core",
    requirements,
    shows: `${value} is ${isWrong ? "outside" : "inside"} the bounds of "${id}"`,
    text: isWrong ? marked : readMarks(marked).text,
    scope: { about: [code], andErrors: true, ignored: fragmentLeavesOut },
    now,
    ...(isWrong && {
      finding: { code, severity: findDescriptor(code)?.severity ?? "" },
      sibling: `boundaries/${id}/inside-1`,
    }),
  });
}
