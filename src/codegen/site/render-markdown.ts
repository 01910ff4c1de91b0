import MarkdownIt, { type Token } from "markdown-it";
import { escapeHtml, highlightHml } from "./highlight-hml.ts";

/** A heading, a requirement or the page itself: what search finds and permalinks lead to. */
export interface Anchor {
  readonly id: string;
  readonly title: string;
  /** 1 for the page's title; 0 for a requirement. */
  readonly level: number;
}

/** A page's body, and what can be linked to in it. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly title: string;
  readonly anchors: readonly Anchor[];
}

export interface RenderOptions {
  /** Where a link of the text leads on the site, from this page. */
  readonly resolveLink: (href: string) => string;
  /** Address of the page of a code, from this page; `undefined` where there is none. */
  readonly codeUrl: (code: string) => string | undefined;
}

/** Markdown of the project as HTML: permalinks on headings and requirements, codes linked, examples coloured. */
export function renderMarkdown(text: string, options: RenderOptions): RenderedMarkdown {
  const anchors: Anchor[] = [];
  const markdown = new MarkdownIt({ html: true, highlight: (body, info) => highlight(body, info) });
  const { rules } = markdown.renderer;
  const tokens = markdown.parse(text.replaceAll(/^<!--.*?-->\n?/gm, ""), {});
  visitLinks(tokens, options);
  visitHeadings(tokens, anchors);
  rules.code_inline = (list, index) => renderCode(list[index]?.content ?? "", anchors, options);
  rules.fence = (list, index) => renderFence(list[index], options);
  rules.heading_close = (list, index) => closeHeading(list[index]);
  rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
  rules.table_close = () => "</table></div>\n";
  const html = linkCodes(markdown.renderer.render(tokens, markdown.options, {}), options);
  return { html, title: anchors.find(({ level }) => level === 1)?.title ?? "HML", anchors };
}

function visitLinks(tokens: readonly Token[], { resolveLink }: RenderOptions): void {
  for (const token of tokens) {
    const href = token.attrGet("href");
    if (href !== null) token.attrSet("href", resolveLink(String(href)));
    visitLinks(token.children ?? [], { resolveLink, codeUrl: () => undefined });
  }
}

function visitHeadings(tokens: readonly Token[], anchors: Anchor[]): void {
  const used = new Set<string>();
  tokens.forEach((token, index) => {
    if (token.type !== "heading_open") return;
    const title = (tokens[index + 1]?.children ?? []).map(({ content }) => content).join("");
    let id = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\d]+/gu, "-")
      .replaceAll(/^-|-$/g, "");
    while (used.has(id)) id += "-";
    used.add(id);
    token.attrSet("id", id);
    anchors.push({ id, title, level: Number(token.tag.slice(1)) });
    const close = tokens[index + 2];
    if (token.tag !== "h1" && close) close.meta = { id };
  });
}

function closeHeading(token: Token | undefined): string {
  const { id } = (token?.meta ?? {}) as { readonly id?: string };
  const link = id === undefined ? "" : `<a class="permalink" href="#${id}" aria-label="Permanent link">#</a>`;
  return `${link}</${token?.tag}>\n`;
}

/** A requirement's first mention is the requirement itself. */
function renderCode(content: string, anchors: Anchor[], { codeUrl }: RenderOptions): string {
  if (/^REQ-[A-Z]+-\d+$/.test(content) && !anchors.some(({ id }) => id === content)) {
    anchors.push({ id: content, title: content, level: 0 });
    return `<a class="requirement" id="${content}" href="#${content}">${content}</a>`;
  }
  const url = codeUrl(content);
  const code = `<code>${escapeHtml(content)}</code>`;
  return url === undefined ? code : `<a href="${url}">${code}</a>`;
}

function renderFence(token: Token | undefined, { codeUrl }: RenderOptions): string {
  const [language = "", ...words] = (token?.info ?? "").split(" ").filter(Boolean);
  const notes = words.map((word) => {
    const url = codeUrl(word);
    if (url !== undefined) return `<a href="${url}">${word}</a>`;
    const [key, value = ""] = word.split("=");
    return escapeHtml(key === "now" ? `checked on ${value}` : key === "file" ? value : word);
  });
  const caption = notes.length > 0 ? `<figcaption>${notes.join(" · ")}</figcaption>` : "";
  return `<figure>${caption}<pre tabindex="0"><code>${highlight(token?.content ?? "", language)}</code></pre></figure>\n`;
}

function highlight(body: string, language: string): string {
  if (language === "hml") return highlightHml(body);
  const marked = {
    "⟦": '<mark class="finding">',
    "⟪": '<mark class="related">',
    "⟧": "</mark>",
    "⟫": "</mark>",
  };
  return escapeHtml(body).replaceAll(/[⟦⟧⟪⟫]/g, (sign) => marked[sign as keyof typeof marked]);
}

/** Codes in running text lead to their pages; what is inside of links, code and attributes stays. */
function linkCodes(html: string, { codeUrl }: RenderOptions): string {
  return html.replaceAll(/<(a|pre|code|h1)\b[\s\S]*?<\/\1>|<[^>]*>|\bHML\d{4}\b/g, (found) => {
    const url = found.startsWith("<") ? undefined : codeUrl(found);
    return url === undefined ? found : `<a href="${url}">${found}</a>`;
  });
}
