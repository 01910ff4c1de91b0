import { formatDocument } from "@codemirror/lsp-client";
import { EditorView } from "@codemirror/view";
import DOMPurify from "dompurify";
import { limits } from "../../../src/base/limits.ts";
import type { NotationId } from "../../../src/model/tree.ts";
import { ArtifactPanel } from "./artifact-panel.ts";
import type { Converted } from "./converted-pane.ts";
import { ConvertedPanes } from "./converted-panes.ts";
import {
  type Declaration,
  fileNameOf,
  firstDeclaration,
  keepDeclaration,
  notationOfName,
  uriOf,
} from "./declaration.ts";
import { byId, chosenIn } from "./element.ts";
import { Examples } from "./examples.ts";
import type { Remedy } from "./finding.ts";
import { FindingsPanel } from "./findings-panel.ts";
import { LiveFindings } from "./live-findings.ts";
import { NotationMemory } from "./notation-memory.ts";
import { shareDeclaration } from "./share-dialog.ts";
import { editorState } from "./source-editor.ts";
import { startTabs } from "./tab-list.ts";
import { startWorker, type WorkerClient } from "./worker-client.ts";

/** Artifacts of one go that are inspected at once; the others have a button. */
const inspectedAtOnce = 3;

/** Everything on the page, and how its parts act on one another. */
export class Playground {
  readonly #view: EditorView;
  readonly #server: WorkerClient;
  readonly #panel: FindingsPanel;
  readonly #findings: LiveFindings;
  readonly #converted: ConvertedPanes;
  readonly #artifacts: ArtifactPanel;
  readonly #tabs = startTabs(byId("tabs"));
  readonly #examples = Examples.load();
  readonly #memory = new NotationMemory();
  #notation: NotationId = firstDeclaration.notation;
  #example: string | undefined;
  #isOpen = false;

