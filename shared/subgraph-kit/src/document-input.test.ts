import { expect, test } from "@jest/globals";
import { buildSchema, execute, parse } from "graphql";
import { readDocuments, withoutReading } from "./document-input.js";

const schema = buildSchema(`
  input PlanInput { codes: [Int!]! }
  type Query { any: Int }
  type Mutation { save(plan: PlanInput!): Int }
`);
readDocuments(schema, { PlanInput: "ACTION_PLAN" });
const given: unknown[] = [];
Object.assign(schema.getMutationType()?.getFields().save ?? {}, {
  resolve: (_: unknown, { plan }: { plan: unknown }) => given.push(plan),
});
const document = parse("mutation ($plan: PlanInput!) { save(plan: $plan) }");

test("a command that is refused anyway gets no document, and what comes after it does", async () => {
  let looks = 0;
  const plan = {
    get codes() {
      looks += 1;
      return [1, 2];
    },
  };
  const save = () => execute({ schema, document, variableValues: { plan } });
  withoutReading(save);
  expect([given.splice(0), looks]).toEqual([[{}], 0]);
  await save();
  expect(given).toEqual([{ codes: [1, 2] }]);
});
