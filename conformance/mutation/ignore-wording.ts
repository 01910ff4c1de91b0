import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** What of a descriptor is documentation: it is printed, and no check reads it. */
const documentation = new Set(["summary", "reason", "origin", "since", "bad", "good"]);
const definers = new Set(["defineRule", "defineFault"]);

/** As much of Babel's path as is asked for. */
interface Path {
  readonly node: {
    readonly type: string;
    readonly key?: { readonly name?: string };
    readonly callee?: { readonly name?: string };
  };
  readonly parentPath: Path | null;
}

/**
 * Leaves out the documentation of a rule or a fault: summary, reason, origin, version, and the examples, which are tests.
 * Everything else of it is mutated: code, name, severity, kinds, profile, messages, fixes, the check.
 */
export function shouldIgnore(path: Path): string | undefined {
  const { node, parentPath } = path;
  if (node.type !== "ObjectProperty" || !documentation.has(node.key?.name ?? "")) return undefined;
  const call = parentPath?.parentPath?.node;
  if (call?.type !== "CallExpression" || !definers.has(call.callee?.name ?? "")) return undefined;
  return `documentation of a descriptor: ${node.key?.name}`;
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "wording", { shouldIgnore: shouldIgnore as never }),
];
