import { byId, element } from "./element.ts";

/** One example as `examples/catalogue.json` lists it. */
export interface Example {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** Address of its text, from the page. */
  readonly declaration: string;
  readonly artifacts: readonly {
    readonly name: string;
    /** Address of its bytes, or what the generator of the examples calls it: 40 MB of made-up weights are not shipped. */
    readonly url?: string;
    readonly made?: string;
  }[];
}

export interface LoadedExample {
  readonly id: string;
  readonly text: string;
  readonly artifacts: readonly { readonly name: string; readonly content: Blob }[];
}

export class Examples {
  readonly #list: readonly Example[];

  private constructor(list: readonly Example[]) {
    this.#list = list;
  }

  static async load(): Promise<Examples> {
    return new Examples((await (await get("examples/catalogue.json")).json()) as readonly Example[]);
  }

  /** Fills the picker; `choose` hears the id of what is picked. */
  offer(choose: (id: string) => void): void {
    const picker = byId<HTMLSelectElement>("example");
    for (const [group, members] of Map.groupBy(this.#list, (one) => one.group)) {
      const options = members.map(({ id, title }) => element("option", { value: id }, title));
      picker.append(element("optgroup", { label: group }, ...options));
    }
    picker.addEventListener("change", () => {
      if (picker.value !== "") choose(picker.value);
    });
  }

  /** Shows in the picker which example is open; `undefined` for a text of one's own. */
  mark(id: string | undefined): void {
    byId<HTMLSelectElement>("example").value = id ?? "";
  }

  /** Text and artifacts; `undefined` where there is no such example. */
  async open(id: string): Promise<LoadedExample | undefined> {
    const example = this.#list.find((one) => one.id === id);
    if (!example) return undefined;
    const text = await (await get(example.declaration)).text();
    const artifacts = await Promise.all(
      example.artifacts.map(async ({ name, url, made }) => ({
        name,
        content: url === undefined ? await make(made ?? "") : await (await get(url)).blob(),
      })),
    );
    return { id, text, artifacts };
  }
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`"${address}" is not there`);
  return response;
}

interface Generator {
  readonly makeSystemArtifact: (name: string) => Uint8Array<ArrayBuffer> | undefined;
}

/** The same bytes that the tests of the examples make. */
async function make(name: string): Promise<Blob> {
  const address = new URL("make-artifacts.js", document.baseURI).href;
  const { makeSystemArtifact } = (await import(address)) as Generator;
  const bytes = makeSystemArtifact(name);
  if (!bytes) throw new Error(`nobody knows how to make "${name}"`);
  return new Blob([bytes]);
}
