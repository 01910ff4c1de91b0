/** Member states of the European Union (2026), ISO 3166-1 alpha-2. */
const europeanUnion: readonly string[] = [
  ...["AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"],
  ...["IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"],
];

/** Groups of countries that a declaration may name, and who is in them. */
const groups: Readonly<Record<string, readonly string[]>> = {
  EU: europeanUnion,
  EEA: [...europeanUnion, "EU", "IS", "LI", "NO"],
  GCC: ["AE", "BH", "KW", "OM", "QA", "SA"],
  ASEAN: ["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN"],
};

/**
 * Whether a region lies within the regions that data may not leave: it is one of them, or in one of the groups. Parts
 * of a country are in the country (`US-CA` in `US`). No regions: everything is within.
 */
export function isWithinRegions(region: string, regions: readonly string[]): boolean {
  if (regions.length === 0) return true;
  const country = region.split("-")[0] ?? region;
  return regions.some(
    (one) =>
      one === region || one === country || groups[one]?.includes(region) || groups[one]?.includes(country),
  );
}
