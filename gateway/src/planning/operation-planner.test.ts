import { beforeEach, describe, expect, test } from "@jest/globals";
import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from "graphql";
import { OperationPlanner } from "./operation-planner.js";

const SDL = "type Query { title(at: Int): String goals: [Goal] } type Goal { id: ID title: String }";

let planned: string[];
let planner: OperationPlanner;
beforeEach(() => {
  planned = [];
  planner = new OperationPlanner({
    schema: buildSchema(SDL),
    supergraph: parse(SDL),
    allTypes: buildSchema(SDL),
    buildPlan: (document) => {
      planned.push(print(document).replaceAll(/\s+/g, " ").trim());
      return { kind: "QueryPlan" };
    },
    maxSelections: 100,
  });
});

const plan = (document: DocumentNode, variables: Record<string, unknown> = {}, name?: string) => {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const operation = operations.find((each) => name === undefined || each.name?.value === name);
  return planner.plan({ document, operation: operation as OperationDefinitionNode, variables });
};

describe("plans that are kept", () => {
  test("a document is planned once, whatever the values of variables that are in no condition", () => {
    const document = parse("query ($at: Int) { title(at: $at) goals { id } }");
    expect(plan(document, { at: 1 })).toBe(plan(document, { at: 2 }));
    expect(planned).toEqual(["query ($at: Int) { title(at: $at) goals { id } }"]);
  });

  test("a document is planned once for each set of values in its conditions, without what they leave out", () => {
    const document = parse(
      "query ($a: Boolean!, $b: Boolean!) { title @include(if: $a) goals { id title @skip(if: $b) } }",
    );
    for (const a of [true, false, true]) for (const b of [true, false]) plan(document, { a, b });
    expect(planned).toEqual([
      "{ title goals { id } }",
      "{ title goals { id title } }",
      "{ goals { id } }",
      "{ goals { id title } }",
    ]);
  });

  test("each operation of a document has a plan of its own, with the variables that it uses", () => {
    const document = parse(
      "query A { title } query B($at: Int, $no: Boolean!) { title(at: $at) goals @include(if: $no) { id } }",
    );
    plan(document, {}, "A");
    plan(document, { no: false }, "B");
    expect(planned).toEqual(["query A { title }", "query B($at: Int) { title(at: $at) }"]);
  });

  test("a document with very many conditions keeps the plans of the last sets of values alone", () => {
    const document = parse("query ($a: Boolean!) { title @include(if: $a) goals { id } }");
    const values = Array.from({ length: 200 }, (_, n) => n);
    for (const a of values) plan(document, { a });
    plan(document, { a: 199 });
    expect(planned).toHaveLength(200);
    plan(document, { a: 0 });
    expect(planned).toHaveLength(201);
  });
});

test("introspection asks no subgraph, and is beside what does", () => {
  plan(parse("{ __schema { queryType { name } } t: __typename goals { id } ... { s: __schema { types { name } } } }"));
  plan(parse('{ __typename __type(name: "Goal") { name } }'));
  expect(planned).toEqual(["{ goals { id } }"]);
});
