import type { PlanNode } from "@apollo/query-planner";
import { expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { ExternalFields } from "./external-fields.rules.js";

const SDL = `
  enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") C @join__graph(name: "c", url: "") }
  type Person @join__type(graph: A, key: "id") {
    id: ID
    age: Int @join__field(graph: A) @join__field(graph: B, external: true) @join__field(graph: C, external: true)
    friend: Person
    label: String @join__field(graph: B, requires: "age")
  }
  type Query { people: [Person] @join__field(graph: C, provides: "age") @join__field(graph: B) }
`;
const rules = new ExternalFields(parse(SDL), buildSchema(SDL, { assumeValidSDL: true }));

const check = (serviceName: string, operation: string) => () => {
  const fetch = { kind: "Fetch", serviceName, operation, operationKind: "query" } as PlanNode;
  const node: PlanNode = { kind: "Sequence", nodes: [{ kind: "Flatten", path: ["people"], node: fetch }] };
  rules.assertNone({ kind: "QueryPlan", node });
};

test.each([
  ["b", "{ people { id age } }"],
  ["b", "{ people { friend { ... on Person { age } } } }"],
  ["b", "{ people { id label } }"],
  [
    "b",
    "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Person { age } } }",
  ],
])("a plan that asks the subgraph %s for a field of another one by %s is refused", (subgraph, operation) => {
  expect(check(subgraph, operation)).toThrow("'Person.age'");
});

test.each([
  ["a", "{ people { age } }"],
  ["b", "{ people { id friend { id } } }"],
  ["c", "{ people { age } }"],
])("a plan that asks the subgraph %s for what it has or provides by %s is carried out", (subgraph, operation) => {
  expect(check(subgraph, operation)).not.toThrow();
});
