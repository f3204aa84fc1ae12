import { type FetchedObject, isObject } from "./fetched-data.js";

/** Adds what another request found of the same object: nested objects and lists of one length are merged, all else is replaced. */
export function mergeInto(target: FetchedObject, source: FetchedObject): void {
  for (const [name, value] of Object.entries(source)) target[name] = merged(target[name], value);
}

function merged(present: unknown, value: unknown): unknown {
  if (isObject(present) && isObject(value)) {
    mergeInto(present, value);
    return present;
  }
  if (!Array.isArray(present) || !Array.isArray(value) || present.length !== value.length) return value;
  return present.map((element, index) => merged(element, value[index]));
}
