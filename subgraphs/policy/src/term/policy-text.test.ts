import { describe, expect, test } from "@jest/globals";
import { PolicyDriver } from "../process/process.testkit.js";
import { POLICY, policyHub } from "../testing/policy.testkit.js";

const hub = policyHub();
const driver = new PolicyDriver(hub);

const ask = async <T>(source: string): Promise<T> => {
  const { data, messages } = await hub.query<T>(source);
  expect(messages).toEqual([]);
  return data;
};

/** Version 2 of the policy is adopted: another vision, a principle in new words, and a concept with a definition and other words. */
async function adoptTheSecondVersion(): Promise<void> {
  await hub.decide({ decidedOn: "2010-12-16", body: "BR", outcome: "APPROVED", synthetic: true });
  await hub.travel("2013-05-02T08:00:00Z");
  const { policy } = await ask<{ policy: { current: { areas: object[]; goals: { area: { code: string } }[] } } }>(
    "{ policy { current { areas { code title { da } themes { code text { da } } } goals { code title { da } area { code } direction } } } }",
  );
  const { areas, goals } = policy.current;
  const content = {
    policy: POLICY,
    title: { da: "Inklusionspolitik 2011-2014" },
    startsOn: "2011-01-01",
    endsOn: "2015-01-01",
    aliases: [{ da: "Medborgerskabspolitik" }],
    vision: { da: "En by for alle" },
    principles: [{ code: "principle-1", text: { da: "Forskellighed gør stærk" } }],
    concepts: [
      {
        code: "concept-medborgerskab",
        term: { da: "Medborgerskab" },
        definition: { da: "At tage del" },
        altLabels: [{ da: "Deltagelse" }],
      },
    ],
    areas,
    goals: goals.map((goal) => ({ ...goal, area: goal.area.code })),
  };
  const period = { policy: POLICY, startsOn: "2013-03-01", endsOn: "2013-03-31" };
  await driver.command("draftPolicyVersion", { content });
  await driver.sendOut({ ...period, approvedSendOut: "2013-02-01" });
  await driver.closeHearing({ policy: POLICY, closedOn: "2013-04-02" });
  await driver.recommend({ policy: POLICY, recommendedOn: "2013-05-01" });
  const adopted = await hub.decide({ decidedOn: "2013-05-02", body: "BR", outcome: "APPROVED", synthetic: true });
  expect(adopted.codes).toEqual([]);
}

