import { beforeEach, describe, expect, test } from "@jest/globals";
import {
  buildSchema,
  type DocumentNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from "graphql";
import { type AskedPlan, type MadePlan, OperationPlanner } from "./operation-planner.js";

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
    maxSelections: 1_000,
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
    const values = Array.from({ length: 8_000 }, (_, n) => n);
    for (const a of values) plan(document, { a });
    plan(document, { a: 7_999 });
    expect(planned).toHaveLength(8_000);
    plan(document, { a: 0 });
    expect(planned).toHaveLength(8_001);
  });

  test("large operations push out no plan of a small one", () => {
    const small = parse("{ title }");
    plan(small);
    for (let turn = 0; turn < 200; turn += 1) plan(parse(`{ ${"goals { id } ".repeat(120)} }`));
    plan(small);
    expect(planned).toHaveLength(201);
  });
});

describe("plans that are made elsewhere", () => {
  const MADE: MadePlan = { plan: { kind: "QueryPlan" }, direct: undefined };
  const LARGE = `{ ${Array.from({ length: 120 }, (_, n) => `g${n}: goals { id }`).join(" ")} }`;
  const requested = (text: string) => {
    const document = parse(text);
    return { document, operation: document.definitions[0] as OperationDefinitionNode, variables: { a: true, b: 7 } };
  };
  const asked: AskedPlan[] = [];
  const distant = (): OperationPlanner => {
    asked.length = 0;
    const elsewhere = {
      plan: async (each: AskedPlan) => {
        asked.push(each);
        return MADE;
      },
    };
    return new OperationPlanner({ ...planner.parts, elsewhere });
  };

  test("are those of large operations alone, asked for once, with the values in their conditions", async () => {
    const own = distant();
    const inQueue = <T>(work: () => Promise<T>) => work();
    own.plan(requested("{ title }"), inQueue);
    const large = requested(
      `query Q($a: Boolean!, $b: Int) ${LARGE.replace("g0:", "title(at: $b) @include(if: $a) g0:")}`,
    );
    const both = await Promise.all([own.plan(large, inQueue), own.plan(large, inQueue)]);
    expect(planned).toEqual(["{ title }"]);
    expect(asked.map(({ operationName, variables }) => [operationName, variables])).toEqual([
      ["Q", { a: true }],
      ["Q", { a: true }],
    ]);
    expect(both[0]?.selection.fieldsOf(own.parts.schema.getQueryType() as GraphQLObjectType)).toHaveLength(121);
    expect(own.plan(large, inQueue)).toBe(both[1]);
  });

  test("are those of small ones too, once plans have taken two seconds from all others", async () => {
    const slow = new OperationPlanner({
      ...distant().parts,
      buildPlan: () => {
        const until = performance.now() + 700;
        while (performance.now() < until);
        return { kind: "QueryPlan" };
      },
    });
    for (const name of ["a", "b", "c", "d", "e"]) await slow.plan(requested(`{ ${name}: title }`), (work) => work());
    const documents = asked.map(({ document }) => document.replaceAll(/\s+/g, " "));
    expect(documents).toContain("{ e: title }");
    expect(documents).not.toContain("{ a: title }");
  });
});

test("introspection asks no subgraph, and is beside what does", () => {
  plan(parse("{ __schema { queryType { name } } t: __typename goals { id } ... { s: __schema { types { name } } } }"));
  plan(parse('{ __typename __type(name: "Goal") { name } }'));
  expect(planned).toEqual(["{ goals { id } }"]);
});
