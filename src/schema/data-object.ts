/**
 * A block or a map of the data model. It inherits nothing, so that `__proto__` and `constructor` are names like any
 * other, and a name is there exactly when its value is not `undefined`.
 */
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
