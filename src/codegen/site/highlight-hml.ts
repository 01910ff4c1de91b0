const tokens =
  /(?<open>⟦|⟪)|(?<close>⟧|⟫)|(?<comment>(?<=^|\s)#[^\n]*|\/\/\/[^\n]*)|(?<string>"[^"\n⟦⟧⟪⟫]*")|(?<key>(?<![\w:.-])[A-Za-z][\w-]*(?=[⟧⟫]*:(?![\da-f])))|(?<kind>(?<![\w:.-])[A-Za-z][\w-]*(?=[⟧⟫]*[ \t]+[⟦⟪]*(?:"[^"\n]*"|[\w.-]+)?[⟧⟫]*[ \t]*\{))|(?<other>[^⟦⟧⟪⟫"#/A-Za-z]+|.|\n)/gmu;

const marks: Readonly<Record<string, string>> = { "⟦": "finding", "⟪": "related" };

/** HML text as HTML: colours by kind of word, and the marks of an example as `<mark>`. */
export function highlightHml(text: string): string {
  let html = "";
  for (const { 0: word, groups = {} } of text.matchAll(tokens)) {
    if (groups.open) html += `<mark class="${marks[word]}">`;
    else if (groups.close) html += "</mark>";
    else {
      const kind = ["comment", "string", "key", "kind"].find((name) => groups[name] !== undefined);
      html += kind ? `<span class="${kind}">${escapeHtml(word)}</span>` : escapeHtml(word);
    }
  }
  return html;
}

/** Text as HTML shows it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
