import { createHash } from "node:crypto";
import { canonicalJson } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";

export const PAGE_SIZE = { default: 50, most: 200 } as const;

/**
 * Where a page ends: sort key and id of its last row, the instant at which the list is read, and the picture's position at the first
 * page, where the list depends on it.
 */
export interface PageEnd {
  key: string[];
  id: string;
  asOf: string;
  position?: number | undefined;
}

/** The requested number of rows, within the limit. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? PAGE_SIZE.default;
  if (size < 0) throw new HubError("BAD_USER_INPUT", `first is ${size}; it is 0 or more.`);
  if (size > PAGE_SIZE.most) {
    throw new HubError("LIMIT_EXCEEDED", `first is ${size}, and ${PAGE_SIZE.most} is the most (PAGE_SIZE).`, {
      limit: { name: "PAGE_SIZE", value: PAGE_SIZE.most, actual: size },
    });
  }
  return size;
}

/** A cursor holds a fingerprint of its query, so that it cannot be used for another one. */
export function encodeCursor(end: PageEnd, query: unknown): string {
  return Buffer.from(
    JSON.stringify([
      end.key,
      end.id,
      end.asOf,
      fingerprint(query),
      ...(end.position === undefined ? [] : [String(end.position)]),
    ]),
  ).toString("base64url");
}

export function decodeCursor(cursor: string | null | undefined, query: unknown): PageEnd | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const parts = parsed(cursor);
  if (!parts)
    throw new HubError("BAD_USER_INPUT", "after is not a cursor of this list. Send an endCursor that it gave.");
  const [key, id, asOf, ofQuery, position] = parts;
  if (ofQuery !== fingerprint(query)) {
    throw new HubError("BAD_USER_INPUT", "after belongs to another filter, order or asOf. Start again without it.");
  }
  return { key, id, asOf, position: position === undefined ? undefined : Number(position) };
}

function parsed(cursor: string): [string[], string, string, string, string?] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const areStrings = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((part) => typeof part === "string");
    const isCursor =
      Array.isArray(parts) &&
      (parts.length === 4 || (parts.length === 5 && /^\d{1,15}$/.test(parts[4]))) &&
      areStrings(parts[0]) &&
      areStrings(parts.slice(1));
    return isCursor ? (parts as never) : undefined;
  } catch {
    return undefined;
  }
}

function fingerprint(query: unknown): string {
  const plain = JSON.parse(JSON.stringify(query ?? null));
  return createHash("sha256").update(canonicalJson(plain)).digest("base64url").slice(0, 12);
}
