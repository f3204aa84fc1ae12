import { makeOperation, mapExchange, type Operation } from "@urql/core";

const FRESH_MS = 3000;
let askedAt = new Map<number, number>();

/** Parts of a page that ask the same within seconds, as they appear one after the other, have one answer. */
export const askOnce = mapExchange({
  onOperation(operation) {
    if (operation.kind === "mutation") askedAt = new Map();
    if (operation.kind !== "query" || operation.context.requestPolicy !== "cache-and-network") return operation;
    return isAsked(operation) ? known(operation) : operation;
  },
});

function isAsked({ key }: Operation): boolean {
  const now = performance.now();
  const before = askedAt.get(key);
  if (before !== undefined && now - before < FRESH_MS) return true;
  askedAt.set(key, now);
  return false;
}

function known(operation: Operation): Operation {
  return makeOperation(operation.kind, operation, { ...operation.context, requestPolicy: "cache-first" });
}
