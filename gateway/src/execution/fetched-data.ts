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

/** A place in the data that is gathered; its path is put together when it is needed. */
export interface Place {
  readonly above: Place | undefined;
  readonly part: string | number;
}

/** An object of the data that is gathered, and where it is; undefined: at the root. */
export interface PlacedObject {
  readonly object: FetchedObject;
  readonly place: Place | undefined;
}

export function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = [];
  for (let each = place; each; each = each.above) path.unshift(each.part);
  return path;
}

/** The objects at a path of a plan, where `@` stands for every element of a list; nulls and what has another shape are left out. */
export function objectsAt(from: readonly PlacedObject[], path: readonly (string | number)[]): PlacedObject[] {
  const found: PlacedObject[] = [];
  const parts = path.map(String);
  for (const { object, place } of from) addObjectsAt(object, place, { parts, depth: 0, found });
  return found;
}

interface Finding {
  readonly parts: readonly string[];
  readonly depth: number;
  readonly found: PlacedObject[];
}

function addObjectsAt(value: unknown, place: Place | undefined, { parts, depth, found }: Finding): void {
  const head = parts[depth];
  if (Array.isArray(value)) {
    const below = { parts, depth: head === "@" ? depth + 1 : depth, found };
    for (let index = 0; index < value.length; index += 1) {
      addObjectsAt(value[index], { above: place, part: index }, below);
    }
  } else if (isObject(value)) {
    if (head === undefined) found.push({ object: value, place });
    else if (head !== "@") {
      addObjectsAt(own(value, head), { above: place, part: head }, { parts, depth: depth + 1, found });
    }
  }
}

/** Adds what another request found of the same object: nested objects and lists of one length are merged, all else is replaced. */
export function mergeInto(target: FetchedObject, source: FetchedObject): void {
  for (const name of Object.keys(source)) target[name] = merged(own(target, name), source[name]);
}

function merged(present: unknown, value: unknown): unknown {
  if (isObject(present) && isObject(value)) {
    mergeInto(present, value);
    return present;
  }
  if (!Array.isArray(present) || !Array.isArray(value) || present.length !== value.length) return value;
  return present.map((element, index) => merged(element, value[index]));
}
