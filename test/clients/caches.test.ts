import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { eventually, RunningHub } from "../testkit/hub/running-hub.js";
import { AskedHub } from "./asked-hub.js";
import { isQuery, sandboxOperations } from "./client-operations.js";
import { graphcacheKeys, introspection, possibleTypes, typePolicies } from "./client-schema.js";
import { TWO_INSTANTS, TwoRevisions } from "./two-revisions.js";

/** A client with a normalised cache, as a developer sets it up by docs/clients.md. */
interface CachingClient {
  /** Asks the hub, and answers from its cache what it has made of the answer. */
  ask(source: string, variables: object): Promise<unknown>;
  /** Answers from the cache alone. */
  remembers(source: string, variables: object): Promise<unknown>;
}

/** What it tells the hub as its name. */
const APOLLO = "apollo-sheet";

function apolloClient(fetchOfHub: typeof fetch): CachingClient {
  const client = new ApolloClient({
    clientAwareness: { name: APOLLO },
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: new HttpLink({ uri: "http://hub/graphql", fetch: fetchOfHub }),
  });
  const ask = async (source: string, variables: object, fetchPolicy: "network-only" | "cache-only") =>
    (await client.query({ query: gql(source), variables, fetchPolicy })).data;
  return {
    ask: async (source, variables) => {
      await ask(source, variables, "network-only");
      return ask(source, variables, "cache-only");
    },
    remembers: (source, variables) => ask(source, variables, "cache-only"),
  };
}

function graphcache(fetchOfHub: typeof fetch): CachingClient {
  const client = new Client({
    url: "http://hub/graphql",
    fetch: fetchOfHub,
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema: introspection as never, keys: graphcacheKeys }), fetchExchange],
  });
  const ask = async (source: string, variables: object, requestPolicy: "network-only" | "cache-only") =>
    (await client.query(source, variables, { requestPolicy }).toPromise()).data;
  return {
    ask: async (source, variables) => {
      await ask(source, variables, "network-only");
      return ask(source, variables, "cache-only");
    },
    remembers: (source, variables) => ask(source, variables, "cache-only"),
  };
}

const CLIENTS = { "Apollo Client": apolloClient, "urql's graphcache": graphcache };

let hub: RunningHub;
let asked: AskedHub;
let revisions: TwoRevisions;
const complaints: unknown[] = [];
for (const level of ["warn", "error"] as const) {
  jest.spyOn(console, level).mockImplementation((...text) => {
    complaints.push(text.join(" ").slice(0, 300));
  });
}
beforeAll(async () => {
  hub = await RunningHub.start();
  asked = new AskedHub(hub);
  revisions = await TwoRevisions.begin(hub, asked);
});
afterAll(() => hub?.forget());

describe.each(Object.entries(CLIENTS))("%s", (_name, makeClient) => {
  let client: CachingClient;
  beforeAll(() => {
    client = makeClient(asked.fetch);
  });

  test("shows what the hub answered to every question of the sandbox, all in one cache", async () => {
    const questions = sandboxOperations.filter(isQuery);
    const answered = [];
    for (const { source, variables, place } of questions) {
      const shown = await client.ask(source, variables).catch(String);
      const data = asked.answered;
      // Some are a coordinator's or an auditor's alone.
      if (data === undefined) continue;
      answered.push({ place, source, variables, data });
      expect([place, AskedHub.plain(shown)]).toEqual([place, data]);
    }
    expect(answered.length).toBeGreaterThan(7);
    for (const { place, source, variables, data } of answered) {
      expect([place, AskedHub.plain(await client.remembers(source, variables))]).toEqual([place, data]);
    }
  });

  test("shows the right figures of two instants in one answer, and after a publication", async () => {
    const second = await revisions.publishNext();
    const variables = { earlier: revisions.firstAt };
    const data = await asked.dataOf(TWO_INSTANTS, variables);
    expect(revisions.figuresIn(data)).toEqual({ earlier: revisions.first, now: second });
    expect(AskedHub.plain(await client.ask(TWO_INSTANTS, variables))).toEqual(data);
    const next = await revisions.publishNext();
    const after = await asked.dataOf(TWO_INSTANTS, variables);
    expect(revisions.figuresIn(after)).toEqual({ earlier: revisions.first, now: next });
    expect(AskedHub.plain(await client.ask(TWO_INSTANTS, variables))).toEqual(after);
    expect(AskedHub.plain(await client.remembers(TWO_INSTANTS, variables))).toEqual(after);
  });

  test("has nothing to complain about", () => {
    expect(complaints).toEqual([]);
  });
});

test("the coordinator sees afterwards who has asked for what", async () => {
  const filter = { field: ["Initiative.financing(asOf:)"], client: [APOLLO] };
  const usage =
    "query ($filter: FieldUsageFilter) { fieldUsage(filter: $filter) { nodes { client isProved operation asked } } }";
  const seen = async (): Promise<GraphAnswer[]> =>
    (await hub.as("coordinator").demand<GraphAnswer>(usage, { filter })).fieldUsage.nodes;
  expect(await eventually(async () => (await seen()).length > 0)).toBe(true);
  expect(await seen()).toEqual([
    { client: APOLLO, isProved: false, operation: "TwoInstants", asked: expect.any(Number) },
  ]);
});
