import { escapeHtml } from "./highlight-hml.ts";
import type { Anchor } from "./render-markdown.ts";
import { relativeUrl } from "./site-path.ts";

/** One page of the site. */
export interface Page {
  /** Path on the site. */
  readonly path: string;
  readonly title: string;
  readonly html: string;
  readonly anchors: readonly Anchor[];
  /** Heading under which it stands in the navigation; pages without one are found by search and links. */
  readonly section: string | undefined;
}

/** A whole document around a page: navigation, search, the headings of the page, light and dark. */
export function layOut(page: Page, pages: readonly Page[]): string {
  const to = (path: string) => relativeUrl(page.path, path);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · HML</title>
<meta name="description" content="${escapeHtml(page.title)}: HML, the Harmony Model Language">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${to("site.css")}">
<script>document.documentElement.dataset.theme = (() => { try { return localStorage.getItem("hml-theme") ?? ""; } catch { return ""; } })();</script>
<script defer src="${to("search-index.js")}"></script>
<script defer src="${to("site.js")}"></script>
</head>
<body data-root="${to("index.html").slice(0, -"index.html".length)}">
<a class="skip" href="#content">To the text</a>
<header>
<button id="menu" type="button" aria-expanded="false" aria-controls="navigation" aria-label="Contents">☰</button>
<a class="name" href="${to("index.html")}">HML <span>Harmony Model Language</span></a>
<div class="search" role="search"><input id="search" type="search" placeholder="Search titles, REQ ids, codes" aria-label="Search" autocomplete="off"><ol id="results" hidden></ol></div>
<button id="theme" type="button" aria-label="Light or dark">◐</button>
</header>
<div class="columns">
<nav id="navigation" aria-label="Contents">${printNavigation(page, pages, to)}</nav>
<main id="content">
${page.html}</main>
${printToc(page)}
</div>
</body>
</html>
`;
}

function printNavigation(page: Page, pages: readonly Page[], to: (path: string) => string): string {
  const sections = [...new Set(pages.flatMap(({ section }) => section ?? []))];
  const item = (one: Page) =>
    `<li><a href="${to(one.path)}"${one === page ? ' aria-current="page"' : ""}>${escapeHtml(one.title)}</a></li>`;
  const api = `<h2>Library</h2><ul><li><a href="${to("api/index.html")}">API</a></li></ul>
<h2>Try it</h2><ul><li><a href="${to("playground/index.html")}">Playground</a></li></ul>`;
  return (
    sections
      .map((section) => {
        const items = pages.filter((one) => one.section === section).map(item);
        return `<h2>${escapeHtml(section)}</h2><ul>${items.join("")}</ul>`;
      })
      .join("") + api
  );
}

function printToc({ anchors }: Page): string {
  const parts = anchors.filter(({ level }) => level === 2);
  if (parts.length < 2) return "";
  const items = parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  return `<aside aria-label="On this page"><h2>On this page</h2><ul>${items.join("")}</ul></aside>`;
}
