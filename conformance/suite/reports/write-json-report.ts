import type { SuiteReport } from "../run-suite.ts";

/** The report as data (`conformance/schema/report.schema.json`), with a badge in the form that badge services read. */
export function writeJsonReport(report: SuiteReport): object {
  const passed = report.results.filter(({ verdict }) => verdict === "passed").length;
  return {
    implementation: report.implementation,
    suite: report.suite,
    conforms: report.conforms,
    milliseconds: Math.round(report.milliseconds),
    profiles: report.profiles,
    staleKnownFailures: report.staleKnownFailures,
    results: report.results.map(({ test, verdict, passedIn, details, milliseconds, fault }) => ({
      id: test.id,
      profile: test.profile,
      requirements: test.requirements,
      verdict,
      passedIn,
      details,
      milliseconds: Math.round(milliseconds),
      ...(fault ? { fault: fault.kind } : {}),
    })),
    badge: {
      schemaVersion: 1,
      label: "HML",
      message: report.conforms ? `conforms (${passed})` : `${passed} of ${report.suite.cases}`,
      color: report.conforms ? "brightgreen" : "orange",
    },
  };
}
