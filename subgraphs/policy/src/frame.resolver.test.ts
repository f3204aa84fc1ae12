import { describe, expect, test } from "@jest/globals";
import { POLICY, publisher, sharedPolicyHub } from "./testing/policy.testkit.js";

const hub = sharedPolicyHub();

const TEXT = "{ da en enSource }";
const EXAMPLE = "{ path value ofFacts given }";

describe("the root fields", () => {
  test("the root fields answer all bodies, which of them publish, and where their names come from", async () => {
    const { data } = await hub.query<{ committees: { code: string; root: string | null }[]; administrations: unknown }>(
      `{ committees { code name ${TEXT} root kinds publishes source } administrations { code name { da } source } }`,
      {},
      publisher,
    );
    const codes = data.committees.map(({ code }) => code);
    expect(codes).toEqual(["BR", "ØU", "BIU", "BUU", "KFU", "SOU", "SUU", "TMU"]);
    expect(data.committees[0]).toMatchObject({ code: "BR", root: null, publishes: false });
    expect(data.committees[5]).toMatchObject({ code: "SOU", root: "socialServices", publishes: true });
    expect(data.committees[2]).toEqual({
      code: "BIU",
      name: {
        da: "Beskæftigelses- og Integrationsudvalget",
        en: "Employment and Integration Committee",
        enSource: "EDITORIAL",
      },
      root: "employment",
      kinds: ["STANDING_COMMITTEE", "COORDINATING_COMMITTEE"],
      publishes: true,
      source: "Decision item 14, case 2010-174928",
    });
    expect(data.administrations).toEqual([
      {
        code: "BIF",
        name: { da: "Beskæftigelses- og Integrationsforvaltningen" },
        source: "Decision item 14, case 2010-174928",
      },
    ]);
  });

  test("the root fields answer one body, the goals of some areas, a policy by its id, and null for what is unknown", async () => {
    const { data, messages } = await hub.query<{
      all: unknown[];
    }>(`{ committee(code: "ØU") { kinds } nobody: committee(code: "XYZ") { code }
      goals(filter: { area: ["area-2", "area-3"] }) { id } all: goals { id } policy(code: "${POLICY}") { id } none: policy(code: "x") { id } }`);
    expect(messages).toEqual([]);
    expect(data).toMatchObject({
      committee: { kinds: ["FINANCE_COMMITTEE"] },
      nobody: null,
      goals: ["goal-2", "goal-3", "goal-4", "goal-5"].map((id) => ({ id })),
      policy: { id: POLICY },
      none: null,
    });
    expect(data.all).toHaveLength(8);
  });

  test("the root fields answer the rules in both languages, also by kind of document", async () => {
    const { data } = await hub.query<{
      rules: { id: string; code: string; goodExample: object | null; badExample: object | null }[];
      letters: { id: string; code: string }[];
    }>(`{ rules { id code version severity appliesTo title ${TEXT} explanation ${TEXT} hint ${TEXT}
        goodExample ${EXAMPLE} badExample ${EXAMPLE} }
      letters: rules(filter: { appliesTo: [CALL_LETTER] }) { id code } }`);
    const i11 = data.rules.find(({ code }) => code === "I11");
    expect(i11).toMatchObject({ severity: "FATAL", appliesTo: "ACTION_PLAN", hint: { enSource: "EDITORIAL" } });
    expect(JSON.stringify(data.rules)).not.toContain('"en":null');
    const incomplete = data.rules.filter(({ goodExample, badExample }) => !goodExample || !badExample);
    expect(incomplete.map(({ id }) => id)).toEqual([]);
    expect(data.rules.find(({ id }) => id === "I8:ACTION_PLAN")).toMatchObject({
      goodExample: { path: "/policy", value: "policy-new", ofFacts: false },
      badExample: { path: "/policy", value: "policy-draft" },
    });
    expect(data.letters.map(({ code }) => code)).toEqual("I17 I18 I19 I43 R40 R41 R42 R170 R171 R172 R173".split(" "));
    const ids = data.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("the types of the frame are resolved by key for other subgraphs", async () => {
    const { data } = await hub.query<{ _entities: unknown[] }>(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Policy { current { state } } ... on Committee { source } ... on Goal { title { da } }
        ... on PriorityArea { ordinal } ... on EffortTheme { text { da } } } }`,
      {
        keys: [
          { __typename: "Policy", id: POLICY },
          { __typename: "Committee", id: "TMU" },
          { __typename: "Goal", id: "goal-2" },
          { __typename: "PriorityArea", id: "area-4" },
          { __typename: "EffortTheme", id: "theme-2-2" },
          { __typename: "Goal", id: "goal-99" },
        ],
      },
    );
    expect(data._entities).toEqual([
      { current: { state: "RECOMMENDED" } },
      { source: "docplayer.dk/70291404" },
      { title: { da: "Flere i arbejde" } },
      { ordinal: 4 },
      { text: { da: "Danskuddannelse" } },
      null,
    ]);
  });
});
