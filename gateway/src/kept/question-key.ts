import { createHash } from "node:crypto";

/** What a request asks for, as it is written. */
export interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Record<string, unknown> | undefined;
}

/** Longer questions are answered anew. */
const MOST_KEY = 16 * 1024;
const MOST_VALUES = 1_000;
const MOST_LEVELS = 20;

/** One question as it is written; undefined where it is too long. */
export function questionKey({ query, operationName, variables }: Asked): string | undefined {
  if (query.length > MOST_KEY || !isSmall(variables)) return undefined;
  const key = `${JSON.stringify([operationName, variables])}\n${query}`;
  return key.length > MOST_KEY ? undefined : key;
}

/** Who asks: one token, or all who have none. */
export function askerOf(authorization: string | undefined): string {
  return authorization === undefined ? "" : createHash("sha256").update(authorization).digest("base64");
}

/** Whether a value can be written as text in next to no time: one that is a million lists deep cannot be written at all. */
function isSmall(value: unknown): boolean {
  let left = MOST_VALUES;
  const fits = (part: unknown, levels: number): boolean => {
    left -= 1;
    if (left < 0 || levels < 0) return false;
    if (typeof part !== "object" || part === null) return true;
    return Object.values(part).every((each) => fits(each, levels - 1));
  };
  return fits(value, MOST_LEVELS);
}
