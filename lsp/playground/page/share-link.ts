import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import { isNotation, type NotationId } from "../../../src/model/tree.ts";

/** What a link carries: a declaration, and the example whose artifacts belong to it. Artifacts of one's own stay out. */
export interface Shared {
  readonly notation: NotationId;
  readonly text: string;
  readonly example?: string;
}

/** Characters of a link: what browsers, chats and trackers pass on unharmed. */
export const mostLinkCharacters = 16_000;
/** Characters of a text that is unpacked from a link: a bound on what a stranger's link may cost. */
export const mostSharedCharacters = 1_000_000;

/** A link, or how long it would have been. */
export type ShareLink =
  | { readonly is: "link"; readonly address: string }
  | { readonly is: "too-long"; readonly characters: number };

/** The link that opens `base` with this declaration; all of it stands in the fragment, which no browser sends anywhere. */
export function writeShareLink({ notation, text, example }: Shared, base: string): ShareLink {
  const packed = toBase64Url(deflateSync(strToU8(text), { level: 9 }));
  const parameters = new URLSearchParams({ n: notation, ...(example && { e: example }), d: packed });
  const address = `${base}#${parameters}`;
  return address.length <= mostLinkCharacters && text.length <= mostSharedCharacters
    ? { is: "link", address }
    : { is: "too-long", characters: address.length };
}

/** What a fragment says; `undefined` where it carries no declaration, `"broken"` where it was cut or changed on its way. */
export function readShareLink(fragment: string): Shared | "broken" | undefined {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ""));
  const packed = parameters.get("d");
  if (packed === null) return undefined;
  const notation = parameters.get("n") ?? "hml";
  const example = parameters.get("e");
  if (!isNotation(notation) || packed.length > mostLinkCharacters) return "broken";
  try {
    const text = unpack(packed);
    return { notation, text, ...(example !== null && { example }) };
  } catch {
    return "broken";
  }
}

function unpack(packed: string): string {
  const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
    c.charCodeAt(0),
  );
  // One byte more than may be: a text that fills it all is too long, or was cut.
  const room = new Uint8Array(mostSharedCharacters + 1);
  const text = inflateSync(bytes, { out: room });
  if (text.length > mostSharedCharacters) throw new Error("the text is too long");
  return new TextDecoder("utf-8", { fatal: true }).decode(text);
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(strFromU8(bytes, true)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
