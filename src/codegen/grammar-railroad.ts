import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import type { GrammarNode } from "./grammar-ebnf.ts";

/** What a diagram is made of: the part of the railroad-diagrams library (CC0, shipped with Chevrotain) that is used. */
interface Railroad {
  Diagram(...items: readonly unknown[]): unknown;
  Sequence(...items: readonly unknown[]): unknown;
  Choice(normal: number, ...items: readonly unknown[]): unknown;
  Optional(item: unknown): unknown;
  OneOrMore(item: unknown): unknown;
  ZeroOrMore(item: unknown): unknown;
  Terminal(text: string): unknown;
  NonTerminal(text: string, href: string): unknown;
}

/** One page with a diagram for each rule, drawn as SVG: no script, nothing loaded. */
export function printRailroad(rules: readonly GrammarNode[]): string {
  const railroad = loadRailroad();
  const sections = rules.map((rule) => {
    const diagram = railroad.Diagram(...(rule.definition ?? []).map((part) => draw(part, railroad)));
    return `<section id="${rule.name}">\n<h2>${rule.name}</h2>\n${String(diagram).trim()}\n</section>`;
  });
  return `${head}\n${sections.join("\n")}\n</main>\n</html>\n`;
}

/** The library is a script for browsers, which puts its names on the global object. */
function loadRailroad(): Railroad {
  const file = new URL("diagrams/vendor/railroad-diagrams.js", packageFolder());
  const context = createContext({});
  runInContext(readFileSync(fileURLToPath(file), "utf8"), context);
  return (context as { railroad: Railroad }).railroad;
}

function packageFolder(): URL {
  const entry = import.meta.resolve("chevrotain");
  return new URL(`${entry.slice(0, entry.lastIndexOf("/chevrotain/"))}/chevrotain/`);
}

function draw(node: GrammarNode, railroad: Railroad): unknown {
  const parts = (node.definition ?? []).map((part) => draw(part, railroad));
  switch (node.type) {
    case "Alternation":
      return railroad.Choice(0, ...parts);
    case "Alternative":
      return railroad.Sequence(...parts);
    case "Option":
      return railroad.Optional(railroad.Sequence(...parts));
    case "Repetition":
      return railroad.ZeroOrMore(railroad.Sequence(...parts));
    case "RepetitionMandatory":
      return railroad.OneOrMore(railroad.Sequence(...parts));
    case "NonTerminal":
      return railroad.NonTerminal(node.name ?? "", `#${node.name}`);
    default:
      return railroad.Terminal((node.label ?? node.name ?? "").replaceAll('"', ""));
  }
}

const head = `<!doctype html>
<!-- Generated from the rules of grammar/ by \`npm run generate\`. Do not edit. -->
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Grammar of HML text</title>
<style>
  :root { color-scheme: light dark; --line: #333; --token: #dcefe4; --rule: #dbe7fb; --text: #111; }
  @media (prefers-color-scheme: dark) { :root { --line: #bbb; --token: #1f4632; --rule: #22375c; --text: #eee; } }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0; }
  main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
  section { overflow-x: auto; }
  h2 { font: 600 1.1rem ui-monospace, monospace; margin: 1.5rem 0 0; }
  svg path { fill: none; stroke: var(--line); stroke-width: 2; }
  svg rect { fill: var(--token); stroke: var(--line); stroke-width: 2; }
  svg .non-terminal rect { fill: var(--rule); }
  svg text { fill: var(--text); font: 600 14px ui-monospace, monospace; text-anchor: middle; }
</style>
<main>
<h1>Grammar of HML text</h1>
<p>Comments and blanks may stand between any two tokens. A doc comment belongs to the next block or property.</p>`;
