/** What of an expected answer is not in the given one; members that are not named are free, lists may hold more. */
export function missingFrom(expected: unknown, given: unknown, path = "the answer"): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(given)) return [`${path} is ${show(given)} instead of a list`];
    return expected
      .filter((one) => !given.some((other) => missingFrom(one, other).length === 0))
      .map((one) => `${path} lacks ${show(one)}; it is ${show(given)}`);
  }
  if (typeof expected === "object" && expected !== null) {
    if (typeof given !== "object" || given === null) return [`${path} is ${show(given)}`];
    return Object.entries(expected).flatMap(([key, value]) =>
      missingFrom(value, (given as Readonly<Record<string, unknown>>)[key], `${path}/${key}`),
    );
  }
  return expected === given ? [] : [`${path} is ${show(given)} instead of ${show(expected)}`];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
