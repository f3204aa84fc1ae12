import { describe, expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { refusedChanges } from "./schema-change.rules.js";
import { type SchemaVersion, schemaDescription, versionOfChangelog } from "./schema-version.js";

/** A graph of that version in which a goal has these fields. */
const graph = (version: SchemaVersion, goal: string, more = "") =>
  buildSchema(
    `"""${schemaDescription(version)}""" schema { query: Query } type Query { goal(code: ID): Goal } type Goal { id: ID ${goal} } ${more}`,
  );
const BEFORE = graph([1, 4, 2], "title: String state: State", "enum State { OPEN CLOSED }");
const STATES = "enum State { OPEN CLOSED }";

const refused = (after: ReturnType<typeof graph>, before = BEFORE) =>
  refusedChanges(before, after, { today: "2027-07-01" });
const nextVersion = (version: string) =>
  `This needs the schema version ${version} or a later one: begin its section in docs/changelog.md.`;

describe("a change of the graph", () => {
  test("that breaks clients needs a new major version, and is named", () => {
    const stricter = (version: SchemaVersion) => graph(version, "title(in: ID!): String state: State", STATES);
    expect(refused(stricter([1, 5, 0]))).toEqual(["A required arg in on Goal.title was added.", nextVersion("2.0.0")]);
    expect(refused(stricter([2, 0, 0]))).toEqual([]);
  });

  test("that adds something needs a new minor version; other descriptions need none", () => {
    const more = (version: SchemaVersion) => graph(version, "title: String state: State notes: String", STATES);
    expect(refused(more([1, 4, 3]))).toEqual(["The graph has something new.", nextVersion("1.5.0")]);
    expect(refused(more([1, 5, 0]))).toEqual([]);
    expect(refusedChanges(BEFORE, more([1, 4, 2]), { today: "2027-07-01", isUnreleased: true })).toEqual([]);
    expect(refused(graph([1, 4, 2], '"In Danish." title: String "Now." state: State', STATES))).toEqual([]);
  });

  test("cannot take a version back", () => {
    expect(refused(graph([1, 4, 1], "title: String state: State", STATES))).toEqual(["1.4.1 is older than 1.4.2."]);
  });

  test("is free as long as the graph had no version", () => {
    expect(refused(graph([1, 0, 0], "name: String"), buildSchema("type Query { goals: [ID] }"))).toEqual([]);
  });
});

describe("a deprecation", () => {
  const deprecated = (reason: string) =>
    graph([1, 5, 0], `title: String @deprecated(reason: "${reason}") name: String state: State`, STATES);

  test("names a replacement that is there, and the day after which the field goes", () => {
    expect(refused(deprecated("Use `Goal.name`; goes after 2027-06-30."))).toEqual([]);
    expect(refused(deprecated("Use `Goal.name` in Danish.")).join()).toContain(
      "Goal.title is deprecated in another form",
    );
    expect(refused(deprecated("Use `Goal.name`; goes after 2027-06-31.")).join()).toContain("in another form");
    expect(refused(deprecated("Use `Goal.words`; goes after 2027-06-30."))).toEqual([
      "Goal.title is deprecated for 'Goal.words', which the graph does not have",
    ]);
  });

  test("comes before a field goes, and the field goes only after its day", () => {
    const without = graph([2, 0, 0], "name: String state: State", STATES);
    const before = (day: string) => deprecated(`Use \`Goal.name\`; goes after ${day}.`);
    expect(refused(without, before("2027-06-30"))).toEqual([]);
    expect(refused(without, before("2027-07-01"))).toEqual([
      "Goal.title may go after 2027-07-01, and today is 2027-07-01",
    ]);
    expect(refused(without)).toEqual([
      'Goal.title went without having been deprecated: mark it "Use `Type.field`; goes after 2027-06-30." first',
    ]);
  });

  test("holds for enum values, arguments and input fields too; a whole type goes with the fields that lead to it", () => {
    const fewer = buildSchema(
      `"""${schemaDescription([2, 0, 0])}""" schema { query: Query } type Query { goal: Goal } type Goal { id: ID title: String }`,
    );
    expect(refused(fewer).map((line) => line.split(" ")[0])).toEqual(["Query.goal(code:)", "Goal.state"]);
    const oneState = graph([2, 0, 0], "title: String state: State", "enum State { OPEN }");
    expect(refused(oneState).map((line) => line.split(" ")[0])).toEqual(["State.CLOSED"]);
  });
});

test("the version is that of the changelog's first section", () => {
  expect(versionOfChangelog("# Changes\n\n## 2.1.0 – 2027-07-01\n\n## 2.0.10\n")).toEqual([2, 1, 0]);
  expect(versionOfChangelog("# Changes\n\n## Soon\n")).toBeUndefined();
});
