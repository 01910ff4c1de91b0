/** What a file is whose bytes are no text, by the signs that its format begins with. */
export interface BinaryKind {
  readonly what: string;
  /** `hml inspect` can say more. */
  readonly isArtifact: boolean;
}

interface Signature extends BinaryKind {
  readonly offset: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const artifact = (what: string, offset: number, bytes: readonly number[]): Signature => ({
  what,
  offset,
  bytes,
  isArtifact: true,
});
const other = (what: string, bytes: readonly number[]): Signature => ({
  what,
  offset: 0,
  bytes,
  isArtifact: false,
});

const signatures: readonly Signature[] = [
  artifact("a compiled offline model (DOMI container)", 0, ascii("IMOD")),
  artifact("a compiled offline model (PICO container)", 0, ascii("PICO")),
  artifact("a TensorFlow Lite model", 4, ascii("TFL3")),
  artifact("a MindSpore Lite model", 4, ascii("MSL")),
  artifact("a zip archive", 0, [0x50, 0x4b, 0x03, 0x04]),
  other("a gzip archive", [0x1f, 0x8b]),
  other("an ELF program", [0x7f, 0x45, 0x4c, 0x46]),
  other("a PNG picture", [0x89, 0x50, 0x4e, 0x47]),
  other("a JPEG picture", [0xff, 0xd8, 0xff]),
  other("a PDF document", ascii("%PDF-")),
  other("an HDF5 file", [0x89, 0x48, 0x44, 0x46]),
];

/** What the bytes are, as far as they begin with a sign that is known. */
export function recogniseBinary(bytes: Uint8Array): BinaryKind | undefined {
  return signatures.find(({ offset, bytes: sign }) => sign.every((byte, i) => bytes[offset + i] === byte));
}
