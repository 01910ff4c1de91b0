import type { Plugin } from "esbuild";

/**
 * Takes Node's own modules from `process.getBuiltinModule` when they are first used. An `import` of `node:fs` makes Node
 * look at each of its exports, and with that load streams that no check needs: 5 ms of a start of 60.
 */
export const lazyBuiltins: Plugin = {
  name: "lazy-builtins",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path }) => ({ path, namespace: "builtin", sideEffects: false }));
    onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
      loader: "js",
    }));
  },
};

/** The language server is a bundle of its own beside the others; the command line loads it only to start it. */
export const serverApart: Plugin = {
  name: "server-apart",
  setup({ onResolve }) {
    onResolve({ filter: /\/lsp\/start-stdio-server\.ts$/ }, () => ({
      path: "../language-server.js",
      external: true,
    }));
  },
};
