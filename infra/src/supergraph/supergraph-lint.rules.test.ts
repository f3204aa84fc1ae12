import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { ROOT } from "../config.js";
import { hubPlan } from "../hub/hub-plan.js";
import { lintSubgraph } from "./supergraph-lint.rules.js";

const lint = (schema: string) => lintSubgraph("children", parse(schema));

describe("the graph's conventions", () => {
  test("every name has a description, arguments and values too", () => {
    expect(lint('"A." type A { "B." b(c: Int): Int }')).toEqual(["children: A.b.c has no description"]);
    expect(lint('"E." enum E { X }')).toEqual(["children: E.X has no description"]);
    expect(lint('input I { "F." f: Int }')).toEqual(["children: I has no description"]);
    expect(lint('type Query { "A." a: Int }')).toEqual([]);
  });

  test("root fields are nullable", () => {
    expect(lint('type Query { "A." a: Int! }').join()).toContain("Query.a is non-null");
  });

  test("no arguments in @requires, which the gateway answers wrongly", () => {
    const requires = (fields: string) => lint(`"A." type A { "B." b: Int @requires(fields: "${fields}") }`);
    expect(requires("c(d: 1)").join()).toContain("holds arguments");
    expect(requires("c")).toEqual([]);
  });

  test("no @requires in an interface's object, over which the gateway's planner fails", () => {
    const type = (directives: string) => lint(`"A." type A ${directives} { "B." b: Int @requires(fields: "c") }`);
    expect(type('@key(fields: "id") @interfaceObject').join()).toContain("A.b has @requires in an @interfaceObject");
    expect(type('@key(fields: "id")')).toEqual([]);
  });

  test.each(hubPlan.subgraphs)("hold in $name", async ({ name }) => {
    const schema = await readFile(join(ROOT, "subgraphs", name, "schema.graphql"), "utf8");
    expect(lintSubgraph(name, parse(schema))).toEqual([]);
  });
});
