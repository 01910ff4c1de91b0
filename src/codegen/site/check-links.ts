import { posix } from "node:path";
import type { SiteFiles } from "./build-pages.ts";

/** A link that leads nowhere. */
export interface BrokenLink {
  readonly page: string;
  readonly link: string;
}

const decode = (text: string) => decodeURIComponent(text.replaceAll("&amp;", "&").replaceAll("&quot;", '"'));

/** Internal links of all pages whose file, or whose place in it, is not there. `isElsewhere`: files that others write. */
export function findBrokenLinks(
  files: SiteFiles,
  isElsewhere: (path: string) => boolean = () => false,
): readonly BrokenLink[] {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const [path, content] of files)
    if (path.endsWith(".html")) ids.set(path, new Set(listIds(String(content))));
  return [...files].flatMap(([page, content]) =>
    page.endsWith(".html")
      ? listLinks(String(content))
          .filter((link) => !isExternal(link) && isBroken(page, link))
          .map((link) => ({ page, link }))
      : [],
  );

  function isBroken(page: string, link: string): boolean {
    const [target = "", fragment] = decode(link).split("#");
    const path = target === "" ? page : posix.normalize(posix.join(posix.dirname(page), target));
    if (isElsewhere(path)) return false;
    if (!files.has(path)) return true;
    return fragment !== undefined && fragment !== "" && ids.get(path)?.has(fragment) === false;
  }
}

function listIds(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id = ""]) => decode(id));
}

function listLinks(html: string): readonly string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => link);
}

function isExternal(link: string): boolean {
  return /^(?:[a-z]+:|\/\/)/i.test(link);
}
