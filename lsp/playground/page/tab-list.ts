import { byId } from "./element.ts";

/** Tabs as screen readers know them: one of them is in the tab order, arrow keys go to the others. */
export interface TabList {
  select(id: string, options?: { readonly focus?: boolean }): void;
}

/** Makes tabs of the buttons in `list`; each names its panel by `aria-controls`. */
export function startTabs(list: HTMLElement): TabList {
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  const select: TabList["select"] = (id, { focus = false } = {}) => {
    for (const tab of tabs) {
      const isChosen = tab.id === id;
      tab.setAttribute("aria-selected", String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      panelOf(tab).hidden = !isChosen;
      if (isChosen && focus) tab.focus();
    }
  };
  const steps: Readonly<Record<string, (at: number) => number>> = {
    ArrowRight: (at) => (at + 1) % tabs.length,
    ArrowLeft: (at) => (at + tabs.length - 1) % tabs.length,
    Home: () => 0,
    End: () => tabs.length - 1,
  };
  for (const [at, tab] of tabs.entries()) {
    // What scrolls must be reachable by keyboard.
    panelOf(tab).tabIndex = 0;
    tab.addEventListener("click", () => select(tab.id));
    tab.addEventListener("keydown", (event) => {
      const next = steps[event.key]?.(at);
      if (next === undefined) return;
      event.preventDefault();
      select(tabs[next]?.id ?? tab.id, { focus: true });
    });
  }
  return { select };
}

function panelOf(tab: HTMLElement): HTMLElement {
  return byId(tab.getAttribute("aria-controls") ?? "");
}
