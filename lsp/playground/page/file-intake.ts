import { byId } from "./element.ts";

/** Takes files that are dropped anywhere on the page, or chosen with the button. `take` gets all of one go. */
export function startFileIntake(take: (files: readonly File[]) => void): void {
  const picker = byId<HTMLInputElement>("files");
  byId("choose").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    take([...(picker.files ?? [])]);
    // The same file may be chosen again, when it was rebuilt.
    picker.value = "";
  });
  const { classList } = document.body;
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    classList.add("dragging");
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) classList.remove("dragging");
  });
  // Before the editor, which would insert the bytes as text.
  addEventListener(
    "drop",
    (event) => {
      classList.remove("dragging");
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      take([...(event.dataTransfer?.files ?? [])]);
    },
    { capture: true },
  );
}
