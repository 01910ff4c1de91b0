import type { Host } from "../src/base/host.ts";

/** The text of a document that is open, and what changes with it. */
export interface OpenText {
  readonly text: string;
  readonly stamp: string;
}

/**
 * The files of a host as the editor shows them: a document that is open has the text of the editor, saved or not. What
 * was hashed is hashed again only when the file has changed.
 */
export function overlayHost(host: Host, openAt: (path: string) => OpenText | undefined): Host {
  const encoder = new TextEncoder();
  const digests = new Map<string, { readonly stamp: string; readonly digest: string }>();
  return {
    cwd: host.cwd,
    list: (path) => host.list(path),
    open: (path) => host.open(path),
    stat: async (path) => {
      const open = openAt(path);
      if (!open) return host.stat(path);
      return { kind: "file", bytes: open.text.length, stamp: open.stamp };
    },
    readFile: async (path, maxBytes) => {
      const open = openAt(path);
      return open ? encoder.encode(open.text) : host.readFile(path, maxBytes);
    },
    realPath: async (path) => (await host.realPath(path)) ?? (openAt(path) ? path : undefined),
    sha256: async (path) => {
      const stamp = (await host.stat(path))?.stamp;
      const known = digests.get(path);
      if (known && known.stamp === stamp) return known.digest;
      const digest = await host.sha256(path);
      if (stamp !== undefined) digests.set(path, { stamp, digest });
      return digest;
    },
  };
}
