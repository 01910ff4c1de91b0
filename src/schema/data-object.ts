/** A block or a map of the data model. It has no prototype to speak of: `__proto__` and `constructor` are names like any other. */
export interface DataObject {
  [name: string]: unknown;
}

// Instances of a constructor keep V8's fast object layout, which `Object.create(null)` gives up.
function Data() {}
Data.prototype = Object.create(null);

/** An empty block or map. */
export function createData(): DataObject {
  return new (Data as unknown as new () => DataObject)();
}
