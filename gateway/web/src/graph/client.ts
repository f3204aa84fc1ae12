import { Client, type Exchange, fetchExchange, makeOperation, mapExchange, type Operation } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { persistedExchange } from "@urql/exchange-persisted";
import { watchHubNow } from "./hub-now.js";
import { idOf } from "./operation.js";
import { currentSession } from "./session.js";

const FRESH_MS = 3000;
let askedAt = new Map<number, number>();

/** Parts of a page that ask the same within seconds, as they appear one after the other, have one answer. */
const once = mapExchange({
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

/** Asks this server's graph: each question by its id, which the hub knows from its own pages, and by GET. */
export function newClient(): Client {
  return clientWith([watchHubNow, once, cacheExchange({})]);
}

let uncached: Client | undefined;

/** Asks as the other one, and keeps no answer: for lists so long that keeping them would hold the page up. */
export function uncachedClient(): Client {
  uncached ??= clientWith([watchHubNow]);
  return uncached;
}

function clientWith(exchanges: Exchange[]): Client {
  return new Client({
    url: "/graphql",
    exchanges: [
      ...exchanges,
      persistedExchange({
        preferGetForPersistedQueries: true,
        enableForMutation: true,
        generateHash: async (_, document) => idOf(nameOf(document)) ?? "",
      }),
      fetchExchange,
    ],
    // What is known is shown at once, and asked again: it may have changed.
    requestPolicy: "cache-and-network",
    fetchOptions: () => {
      const session = currentSession();
      return session === undefined ? {} : { headers: { authorization: `Bearer ${session.token}` } };
    },
  });
}

function nameOf(document: { definitions: readonly unknown[] }): string | undefined {
  const named = document.definitions.find(
    (each): each is { name: { value: string } } => typeof each === "object" && each !== null && "name" in each,
  );
  return named?.name.value;
}
