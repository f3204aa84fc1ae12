import { buildSubgraphSchema } from "@apollo/subgraph";
import { afterAll, describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { AnswerBytes } from "./answer-bytes.js";
import { GraphOperations } from "./operation/graph-operations.js";
import { OperationAdmission } from "./operation/operation-admission.js";
import type { RequestContext } from "./request.context.js";

const MIB = 1024 * 1024;
const typeDefs = parse(`
  type Query { plan: Plan, later: String, wholly: [String!] }
  type Mutation { publish: Plan }
  type Plan { title: String!, initiatives: [Initiative!]! }
  type Initiative { code: ID!, description: Text }
  type Text { da: String! }
`);
let read = 0;
/** 500 initiatives of 6 kB each. */
const initiatives = Array.from({ length: 500 }, (_, n) => ({
  code: `KFU-${n}`,
  description: () => {
    read += 1;
    return { da: `${n} æ`.padEnd(6_000, ".") };
  },
}));
const plan = { title: "Handleplan", initiatives };
const resolvers = {
  Query: { plan: async () => plan, later: async () => "x".repeat(1_000), wholly: () => ["x".repeat(600), "y"] },
  Mutation: { publish: () => plan },
};

describe("how long a subgraph's answer may be", () => {
  const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
  const admission = new OperationAdmission();
  const operations = new GraphOperations({
    schema,
    introspection: true,
    format: (error) => error,
    admission,
    status: () => ({ asOf: "2012-05-01T12:00:00Z", positions: {}, stale: [] }),
    ofCommands: {},
  });
  afterAll(() => admission.stop());

  async function ask(query: string, most: number) {
    read = 0;
    const answer = new AnswerBytes(most);
    const context = { answer, caller: "one", perRequest: new Map() } as unknown as RequestContext;
    const request = { query, operationName: undefined, variables: undefined, isGet: false };
    const { errors, data } = (await operations.answer(request, context, "1")).body;
    return { errors, data, text: JSON.stringify({ errors, data }), answer };
  }

  const WHOLE = "plan { title initiatives { code description { da } } }";
  const sixteen = `{ ${Array.from({ length: 16 }, (_, n) => `a${n}: ${WHOLE}`).join(" ")} }`;

  test("a plan of 3 MB that is asked for 16 times is refused before its texts are read as often", async () => {
    const { data, errors, text } = await ask(sixteen, 16 * MIB);
    expect([data, errors]).toEqual([
      null,
      [
        {
          message:
            "The answer is longer than 16777216 bytes, which is the most. Ask for less at once. (HUB_MAX_ANSWER_BYTES)",
          extensions: {
            code: "LIMIT_EXCEEDED",
            limit: { name: "HUB_MAX_ANSWER_BYTES", value: 16 * MIB },
            hint: expect.stringContaining("fewer aliases"),
          },
        },
      ],
    ]);
    expect(text.length).toBeLessThan(1_000);
    expect(read).toBeLessThan(6 * initiatives.length);
  });

  test("the same plan once is answered, and what is counted is nearly the length of its text and never more", async () => {
    const { errors, text, answer } = await ask(`{ ${WHOLE} }`, 16 * MIB);
    expect(errors).toBeUndefined();
    const bytes = Buffer.byteLength(text);
    const exactly = await ask(`{ ${WHOLE} }`, bytes);
    expect([exactly.errors, answer.isOver]).toEqual([undefined, false]);
    expect((await ask(`{ ${WHOLE} }`, Math.floor(bytes * 0.98))).data).toBeNull();
  });

  test("what comes later and lists of texts count as well", async () => {
    expect((await ask("{ later wholly }", 1_700)).errors).toBeUndefined();
    for (const field of ["later", "wholly"]) expect((await ask(`{ ${field} }`, 500)).data).toBeNull();
  });

  test("who gave a command is told that it has been carried out", async () => {
    const { errors } = await ask("mutation { publish { initiatives { description { da } } } }", 1_000);
    expect(errors?.[0]?.extensions?.hint).toContain("with the same idempotencyKey");
  });
});
