const utf8 = new TextDecoder("utf-8");

/**
 * Text out of an artifact: UTF-8 up to the first NUL. Ill-formed bytes and characters that no notation of HML can hold
 * (control characters, lone surrogates) become U+FFFD, so that a name can neither move a terminal's cursor nor make a
 * declaration that cannot be written.
 */
export function readText(bytes: Uint8Array): string {
  let end = 0;
  let plain = true;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    if (byte === 0) break;
    if (byte < 0x20 || byte > 0x7e) plain = false;
  }
  const used = bytes.subarray(0, end);
  if (plain && end <= 64) return String.fromCharCode(...used);
  const text = utf8.decode(used);
  return plain ? text : text.replace(unfit, "\ufffd");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const unfit = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g;
