/** Whether two values have the same canonical JSON, which is not made: as a rule the first difference is near. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (!isObject(one) || !isObject(other)) return one === other;
  if (Array.isArray(one) || Array.isArray(other)) return isSameList(one, other);
  const keys = keysOf(one);
  return keys.length === keysOf(other).length && keys.every((key) => isSameJson(one[key], other[key]));
}

function isSameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((each, index) => isSameJson(each, other[index]));
}

/** What is undefined is no part of the JSON. */
const keysOf = (value: Record<string, unknown>): string[] =>
  Object.keys(value).filter((key) => value[key] !== undefined);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
