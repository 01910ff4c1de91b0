/** What an extension block (or a block that is not checked yet) holds: anything the data model can say. */
export interface ExtensionData {
  readonly [name: string]: ExtensionValue;
}

export type ExtensionValue = string | number | boolean | readonly ExtensionValue[] | ExtensionData;
