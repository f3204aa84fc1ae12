import { Client, type Exchange, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { persistedExchange } from "@urql/exchange-persisted";
import { askOnce } from "./ask-once.js";
import { watchHubNow } from "./hub-now.js";
import { idOf } from "./operation.js";
import { currentSession } from "./session.js";

/** Asks this server's graph: each question by its id, which the hub knows from its own pages, and by GET. */
export function newClient(): Client {
  return clientWith([watchHubNow, askOnce, cacheExchange({})]);
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
