import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { planOf } from "../testkit/documents/action-plan.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { hub } from "./demo-city.testkit.js";

const ask = (query: string, variables = {}) => hub.as("analyst").demand<GraphAnswer>(query, variables);
const codeOf = async (query: string) => (await hub.as().ask(query)).errors[0]?.extensions?.code;

describe("how things have changed", () => {
  test("an initiative's code is followed through all revisions, oldest first", async () => {
    const { initiativeHistory } = await ask(
      '{ initiativeHistory(committee: "BUU", code: "BUU-01") { nodes { code plan { revision publishedAt } } } }',
    );
    expect(initiativeHistory.nodes.map((each: GraphAnswer) => each.plan.revision)).toEqual([1, 2]);
    expect(await codeOf('{ initiativeHistory(committee: "BUU", code: "none") { totalCount } }')).toBe("BAD_USER_INPUT");
  });

  test("two revisions differ in the changed fields, each named by its path", async () => {
    const publish = (basedOn: number, oere: number) =>
      hub.committee("children").publishActionPlan(planOf({ committee: "BUU", basedOn, oere }), randomUUID());
    const newest = await hub.newestRevision("children");
    const { receipt } = await publish(newest, 100);
    const last = await publish(newest + 1, 250);
    const { children } = await hub
      .as()
      .demand<GraphAnswer>("{ children { actionPlanRevisions(last: 2) { nodes { id revision } } } }");
    const [third, fourth] = children.actionPlanRevisions.nodes;
    const { difference } = await hub.after(
      last.receipt?.position,
      `{ difference(earlier: "${third.id}", later: "${fourth.id}") { path code initiative { code plan { id } } before after } }`,
    );
    const changed = { before: 100, after: 250 };
    const ofInitiative = { code: "BUU-T1", initiative: { code: "BUU-T1", plan: { id: fourth.id } }, ...changed };
    const byPath = (one: GraphAnswer, other: GraphAnswer) => one.path.localeCompare(other.path);
    expect(difference.sort(byPath)).toEqual([
      { path: "/initiatives[BUU-T1]/budgetLines[2012,BUU,]/amount/oere", ...ofInitiative },
      { path: "/initiatives[BUU-T1]/totals[2012]/amount/oere", ...ofInitiative },
      { path: "/totals[2012]/amount/oere", code: null, initiative: null, ...changed },
    ]);
    const { verifications } = await ask(
      `{ verifications(contentHash: "${receipt?.contentHash}") {
        state publications { state receipt { id contentHash position publishedAt } } } }`,
    );
    expect(verifications.state).toBe("ON_RECORD");
    const [publication] = verifications.publications;
    expect([receipt, publication.state]).toMatchObject([publication.receipt, "SUPERSEDED"]);
    const unknown = await ask(`{ verifications(contentHash: "${"0".repeat(64)}") { state publications { state } } }`);
    expect(unknown.verifications).toEqual({ state: "UNKNOWN", publications: [] });
  });

  test("revisions of two documents, and ids that were never given, are refused", async () => {
    const { actionPlans } = await ask("{ actionPlans { nodes { id } } }");
    const [one, other] = actionPlans.nodes;
    expect(await codeOf(`{ difference(earlier: "${one.id}", later: "${other.id}") { path } }`)).toBe("BAD_USER_INPUT");
    expect(await codeOf(`{ difference(earlier: "${one.id}", later: "nonsense") { path } }`)).toBe("NOT_FOUND");
  });
});

describe("an argument that nothing is known of", () => {
  test("is refused wherever it is asked, and the caller learns which value of which argument, and what is nearest", async () => {
    const refusalOf = async (question: string) => {
      const [error] = (await hub.as().ask(`{ ${question} }`)).errors;
      const { code, argument, value, nearest } = (error?.extensions ?? {}) as GraphAnswer;
      return [code, argument, value, ...(nearest ?? [])];
    };
    const refused = (...rest: unknown[]) => ["BAD_USER_INPUT", ...rest];
    expect(await refusalOf('initiatives(filter: { committee: ["buu"] }) { totalCount }')).toEqual(
      refused("filter.committee", "buu", "BUU"),
    );
    expect(await refusalOf('goals(filter: { area: ["area-22"] }) { id }')).toEqual(
      refused("filter.area", "area-22", "area-2"),
    );
    expect(await refusalOf('indicators(filter: { goal: ["gaol-1"] }) { id }')).toEqual(
      refused("filter.goal", "gaol-1", "goal-1"),
    );
    expect(await refusalOf('children { actionPlanRevisions(policy: "policy-x") { totalCount } }')).toEqual(
      refused("policy", "policy-x", expect.stringMatching(/^policy-/)),
    );
    expect(await refusalOf("employment { integrationStatementRevisions(year: 2050) { totalCount } }")).toEqual(
      refused("year", 2050, expect.any(Number)),
    );
  });

  test("as the key of one thing gives null, and a notice says what is nearest", async () => {
    const { data, extensions } = await hub
      .as()
      .ask(
        '{ committee(code: "bu") { name { da } } cycle(year: 2050) { year } culture { initiative(code: "KFU-1") { id } } }',
      );
    expect(data).toEqual({ committee: null, cycle: null, culture: { initiative: null } });
    const notices: GraphAnswer[] = (extensions as GraphAnswer).hub.notices;
    expect(notices.map(({ code, argument, value }) => [code, argument, value])).toEqual(
      expect.arrayContaining([
        ["NO_SUCH_CODE", "code", "bu"],
        ["NO_SUCH_CODE", "year", 2050],
        ["NO_SUCH_CODE", "code", "KFU-1"],
      ]),
    );
  });

  test("as an instant in the future is answered as of now, and a notice says so", async () => {
    const { extensions } = await hub.as().ask('{ initiatives(asOf: "2090-01-01T00:00:00Z") { totalCount } }');
    expect((extensions as GraphAnswer).hub.notices).toMatchObject([{ code: "AS_OF_IN_FUTURE", argument: "asOf" }]);
  });
});

