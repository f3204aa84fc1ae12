import type { FederationSpec } from "./federation-definition.js";

const cases = [1, 2].map((n) => ({
  id: `${n}`,
  journal: { year: 2010 + n, number: n, series: "s" },
  title: `case ${n}`,
}));

const items = [
  { id: "1", price: 10 },
  { id: "2", price: 20 },
];
const baskets = [
  { items, tags: ["a", "b"] },
  { items: [], tags: [] },
  { items: items.slice(0, 1), tags: null },
];

/** Paths from one subgraph to another over a third, over a parent, or past keys that cannot be resolved. */
export const detours: readonly FederationSpec[] = [
  {
    about: "keys of which each subgraph can resolve only one",
    subgraphs: [
      {
        name: "archive",
        sdl: `type Case @key(fields: "id") @key(fields: "old", resolvable: false)
            @key(fields: "journal { year number }", resolvable: false) @key(fields: "id journal { number series }", resolvable: false) {
            id: ID! old: ID! journal: Journal! title: String! }
          type Journal @shareable { year: Int! number: Int! series: String! }`,
        entities: { Case: cases.map((each) => ({ ...each, old: `o${each.id}` })) },
      },
      {
        name: "desk",
        sdl: `type Query { desk: Desk }
          type Desk @key(fields: "id") { id: ID! cases: [Case!]! }
          type Case @key(fields: "journal { year number }", resolvable: false) @key(fields: "id journal { number series }")
            @key(fields: "old", resolvable: false) @key(fields: "id", resolvable: false) {
            id: ID! old: ID! journal: Journal! title: String! @external sign: String! @requires(fields: "title") }
          type Journal @shareable { year: Int! number: Int! series: String! }`,
        entities: {
          Desk: [],
          Case: cases.map(({ title: _, ...each }) => each),
        },
        resolvers: {
          Query: { desk: () => ({ id: "d", cases: cases.map(({ title: _, ...each }) => ({ ...each, old: "o" })) }) },
          Case: { sign: ({ title }) => `sign of ${title}` },
        },
      },
    ],
    requests: [
      "{ desk { id cases { id title } } }",
      "{ desk { cases { id sign } } }",
      "{ desk { cases { id title sign } } }",
    ],
  },
  {
    about: "a chain of subgraphs that breaks in the middle",
    subgraphs: [
      {
        name: "loans",
        sdl: `type Query { loans: [Loan] } type Loan { book: Book } type Book @key(fields: "upc") { upc: ID! }`,
        entities: { Book: [] },
        resolvers: { Query: { loans: () => ["1", "2", "3", "4"].map((n) => ({ book: { upc: `u${n}` } })) } },
      },
      {
        name: "bridge",
        sdl: `type Book @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }`,
        entities: {
          Book: [
            { id: "1", upc: "u1" },
            { id: "2", upc: "u2" },
            { upc: "u4", fails: "no bridge" },
          ],
        },
      },
      {
        name: "writers",
        sdl: `type Book @key(fields: "id") { id: ID! writer: Writer } type Writer { name: String }`,
        entities: {
          Book: [
            { id: "1", writer: { name: "Ada" } },
            { id: "2", writer: { name: "Bo" } },
          ],
        },
      },
    ],
    requests: ["{ loans { book { upc writer { name } } } }", "{ loans { book { writer { name } } } }"],
  },
  {
    about: "fields that can only be reached through their parent",
    subgraphs: [
      {
        name: "a",
        sdl: `type Query { inA: Item } type Item @key(fields: "id") { id: ID! group: Group @shareable } type Group { details: String }`,
        entities: { Item: [{ id: "1", group: { details: "d1" } }] },
        resolvers: { Query: { inA: () => ({ id: "1", group: { details: "d1" } }) } },
      },
      {
        name: "b",
        sdl: `type Item @key(fields: "id") @key(fields: "id pid") { id: ID! pid: ID group: Group @shareable } type Group @key(fields: "id") { id: ID! }`,
        entities: { Item: [{ id: "1", pid: "p1", group: { id: "g" } }], Group: [{ id: "g" }] },
      },
      {
        name: "c",
        sdl: `type Group @key(fields: "id") { id: ID! name: String }`,
        entities: { Group: [{ id: "g", name: "G" }] },
      },
      {
        name: "d",
        sdl: `type Query { items: [Item] } type Item @key(fields: "id") { id: ID! label: String }`,
        entities: { Item: [{ id: "1", label: "one" }] },
        resolvers: {
          Query: {
            items: () => [
              { id: "1", label: "one" },
              { id: "none", label: "none" },
            ],
          },
        },
      },
    ],
    requests: [
      "{ items { id label group { id name details } } }",
      "{ inA { label group { name } } items { pid } }",
      "{ items { group { details } } }",
    ],
  },
  {
    about: "subgraphs of federation 1 beside one of the second",
    subgraphs: [
      {
        name: "people",
        isOfFederation1: true,
        sdl: `type Query { byId(id: ID): Person } type Person @key(fields: "id") { id: ID! name: String! nick: String }`,
        entities: { Person: [{ id: "1", name: "Ada", nick: "A" }] },
        resolvers: { Query: { byId: (_, { id }) => (id === "1" ? { id, name: "Ada", nick: "A" } : null) } },
      },
      {
        name: "guests",
        isOfFederation1: true,
        sdl: `extend type Query { guest: Person named: Person @provides(fields: "name") }
          type Person @key(fields: "id") @extends { id: ID! @external name: String! @external badge: ID }`,
        entities: { Person: [{ id: "1", badge: "b1" }] },
        resolvers: {
          Query: {
            guest: () => ({ id: "1", badge: "b1" }),
            named: () => ({ id: "1", badge: "b1", name: "Ada (as provided)" }),
          },
        },
      },
      {
        name: "marks",
        sdl: `extend type Person @key(fields: "id") { id: ID! @external mark: Int @requires(fields: "nick") nick: String @external }`,
        entities: { Person: [{ id: "1" }] },
        resolvers: { Person: { mark: ({ nick }) => nick?.length } },
      },
    ],
    values: { id: ["1", "none"] },
    requests: [
      "{ guest { id name badge nick } }",
      "{ named { id name badge mark } }",
      '{ byId(id: "1") { name badge mark } none: byId(id: "2") { badge } }',
    ],
  },
  {
    about: "keys with lists in them, and roots inside of types",
    subgraphs: [
      {
        name: "shop",
        sdl: `type Query { baskets: [Basket] touched: Touched } type Mutation { touch(n: Int!): Touched! }
          type Touched { n: Int query: Query basket: Basket }
          type Basket @key(fields: "items { id } tags") { items: [Item!]! tags: [String!] }
          type Item @key(fields: "id") { id: ID! }`,
        entities: { Basket: baskets, Item: [] },
        resolvers: {
          Query: {
            baskets: () => [...baskets, null],
            touched: () => ({ n: 0, query: {}, basket: baskets[0] }),
          },
          Mutation: { touch: (_, { n }) => ({ n, query: {}, basket: baskets[n] }) },
        },
      },
      {
        name: "till",
        sdl: `type Query { isOpen: Boolean item: Item }
          type Basket @key(fields: "items { id } tags") { items: [Item!]! tags: [String!] total: Int }
          type Item @key(fields: "id") { id: ID! price: Int! }`,
        entities: {
          Basket: [
            { ...baskets[0], total: 30 },
            { ...baskets[1], total: 0 },
            { ...baskets[2], fails: "no total" },
          ],
          Item: items,
        },
        resolvers: { Query: { isOpen: () => true, item: () => items[1] } },
      },
    ],
    requests: [
      "{ baskets { total items { price } } }",
      "{ baskets { total tags } touched { query { isOpen baskets { total } } } }",
      "{ touched { query { touched { query { item { price } __typename } n } } basket { total } } isOpen }",
      "mutation { touch(n: 1) { n query { isOpen item { id } baskets { tags } } basket { total } } again: touch(n: 0) { basket { total items { price } } query { touched { n } } } }",
      { query: "query ($representations: Int) { baskets { total } }", variables: { representations: 1 } },
    ],
  },
  {
    about: "one root in three subgraphs, with a part of the answer from each",
    subgraphs: ["name", "kind", "price"].map((part) => ({
      name: part,
      sdl: `type Query { ware(id: ID): Ware @shareable wares: [Ware!]! @shareable }
        type Mutation { add(id: ID!): Done @shareable }
        type Done @shareable { id: ID! }
        type Ware @shareable { id: ID! maker: Maker ${part}: String }
        type Maker @shareable { id: ID! ${part}: String }`,
      resolvers: {
        Query: {
          ware: () => wareOf("1", part),
          wares: () => ["1", "2"].map((id) => wareOf(id, part)),
        },
        Mutation: { add: (_, { id }) => ({ id }) },
      },
    })),
    requests: [
      "{ ware { id name kind price } }",
      "{ wares { name kind price maker { id name price kind } } }",
      "{ a: ware { n: name k: kind } wares { price } }",
      'mutation { add(id: "3") { id } other: add(id: "4") { id __typename } }',
    ],
  },
];

function wareOf(id: string, part: string): Record<string, unknown> {
  return { id, [part]: `${part} ${id}`, maker: { id: `m${id}`, [part]: `maker's ${part}` } };
}
