/** The JSON-LD context of the version that is written. */
export const spdxContext = "https://spdx.org/rdf/3.0.1/spdx-context.jsonld";

/** Beginning of every identifier that an export gives to an element: it says which one it is and nothing else. */
export const spdxIdStart = "urn:hml:1:spdx:";

/** The program that made a document. */
export const spdxToolId = `${spdxIdStart}tool`;

/** Identifier of the creation info that all elements share. */
export const creationInfoId = "_:creationinfo";

/** Beginning of the names under which the table finds what an element is related to. */
export const relationStart = "→ ";

/** What SPDX says where nobody claims anything about a licence. */
export const noLicense = "expandedlicensing_NoAssertionLicense";
