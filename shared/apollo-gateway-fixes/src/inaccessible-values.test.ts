import { expect, test } from "@jest/globals";
import { buildSchema, GraphQLError, parse } from "graphql";
import { withoutInaccessibleValues } from "./inaccessible-values.js";

const schema = buildSchema(`
  enum Colour { RED }
  interface Media { id: ID }
  type Film implements Media { id: ID }
  type Query { colour: Colour media: [Media] name: String }
`);
const document = parse("{ colour paint: colour media { id } name }");
const data = { colour: null, paint: null, media: [null, { id: "1" }], name: null };
const kept = (...path: (string | number)[]) =>
  withoutInaccessibleValues([new GraphQLError("Invalid value found", { path })], { document, schema, data }).length;

test("a null in place of an inaccessible enum value or type is no error", () => {
  expect([kept("colour"), kept("paint"), kept("media", 0)]).toEqual([0, 0, 0]);
});

test("a null that made its parent null, or is in place of a scalar, stays an error", () => {
  expect([kept("name"), kept("media", 1, "id"), kept("gone", "colour")]).toEqual([1, 1, 1]);
});
