/**
 * One shortest cycle for each group of nodes that reach one another, each beginning with its smallest node, sorted by it;
 * the answer does not depend on the order of the nodes. `edges` gives the nodes that one leads to.
 */
export function findCycles(nodes: readonly string[], edges: (node: string) => readonly string[]): string[][] {
  const cycles: string[][] = [];
  const settled = new Set<string>();
  for (const node of [...nodes].sort()) {
    if (settled.has(node)) continue;
    const cycle = shortestCycle(node, (at) => edges(at).filter((next) => !settled.has(next)));
    settled.add(node);
    if (!cycle) continue;
    cycles.push(cycle);
    // The whole cycle is reported: its other nodes do not begin another report of it.
    for (const member of cycle) settled.add(member);
  }
  return cycles;
}

function shortestCycle(start: string, edges: (node: string) => readonly string[]): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (let i = 0; i < queue.length; i++) {
    const at = queue[i] ?? start;
    for (const next of [...edges(at)].sort()) {
      if (next === start) return trace(start, at, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return undefined;
}

function trace(start: string, end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [end];
  for (let at = end; at !== start; ) {
    at = cameFrom.get(at) ?? start;
    path.unshift(at);
  }
  return path;
}
