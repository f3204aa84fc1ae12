import { BodyError } from "./body-error.js";

/** The value of a JSON text; throws BodyError where it is not JSON, or has a key that other code could not carry on safely. */
export function jsonOf(text: string): unknown {
  try {
    // Seeing every key costs as much as the parsing, and few texts can hold such a one.
    return mayHoldUnsafeKey(text) ? JSON.parse(text, refuseUnsafeKey) : JSON.parse(text);
  } catch (error) {
    throw error instanceof BodyError ? error : new BodyError(400, "The request's body is not JSON.", { cause: error });
  }
}

/** Throws BodyError where a JSON text has such a key; what is no JSON is left to whoever reads it. */
export function assertSafeKeys(text: string): void {
  if (!mayHoldUnsafeKey(text)) return;
  try {
    JSON.parse(text, refuseUnsafeKey);
  } catch (error) {
    if (error instanceof BodyError) throw error;
  }
}

const mayHoldUnsafeKey = (text: string): boolean => /__proto__|\\u/.test(text);

function refuseUnsafeKey(key: string, value: unknown): unknown {
  if (key !== "__proto__") return value;
  throw new BodyError(400, "The request's JSON has an object with a key '__proto__', which is not taken: rename it.");
}
