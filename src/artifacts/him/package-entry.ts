/** One file in a package, stored as it is. Offsets and sizes in bytes. */
export interface PackageEntry {
  /** Relative path with `/`. */
  readonly name: string;
  /** Of its first byte, from the start of the package. */
  readonly offset: number;
  readonly bytes: number;
  /** CRC-32 as stated. */
  readonly checksum: number;
}

/** 1980-01-01 00:00:00, the earliest time that the format can say (spec §27.2). */
export const packageTime = 0x0021_0000;
/** Names are UTF-8. */
export const packageFlags = 0x0800;
/** Least version of the format that a reader needs: 2.0. */
export const packageVersion = 20;

/** Whether a name is that of the declaration, which stands first. */
export function isDeclarationName(name: string): boolean {
  return /^declaration\.hml(\.(yaml|json|xml))?$/.test(name);
}

const utf8 = new TextEncoder();

/**
 * Why a name of so many bytes could do harm (spec §27.3); `undefined` for a relative path with `/` that stays where it is
 * unpacked. A name is as `readText` gives it: fewer or more bytes than there are, and other programs read another name.
 */
export function explainUnsafeName(name: string, bytes: number): string | undefined {
  if (name === "") return "it is empty";
  if (name.startsWith("/") || /^[A-Za-z]:/.test(name)) return "it is absolute";
  if (name.includes("\\")) return "it has a backslash";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\u0000-\u001f\u007f\ufffd]/u.test(name) || utf8.encode(name).length !== bytes)
    return "it has a control character, or is no UTF-8";
  const parts = name.split("/");
  if (parts.includes("..")) return "it leads upwards";
  if (parts.some((part) => part === "" || part === ".")) return "a part of it is empty";
  // Windows takes these for other names, or for devices.
  if (
    parts.some((part) => /[. ]$|[:*?"<>|]/.test(part) || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part))
  )
    return "some systems take it for another name";
  return undefined;
}