describe("breaking the picture down", () => {
  const BREAKDOWN =
    "query ($of: Measure!, $by: [Dimension!]!, $filter: InitiativeFilter) { breakdown(of: $of, by: $by, filter: $filter) { keys { code } count money { oere } } }";
  const rowsOf = async (of: string, by: string[], filter = {}): Promise<GraphAnswer[]> =>
    (await ask(BREAKDOWN, { of, by, filter })).breakdown;
  const sum = (rows: GraphAnswer[], pick: (row: GraphAnswer) => number) =>
    rows.reduce((all, row) => all + pick(row), 0);

  test.each([["COMMITTEE"], ["AREA"], ["GOAL"], ["STATE"], ["FINANCING"], ["COMMITTEE", "GOAL", "STATE"]])(
    "a breakdown by %s adds up to the picture's totals, in counts and money",
    async (...by) => {
      const { policyPicture } = await ask(
        "{ policyPicture(year: 2013) { totals { initiatives financed { oere } unfinanced { oere } lapsed { oere } cancelled { oere } } } }",
      );
      const { initiatives, financed, unfinanced, lapsed, cancelled } = policyPicture.totals;
      const year = { year: 2013 };
      expect(sum(await rowsOf("INITIATIVES", by, year), (row) => row.count)).toBe(initiatives);
      expect(sum(await rowsOf("FINANCED", by, year), (row) => row.money.oere)).toBe(financed.oere);
      expect(sum(await rowsOf("UNFINANCED", by, year), (row) => row.money.oere)).toBe(unfinanced.oere);
      expect(sum(await rowsOf("LAPSED", by, year), (row) => row.money.oere)).toBe(lapsed.oere);
      expect(sum(await rowsOf("CANCELLED", by, year), (row) => row.money.oere)).toBe(cancelled.oere);
      const all = sum([financed, unfinanced, lapsed, cancelled], ({ oere }) => oere);
      expect(sum(await rowsOf("AMOUNT", by, year), (row) => row.money.oere)).toBe(all);
    },
  );

  test("a breakdown by district or theme counts an initiative under each one that it names", async () => {
    const { initiatives } = await ask("{ initiatives(first: 200) { nodes { districts themes { id } } } }");
    const nodes: GraphAnswer[] = initiatives.nodes;
    for (const row of await rowsOf("INITIATIVES", ["DISTRICT"])) {
      const [{ code: district }] = row.keys;
      const naming = nodes.filter((node) =>
        district === null ? node.districts.length === 0 : node.districts.includes(district),
      );
      expect([district, row.count]).toEqual([district, naming.length]);
    }
    expect((await rowsOf("AMOUNT", ["THEME", "YEAR"], { committee: ["KFU"] })).length).toBeGreaterThan(0);
  });

  test("a breakdown without a dimension, with four, or with one twice is refused", async () => {
    for (const by of ["", "COMMITTEE AREA GOAL STATE", "GOAL GOAL"]) {
      expect(await codeOf(`{ breakdown(of: AMOUNT, by: [${by}]) { count } }`)).toBe("BAD_USER_INPUT");
    }
  });
});

describe("across committees", () => {
  test("an effort theme that no plan takes up is found (I16), at any instant", async () => {
    const findings = async (asOf: string | null) => {
      const { policyPicture } = await ask(
        "query ($asOf: DateTime) { policyPicture(year: 2012, asOf: $asOf) { findings { rule severity path message { da } } } }",
        { asOf },
      );
      return policyPicture.findings;
    };
    const before = await findings("2011-02-01T00:00:00Z");
    expect(before).toHaveLength(15);
    expect(before[0]).toMatchObject({ rule: "I16", severity: "WARNING", path: "/themes/theme-1-1" });
    const { initiatives } = await ask(
      '{ initiatives(first: 200, asOf: "2011-05-02T00:00:00Z") { nodes { themes { id } } } }',
    );
    const taken = new Set(
      initiatives.nodes.flatMap((node: GraphAnswer) => node.themes.map(({ id }: GraphAnswer) => id)),
    );
    expect(await findings("2011-05-02T00:00:00Z")).toHaveLength(15 - taken.size);
  });
});

