import type { NotationId } from "../../../src/model/tree.ts";

type Child = Node | string | undefined | false;

/** An element with attributes, listeners (`onclick`) and children; texts become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, string | boolean | ((event: Event) => void) | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.replace(/^on/, ""), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
}

/** The element of the page with this id. */
export function byId<Found extends HTMLElement = HTMLElement>(id: string): Found {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no "${id}"`);
  return found as Found;
}

/** A group of radio buttons for notations. */
export interface Choice {
  set(notation: NotationId): void;
  onChange(listener: (notation: NotationId) => void): void;
}

/** The radio buttons of this name. */
export function chosenIn(name: string): Choice {
  const radios = [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  return {
    set: (notation) => {
      for (const radio of radios) radio.checked = radio.value === notation;
    },
    onChange: (listener) => {
      for (const radio of radios) radio.addEventListener("change", () => listener(radio.value as NotationId));
    },
  };
}
