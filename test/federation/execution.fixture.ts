import type { FederationSpec, Row } from "./federation-definition.js";

const tree: Row = {
  id: "root",
  kids: [
    { id: "a", kids: [] },
    { id: "b", kids: [{ id: "c", kids: [] }] },
  ],
};

/** What each run has added, in order. */
const added = new Map<string, string[]>();
const addedIn = (run: string): string[] => {
  const items = added.get(run) ?? [];
  added.set(run, items);
  return items;
};

/** How a request is executed: skipped fields, the order of commands, and the effects of nulls and errors. */
export const execution: readonly FederationSpec[] = [
  {
    about: "nulls where none are allowed, and errors in the middle of lists",
    subgraphs: [
      {
        name: "trees",
        sdl: `type Query { tree: Node maybe: [Node!] sure: Box! boxes: [Box!]! }
          type Box { inner: Inner! label: String }
          type Inner { node: Node! nodes: [Node!]! }
          type Node @key(fields: "id") { id: ID! kids: [Node!]! broken: Int! fails: String }`,
        entities: { Node: [tree, ...tree.kids] },
        resolvers: {
          Query: {
            tree: () => tree,
            maybe: () => [
              { id: "a", kids: [] },
              { id: "c", kids: [] },
            ],
            sure: () => ({ inner: { node: { id: "a" }, nodes: [{ id: "b" }, { id: "zz" }] }, label: "l" }),
            boxes: () => [
              { inner: { node: { id: "root" }, nodes: [] }, label: "1" },
              { inner: null, label: "2" },
            ],
          },
          Node: {
            broken: () => null,
            fails: ({ id }) => {
              throw new Error(`not ${id}`);
            },
          },
        },
      },
      {
        name: "weights",
        sdl: `type Node @key(fields: "id") { id: ID! weight: Int! soft: Int mood(of: String): String! parts: [Part!] }
          type Part { name: String! size: Int! }`,
        entities: {
          Node: [
            {
              id: "root",
              weight: 1,
              soft: 1,
              parts: [
                { name: "p", size: 1 },
                { name: "q", size: null },
              ],
            },
            { id: "a", weight: null, soft: null, parts: null },
            { id: "b", weight: 3, soft: 2, parts: [{ name: "r", size: 2 }] },
            { id: "c", fails: "c is broken" },
          ],
        },
        resolvers: {
          Node: {
            mood: ({ id }, { of }) => {
              if (id === "b") throw new Error("no mood");
              return `${id} ${of}`;
            },
          },
        },
      },
    ],
    values: { of: ["x", "y"] },
    requests: [
      "{ tree { id weight kids { id weight } } }",
      "{ tree { soft kids { soft kids { soft } } } }",
      "{ tree { kids { mood } } maybe { soft } }",
      '{ tree { m: mood(of: "1") n: mood(of: "2") kids { soft } } }',
      "{ sure { label inner { node { id soft } nodes { soft } } } }",
      "{ sure { inner { nodes { weight } } } tree { id } }",
      "{ boxes { label inner { node { weight } } } }",
      "{ tree { broken } }",
      "{ tree { fails kids { fails soft } } }",
      "{ tree { parts { name size } kids { parts { name size } } } }",
      "{ maybe { weight } tree { id } }",
    ],
  },
  {
    about: "@skip and @include across subgraphs",
    subgraphs: [
      {
        name: "a",
        sdl: `type Query { e: E es: [E!] } type E @key(fields: "id") { id: ID! a: String same: String @shareable }`,
        entities: { E: [{ id: "1", a: "a1", same: "s" }] },
        resolvers: {
          Query: { e: () => ({ id: "1", a: "a1", same: "s" }), es: () => [{ id: "1", a: "a1", same: "s" }] },
        },
      },
      {
        name: "b",
        sdl: `type Query { other: E } type E @key(fields: "id") { id: ID! a: String @external b: String @requires(fields: "a") b2: E same: String @shareable }`,
        entities: { E: [{ id: "1", b2: { id: "1", same: "s" }, same: "s" }] },
        resolvers: { Query: { other: () => ({ id: "1", same: "s" }) }, E: { b: ({ a }) => `b of ${a}` } },
      },
    ],
    requests: [
      {
        query:
          "query ($no: Boolean!, $yes: Boolean!) { e { a @skip(if: $yes) b @include(if: $yes) b2 @include(if: $no) { a } } }",
        variables: { no: false, yes: true },
      },
      {
        query:
          "query ($no: Boolean! = false) { e @include(if: $no) { b } es { ...F @skip(if: $no) } } fragment F on E { b2 { b @include(if: $no) a } }",
      },
      { query: "query ($x: Boolean!) { e { b @skip(if: $x) @include(if: $x) a } }", variables: { x: true } },
      { query: "query ($x: Boolean!) { e @skip(if: $x) { b } other @include(if: $x) { b } }", variables: { x: false } },
      "{ e { ... @include(if: false) { b } ... on E @skip(if: false) { b a } } }",
      { query: "query ($x: Boolean!) { e { b } }", variables: { x: true } },
      { query: "query ($x: Boolean!) { e { b @skip(if: $x) } }" },
    ],
  },
  {
    about: "aliases, and fields selected twice",
    subgraphs: [
      {
        name: "a",
        sdl: `type Query { p(n: Int): P ps: [P!]! } type P @key(fields: "id") { id: ID! code: String title(lang: String = "da", upper: Boolean): String }`,
        entities: { P: [{ id: "1", code: "c1" }] },
        resolvers: {
          Query: {
            p: (_, { n }) => ({ id: `${n ?? 1}`, code: `c${n}` }),
            ps: () => [
              { id: "1", code: "c1" },
              { id: "2", code: null },
            ],
          },
          P: { title: ({ id }, { lang, upper }) => `${id} in ${upper ? lang.toUpperCase() : lang}` },
        },
      },
      {
        name: "b",
        sdl: `type P @key(fields: "id") { id: ID! stock(at: String): Int like(n: Int!): [P!] }`,
        entities: { P: [{ id: "1" }, { id: "2" }] },
        resolvers: {
          P: {
            stock: ({ id }, { at }) => Number(id) * (at?.length ?? 1),
            like: (_, { n }) => Array.from({ length: n }, () => ({ id: "2" })),
          },
        },
      },
    ],
    values: { lang: ["da", "en"], at: ["here", "there"], n: [0, 1, 2] },
    requests: [
      '{ ps { da: title en: title(lang: "en") up: title(upper: true) stock here: stock(at: "here") there: stock(at: "there") } }',
      "{ one: p(n: 1) { stock } two: p(n: 2) { stock like(n: 2) { title } } p { title } }",
      "{ ps { stock stock ... on P { stock } title title } ps { id code } }",
      "{ ps { like(n: 1) { code } more: like(n: 2) { code stock } } }",
      "{ ps { __typename t: __typename stock } }",
      { query: 'query ($l: String = "en") { ps { title(lang: $l) stock(at: $l) } }', variables: {} },
    ],
  },
  {
    about: "commands in their order, across subgraphs",
    hasNoRandomRequests: true,
    subgraphs: ["left", "right"].map((name) => ({
      name,
      sdl: `type Query { ${name}Items(run: String!): [String!]! }
        type Mutation { ${name}Add(run: String!, item: String!): Added! ${name}Fail(run: String!): Int ${name}Must(run: String!): Int! }
        type Added @key(fields: "id") { id: ID! ${name}Note: String }`,
      entities: { Added: [{ [`${name}Note`]: `noted ${name}` }] },
      resolvers: {
        Query: { [`${name}Items`]: (_: Row, { run }: Row) => addedIn(run) },
        Mutation: {
          [`${name}Add`]: (_: Row, { run, item }: Row) => {
            addedIn(run).push(item);
            return { id: addedIn(run).join("+") };
          },
          [`${name}Fail`]: () => {
            throw new Error("not done");
          },
          [`${name}Must`]: () => null,
        },
      },
    })),
    requests: [
      'mutation { leftAdd(run: "$run", item: "1") { id leftNote rightNote } rightAdd(run: "$run", item: "2") { id leftNote } again: leftAdd(run: "$run", item: "3") { id } }',
      'mutation { rightAdd(run: "$run", item: "4") { id } rightFail(run: "$run") leftAdd(run: "$run", item: "5") { id rightNote } }',
      'mutation { leftMust(run: "$run") rightAdd(run: "$run", item: "6") { id } }',
      '{ leftItems(run: "$run") rightItems(run: "$run") }',
    ],
  },
  {
    about: "custom scalars, and root types with other names",
    subgraphs: [
      {
        name: "a",
        sdl: `schema { query: Questions mutation: Commands }
          type Questions { json(value: JSON): JSON when: Date big: Float id(n: ID): ID thing: Thing }
          type Commands { put(value: JSON!): JSON }
          type Thing @key(fields: "at") { at: Date! data: JSON }
          scalar JSON scalar Date`,
        entities: { Thing: [{ at: "2011-05-01", data: { a: [1, { b: null }] } }] },
        resolvers: {
          Questions: {
            json: (_, { value }) => value ?? { a: { b: [1, "2", null, { c: true }] }, __typename: "not a type" },
            when: () => "2011-05-01",
            big: () => 1e21,
            id: (_, { n }) => n ?? 42,
            thing: () => ({ at: "2011-05-01", data: [[1], { x: 1 }] }),
          },
          Commands: { put: (_, { value }) => value },
        },
      },
      {
        name: "b",
        sdl: `type Query { none: Int } type Thing @key(fields: "at") { at: Date! more: JSON } scalar JSON scalar Date`,
        entities: { Thing: [{ at: "2011-05-01", more: { deep: { list: [{}] } } }] },
      },
    ],
    values: { value: [1, "x", true], n: ["7", 8] },
    requests: [
      "{ json when big id thing { data more at } none }",
      '{ json(value: { a: [1, 2.5, "x", true, null], b: { c: ENUM } }) id(n: 7) other: id(n: "7") }',
      {
        query: "query ($v: JSON, $w: JSON) { json(value: $v) b: json(value: { in: $w, list: [$v] }) }",
        variables: { v: { x: [null] }, w: 3 },
      },
      'mutation { put(value: { k: "v" }) }',
      '{ __schema { queryType { name } mutationType { name } } __type(name: "Query") { fields { name } } }',
    ],
  },
];
