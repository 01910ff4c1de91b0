import { byId, element } from "./element.ts";
import type { Finding, Remedy } from "./finding.ts";

/** What the panel has others do. */
export interface FindingsPanelOptions {
  readonly goTo: (offset: number) => void;
  readonly mend: (remedy: Remedy) => void;
  readonly explain: (code: string) => void;
}

/** Findings that are listed; the rest is counted, and comes up as those above are mended. */
const shown = 200;
/** Milliseconds without a change after which the number is read aloud, so that typing is not talked over. */
const silence = 700;

/** The list of findings below the editor, and how many there are for who cannot see it. */
export class FindingsPanel {
  readonly #list = byId("findings");
  readonly #options: FindingsPanelOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: FindingsPanelOptions) {
    this.#options = options;
  }

  /** `shared`: what mends several of them at once. */
  show(findings: readonly Finding[], shared: readonly Remedy[]): void {
    const held = this.#focused();
    const items = findings.slice(0, shown).map((one) => this.#item(one));
    const rest = findings.length - shown;
    if (rest > 0) items.push(element("li", {}, `and ${rest} more`));
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    byId("clean").hidden = items.length > 0;
    byId("shared-remedies").replaceChildren(...shared.map((one) => this.#button(one)));
    if (held) this.#focusAgain(held);
    this.#count(findings);
  }

  /** Puts the focus on what can be done about the finding at an offset. Whether there is one. */
  focusAt(findings: readonly Finding[], offset: number): boolean {
    const at = findings.findIndex(({ from, to }) => from <= offset && offset <= to);
    const item = at < 0 ? undefined : this.#list.children[at];
    const button = item?.querySelector<HTMLElement>(".remedies button") ?? item?.querySelector("button");
    button?.focus();
    return button !== null && button !== undefined;
  }

  #item(finding: Finding): HTMLLIElement {
    const { goTo, explain } = this.#options;
    const { key, severity, code, message, place, from, related, remedies } = finding;
    const buttons = remedies.map((one) => this.#button(one));
    return element(
      "li",
      { class: severity, "data-key": key },
      element(
        "p",
        {},
        element(
          "button",
          { type: "button", class: "place", "aria-label": `${place}, go there`, onclick: () => goTo(from) },
          place,
        ),
        " ",
        element("strong", { class: "severity" }, severity),
        " ",
        element(
          "button",
          { type: "button", class: "code", title: `What ${code} means`, onclick: () => explain(code) },
          code,
        ),
        " ",
        element("span", { class: "message" }, message),
      ),
      ...related.map((one) =>
        element(
          "p",
          { class: "related" },
          element(
            "button",
            {
              type: "button",
              class: "place",
              "aria-label": `${one.place}, go there`,
              onclick: () => goTo(one.from),
            },
            one.place,
          ),
          ` ${one.message}`,
        ),
      ),
      buttons.length > 0 && element("div", { class: "remedies" }, ...buttons),
    );
  }

  #button(remedy: Remedy): HTMLButtonElement {
    const onclick = () => this.#options.mend(remedy);
    return element(
      "button",
      { type: "button", class: remedy.mends ? "mend" : "quiet", onclick },
      remedy.title,
    );
  }

  /** What has the focus here, so that a new list does not throw a person out of it. */
  #focused(): { readonly key: string; readonly at: number; readonly label: string } | undefined {
    const active = document.activeElement;
    const item = active?.closest<HTMLElement>("#findings > li");
    if (!active || !item) return undefined;
    const at = [...this.#list.children].indexOf(item);
    return { key: item.dataset.key ?? "", at, label: active.textContent ?? "" };
  }

  #focusAgain({
    key,
    at,
    label,
  }: {
    readonly key: string;
    readonly at: number;
    readonly label: string;
  }): void {
    const items = [...this.#list.querySelectorAll<HTMLElement>(":scope > li")];
    const item = items.find(({ dataset }) => dataset.key === key) ?? items[Math.min(at, items.length - 1)];
    const buttons = [...(item?.querySelectorAll("button") ?? [])];
    const next = buttons.find(({ textContent }) => textContent === label) ?? buttons[0];
    (next ?? byId("findings-panel")).focus();
  }

  #count(findings: readonly Finding[]): void {
    const text = countFindings(findings);
    byId("count").textContent = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const aloud = byId("count-aloud");
      if (aloud.textContent !== text) aloud.textContent = text;
    }, silence);
  }
}

function countFindings(findings: readonly Finding[]): string {
  const parts = (["error", "warning", "info"] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${count} ${severity}${count > 1 && severity !== "info" ? "s" : ""}`] : [];
  });
  return parts.join(", ") || "No findings";
}
