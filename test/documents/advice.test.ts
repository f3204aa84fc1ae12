import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleCatalogue } from "@hub/rules";
import { expect, test } from "@jest/globals";
import { ROOT } from "../testkit/hub/running-hub.js";

/** Words written as names of the graph are: `basedOn`, `validateDraft`. */
const NAME = /\b[a-z]+(?:[A-Z][a-z0-9]+)+\b/g;

/** The names of all fields and arguments of the graph. */
const known = new Set(
  [...readFileSync(join(ROOT, "infra/supergraph.graphql"), "utf8").matchAll(/^\s*([a-zA-Z]+)(?:\(|:)/gm)].map(
    ([, name]) => name,
  ),
);

test("a rule's advice names only fields, arguments and commands that the graph has", () => {
  const advice = ruleCatalogue().flatMap(({ id, hint }) =>
    [hint.da, hint.en].flatMap((text) => (text.match(NAME) ?? []).map((name) => [id, name] as const)),
  );
  expect(advice.length).toBeGreaterThan(10);
  expect(advice.filter(([, name]) => !known.has(name))).toEqual([]);
});
