import type { Json } from "./foreign-node.ts";

/** How the value of a property is spelled in another format. Both directions are exact, or say `undefined`. */
export interface Codec {
  /** For the documentation: what stands there. */
  readonly says: string;
  /** The value, one text for each item of a list. */
  toForeign(texts: readonly string[]): Json | undefined;
  /** The texts that the value stands for; `undefined` where it is of no such shape. */
  toHml(value: Json): readonly string[] | undefined;
}

/** How a label, and properties that follow from it, are spelled in another format. The first text is the label. */
export interface LabelCodec {
  readonly says: string;
  toForeign(texts: readonly (string | undefined)[]): string | undefined;
  toHml(value: string): readonly (string | undefined)[];
}

function textOf(value: Json): string | undefined {
  return value === null || typeof value === "object" ? undefined : String(value);
}

/** The same characters. */
export const sameText: Codec = {
  says: "the same text",
  toForeign: ([text]) => text,
  toHml: (value) => wrap(textOf(value)),
};

/** A list of the same texts. */
export const textList: Codec = {
  says: "a list of the same words",
  toForeign: (texts) => texts,
  toHml: (value) => {
    if (!isList(value)) return wrap(textOf(value));
    const texts = value.map(textOf);
    return texts.every((text) => text !== undefined) ? texts : undefined;
  },
};

function wrap(text: string | undefined): readonly string[] | undefined {
  return text === undefined ? undefined : [text];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A list in one text. */
export const commaList: Codec = {
  says: "the items, joined with commas",
  toForeign: (texts) => texts.join(", "),
  toHml: (value) => {
    const text = textOf(value);
    if (text === undefined) return undefined;
    return text.trim() === "" ? [] : text.split(",").map((item) => item.trim());
  },
};

/** One text that is a list over there. */
export const listedText: Codec = {
  says: "a list; several are joined with commas",
  toForeign: ([text = ""]) => text.split(", "),
  toHml: (value) => {
    const texts = textList.toHml(value);
    return texts && (texts.length > 0 ? [texts.join(", ")] : []);
  },
};

/** A list of one item as the item. */
export const onlyItem: Codec = {
  says: "the item of a list of one",
  toForeign: (texts) => (texts.length === 1 ? texts[0] : undefined),
  toHml: (value) => wrap(textOf(value)),
};

/** Words of HML and the words that the other format has for them. */
export function words(
  pairs: Readonly<Record<string, Json>>,
  alsoRead: Readonly<Record<string, string>> = {},
): Codec {
  const listed = Object.entries(pairs).map(([hml, foreign]) => `\`${hml}\` is \`${foreign}\``);
  return {
    says: listed.join(", "),
    toForeign: ([text = ""]) => (Object.hasOwn(pairs, text) ? pairs[text] : undefined),
    toHml: (value) => {
      const found = Object.entries(pairs).find(([, foreign]) => foreign === value)?.[0];
      const other = typeof value === "string" && Object.hasOwn(alsoRead, value) ? alsoRead[value] : undefined;
      return wrap(found ?? other);
    },
  };
}

/** SHA-256 without its name; upper case is read too. */
export const bareDigest: Codec = {
  says: "the 64 digits, without `sha256:`",
  toForeign: ([text = ""]) => (text.startsWith("sha256:") ? text.slice(7) : undefined),
  toHml: (value) => (typeof value === "string" ? [`sha256:${value.toLowerCase()}`] : undefined),
};

/** A date or instant as an instant of UTC. */
export const instant: Codec = {
  says: "an instant in UTC; a date is its first second",
  toForeign: ([text = ""]) => {
    const last = text.split("..").at(-1) ?? "";
    const milliseconds = Date.parse(last.length === 10 ? `${last}T00:00:00Z` : last);
    return Number.isNaN(milliseconds) ? undefined : `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  },
  toHml: (value) => {
    const text = textOf(value);
    return text === undefined ? undefined : [text.replace(/T00:00:00(?:\.0+)?(?:Z|\+00:00)$/, "")];
  },
};

/** A list that leaves out what the other format has no word for. */
export function listOf(allowed: readonly string[]): Codec {
  return {
    says: `a list; of ${allowed.map((word) => `\`${word}\``).join(", ")}`,
    toForeign: (texts) => {
      const said = texts.filter((text) => allowed.includes(text));
      return said.length > 0 ? said : undefined;
    },
    toHml: (value) => textList.toHml(value),
  };
}

/** A mail address or URL as a URL. */
export const contactUrl: Codec = {
  says: "a URL; a mail address behind `mailto:`",
  toForeign: ([text = ""]) => {
    if (/^https?:\/\/[^\s]+$/.test(text)) return text;
    return /^[^\s@:/?#]+@[^\s@:/?#]+$/.test(text) ? `mailto:${text}` : undefined;
  },
  toHml: (value) => (typeof value === "string" ? [value.replace(/^mailto:/, "")] : undefined),
};

/** `name@version` as two members. */
export function nameAndVersion(name: string, version: string): Codec {
  return {
    says: "name and version apart",
    toForeign: ([text = ""]) => {
      const at = text.lastIndexOf("@");
      return at > 0 ? { [name]: text.slice(0, at), [version]: text.slice(at + 1) } : undefined;
    },
    toHml: (value) => {
      const parts = value as Readonly<Record<string, Json>>;
      const said = [parts[name], parts[version]].filter((part) => part !== undefined).map(textOf);
      return said.some((part) => part === undefined) ? undefined : [said.join("@")];
    },
  };
}