  constructor(worker: URL) {
    this.#view = new EditorView({ parent: byId("editor") });
    this.#server = startWorker(worker, {
      rootUri: "file:///",
      sanitizeHTML: keepText,
      notificationHandlers: {
        "textDocument/publishDiagnostics": (_client, given) => {
          this.#findings.receive(given);
          return true;
        },
      },
    });
    this.#panel = new FindingsPanel({
      goTo: (offset) => this.#goTo(offset),
      mend: (remedy) => this.#mend(remedy),
      explain: (code) => this.#run(this.#explain(code)),
    });
    this.#findings = new LiveFindings({
      view: this.#view,
      show: (found, shared) => this.#panel.show(found, shared),
    });
    this.#converted = new ConvertedPanes(this.#server, () => ({
      uri: uriOf(this.#notation),
      notation: this.#notation,
    }));
    this.#artifacts = new ArtifactPanel({
      server: this.#server,
      draft: (uris) => this.#run(this.#draft(uris)),
      say: (message) => this.say(message),
    });
    this.#listen();
  }

  /** Puts a declaration into the editor. In the same notation it can be undone. */
  open({ notation, text, example }: Declaration): void {
    this.#example = example;
    if (notation === this.#notation && this.#isOpen) {
      const changes = { from: 0, to: this.#view.state.doc.length, insert: text };
      this.#view.dispatch({ changes, selection: { anchor: 0 }, scrollIntoView: true });
    } else {
      this.#isOpen = true;
      this.#notation = notation;
      const options = { client: this.#server.client, uri: uriOf(notation), notation, text };
      const keys = [{ key: "Mod-.", run: () => this.#toRemedies() }];
      performance.mark("hml-shown");
      this.#view.setState(editorState(options, { keys, onChange: () => this.#changed() }));
      this.#changed();
    }
    chosenIn("source-notation").set(notation);
    this.#run(this.#examples.then((examples) => examples.mark(example)));
  }

  /** Opens an example with its artifacts. Whether there is one of that id. */
  async openExample(id: string): Promise<boolean> {
    const loaded = await (await this.#examples).open(id);
    if (!loaded) return false;
    this.#take(loaded.artifacts);
    this.open({ notation: "hml", text: loaded.text, example: id });
    return true;
  }

  /** Brings the artifacts of the example that a text came from, and leaves the text as it is. */
  async fetchArtifacts(id: string): Promise<void> {
    const loaded = await (await this.#examples).open(id);
    if (loaded) this.#take(loaded.artifacts);
  }

  /** Says something in the line at the top, which screen readers read aloud. */
  say(message: string): void {
    byId("status").textContent = message;
  }

  #take(artifacts: readonly { readonly name: string; readonly content: Blob }[]): void {
    this.#artifacts.dropExample();
    for (const { name, content } of artifacts) this.#artifacts.put(name, content, { isExample: true });
  }

  #listen(): void {
    const on = (id: string, act: () => Promise<unknown>) =>
      byId(id).addEventListener("click", () => this.#run(act()));
    on("format", async () => formatDocument(this.#view));
    on("fix-all", () => this.#fixAll());
    on("save", async () => this.#save());
    on("share", () => shareDeclaration(this.#declaration()));
    chosenIn("source-notation").onChange((notation) => this.#run(this.#switchTo(notation)));
    this.#run(
      this.#examples.then((examples) =>
        examples.offer((id) => this.#run(this.openExample(id).then(() => this.say("")))),
      ),
    );
  }

  /** Files that were dropped or chosen: a declaration is opened, everything else is an artifact. */
  async takeFiles(files: readonly File[]): Promise<void> {
    const declarations = files.filter(({ name }) => notationOfName(name) !== undefined);
    const artifacts = files.filter((file) => !declarations.includes(file));
    for (const file of artifacts) this.#artifacts.put(file.name, file);
    const [first] = declarations;
    if (first && first.size > limits.declarationBytes) {
      this.say(`"${first.name}" is larger than any declaration may be.`);
    } else if (first) {
      const text = (await first.text()).replace(/^\uFEFF/, "").replaceAll("\r\n", "\n");
      this.open({ notation: notationOfName(first.name) ?? "hml", text });
    }
    if (artifacts.length === 0) return;
    this.#tabs.select("artifacts-tab");
    this.say(
      artifacts.length === 1 ? `"${artifacts[0]?.name}" is here.` : `${artifacts.length} artifacts are here.`,
    );
    for (const { name } of artifacts.slice(0, inspectedAtOnce)) await this.#artifacts.inspect(name);
  }

  #declaration(): Declaration {
    const text = this.#view.state.doc.toString();
    return { notation: this.#notation, text, ...(this.#example !== undefined && { example: this.#example }) };
  }

  #changed(): void {
    keepDeclaration(this.#declaration());
    this.#converted.changed();
  }

  #goTo(offset: number): void {
    const anchor = Math.min(offset, this.#view.state.doc.length);
    this.#view.dispatch({
      selection: { anchor },
      effects: EditorView.scrollIntoView(anchor, { y: "center" }),
    });
    this.#view.focus();
  }

  #mend({ title, changes }: Remedy): void {
    this.#view.dispatch({ changes: [...changes], userEvent: "input.fix" });
    this.say(`Done: ${title}`);
  }

  #toRemedies(): boolean {
    const found = this.#panel.focusAt(this.#findings.current, this.#view.state.selection.main.head);
    if (!found) this.say("There is no finding here.");
    return true;
  }

  async #fixAll(): Promise<void> {
    const remedy = await this.#findings.fixAll();
    if (remedy) this.#mend(remedy);
    else this.say("There is nothing that is safe to fix unseen.");
  }

  /** Another notation to write in: the same content, and on the way back the same text. */
  async #switchTo(notation: NotationId): Promise<void> {
    const from = this.#notation;
    const text = this.#view.state.doc.toString();
    if (notation === from) return;
    const recalled = this.#memory.recall(notation, from, text);
    if (recalled !== undefined) {
      this.open({ ...this.#declaration(), notation, text: recalled });
      return;
    }
    const broken = (await this.#findings.ofText()).filter(
      ({ code, severity }) => code.startsWith("HML1") && severity === "error",
    );
    const converted =
      broken.length > 0 ? null : await this.#server.execute<Converted>("hml.convert", uriOf(from), notation);
    if (!converted || this.#view.state.doc.toString() !== text) {
      chosenIn("source-notation").set(from);
      if (broken.length > 0)
        this.say(
          `Mend the syntax first (line ${broken[0]?.place.split(":")[0]}): what cannot be read would be lost.`,
        );
      return;
    }
    this.#memory.converted(from, text, notation, converted.text);
    this.open({ ...this.#declaration(), notation, text: converted.text });
    const losses = converted.losses.map(({ what }) => what);
    this.say(
      losses.length > 0 ? `Not kept: ${losses.slice(0, 3).join("; ")}. The way back brings it back.` : "",
    );
  }

  async #draft(uris: readonly string[]): Promise<void> {
    const text = await this.#server.execute<string>("hml.init", uris, this.#notation, "file:///");
    if (text === null) {
      this.say("Of this file no declaration can be drafted.");
      return;
    }
    this.open({ notation: this.#notation, text });
    this.#view.focus();
    this.say("Drafted. What only you know is listed in the comments; undo brings the former text back.");
  }

  async #explain(code: string): Promise<void> {
    const text = await this.#server.execute<string>("hml.explain", code);
    byId("explanation").textContent = text ?? "";
    const { rules } = document.body.dataset;
    const link = byId<HTMLAnchorElement>("rule-page");
    link.hidden = !rules;
    if (rules) link.href = `${rules}${code}.html`;
    this.#tabs.select("explanation-tab", { focus: true });
  }

  #save(): void {
    const { notation, text } = this.#declaration();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = fileNameOf(notation);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  #run(work: Promise<unknown>): void {
    work.catch((fault: unknown) =>
      this.say(`That has failed: ${fault instanceof Error ? fault.message : fault}`),
    );
  }
}

/** Documentation holds text of whoever wrote the declaration, perhaps a stranger with a link: no markup of theirs acts. */
function keepText(html: string): string {
  return DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true },
    FORBID_TAGS: ["a", "img", "picture", "video", "audio", "form", "input", "button", "textarea", "style"],
    FORBID_ATTR: ["style", "id", "class"],
  });
}
