import manifest from "../../package.json" with { type: "json" };

/** Version of the tool: that of the package. */
export const version: string = manifest.version;
