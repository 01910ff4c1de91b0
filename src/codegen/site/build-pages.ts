import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { escapeHtml } from "./highlight-hml.ts";
import { layOut, type Page } from "./page-layout.ts";
import { renderMarkdown } from "./render-markdown.ts";
import { relativeUrl, sitePathOf } from "./site-path.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const here = fileURLToPath(new URL("./", import.meta.url));

/** Files of the site by path, without the API. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>;

/** Everything but the API: pages of the specification, what they link to, styles and search. */
export function buildPages(): SiteFiles {
  const files = new Map<string, string | Uint8Array>();
  const pages = renderAll(files);
  for (const page of pages) files.set(page.path, layOut(page, pages));
  files.set("search-index.js", `globalThis.hmlSearchIndex = ${JSON.stringify(listTitles(pages))};\n`);
  const read = (name: string) => readFileSync(`${here}${name}`, "utf8");
  files.set("site.css", `${read("palette.css")}${read("site.css")}`);
  files.set("site.js", read("site.js"));
  return files;
}

/** Pages of the specification, and whatever else of the project they link to. */
function renderAll(files: Map<string, string | Uint8Array>): readonly Page[] {
  const waiting = readdirSync(join(root, "spec"), { recursive: true, encoding: "utf8" })
    .map((name) => `spec/${name.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".md"))
    .sort((a, b) => rankOf(a) - rankOf(b) || a.localeCompare(b, "en"));
  const known = new Set(waiting);
  const pages: Page[] = [];
  // The list grows while it is walked: a text that is linked to becomes a page too.
  for (const path of waiting) {
    const link = (target: string) => {
      if (target.endsWith(".md") && !known.has(target)) {
        known.add(target);
        waiting.push(target);
      } else if (!target.endsWith(".md") && target !== railroad)
        files.set(sitePathOf(target), readFileSync(join(root, target)));
    };
    pages.push(renderFile(path, link));
  }
  const at = pages.findIndex(({ path }) => path === "reference.html");
  return [...pages.slice(0, at), grammarPage(), ...pages.slice(at)];
}

const sections: readonly (readonly [pattern: RegExp, title: string])[] = [
  [/^spec\/(?:hml\.md|chapters\/)/, "Specification"],
  [/^spec\/generated\/(?:[^/]+|rules\/index)\.md$/, "Reference"],
  [/^spec\/decisions\//, "Decisions"],
];

function sectionOf(path: string): string | undefined {
  return sections.find(([pattern]) => pattern.test(path))?.[1];
}

function rankOf(path: string): number {
  if (path === "spec/hml.md") return 0;
  const rank = sections.findIndex(([pattern]) => pattern.test(path));
  return rank < 0 ? sections.length + 1 : rank + 1;
}

function renderFile(path: string, link: (target: string) => void): Page {
  const site = sitePathOf(path);
  const { html, title, anchors } = renderMarkdown(readFileSync(join(root, path), "utf8"), {
    codeUrl: (code) =>
      existsSync(join(root, `spec/generated/rules/${code}.md`)) && /^HML\d{4}$/.test(code)
        ? relativeUrl(site, `rules/${code}.html`)
        : undefined,
    resolveLink: (href) => {
      const [target = "", fragment] = href.split("#");
      if (target === "" || /^[a-z]+:/.test(target)) return href;
      const project = normalize(join(dirname(path), target)).replaceAll("\\", "/");
      // What is not there stays as it is written, and the check of links finds it.
      if (!existsSync(join(root, project)) || statSync(join(root, project)).isDirectory()) return href;
      link(project);
      return relativeUrl(site, sitePathOf(project)) + (fragment === undefined ? "" : `#${fragment}`);
    },
  });
  return {
    path: site,
    title: path === "spec/hml.md" ? "HML 1.0" : title,
    html,
    anchors,
    section: sectionOf(path),
  };
}

const railroad = "grammar/generated/railroad.html";

/** The grammar as diagrams and as EBNF, both as the parser has it. */
function grammarPage(): Page {
  const diagrams = readFileSync(join(root, railroad), "utf8");
  const ebnf = readFileSync(join(root, "grammar/generated/hml.ebnf"), "utf8");
  const [, body = ""] = /<\/h1>([\s\S]*?)<\/main>/.exec(diagrams) ?? [];
  const drawing = body.replaceAll("<section ", '<section class="railroad" ');
  const anchors = [
    { id: "grammar", title: "Grammar", level: 1 },
    ...[...body.matchAll(/<section id="([^"]+)"/g)].map(([, id = ""]) => ({ id, title: id, level: 2 })),
    { id: "ebnf", title: "EBNF", level: 2 },
  ];
  const html = `<h1 id="grammar">Grammar</h1>\n${drawing}\n<h2 id="ebnf">EBNF</h2>\n<pre tabindex="0"><code>${escapeHtml(ebnf)}</code></pre>\n`;
  return { path: sitePathOf(railroad), title: "Grammar", html, anchors, section: "Reference" };
}

/** What search looks through: title, page, address. */
function listTitles(pages: readonly Page[]): readonly (readonly [string, string, string])[] {
  return pages.flatMap(({ title, path, anchors }) => [
    [title, title, path] as const,
    ...anchors
      .filter(({ level }) => level !== 1 && (level === 0 || !path.startsWith("rules/")))
      .map(({ title: part, id }) => [part, title, `${path}#${id}`] as const),
  ]);
}
