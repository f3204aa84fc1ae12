import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { buildSchema, getIntrospectionQuery, getOperationAST, parse, validate } from "graphql";
import { readConfig } from "./config.js";
import { costOf } from "./cost/operation-cost.js";
import { shapeRule } from "./operation/document-shape.rules.js";
import { readCollections } from "./sandbox/sandbox-operations.store.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const schema = buildSchema(readFileSync(path("../../infra/supergraph.graphql"), "utf8"), { assumeValid: true });
const { limits } = readConfig({
  SUPERGRAPH_FILE: "any",
  HUB_MODE: "production",
  TRUSTED_ISSUERS: '[{"issuer":"https://login.example"}]',
});
const collections = await readCollections(path("../sandbox/operations"));
const operations = collections.flatMap((collection) => collection.operations);

describe("the hub's own limits", () => {
  test.each(operations.map(({ name, query }) => [name.en, query]))(
    "the hub's limits leave room for '%s' with the longest pages",
    (_, query) => {
      const document = parse(query);
      expect(validate(schema, document, [shapeRule(limits)])).toEqual([]);
      const operation = getOperationAST(document);
      if (!operation) throw new Error("no operation");
      const cost = costOf(operation, { schema, fragments: new Map(), variables: { first: 200, year: 2014 } });
      expect(cost).toBeGreaterThan(0);
      expect(cost).toBeLessThan((limits.cost ?? 0) / 2);
    },
  );

  test("the hub's limits leave room for tools that read the whole schema", () => {
    expect(validate(schema, parse(getIntrospectionQuery()), [shapeRule(limits)])).toEqual([]);
  });
});
