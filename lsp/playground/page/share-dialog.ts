import { byId } from "./element.ts";
import { mostLinkCharacters, type Shared, writeShareLink } from "./share-link.ts";

/** Shows the link to what is on the page, and copies it where the browser lets a page do so. */
export async function shareDeclaration(shared: Shared): Promise<void> {
  const { origin, pathname } = location;
  const link = writeShareLink(shared, origin + pathname);
  const field = byId<HTMLInputElement>("link");
  const told = byId("share-told");
  field.hidden = link.is === "too-long";
  byId<HTMLDialogElement>("share-dialog").showModal();
  if (link.is === "too-long") {
    const [would, most] = [link.characters, mostLinkCharacters].map((count) => count.toLocaleString("en"));
    told.textContent = `This declaration is too long for a link: it would have ${would} characters, and only ${most} pass everywhere. Save it as a file instead.`;
    return;
  }
  history.replaceState(null, "", link.address);
  field.value = link.address;
  field.select();
  const isCopied = await navigator.clipboard?.writeText(link.address).then(
    () => true,
    () => false,
  );
  told.textContent = `${isCopied ? "Copied. " : ""}The declaration stands in the link itself; your artifacts stay with you.`;
}
