/** Folders of the project and where their files stand on the site; the first that fits is taken. */
const folders: readonly (readonly [project: string, site: string])[] = [
  ["spec/generated/", ""],
  ["spec/", ""],
  ["grammar/generated/", "grammar/"],
];

/** Where a file of the project stands on the site: pages end in `.html`, everything else keeps its name. */
export function sitePathOf(path: string): string {
  if (path === "spec/hml.md") return "index.html";
  const folder = folders.find(([project]) => path.startsWith(project));
  const moved = folder ? `${folder[1]}${path.slice(folder[0].length)}` : path;
  return moved.endsWith(".md") ? `${moved.slice(0, -3)}.html` : moved;
}

/** The way from one page of the site to another, relative, so that the site works in any folder and from a disk. */
export function relativeUrl(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  return "../".repeat(here.length - shared) + there.slice(shared).join("/");
}
