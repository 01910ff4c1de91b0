/** Whether a path starts at the root of a file system: `/a`, `C:/a`. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:[A-Za-z]:)?\//.test(path);
}

/**
 * Absolute path of `path`, which stands in the folder `base` (absolute) unless it is absolute itself. `.`, `..` and
 * doubled slashes are resolved by their spelling; links are not looked at. `..` at the root stays there.
 */
export function resolvePath(base: string, path: string): string {
  const whole = isAbsolutePath(path) ? path : `${base}/${path}`;
  const root = /^(?:[A-Za-z]:)?\//.exec(whole)?.[0] ?? "/";
  const parts: string[] = [];
  for (const part of whole.slice(root.length).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return root + parts.join("/");
}

/** The folder that holds an absolute path; the root is its own folder. */
export function folderOf(path: string): string {
  return resolvePath(path, "..");
}

/** Last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Whether an absolute path is `folder` or lies below it. Both without `.` and `..`. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** Path that leads from the folder `from` to `to`, both absolute; `.` where they are the same. */
export function relativePath(from: string, to: string): string {
  const start = from.split("/").filter(Boolean);
  const end = to.split("/").filter(Boolean);
  let shared = 0;
  while (shared < start.length && shared < end.length && start[shared] === end[shared]) shared++;
  if (shared === 0 && start[0]?.includes(":") && start[0] !== end[0]) return to;
  const parts = [...start.slice(shared).map(() => ".."), ...end.slice(shared)];
  return parts.join("/") || ".";
}
