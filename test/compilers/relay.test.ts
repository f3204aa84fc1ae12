import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { AskedHub } from "../clients/asked-hub.js";
import { TWO_INSTANTS, TwoRevisions } from "../clients/two-revisions.js";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { type CompiledApp, compileApp, RelayClient } from "./relay-client.js";

const [query = "", fragment = ""] = TWO_INSTANTS.split("\nfragment ");

const APP = {
  // Relay wants names that begin with their module's.
  TwoInstants: [
    query
      .replace("query TwoInstants", "query TwoInstantsQuery")
      .replaceAll("...Figures", "...TwoInstants_figures @relay(mask: false)"),
    `fragment ${fragment.replace("Figures", "TwoInstants_figures")}`,
  ].join("\n---\n"),
  List: [
    "query ListQuery($count: Int!) { ...List_initiatives @arguments(count: $count) }",
    `fragment List_initiatives on Query
       @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
       @refetchable(queryName: "ListPageQuery") {
       initiatives(first: $count, after: $cursor) @connection(key: "List_initiatives") {
         totalCount edges { node { id code ...Card_initiative } }
       }
     }`,
  ].join("\n---\n"),
  Back: [
    "query BackQuery($count: Int!) { ...Back_initiatives @arguments(count: $count) }",
    `fragment Back_initiatives on Query
       @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" })
       @refetchable(queryName: "BackPageQuery") {
       initiatives(last: $count, before: $cursor) @connection(key: "Back_initiatives") { edges { node { id code } } }
     }`,
  ].join("\n---\n"),
  Card: `fragment Card_initiative on Initiative @refetchable(queryName: "CardRefetchQuery") {
    title { da } budgetLines { id amount { oere } } committee { id name { da } }
  }`,
};

let app: CompiledApp;
let hub: RunningHub;
let asked: AskedHub;
let revisions: TwoRevisions;
let client: RelayClient;
beforeAll(async () => {
  app = await compileApp(APP);
  hub = await RunningHub.start();
  asked = new AskedHub(hub);
  revisions = await TwoRevisions.begin(hub, asked);
  client = new RelayClient(app, hub.url);
});
afterAll(async () => {
  await client?.stop();
  await hub?.forget();
});

interface List {
  initiatives: { totalCount: number; pageInfo: { endCursor: string }; edges: { node: { id: string; code: string } }[] };
}

describe("Relay", () => {
  test("compiles fragments that can be asked again, and lists that go on in both directions", () => {
    expect([app.isCompiled, app.isCompiled ? "" : app.output]).toEqual([true, ""]);
  });

  test("shows the right figures of two instants in one answer, and after a publication", async () => {
    const variables = { earlier: revisions.firstAt };
    for (const round of ["the second revision", "the third revision"]) {
      const now = await revisions.publishNext();
      const data = await asked.dataOf(TWO_INSTANTS, variables);
      expect([round, revisions.figuresIn(data)]).toEqual([round, { earlier: revisions.first, now }]);
      const { waitFor } = asked;
      const answer = await client.step({ ask: "TwoInstantsQuery", variables, waitFor });
      expect([round, answer.isMissingData, AskedHub.plain(answer.data)]).toEqual([round, false, data]);
    }
  });

  test("goes on with a list, and has each row once", async () => {
    const first = await client.step({ ask: "ListQuery", fragment: "List_initiatives", variables: { count: 2 } });
    const { initiatives } = first.data as List;
    expect(initiatives.edges).toHaveLength(2);
    const cursor = initiatives.pageInfo.endCursor;
    await client.step({ ask: "ListPageQuery", variables: { count: 3, cursor } });
    const second = await client.step({ read: "ListQuery", fragment: "List_initiatives", variables: { count: 2 } });
    const ids = (second.data as List).initiatives.edges.map(({ node }) => node.id);
    expect([ids.length, new Set(ids).size, second.isMissingData]).toEqual([5, 5, false]);
  });

  test("asks for one object of a list again by its id", async () => {
    const { data } = await client.step({ read: "ListQuery", fragment: "List_initiatives", variables: { count: 2 } });
    const id = (data as List).initiatives.edges[0]?.node.id ?? "";
    const again = await client.step({ ask: "CardRefetchQuery", variables: { id } });
    expect([again.isMissingData, (again.data as { node: unknown }).node]).toEqual([false, expect.anything()]);
  });

  test("has nothing to complain about", () => {
    expect(client.complaints).toBe("");
  });
});
