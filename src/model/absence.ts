/*
 * What a block seems to lack may be the very statement in which a fault was found. Such a block is watched: who asks it
 * for that statement is noted, and what follows from the answer is not reported, so that one fault gives one finding.
 */

/** Whether somebody asked for a statement that was lost since `forgetLostStatements` was called. */
let isAsked = false;

/** Names of the statements that a block lost; `any`: it cannot be told which. */
export type LostNames = ReadonlySet<string> | "any";

/** Begins to listen: from here on, `askedForLostStatement` speaks of what comes. */
export function forgetLostStatements(): void {
  isAsked = false;
}

/** Whether a watched block was asked for what it lost. */
export function askedForLostStatement(): boolean {
  return isAsked;
}

/** Notes the question again, for an answer that was kept from an earlier time. */
export function noteLostStatement(): void {
  isAsked = true;
}

const watched = new WeakSet<object>();

/** Whether a block lost statements and is watched for questions after them. */
export function isWatched(block: object): boolean {
  return watched.has(block);
}

/** Watches a block (an instance of `createData`) for questions after statements that it lost. */
export function watchLostStatements(block: object, names: LostNames): void {
  watched.add(block);
  const note = (name: string | symbol) => {
    if (typeof name === "string" && (names === "any" || names.has(name))) isAsked = true;
  };
  // What a block does not have itself is looked up in its prototype: nothing else has to be intercepted.
  const watcher: ProxyHandler<object> = {
    get: (_, name) => {
      note(name);
      return undefined;
    },
    has: (_, name) => {
      note(name);
      return false;
    },
  };
  for (const [name, value] of Object.entries(block)) {
    const isPartial = names === "any" ? Array.isArray(value) : names.has(name) && typeof value === "object";
    if (isPartial) watchPart(block, name, value);
  }
  Object.setPrototypeOf(block, new Proxy(Object.create(null), watcher));
}

/** A list or a map of blocks of which one was lost is there, but may be too short. */
function watchPart(block: object, name: string, value: unknown): void {
  const get = () => {
    isAsked = true;
    return value;
  };
  Object.defineProperty(block, name, { get, enumerable: true, configurable: true });
}
