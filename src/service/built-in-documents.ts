/**
 * Documents that come with the language and are imported as `hml:<name>`. Devices are data, versioned apart from the
 * language; the catalogue names none yet, so that devices are those that a workspace declares itself.
 */
export const builtInDocuments: Readonly<Record<string, string>> = {
  devices: "hml 1.0\n",
};
