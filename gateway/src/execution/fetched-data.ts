/** Data as subgraphs sent it, in planned names. Its objects have no prototype. */
export type FetchedObject = Record<string, unknown>;

export function isObject(value: unknown): value is FetchedObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value of the object's own; `constructor` and the like are no fields. */
export function own(object: FetchedObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

export function newObject(): FetchedObject {
  return Object.create(null);
}

/** A place in an answer. */
export type DataPath = readonly (string | number)[];

/** An object of the data that is gathered, and where it is. */
export interface PlacedObject {
  readonly object: FetchedObject;
  readonly path: DataPath;
}

/** The objects at a path of a plan, where `@` stands for every element of a list; nulls and what has another shape are left out. */
export function objectsAt(from: readonly PlacedObject[], path: readonly (string | number)[]): PlacedObject[] {
  const found: PlacedObject[] = [];
  for (const { object, path: above } of from) addObjectsAt(object, [above, path], found);
  return found;
}

function addObjectsAt(value: unknown, [above, path]: [DataPath, DataPath], found: PlacedObject[]): void {
  const [head, ...rest] = path;
  if (Array.isArray(value)) {
    const below = head === "@" ? rest : path;
    for (const [index, element] of value.entries()) addObjectsAt(element, [[...above, index], below], found);
  } else if (isObject(value)) {
    if (head === undefined) found.push({ object: value, path: above });
    else if (head !== "@") addObjectsAt(own(value, String(head)), [[...above, head], rest], found);
  }
}
