/**
 * Every bound on what is read, by name, with its reason (spec: security considerations).
 * A limit that is hit is a diagnostic, never an exception.
 */
export const limits = {
  /** Bytes of one declaration. The largest honest declarations seen are below 1 MB; a 50 MB line is refused unread. */
  declarationBytes: 16 * 1024 * 1024,
  /** Blocks and lists within one another. Chevrotain overflows the stack near 500; people stay below 10. */
  depth: 64,
  /** Diagnostics reported for one file; one more line says how many were left out. */
  diagnosticsPerFile: 500,
  /** Syntax faults of one text that are kept: beyond them a text is something else, and memory stays bounded. */
  syntaxFaults: 2000,
  /** Faults of structure, and of values, that are worked out for one file: a report shows fewer, and no file has more to teach. */
  schemaFaults: 2000,
  /** Files that one check follows through imports. */
  importedFiles: 1000,
  /** Protobuf messages within one another in an artifact: graphs in attributes nest, real files stay below 12. */
  artifactDepth: 64,
  /** Operators, tensors or attributes of one artifact that are kept; real models stay below 100,000. */
  artifactItems: 1_000_000,
  /** Bytes of one artifact that are decoded as its model definition (weights are never read). */
  artifactDefinitionBytes: 512 * 1024 * 1024,
  /** Partitions of one artifact's table (GE allows 4,096 in flow files). */
  artifactPartitions: 4096,
  /** Bytes of one string read out of an artifact (names; command lines). */
  artifactStringBytes: 64 * 1024,
  /** Bytes of strings that are decoded of one FlatBuffers file, where any number of tables may share one; real files stay below 8 MB. */
  artifactTextBytes: 64 * 1024 * 1024,
  /** Fields, table entries and vector elements of one artifact that are looked at: a bound on time, whatever the bytes say. */
  artifactFields: 20_000_000,
  /** Numbers or texts of one list in an artifact that are kept; the longest that is used names the attributes of a model. */
  artifactListItems: 65_536,
  /** Complete artifacts within one another (a flow of models that are flows); real files stay at 2. */
  artifactNesting: 4,
  /** Faults reported for one artifact; a broken table would otherwise report each of its entries. */
  artifactFaults: 100,
  /** Zero bytes in front of a model that are skipped in search of it; 240,910 have been seen. */
  artifactPaddingBytes: 4 * 1024 * 1024,
  /** Bytes of one signature envelope: a statement on 10,000 files has about 2 MB in base64. */
  envelopeBytes: 4 * 1024 * 1024,
  /** Signatures in one envelope; release processes with several hands have a few. */
  envelopeSignatures: 64,
  /** Files that one signed statement names. */
  signedFiles: 10_000,
  /** Entries of one package; honest ones have a declaration and a few variants. */
  packageEntries: 10_000,
  /** Bytes of the directory of one package: as many entries with long names. */
  packageDirectoryBytes: 4 * 1024 * 1024,
  /** Bytes of the name of one entry of a package. */
  packageNameBytes: 1024,
} as const;
