/** A block or a map of the data model. It has no prototype to speak of: `__proto__` and `constructor` are names like any other. */
export interface DataObject {
  [name: string]: unknown;
}

/**
 * Makes a source of empty blocks. Instances of a constructor keep V8's fast object layout, which `Object.create(null)`
 * gives up; one constructor a kind keeps the layouts of different kinds apart.
 */
export function defineData(): () => DataObject {
  function Data() {}
  Data.prototype = Object.create(null);
  const Constructor = Data as unknown as new () => DataObject;
  return () => new Constructor();
}

/** An empty map of labels, or an empty block of unknown kind. */
export const createData = defineData();
