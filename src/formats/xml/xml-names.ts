/** Namespace of HML 1.x; it changes with the major version only. */
export const hmlNamespace = "urn:hml:1";

/** Name of the root element. */
export const rootName = "model-service";
