import { HubError } from "../hub-error.js";

/** Where a row stands in an order: its sort key, then its id. */
export type Place = readonly (string | number)[];

/** A cursor is a row's place in a named order and nothing else, so the same row has the same cursor in every question of that order. */
export const encodeCursor = (order: string, place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString("base64url");

/** Reads the cursors of an order; refuses one of another list or order, and what is no cursor. */
export const cursorsOf = (order: string) => (cursor: string, argument: string) => placeIn(cursor, argument, order);

function placeIn(cursor: string, argument: string, order: string): Place {
  const parts = partsOf(cursor);
  if (!parts) throw noCursor(argument);
  const [ofOrder, ...place] = parts;
  if (ofOrder === order) return place;
  throw new HubError(
    "BAD_USER_INPUT",
    `${argument} is a cursor of '${ofOrder}', and this list is '${order}'. Send a cursor that this list gave in this order.`,
  );
}

export const noCursor = (argument: string): HubError =>
  new HubError("BAD_USER_INPUT", `${argument} is not a cursor of this list. Send a cursor that it gave.`);

function partsOf(cursor: string): [string, ...Place] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    const isCursor =
      Array.isArray(parts) &&
      parts.length > 1 &&
      typeof parts[0] === "string" &&
      parts.every((part) => typeof part === "number" || (typeof part === "string" && !part.includes("\0")));
    return isCursor ? (parts as [string, ...Place]) : undefined;
  } catch {
    return undefined;
  }
}
