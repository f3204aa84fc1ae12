import { describe, expect, test } from "@jest/globals";
import { buildSchema, GraphQLError, parse, validate } from "graphql";
import pino from "pino";
import { createErrorMask } from "./error-mask.js";

const schema = buildSchema(`
  input PlanInput { title: String!, year: Int }
  input PlanPatch { title: String }
  input SavePlanInput { content: PlanInput! }
  input PlanFilter { year: [Int!] }
  type Commands { savePlan(input: SavePlanInput!): Int, patchPlan(patch: PlanPatch!): Int }
  type Mutation { children: Commands }
  type Query { plans(filter: PlanFilter): Int }
`);
const mask = createErrorMask({ log: pino({ level: "silent" }), maxTokens: undefined, subgraphErrors: "known" });

/** What a client sees of what is wrong in an operation. */
const seen = (operation: string) =>
  validate(schema, parse(operation)).map((error) => {
    const refused = new GraphQLError(error.message, { extensions: { code: "GRAPHQL_VALIDATION_FAILED" } });
    return mask(refused.toJSON(), refused);
  });

describe("a document that is written into the operation", () => {
  test.each([
    ["has an unknown field", 'mutation { children { savePlan(input: { content: { title: "x", titel: "x" } }) } }'],
    ["lacks a field", "mutation { children { savePlan(input: { content: { year: 2012 } }) } }"],
    ["is no object", "mutation { children { savePlan(input: { content: 2012 }) } }"],
    ["is missing", "mutation { children { savePlan(input: {}) } }"],
    ["is a patch with an unknown field", 'mutation { children { patchPlan(patch: { titel: "x" }) } }'],
  ])("and %s is refused with the hint to send it as a variable, where all that is wrong is told", (_how, operation) => {
    expect(seen(operation)).toEqual([
      {
        message: expect.any(String),
        extensions: { code: "GRAPHQL_VALIDATION_FAILED", hint: expect.stringMatching(/as a variable: .* at once/) },
      },
    ]);
  });

  test("a filter of a question gets no such hint: it is told by nothing but GraphQL", () => {
    expect(seen("{ plans(filter: { yaer: [2012] }) }")).toEqual([
      { message: expect.stringContaining("yaer"), extensions: { code: "GRAPHQL_VALIDATION_FAILED" } },
    ]);
  });
});
