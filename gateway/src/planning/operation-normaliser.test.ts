import { describe, expect, test } from "@jest/globals";
import { normaliserFor } from "./planned-operation.testkit.js";

const normalised = normaliserFor(`
  interface Node { id: ID! }
  interface Named { name: String }
  type User implements Node & Named { id: ID! name: String }
  type Group implements Node & Named { id: ID! name: String owner: User members: [Member] rank(at: Int, in: Place): Int }
  type Team implements Node { id: ID! members: [Member] rank(at: Int): Int rang: Int }
  union Member = User | Group | Team
  input Place { town: String street: String }
  type Query { group: Group node: Node nodes: [Node] }
`);
const simplified = (query: string, variables = {}) => normalised(query, variables).text;

describe("type conditions whose result is known", () => {
  test("a condition that always holds is taken away, around inline fragments and spreads", () => {
    expect(simplified("{ group { owner { ... on Node { id } } } }")).toBe("{ group { owner { id } } }");
    expect(simplified("{ group { owner { ...F } } } fragment F on Node { id ... on User { name } }")).toBe(
      "{ group { owner { id name } } }",
    );
  });

  test("the selection under a condition that never holds is taken away", () => {
    expect(simplified("{ group { id owner { id ... on Node { id ... on Group { id } } } } }")).toBe(
      "{ group { id owner { id } } }",
    );
    expect(simplified("{ group { id owner { ...G name } } } fragment G on Group { id }")).toBe(
      "{ group { id owner { name } } }",
    );
  });

  test("an object that loses all its fields still selects its type, which the answer leaves out", () => {
    expect(simplified("{ node { ... on User { ... on Group { id } } id } }")).toBe("{ node { id } }");
    expect(simplified("{ group { owner { ... on Group { id } } } }")).toBe("{ group { owner { __typename } } }");
  });

  test("a condition on an interface's field is kept, since its result depends on the data", () => {
    expect(simplified("{ node { ... on User { name } } }")).toBe("{ node { ... on User { name } } }");
    expect(simplified("{ node { ... on Named { ... on Node { id } name } } }")).toBe(
      "{ node { ... on Named { ... on Node { id } name } } }",
    );
  });
});

describe("conditions on fields", () => {
  test("what is skipped is left out before the plan is made, by literals, variables and their defaults", () => {
    const query = `query ($yes: Boolean!, $no: Boolean = false) {
      group { id @skip(if: $yes) name @include(if: $no) ...F @include(if: $yes) owner @skip(if: $no) @include(if: true) { id } } }
      fragment F on Group { rank(at: 1) }`;
    expect(simplified(query, { yes: true })).toBe("{ group { rank(at: 1) owner { id } } }");
    expect(simplified(query, { yes: false, no: true })).toBe("{ group { id name } }");
  });

  test("an operation of which nothing is left asks no subgraph", () => {
    expect(simplified("query ($x: Boolean!) { group @include(if: $x) { id } __typename }", { x: false })).toBe("");
  });
});

