import { describe, expect, test } from "@jest/globals";
import { buildSchema, GraphQLError, type GraphQLObjectType } from "graphql";
import { normaliserFor } from "../planning/planned-operation.testkit.js";
import { SelectionGroup } from "../planning/selection.js";
import { AnswerCompletion } from "./answer-completion.js";
import type { FetchedObject } from "./fetched-data.js";

const SDL = `
  enum Colour { RED }
  scalar JSON
  interface Media { id: ID must: Int! }
  type Film implements Media { id: ID must: Int! minutes: Int }
  type Book implements Media { id: ID must: Int! pages: Int }
  union Thing = Film | Book
  type Sure { colour: Colour! media: [Media!]! }
  type Query {
    colour: Colour colours: [Colour] media: [Media] thing: Thing film: Film sure: Sure name: String flag: Boolean count: Int share: Float
    json: JSON grid: [[Int!]]
  }
`;
const schema = buildSchema(SDL);
/** With a colour and a type that clients do not see. */
const supergraph = buildSchema(
  `${SDL.replace("{ RED }", "{ RED SECRET }")} type Tape implements Media { id: ID must: Int! }`,
);
const normalised = normaliserFor(SDL);

interface Fetched {
  readonly errors?: readonly GraphQLError[];
  readonly incomplete?: readonly FetchedObject[];
}

function completed(query: string, data: FetchedObject, { errors = [], incomplete = [] }: Fetched = {}) {
  const { selections, names } = normalised(query);
  const fetched = { data, errors: [...errors], incomplete: new WeakSet(incomplete) };
  const answer = new AnswerCompletion({ schema, supergraph, names, introspect: () => ({}) }, fetched).complete(
    data,
    schema.getQueryType() as GraphQLObjectType,
    new SelectionGroup(schema, [selections]),
  );
  return {
    data: JSON.parse(JSON.stringify(answer.data)),
    errors: answer.errors.map(({ path, message }) => `${path?.join(".")}: ${message}`),
  };
}

describe("a value that clients may not see", () => {
  test("a null in place of an inaccessible enum value or type is no error", () => {
    const data = { colour: "SECRET", colours: ["RED", "SECRET"], media: [{ __typename: "Tape", id: "1" }, null] };
    expect(completed("{ colour colours media { id } }", data)).toEqual({
      data: { colour: null, colours: ["RED", null], media: [null, null] },
      errors: [],
    });
  });

  test("a hidden value where no null is allowed is an error, and makes its parent null", () => {
    const data = { sure: { colour: "SECRET", media: [{ __typename: "Tape", id: "1" }] } };
    expect(completed("{ sure { colour } }", data)).toMatchObject({
      data: { sure: null },
      errors: [expect.stringContaining("sure.colour: Cannot return null")],
    });
    expect(completed("{ sure { media { id } } }", data)).toMatchObject({
      data: { sure: null },
      errors: [expect.stringContaining("sure.media.0: ")],
    });
  });
});

describe("a value that is not of its type", () => {
  test.each([
    ["an enum value that no subgraph declared", "{ colour }", { colour: "BLUE" }, "colour"],
    ["an enum value in a list", "{ colours }", { colours: ["RED", "BLUE"] }, "colours.1"],
    ["a type that no subgraph declared", "{ media { id } }", { media: [{ __typename: "Vinyl", id: "1" }] }, "media.0"],
    ["a type of another union", "{ thing { ... on Film { id } } }", { thing: { __typename: "Sure" } }, "thing"],
    ["a union's object without its type", "{ thing { ... on Film { id } } }", { thing: {} }, "thing"],
    ["a value in place of a list", "{ media { id } }", { media: { __typename: "Film", id: "1" } }, "media"],
    ["a value in place of an inner list", "{ grid }", { grid: [[1], 2] }, "grid.1"],
    ["a value in place of an object", "{ film { id } }", { film: "1" }, "film"],
    ["a list in place of an object", "{ film { id } }", { film: [] }, "film"],
    ["a number in place of a text", "{ name }", { name: 1 }, "name"],
    ["a text in place of a number", "{ count }", { count: "1" }, "count"],
    ["a fraction in place of a whole number", "{ count }", { count: 1.5 }, "count"],
    ["an object in place of a text", "{ name }", { name: {} }, "name"],
    ["a text in place of a flag", "{ flag }", { flag: "true" }, "flag"],
  ])("%s is null with an error at its place, and its neighbours stay", (_, query, data, path) => {
    const answer = completed(query.replace("{", "{ json "), { ...data, json: { any: ["thing"] } });
    expect(answer.data.json).toEqual({ any: ["thing"] });
    expect(answer.errors).toEqual([expect.stringMatching(new RegExp(`^${path}: `))]);
  });

  test("values that are empty, zero or false are values", () => {
    const data = { name: "", flag: false, count: 0, share: 0, colours: [], json: null };
    expect(completed("{ name flag count share colours json }", data)).toEqual({ data, errors: [] });
  });
});

describe("a field that nobody answered", () => {
  test("a field that is missing from what was fetched is null with an error", () => {
    expect(completed("{ film { id minutes } name }", { film: { id: "1" }, name: "n" })).toEqual({
      data: { film: { id: "1", minutes: null }, name: "n" },
      errors: ["film.minutes: No subgraph has answered the field 'Film.minutes'."],
    });
  });

  test("a field of an object that another subgraph does not know is null without an error", () => {
    const film = { id: "1" };
    expect(completed("{ film { id minutes } }", { film }, { incomplete: [film] })).toEqual({
      data: { film: { id: "1", minutes: null } },
      errors: [],
    });
  });

  test("a null is explained by an error at it, above it or below it, and by no error elsewhere", () => {
    const at = (...path: (string | number)[]) => ({ errors: [new GraphQLError("told", { path })] });
    const data = { film: {}, media: [{ __typename: "Film", id: "1", must: null }] };
    const query = "{ film { minutes } media { must } }";
    expect(completed(query, data, at("film")).errors).toEqual(["film: told", expect.stringContaining("media.0.must")]);
    expect(completed(query, data, at("media", 0, "must")).errors).toEqual([
      "media.0.must: told",
      expect.stringContaining("film.minutes"),
    ]);
  });
});

describe("the shape of the answer", () => {
  test("fields are in the order of the document, under the client's names", () => {
    const query = "{ media { ... on Film { same: minutes } id ... on Book { same: pages __typename } again: id } }";
    const media = [
      { __typename: "Film", same: 1, id: "1", again: "1" },
      { __typename: "Book", same__as_asked: 0, id: "2", again: "2" },
    ];
    expect(JSON.stringify(completed(query, { media }).data.media)).toBe(
      '[{"same":1,"id":"1","again":"1"},{"id":"2","same":0,"__typename":"Book","again":"2"}]',
    );
  });

  test("selections of one field in several places of the document are merged", () => {
    const query =
      "{ sure { colour } ...F sure { media { id } } } fragment F on Query { sure { media { ... on Film { minutes } } } }";
    const sure = { colour: "RED", media: [{ __typename: "Film", id: "1", minutes: 3 }] };
    expect(completed(query, { sure }).data).toEqual({ sure: { colour: "RED", media: [{ minutes: 3, id: "1" }] } });
  });

  test("a null in a list of lists goes as far up as it must", () => {
    expect(completed("{ grid }", { grid: [[1, null], null, [2]] })).toMatchObject({
      data: { grid: [null, null, [2]] },
      errors: [expect.stringMatching(/^grid.0.1: /)],
    });
  });
});
