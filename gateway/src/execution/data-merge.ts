import { type FetchedObject, isObject, own } from "./fetched-data.js";

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