describe("one place of the answer, where objects are of several types", () => {
  const members = (fields: string) => `{ nodes { ${fields} } }`;

  test.each([
    ["other arguments", "rank(at: 1)", "rank(at: 2)", "rank__as_asked: rank(at: 2)"],
    ["arguments and none", "rank", "rank(at: 2)", "rank__as_asked: rank(at: 2)"],
    ["another field", "rank: rank(at: 1)", "rank: rang", "rank__as_asked: rang"],
    ["an alias of the same field", "rang: rank", "rang", "rang__as_asked: rang"],
  ])("a name that stands for %s under another type is planned under a name of its own", (_, group, team, planned) => {
    expect(simplified(members(`... on Group { ${group} } ... on Team { ${team} }`))).toContain(
      `... on Team { ${planned} }`,
    );
  });

  test("names are kept apart at any depth below, in lists, unions and named fragments", () => {
    const query = members(`... on Group { members { ...A } } ... on Team { members { ...B } }`);
    const fragments = `fragment A on Member { ... on Group { rank(at: 1) } } fragment B on Member { ... on Group { rank(at: 2) } }`;
    expect(simplified(`${query} ${fragments}`)).toBe(
      "{ nodes { ... on Group { members { ... on Group { rank(at: 1) } } } " +
        "... on Team { members { ... on Group { rank__as_asked: rank(at: 2) } } } } }",
    );
  });

  test("a third and a fourth field of one name have names of their own too, and equal ones share theirs", () => {
    const groups = [1, 2, 3, 2].map((at) => `... on Team { members { ... on Group { rank(at: ${at}) } } }`);
    const query = `{ a: nodes { ${groups[0]} } b: node { ${groups[1]} } nodes {
      ... on Group { members { ... on Team { rank(at: 1) } } } ... on Team { members { ... on Group { rank(at: 2) } } }
      ... on Named { ... on Group { members { ... on User { rank: name } } } } } }`;
    expect(simplified(query)).toBe(
      "{ a: nodes { ... on Team { members { ... on Group { rank(at: 1) } } } } " +
        "b: node { ... on Team { members { ... on Group { rank(at: 2) } } } } " +
        "nodes { ... on Group { members { ... on Team { rank(at: 1) } ... on User { rank__as_asked: name } } } " +
        "... on Team { members { ... on Group { rank__as_asked_1: rank(at: 2) } } } } }",
    );
  });

  test("arguments that are written in another order are the same", () => {
    const query = members(
      `... on Group { rank(at: 1, in: {town: "t", street: "s"}) } ... on Node { ... on Group { rank(in: {street: "s", town: "t"}, at: 1) } }`,
    );
    expect(simplified(query)).not.toContain("__as_asked");
  });

  test("a path of the plan is given back in the client's names, and ends where only the plan has a field", () => {
    const { names } = normalised(members("... on Group { rank(at: 1) owner { id } } ... on Team { rank(at: 2) }"));
    expect(names.clientPath(["nodes", 0, "rank__as_asked"])).toEqual(["nodes", 0, "rank"]);
    expect(names.clientPath(["nodes", 0, "rank__as_asked__alias_0"])).toEqual(["nodes", 0, "rank"]);
    expect(names.clientPath(["nodes", 0, "owner", "id"])).toEqual(["nodes", 0, "owner", "id"]);
    expect(names.clientPath(["nodes", 0, "owner", "key", 1])).toEqual(["nodes", 0, "owner"]);
  });
});

describe("the work that fragments make", () => {
  const chain = (length: number, link: (next: string) => string) =>
    Array.from({ length }, (_, n) => `fragment F${n} on Node { ${n + 1 < length ? link(`...F${n + 1}`) : "id"} }`).join(
      " ",
    );

  test("thirty fragments that each spread the next one twice are followed once for each type", () => {
    expect(simplified(`{ node { ...F0 } } ${chain(30, (next) => `${next} ${next}`)}`)).toBe("{ node { id } }");
    const conditional = chain(30, (next) => `... on Named { ${next} } ... on User { ${next} } ${next}`);
    expect(simplified(`{ node { ...F0 } } ${conditional}`)).toContain("... on Named { ... on Node { id } }");
  });

  test("fragments that ask for twice as many fields at each step are refused at the limit, with its name and value", () => {
    const growing = Array.from(
      { length: 30 },
      (_, n) =>
        `fragment G${n} on Group { a: owner { id } ${n < 29 ? `members { ...on Group { ...G${n + 1} } } m: members { ... on Group { ...G${n + 1} } }` : "id"} }`,
    );
    expect(() => simplified(`{ group { ...G0 } } ${growing.join(" ")}`)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("more than 1000 selections"),
        extensions: { code: "LIMIT_EXCEEDED", limit: { name: "HUB_MAX_SELECTIONS", value: 1000 } },
      }),
    );
  });
});