describe("reading one's own writes", () => {
  test("a query that waits for a receipt's position sees that publication", async () => {
    const newest = await hub.newestRevision("culture");
    for (let basedOn = newest; basedOn < newest + 5; basedOn++) {
      const { receipt } = await hub
        .committee("culture")
        .publishActionPlan(planOf({ committee: "KFU", basedOn, oere: basedOn * 100 }), randomUUID());
      const answer = await hub
        .as()
        .ask<GraphAnswer>(
          '{ actionPlans(filter: { committee: ["KFU"] }) { nodes { revision totals { amount { oere } } } } }',
          {},
          { "x-hub-wait-for": receipt?.position ?? "" },
        );
      expect(answer.data.actionPlans.nodes).toEqual([
        { revision: basedOn + 1, totals: [{ amount: { oere: basedOn * 100 } }] },
      ]);
      expect(answer.extensions.hub).toMatchObject({ positions: { culture: Number(receipt?.position.split(":")[1]) } });
    }
  });

  test("a position that nobody has given is POSITION_UNKNOWN, and a malformed one is BAD_USER_INPUT", async () => {
    const errorFor = async (position: string) =>
      (await hub.as().ask("{ freshness { reachable } }", {}, { "x-hub-wait-for": position })).errors[0]?.extensions
        ?.code;
    const began = Date.now();
    expect(await errorFor("culture:999999")).toBe("POSITION_UNKNOWN");
    expect(Date.now() - began).toBeLessThan(3_000);
    expect(await errorFor("nonsense")).toBe("BAD_USER_INPUT");
    expect(await errorFor("nobody:1")).toBe("BAD_USER_INPUT");
  });
});

describe("finding by words", () => {
  const SEARCH =
    "query ($text: String!, $kind: [SearchKind!], $first: Int, $after: String) { search(text: $text, filter: { kind: $kind }, first: $first, after: $after) { nodes { kind code about { id } committee { code } title { da } fragment rank } pageInfo { hasNextPage endCursor } totalCount } }";
  const find = async (text: string, more = {}) => (await ask(SEARCH, { text, ...more })).search;

  test("search finds Danish words in any form, by their beginning, and in English", async () => {
    const whole = await find("sprogstimulering");
    expect(whole.nodes[0].fragment).toMatch(/<mark>sprog/i);
    expect((await find("sprogstim")).totalCount).toBe(whole.totalCount);
    expect((await find("indsatser")).totalCount).toBeGreaterThan(0);
    expect((await find("labour market", { kind: ["GOAL"] })).nodes.length).toBeGreaterThan(0);
    expect((await find("xyzzyx")).totalCount).toBe(0);
  });

  test("search treats integration and inklusion as one word, since the policy's name has changed", async () => {
    const ids = async (text: string) =>
      (await find(text, { first: 200 })).nodes.map((hit: GraphAnswer) => hit.about.id).sort();
    const inclusion = await ids("inklusion");
    expect(await ids("integration")).toEqual(inclusion);
    expect(inclusion).toEqual(expect.arrayContaining(["concept-inklusion", "concept-integration"]));
  });

  test("search gives the best hits first, page by page, with the words marked and all other markup escaped", async () => {
    const basedOn = await hub.newestRevision("employment");
    const { receipt } = await hub.committee("employment").publishActionPlan(
      planOf({
        committee: "BIU",
        basedOn,
        initiatives: 3,
        initiative: { description: { da: "Kvæsthusbroen <b>er</b> & bliver en bro" } },
      }),
      randomUUID(),
    );
    const { search: first } = await hub.after(receipt?.position, SEARCH, { text: "kvæsthusbro", first: 2 });
    expect(first.totalCount).toBe(3);
    expect(first.nodes[0].fragment).toMatch(/<mark>Kvæsthusbroen<\/mark>.*&amp; bliver/);
    expect(first.nodes[0].fragment).not.toContain("<b>");
    const second = await find("kvæsthusbro", { first: 2, after: first.pageInfo.endCursor });
    expect(new Set([...first.nodes, ...second.nodes].map((hit: GraphAnswer) => hit.about.id)).size).toBe(3);
    const { initiatives } = await ask('{ initiatives(filter: { text: "kvæsthusbro" }) { totalCount } }');
    expect(initiatives.totalCount).toBe(3);
    const before = await ask(
      '{ initiatives(filter: { text: "kvæsthusbro" }, asOf: "2011-05-01T00:00:00Z") { totalCount } }',
    );
    expect(before.initiatives.totalCount).toBe(0);
  });

  test("a search for a text without words is refused", async () => {
    expect(await codeOf('{ search(text: "  :*&| ") { totalCount } }')).toBe("BAD_USER_INPUT");
    expect((await find("'; DROP TABLE picture.search_entry; --")).totalCount).toBe(0);
  });
});
