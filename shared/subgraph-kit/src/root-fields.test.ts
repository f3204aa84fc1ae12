import { expect, test } from "@jest/globals";
import { buildSchema, execute, parse } from "graphql";
import { takeRootFieldsInTurn } from "./root-fields.js";

const ASKED = parse(`{ ${Array.from({ length: 30 }, (_, index) => `a${index}: picture`).join(" ")} }`);

function schemaOf(resolve: () => unknown) {
  const schema = buildSchema("type Query { picture: Int }");
  Object.assign(schema.getQueryType()?.getFields().picture ?? {}, { resolve });
  takeRootFieldsInTurn(schema);
  return schema;
}

test("of thirty root fields at most four are at work at once, all are answered, and others' work comes in between", async () => {
  let atWork = 0;
  let most = 0;
  let count = 0;
  const schema = schemaOf(async () => {
    atWork += 1;
    most = Math.max(most, atWork);
    await Promise.resolve();
    atWork -= 1;
    return count++;
  });
  let others = 0;
  const timer = setInterval(() => (others += 1), 0);
  const { data, errors } = await execute({ schema, document: ASKED, contextValue: { perRequest: new Map() } });
  clearInterval(timer);
  expect(errors).toBeUndefined();
  expect(Object.values(data ?? {}).sort((one, other) => Number(one) - Number(other))).toEqual(
    Array.from({ length: 30 }, (_, index) => index),
  );
  expect(most).toBeLessThanOrEqual(4);
  expect(others).toBeGreaterThan(0);
});

test("a root field that fails takes no other with it, and none begins when the caller is gone", async () => {
  let begun = 0;
  const caller = new AbortController();
  const schema = schemaOf(() => {
    begun += 1;
    if (begun === 6) caller.abort(new Error("gone"));
    if (begun === 5) throw new Error("failed");
    return begun;
  });
  const contextValue = { perRequest: new Map(), gone: caller.signal };
  const { data, errors } = await execute({ schema, document: ASKED, contextValue });
  expect(begun).toBe(6);
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([1, 2, 3, 4, 6]);
  expect(errors?.map(({ message }) => message)).toEqual(["failed", ...Array.from({ length: 24 }, () => "gone")]);
});
