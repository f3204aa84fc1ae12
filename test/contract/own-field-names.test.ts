import { readFileSync } from "node:fs";
import { OWN_FIELD_TEXTS, ownFieldName } from "@hub/rules";
import { expect, test } from "@jest/globals";
import { Kind, parse } from "graphql";

test("each field that only one committee's initiatives have has a name in both languages", () => {
  const { definitions } = parse(readFileSync("infra/supergraph.graphql", "utf8"));
  const inputs = definitions.flatMap((each) =>
    each.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && each.name.value.endsWith("InitiativeInput") ? [each] : [],
  );
  const fields = inputs.map((input) => (input.fields ?? []).map(({ name }) => name.value));
  const own = fields.flat().filter((name) => !fields.every((each) => each.includes(name)));
  expect(fields.length).toBeGreaterThanOrEqual(4);
  expect([...new Set(own)].filter((name) => !(name in OWN_FIELD_TEXTS))).toEqual([]);
});

test("a field that a new committee brings is called by the words of its name", () => {
  expect(ownFieldName("greenSpaces")).toEqual({ da: "Green spaces", en: "Green spaces" });
});
