import { createHash } from "node:crypto";
import { invalid } from "./odata-problem.js";

/** Where the next page begins. */
export interface SkipToken {
  /** The values of the order's columns in the last row. */
  readonly after: readonly (string | null)[];
  /** How many rows `$top` leaves; undefined: all. */
  readonly left?: number | undefined;
}

const digest = (question: unknown): string =>
  createHash("sha256").update(JSON.stringify(question)).digest("base64url").slice(0, 12);

/** @param question what has to stay as it is from page to page */
export const writeSkipToken = ({ after, left }: SkipToken, question: unknown): string =>
  Buffer.from(JSON.stringify([digest(question), after, left ?? null])).toString("base64url");

/** @param length how many values the order has */
export function readSkipToken(text: string, question: unknown, length: number): SkipToken {
  const parsed = parsedOf(text);
  const [of, after, left] = Array.isArray(parsed) ? parsed : [];
  const isWhole = Array.isArray(after) && after.length === length && after.every(isValue);
  if (!isWhole || of !== digest(question) || !(left === null || (Number.isSafeInteger(left) && left > 0))) {
    throw invalid("$skiptoken is none of this question: take the nextLink of the page before as it is.");
  }
  return { after, left: left ?? undefined };
}

const isValue = (value: unknown): boolean =>
  value === null || (typeof value === "string" && !value.includes("\0") && value.length < 10_000);

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    return undefined;
  }
}