describe("the parts of a policy's text", () => {
  test("the vision, a principle and a concept have one code, and an id for each version's words", async () => {
    await adoptTheSecondVersion();
    const parts = (version: string) => `
      vision(code: "${POLICY}-vision"${version}) { id code policy { id title { da } } version da textInSource }
      principle(code: "principle-1"${version}) { id code policy { id title { da } } version ordinal text { da } }
      concept(code: "concept-medborgerskab"${version}) { id code policy { id title { da } } version term { da } definition { da } altLabels { da } }`;
    const first = await ask(`{ ${parts(", version: 1")} }`);
    expect(first).toEqual({
      vision: {
        id: `${POLICY}-vision`,
        code: `${POLICY}-vision`,
        policy: { id: POLICY, title: { da: "Københavns Integrationspolitik 2011-2014" } },
        version: 1,
        da: "En vision for København 2015",
        textInSource: false,
      },
      principle: {
        id: "principle-1",
        code: "principle-1",
        policy: { id: POLICY, title: { da: "Københavns Integrationspolitik 2011-2014" } },
        version: 1,
        ordinal: 1,
        text: { da: "Forskellighed er en styrke" },
      },
      concept: {
        id: "concept-medborgerskab",
        code: "concept-medborgerskab",
        policy: { id: POLICY, title: { da: "Københavns Integrationspolitik 2011-2014" } },
        version: 1,
        term: { da: "Medborgerskab" },
        definition: null,
        altLabels: [],
      },
    });
    expect(await ask(`{ ${parts("")} }`)).toMatchObject({
      vision: {
        id: `${POLICY}-vision@2`,
        code: `${POLICY}-vision`,
        policy: { id: `${POLICY}@2` },
        version: 2,
        da: "En by for alle",
        textInSource: true,
      },
      principle: { id: "principle-1@2", version: 2, text: { da: "Forskellighed gør stærk" } },
      concept: { version: 2, definition: { da: "At tage del" }, altLabels: [{ da: "Deltagelse" }] },
    });
    const { policy } = await ask<{ policy: { versions: { vision: { id: string; code: string } }[] } }>(
      "{ policy { versions { number vision { id code } } } }",
    );
    expect(policy.versions.map(({ vision }) => vision.id)).toEqual([`${POLICY}-vision`, `${POLICY}-vision@2`]);
    expect(new Set(policy.versions.map(({ vision }) => vision.code)).size).toBe(1);
    expect(
      await ask(`{ gone: principle(code: "principle-2") { version text { da } }
        neverThere: principle(code: "principle-2", version: 2) { id } unknown: concept(code: "concept-x") { id } }`),
    ).toEqual({
      gone: { version: 1, text: { da: "Alle skal have mulighed for at være med" } },
      neverThere: null,
      unknown: null,
    });
  });

  test("other subgraphs find each wording by its id", async () => {
    await adoptTheSecondVersion();
    const keys = [
      { __typename: "Vision", id: `${POLICY}-vision` },
      { __typename: "Principle", id: "principle-3" },
      { __typename: "Principle", id: "principle-1" },
      { __typename: "Principle", id: "principle-1@2" },
      { __typename: "Concept", id: "concept-inklusion" },
      { __typename: "Term", id: "term-handleplan" },
    ];
    const { data } = await hub.query<{ _entities: unknown[] }>(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Vision { da } ... on Principle { ordinal text { da } } ... on Concept { term { da } } ... on Term { label { da } } } }`,
      { keys },
    );
    expect(data._entities).toEqual([
      { da: "En vision for København 2015" },
      { ordinal: 3, text: expect.anything() },
      { ordinal: 1, text: { da: "Forskellighed er en styrke" } },
      { ordinal: 1, text: { da: "Forskellighed gør stærk" } },
      { term: { da: "Inklusion" } },
      { label: { da: "Handleplan" } },
    ]);
  });
});

describe("terms", () => {
  const TERM = "{ id kind label { da } aliases { da } policy { id } concept { id } instrument document }";
  const term = async (name: string) =>
    (await ask<{ term: { id: string; aliases: { da: string }[] } | null }>(`{ term(name: "${name}") ${TERM} }`)).term;

  test.each([
    ["integrationspolitik", "inklusionspolitik", { kind: "POLICY", policy: { id: POLICY } }],
    ["integrationsbarometer", "inklusionsbarometer", { kind: "INSTRUMENT", instrument: "INTEGRATION_BAROMETER" }],
    ["integrationshandleplan", "inklusionshandleplan", { kind: "DOCUMENT", document: "ACTION_PLAN" }],
    ["integrationsredegørelse", "statusredegørelse", { kind: "DOCUMENT", document: "INTEGRATION_STATEMENT" }],
    ["integrationsredegørelse", "inklusionsredegørelsen", { kind: "DOCUMENT", document: "INTEGRATION_STATEMENT" }],
    ["Tryghedsindeks", "safety index", { kind: "INSTRUMENT", instrument: "SAFETY_INDEX" }],
    ["Medborgerskab", "citizenship (active)", { kind: "CONCEPT", concept: { id: "concept-medborgerskab" } }],
  ])("%s and %s lead to one object", async (one, other, object) => {
    const found = await term(one);
    expect(found).toMatchObject(object);
    expect(await term(other)).toEqual(found);
  });

  test("a name that no term has leads to none, and all terms are listed with their aliases", async () => {
    expect(await term("cykelsti")).toBeNull();
    const { terms } = await ask<{ terms: { id: string; aliases: { da: string }[] }[] }>(`{ terms ${TERM} }`);
    for (const { id, aliases } of terms) {
      for (const { da } of aliases) expect((await term(da))?.id).toBe(id);
    }
    expect(await ask("{ terms(filter: { kind: [CONCEPT] }) { id } }")).toEqual({
      terms: ["term-concept-inklusion", "term-concept-integration", "term-concept-medborgerskab"].map((id) => ({ id })),
    });
  });

  test("another name in a new version of the policy leads to the policy, and a new word to its concept", async () => {
    await adoptTheSecondVersion();
    expect(await term("medborgerskabspolitikken")).toMatchObject({ kind: "POLICY", policy: { id: `${POLICY}@2` } });
    expect(await term("inklusionspolitik")).toEqual(await term("medborgerskabspolitik"));
    expect(await term("deltagelse")).toMatchObject({ concept: { id: "concept-medborgerskab@2" } });
  });
});
