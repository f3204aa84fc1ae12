import { describe, expect, test } from "@jest/globals";
import { buildSchema, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import { HUB_LIMITS } from "../operation/operation-limits.rules.js";
import { costOf } from "./operation-cost.js";

const schema = buildSchema(/* GraphQL */ `
  type Query { plans(first: Int, last: Int): Plans! overview(first: Int = 20): Overview list(first: Int): [Plan!] statusReport: StatusReport deliveryForecast: [Goal!] culture: Culture policy: Overview }
  type Culture { actionPlan: Plan }
  type Text { da: String! }
  type StatusReport { recompiled: Boolean content: String }
  type Overview { year: Int rows: Plans! goals: [Goal!]! }
  type Plans { totalCount: Int! nodes: [Plan!]! }
  type Plan { title: String content: String initiatives: [Initiative!]! goals: [Goal!]! grid: [[Int!]!]! successors(first: Int): Plans! }
  type Goal { id: ID! title: String initiatives: [Initiative!]! }
  type Initiative { code: ID! description: Text }
`);

function cost(text: string, variables: Record<string, unknown> = {}): number {
  const { definitions } = parse(text);
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  return costOf(operation, {
    schema,
    variables,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  });
}

describe("what an operation costs: the values that its answer can hold", () => {
  test("a page multiplies by its `first`, written in the document or given as a variable", () => {
    // plans, totalCount, and 3 nodes with a title each.
    expect(cost("{ plans(first: 3) { totalCount nodes { title } } }")).toBe(2 + 3 * 2);
    expect(cost("query ($n: Int) { plans(first: $n) { totalCount nodes { title } } }", { n: 3 })).toBe(2 + 3 * 2);
  });

  test("the last of a list count as the first do", () => {
    expect(cost("{ plans(last: 3) { totalCount nodes { title } } }")).toBe(2 + 3 * 2);
    expect(cost("query ($n: Int) { plans(last: $n) { nodes { title } } }", { n: 3 })).toBe(1 + 3 * 2);
  });

  test("a `first` that is left out counts as fifty, or as the schema's default", () => {
    expect(cost("{ plans { nodes { title } } }")).toBe(1 + 50 * 2);
    expect(cost("query ($n: Int) { plans(first: $n) { nodes { title } } }")).toBe(1 + 50 * 2);
    expect(cost("{ overview { year rows { nodes { title } } } }")).toBe(3 + 20 * 2);
  });

  test("`first` applies to a list that is the page itself and to the next list below it", () => {
    expect(cost("{ list(first: 4) { title } }")).toBe(4 * 2);
    expect(cost("{ overview(first: 5) { rows { nodes { title } } } }")).toBe(2 + 5 * 2);
  });

  test("a list without `first` is as long as the rules allow, where its bound is known, else ten", () => {
    expect(cost("{ policy { goals { id title } } }")).toBe(1 + 200 * 3);
    expect(cost("{ list(first: 1) { title grid } }")).toBe(1 + 1 + 100);
  });

  test("one entry of a list is as large as it may be, and the others are as large as they usually are", () => {
    expect(cost("{ list(first: 5) { goals { id } } }")).toBe(5 + 4 * (10 * 2) + 200 * 2);
    // One goal has 500 initiatives, and the other 199 have ten each.
    expect(cost("{ policy { goals { initiatives { code } } } }")).toBe(1 + 200 + 500 * 2 + 199 * 10 * 2);
  });

  test("a longer list than usual adds no more than the values of the largest document", () => {
    const codes = Array.from({ length: 110 }, (_, n) => `a${n}: code`).join(" ");
    const above = 1 + 3_500;
    expect(cost(`{ culture { actionPlan { initiatives { ${codes} } } } }`)).toBe(above + 10 * 111 + 50_000);
  });

  test("a page multiplies the cost of the pages below it", () => {
    const text = "{ plans(first: 200) { nodes { successors(first: 200) { nodes { title } } } } }";
    expect(cost(text)).toBe(1 + 200 * (1 + (1 + 200 * 2)));
  });

  test("a fragment is counted with the page where it is spread", () => {
    const text =
      "{ plans(first: 2) { ...P } overview(first: 3) { rows { ...P } } } fragment P on Plans { nodes { title } }";
    expect(cost(text)).toBe(1 + 2 * 2 + (2 + 3 * 2));
  });

  test("a field that takes much work costs as much, each time that it is asked for", () => {
    expect(cost("{ statusReport { recompiled } }")).toBe(100 + 2_500);
    const aliases = Array.from({ length: 100 }, (_, n) => `a${n}: statusReport { recompiled content }`);
    expect(cost(`{ ${aliases.join(" ")} }`)).toBe(100 * (100 + 2_500 + 11_000));
  });

  test("a whole document costs what the largest may take; of several one is as large, and the others are as usual", () => {
    expect(cost("{ statusReport { content } }")).toBe(100 + 11_000);
    expect(cost("{ plans(first: 3) { nodes { content } } }")).toBe(1 + 3 * (1 + 50) + 11_000 - 50);
    expect(cost("{ deliveryForecast { id } }")).toBe(899 + 50 * 2);
  });

  test("100 times the largest pages, the longest lists and what is made anew are over the hub's limit", () => {
    const many = (times: number, field: string) =>
      cost(`{ ${Array.from({ length: times }, (_, n) => `a${n}: ${field}`).join(" ")} }`);
    const most = HUB_LIMITS.cost ?? 0;
    expect(many(100, "statusReport { recompiled }")).toBeGreaterThan(most);
    expect(many(20, "culture { actionPlan { initiatives { description { da } } } }")).toBeGreaterThan(most);
    expect(many(1, "culture { actionPlan { initiatives { description { da } } } }")).toBeLessThan(most / 10);
  });

  test("a negative page costs nothing, and introspection is not counted", () => {
    expect(cost("{ plans(first: -5) { nodes { title } } __schema { types { name } } }")).toBe(1);
  });
});
