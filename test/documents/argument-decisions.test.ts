import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ARGUMENT_DECISIONS, argumentsOf, decisionOn, questionsOf, sharedCoordinate } from "@hub/subgraph-kit";
import { describe, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";

const FEDERATION = `
  directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @link(url: String!, import: [String!]) repeatable on SCHEMA
`;

/** The arguments of all questions of a subgraph, by their coordinates, read from its committed schema. */
function questionedIn(subgraph: string): string[] {
  const printed = readFileSync(join(ROOT, "subgraphs", subgraph, "schema.graphql"), "utf8");
  const schema = buildSchema(FEDERATION + printed.replace(/extend schema @link\([\s\S]*?\]\)\n/u, ""));
  const questioned = questionsOf(schema).flatMap(({ type, field }) => argumentsOf(type.name, field));
  return [...new Set(questioned.map(({ coordinate }) => coordinate))];
}

const subgraphs = readdirSync(join(ROOT, "subgraphs")).filter((name) => !name.includes("."));

describe("every argument of every question", () => {
  test.each(subgraphs)("of %s is decided: which codes it takes, or why it takes anything", (subgraph) => {
    const questioned = questionedIn(subgraph);
    expect(questioned.length).toBeGreaterThan(5);
    expect(questioned.filter((coordinate) => decisionOn(coordinate) === undefined)).toEqual([]);
  });

  test("is still there: no decision is about an argument that no question has any more", () => {
    const used = new Set(
      subgraphs.flatMap(questionedIn).flatMap((coordinate) => {
        return [coordinate, sharedCoordinate(coordinate), coordinate.slice(coordinate.lastIndexOf(".") + 1)];
      }),
    );
    expect(Object.keys(ARGUMENT_DECISIONS).filter((decided) => !used.has(decided))).toEqual([]);
  });

  test("that names something of the frame takes its codes and nothing else", () => {
    const frameNames = [
      "committee",
      "partner",
      "policy",
      "area",
      "goal",
      "mainGoal",
      "theme",
      "district",
      "targetGroup",
    ];
    const free = frameNames.filter((name) => !("codes" in (ARGUMENT_DECISIONS[name] ?? {})));
    expect(free).toEqual([]);
  });
});
