import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Plugin } from "esbuild";
import ts from "typescript";

/**
 * Takes Node's own modules from `process.getBuiltinModule` where they are used, so that no bundle imports what only one
 * of its commands needs.
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

/** Leaves a module that is loaded on demand to another file of `dist`; the path is as seen from the bundle that asks. */
export function leaveOut(filter: RegExp, path: string): Plugin {
  return {
    name: "leave-out",
    setup({ onResolve }) {
      onResolve({ filter }, () => ({ path, external: true }));
    },
  };
}

/** Takes another module of the project where one is asked for; its path is as seen from the root of the build. */
export function standIn(filter: RegExp, path: string): Plugin {
  return {
    name: "stand-in",
    setup({ initialOptions, onResolve }) {
      onResolve({ filter }, () => ({ path: join(initialOptions.absWorkingDir ?? "", path) }));
    },
  };
}

/**
 * Leaves all that is loaded on demand to files of its own in `dist/parts`, and notes in `parts` which there must be: name
 * → source. What stays is used by every run, and stands side by side in one scope.
 */
export function partsApart(parts: Map<string, string>): Plugin {
  return {
    name: "parts-apart",
    setup({ onResolve }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ kind, path, resolveDir }) => {
        if (kind !== "dynamic-import") return undefined;
        const name = basename(path, ".ts");
        parts.set(`parts/${name}`, join(resolveDir, path));
        return { path: `../parts/${name}.js`, external: true };
      });
    },
  };
}

/** What only `hml explain` and the documentation read of a finding: two thirds of its text. */
const explanatory: ReadonlySet<string> = new Set(["reason", "summary", "origin", "bad", "good"]);

/** Takes the explanations out of findings, for a bundle that only reports them. */
export const leanFindings: Plugin = {
  name: "lean-findings",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/(rules|diagnostics\/faults)\/.*\.ts$/ }, ({ path }) => ({
      contents: stripExplanations(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** The text of a module with the explanations of each `defineRule` and `defineFault` emptied. */
export function stripExplanations(text: string): string {
  const file = ts.createSourceFile("finding.ts", text, ts.ScriptTarget.Latest);
  const cuts: { readonly from: number; readonly to: number; readonly empty: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^define(Rule|Fault)$/.test(node.expression.getText(file))) {
      const [descriptor] = node.arguments;
      if (descriptor && ts.isObjectLiteralExpression(descriptor)) cutProperties(descriptor);
    }
    ts.forEachChild(node, visit);
  };
  const cutProperties = ({ properties }: ts.ObjectLiteralExpression) => {
    for (const property of properties) {
      if (!ts.isPropertyAssignment(property) || !explanatory.has(property.name.getText(file))) continue;
      const { initializer } = property;
      const empty = ts.isArrayLiteralExpression(initializer) ? "[]" : '""';
      cuts.push({ from: initializer.getStart(file), to: initializer.end, empty });
    }
  };
  visit(file);
  return cuts
    .sort((a, b) => b.from - a.from)
    .reduce((rest, { from, to, empty }) => rest.slice(0, from) + empty + rest.slice(to), text);
}

/**
 * Functions of packages that set up tables when they are loaded and that most checks never call: loaded at the first
 * call. `default` stands for the package itself.
 */
const seldomCalled: Readonly<Record<string, string>> = {
  fflate: "inflateSync",
  "get-east-asian-width": "eastAsianWidth",
  "spdx-expression-parse": "default",
};

/** Puts a function that loads the package in front of each of those. */
export const deferPackages: Plugin = {
  name: "defer-packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z][a-z-]*$/ }, ({ path, namespace }) =>
      namespace !== "deferred" && Object.hasOwn(seldomCalled, path)
        ? { path, namespace: "deferred", sideEffects: false }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: "deferred" }, ({ path }) => {
      const name = seldomCalled[path];
      const loaded = `require(${JSON.stringify(path)})`;
      const contents =
        name === "default"
          ? `module.exports = (...given) => ${loaded}(...given);`
          : `exports.${name} = (...given) => ${loaded}.${name}(...given);`;
      return { contents, loader: "js", resolveDir: process.cwd() };
    });
  },
};
