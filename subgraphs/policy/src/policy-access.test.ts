import { ACCESS, type Access, PUBLIC_QUERIES } from "@hub/auth";
import { callersFor, callOf, refusalIn, refusalOf, statedFields } from "@hub/testing";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import { anObservation, BarometerDriver } from "./barometer/barometer.testkit.js";
import { NEXT, PolicyDriver } from "./process/process.testkit.js";
import { coordinator, sharedPolicyHub } from "./testing/policy.testkit.js";

const hub = sharedPolicyHub();
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await hub.schema();
});

const callers = callersFor("BUU", "KFU");
/** Fields that answer everybody, and some callers more; each has its own test below. */
const PARTLY: readonly Access[] = ["Query.barometerRelease", "Policy.versions", "BarometerRelease.suppressions"];
const rows = (Object.keys(ACCESS) as Access[]).filter(
  (access) => /^((Policy|Report|Sandbox)Commands|Query\.callLetter)/.test(access) && !PARTLY.includes(access),
);

test("each command of the coordinator has a row in the access table, and each query has one or is public", () => {
  const known: string[] = [...Object.keys(ACCESS), ...PUBLIC_QUERIES];
  expect(statedFields(schema).filter((coordinate) => !known.includes(coordinate))).toEqual([]);
  expect(rows.filter((access) => !statedFields(schema).includes(access))).toEqual([]);
});

test.each(rows)("%s answers each caller as the table says", async (access) => {
  const call = callOf(schema, access);
  for (const caller of callers) {
    const [code] = (await hub.query(call, {}, caller.actor)).codes;
    expect([caller.name, refusalIn(code)]).toEqual([caller.name, refusalOf(access, caller)]);
  }
});

describe("what is in preparation is not there for others", () => {
  let secrets: { version: string; release: string };

  beforeAll(async () => {
    await hub.close();
    await hub.begin();
    const drafted = await new PolicyDriver(hub).draft();
    const barometer = new BarometerDriver(hub);
    await barometer.define();
    await barometer.prepare(2011, [anObservation({ value: 73.2 })]);
    const { data } = await hub.query<{ barometerRelease: { id: string } }>(RELEASE, {}, coordinator);
    secrets = { version: drafted.done?.version?.id ?? "", release: data.barometerRelease.id };
    expect(secrets).toEqual({ version: expect.any(String), release: "barometer-2011-1" });
  });

  const RELEASE = "{ barometerRelease(year: 2011) { id observations { id value } suppressions { rule } } }";
  const VERSIONS =
    "query ($id: ID!) { policies { id versions { id } current { id } } policy(code: $id) { versions { id } } }";

  test.each(callers)("$name reads what is in preparation only as the access table says", async (caller) => {
    const release = await hub.query<{ barometerRelease: object | null }>(RELEASE, {}, caller.actor);
    expect(release.data.barometerRelease !== null).toBe(refusalOf("Query.barometerRelease", caller) === undefined);
    const versions = JSON.stringify(await hub.query(VERSIONS, { id: NEXT }, caller.actor));
    expect(versions.includes(secrets.version)).toBe(refusalOf("Policy.versions", caller) === undefined);
  });

  test.each(callers)("$name reads nothing that is in preparation by a reference", async (caller) => {
    const representations = Object.keys(schema.getTypeMap())
      .filter((name) => followable(schema).includes(name))
      .flatMap((__typename) => [NEXT, secrets.version, secrets.release].map((id) => ({ __typename, id, code: id })));
    const { data, codes } = await hub.query<{ _entities: (object | null)[] }>(
      "query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }",
      { representations },
      caller.actor,
    );
    expect(codes).toEqual([]);
    expect(data._entities.length).toBeGreaterThan(10);
    expect(data._entities.filter((entity) => entity !== null)).toEqual([]);
  });
});

/** The types that a reference can be sent for. */
const followable = (of: GraphQLSchema): string[] => {
  const union = of.getType("_Entity");
  return union && "getTypes" in union ? union.getTypes().map(({ name }) => name) : [];
};
