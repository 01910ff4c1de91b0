const standard = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const values = new Map([...standard].map((sign, value) => [sign.charCodeAt(0), value]));

/** Base64 (RFC 4648 §4) with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const rest = bytes.length - at;
    const bits = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(standard[bits >> 18] ?? "", standard[(bits >> 12) & 63] ?? "");
    parts.push(
      rest > 1 ? (standard[(bits >> 6) & 63] ?? "") : "=",
      rest > 2 ? (standard[bits & 63] ?? "") : "=",
    );
  }
  return parts.join("");
}

/**
 * Bytes of a base64 text, or `undefined` where it is anything but the one spelling that RFC 4648 §4 gives them: another
 * sign, a blank, missing padding, bits left over. The URL-safe alphabet, which DSSE allows, is taken where it is used
 * throughout. What decoders of platforms drop in silence is refused here.
 */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  if (/[-_]/.test(text)) {
    if (/[+/]/.test(text)) return undefined;
    return decodeBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
  }
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length - padding; i++) {
    const value = values.get(text.charCodeAt(i));
    if (value === undefined) return undefined;
    bits = (bits << 6) | value;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >> held;
    bits &= (1 << held) - 1;
  }
  return bits === 0 ? bytes : undefined;
}
