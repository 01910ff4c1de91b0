import { builtInTexts } from "./generated/built-in-texts.gen.ts";

/**
 * Documents that come with the language and are imported as `hml:<name>` (spec: `spec/catalogue/`). Devices are data,
 * versioned apart from the language.
 */
export const builtInDocuments: Readonly<Record<string, string>> = builtInTexts;
