import { createHash } from "node:crypto";
import { canonicalJson } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";

export const PAGE_SIZE = { default: 50, most: 200 } as const;

/** Where a page ends: the sort key's parts and id of its last row, and the instant and question that the list belongs to. */
export interface PagePlace {
  key: string[];
  id: string;
  asOf: string;
}

/** `first` as asked, within the limit. */
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

/** A cursor names its question, so that it cannot be used for another. */
export function encodeCursor(place: PagePlace, question: unknown): string {
  return Buffer.from(JSON.stringify([place.key, place.id, place.asOf, fingerprint(question)])).toString("base64url");
}

export function decodeCursor(cursor: string | null | undefined, question: unknown): PagePlace | undefined {
  if (cursor === null || cursor === undefined) return undefined;
  const parts = parsed(cursor);
  if (!parts)
    throw new HubError("BAD_USER_INPUT", "after is not a cursor of this list. Send an endCursor that it gave.");
  const [key, id, asOf, asked] = parts;
  if (asked !== fingerprint(question)) {
    throw new HubError("BAD_USER_INPUT", "after belongs to another filter, order or asOf. Start again without it.");
  }
  return { key, id, asOf };
}

function parsed(cursor: string): [string[], string, string, string] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const areTexts = (list: unknown): list is string[] =>
      Array.isArray(list) && list.every((part) => typeof part === "string");
    const isPlace = Array.isArray(parts) && parts.length === 4 && areTexts(parts[0]) && areTexts(parts.slice(1));
    return isPlace ? (parts as never) : undefined;
  } catch {
    return undefined;
  }
}

function fingerprint(question: unknown): string {
  const plain = JSON.parse(JSON.stringify(question ?? null));
  return createHash("sha256").update(canonicalJson(plain)).digest("base64url").slice(0, 12);
}
