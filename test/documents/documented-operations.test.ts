import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Supergraph } from "@apollo/federation-internals";
import { expect, test } from "@jest/globals";
import { type DefinitionNode, Kind, parse, validate } from "graphql";
import { ROOT } from "../testkit/hub/running-hub.js";
import { documentedPages, operationsOf } from "./documented-operations.js";

const supergraph = Supergraph.build(readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8"));
const schema = supergraph.apiSchema().toGraphQLJSSchema();
const documented = documentedPages.flatMap(operationsOf);

/** Each operation is valid by itself: a block may show several. */
function problemsOf(source: string): string[] {
  const { definitions } = parse(source);
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.flatMap((operation: DefinitionNode) =>
    validate(schema, { kind: Kind.DOCUMENT, definitions: [operation, ...fragments] }).map(({ message }) => message),
  );
}

test("the documents show more than thirty operations", () => {
  expect(documented.length).toBeGreaterThan(30);
});

test.each(documented)("the operation at $place is valid in the graph", ({ source }) => {
  expect(problemsOf(source)).toEqual([]);
});
