import { expect, test } from "@jest/globals";
import { buildSchema, graphql } from "graphql";
import { spellArguments } from "./spelled-arguments.js";

const schema = buildSchema(`
  input TextInput { da: String! en: String }
  input NoteInput { goal: ID, text: TextInput, category: [String!] }
  input PlanActionPlanInput { code: String! }
  type Query {
    find(id: [ID!], code: String, district: [String!], text: String, after: String): String
  }
  type Mutation { note(input: NoteInput!, idempotencyKey: ID!): String  save(input: PlanActionPlanInput!): String }
`);
for (const field of [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}),
)) {
  field.resolve = (_root, args) => JSON.stringify(args);
}
spellArguments(schema);

async function taken(source: string, variableValues: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: {} });
  if (errors) throw errors[0];
  return JSON.parse(Object.values(data ?? {})[0] as string);
}

test("codes and words of a question are taken in their one spelling, words to search for and cursors as they were sent", async () => {
  const question = `query ($id: [ID!], $code: String, $district: [String!], $text: String, $after: String) {
    find(id: $id, code: $code, district: $district, text: $text, after: $after) }`;
  const sent = {
    id: ["goal\u20111 "],
    code: " BUU\u200B-01",
    district: [" Va\u030Agby "],
    text: "a\u030A\u200B ",
    after: "x ",
  };
  expect(await taken(question, sent)).toEqual({
    id: ["goal-1"],
    code: "BUU-01",
    district: ["Vågby"],
    text: "a\u030A\u200B ",
    after: "x ",
  });
});

test("texts of a command are composed and lose what cannot be seen; its key stays, and what was left out stays out", async () => {
  const command = "mutation ($input: NoteInput!, $key: ID!) { note(input: $input, idempotencyKey: $key) }";
  const input = { goal: "goal-1\u200B", text: { da: "Bla\u030A\u00ADbær " }, category: ["nørre\u200Bbro "] };
  expect(await taken(command, { input, key: "k\u00A0" })).toEqual({
    input: { goal: "goal-1", text: { da: "Blåbær " }, category: ["nørrebro"] },
    idempotencyKey: "k\u00A0",
  });
});

test("a document is taken as it was sent, since its report tells what is stored otherwise", async () => {
  const sent = { input: { code: "BUU\u201101 " } };
  expect(await taken("mutation ($input: PlanActionPlanInput!) { save(input: $input) }", sent)).toEqual(sent);
});
