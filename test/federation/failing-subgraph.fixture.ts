import type { FederationSpec, WrongAnswer } from "./federation-definition.js";

const WRONG: Readonly<Record<string, WrongAnswer>> = {
  "HTTP 500 with a text": { status: 500, body: "Internal Server Error at 10.0.0.1" },
  "HTTP 503 with an error of GraphQL": { status: 503, body: '{"errors":[{"message":"closed"}]}' },
  "no JSON": { status: 200, body: "<html>" },
  "an empty body": { status: 200, body: "" },
  "JSON that is no answer": { status: 200, body: "[1]" },
  "no data, and an error without a place": { status: 200, body: '{"data":null,"errors":[{"message":"all wrong"}]}' },
};

/** Subgraphs that fail as a whole: the data of the others stays. */
export const failing: readonly FederationSpec[] = Object.entries(WRONG).map(([how, answer]) => ({
  about: `a subgraph that gives ${how}`,
  subgraphs: [
    {
      name: "good",
      sdl: `type Query { things: [Thing] thing: Thing } type Thing @key(fields: "id") { id: ID! name: String }`,
      entities: {
        Thing: [
          { id: "1", name: "one" },
          { id: "2", name: "two" },
        ],
      },
      resolvers: {
        Query: {
          things: () => [{ id: "1", name: "one" }, null, { id: "2", name: "two" }],
          thing: () => ({ id: "2", name: "two" }),
        },
      },
    },
    {
      name: "bad",
      sdl: `type Query { bad: Int worse: Thing } type Thing @key(fields: "id") { id: ID! size: Int list: [Thing] }`,
      entities: { Thing: [] },
      misbehaves: () => answer,
    },
    {
      name: "also",
      sdl: `type Thing @key(fields: "id") { id: ID! colour: String }`,
      entities: {
        Thing: [
          { id: "1", colour: "red" },
          { id: "2", colour: "blue" },
        ],
      },
    },
  ],
  requests: [
    "{ things { name size colour } }",
    "{ bad thing { name list { name } } }",
    "{ worse { name colour } thing { colour } }",
    "{ bad }",
  ],
}));
