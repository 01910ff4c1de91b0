import fc from "fast-check";
import { expect, test } from "vitest";
import type { NotationId } from "../../src/model/tree.ts";
import { NotationMemory } from "./page/notation-memory.ts";
import {
  mostLinkCharacters,
  mostSharedCharacters,
  readShareLink,
  writeShareLink,
} from "./page/share-link.ts";

const base = "https://example.org/playground/";
const notations = ["hml", "yaml", "json", "xml"] as const satisfies readonly NotationId[];
const shared = fc.record(
  {
    notation: fc.constantFrom(...notations),
    text: fc.string({ unit: "grapheme", maxLength: 400 }),
    example: fc.string({ minLength: 1, maxLength: 12 }),
  },
  { requiredKeys: ["notation", "text"] },
);

test("a link gives back what was put into it", () => {
  fc.assert(
    fc.property(shared, (given) => {
      const link = writeShareLink(given, base);
      if (link.is !== "link") throw new Error("it is short enough");
      expect(readShareLink(new URL(link.address).hash)).toEqual(given);
    }),
  );
});

test("whatever a fragment holds, reading it gives a declaration, nothing, or says that it is broken", () => {
  const fragment = fc.oneof(
    fc.string().map((text) => `#${text}`),
    fc.tuple(shared, fc.nat(200), fc.string({ maxLength: 3 })).map(([given, at, noise]) => {
      const link = writeShareLink(given, base);
      const { hash } = new URL(link.is === "link" ? link.address : base);
      return hash.slice(0, at) + noise + hash.slice(at + noise.length);
    }),
  );
  fc.assert(
    fc.property(fragment, (text) => {
      const found = readShareLink(text);
      if (found === undefined || found === "broken") return;
      expect(notations).toContain(found.notation);
      expect(typeof found.text).toBe("string");
    }),
  );
});

test("a text that does not fit says how long the link would be", () => {
  const noise = Array.from({ length: 9000 }, (_, at) => Math.imul(at + 1, 2654435761).toString(36)).join(
    "\n",
  );
  const link = writeShareLink({ notation: "hml", text: noise }, base);
  if (link.is !== "too-long") throw new Error("it is too long");
  expect(link.characters).toBeGreaterThan(mostLinkCharacters);
});

test("a link that would unpack into more than a page bears is broken", () => {
  const bomb = writeShareLink({ notation: "hml", text: "a".repeat(mostSharedCharacters) }, base);
  if (bomb.is !== "link") throw new Error("it packs well");
  expect(readShareLink(new URL(bomb.address).hash)).toMatchObject({ notation: "hml" });
  const longer = writeShareLink({ notation: "hml", text: "a".repeat(mostSharedCharacters + 1) }, base);
  expect(longer.is).toBe("too-long");
});

test("the way back to a notation brings back its text, by whichever others it went, until something is changed", () => {
  const memory = new NotationMemory();
  memory.converted("hml", "# a\nhml 1.0", "json", "{}");
  memory.converted("json", "{}", "xml", "<m/>");
  expect(memory.recall("hml", "xml", "<m/>")).toBe("# a\nhml 1.0");
  expect(memory.recall("hml", "json", "{}")).toBe("# a\nhml 1.0");
  expect(memory.recall("json", "xml", "<m/>")).toBe("{}");
  expect(memory.recall("hml", "xml", "<n/>")).toBeUndefined();
  memory.converted("xml", "<n/>", "hml", "hml 1.0");
  expect(memory.recall("xml", "hml", "hml 1.0")).toBe("<n/>");
  expect(memory.recall("hml", "json", "{}")).toBe("# a\nhml 1.0");
});
