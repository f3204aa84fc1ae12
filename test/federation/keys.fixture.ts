import type { FederationSpec } from "./federation-definition.js";

const people = [
  { id: "1", name: "Ada" },
  { id: "2", name: "Bo" },
];

/** How one subgraph finds another's entities. */
export const keys: readonly FederationSpec[] = [
  {
    about: "one key",
    subgraphs: [
      {
        name: "people",
        sdl: `type Query { people: [Person!]! person(id: ID!): Person nobody: Person }
          type Person @key(fields: "id") { id: ID! name: String }`,
        entities: { Person: people },
        resolvers: {
          Query: {
            people: () => people,
            person: (_, { id }) => people.find((each) => each.id === id),
            nobody: () => null,
          },
        },
      },
      {
        name: "posts",
        sdl: `type Query { posts: [Post!]! }
          type Post { title(shout: Boolean = false): String author: Person! }
          type Person @key(fields: "id") { id: ID! posts(first: Int = 2): [Post!]! best: Post }`,
        entities: { Person: [{ id: "1" }, { id: "2", best: { title: "second", author: { id: "2" } } }] },
        resolvers: {
          Query: {
            posts: () => [
              { title: "first", author: { id: "1" } },
              { title: "x", author: { id: "none" } },
            ],
          },
          Post: { title: ({ title }, { shout }) => (shout ? title.toUpperCase() : title) },
          Person: {
            posts: ({ id }, { first }) =>
              Array.from({ length: first }, (_, n) => ({ title: `${id}-${n}`, author: { id } })),
          },
        },
      },
    ],
    values: { first: [0, 1, 3], id: ["1", "2", "none"] },
    requests: [
      "{ people { id name posts { title author { name best { title author { name } } } } } }",
      "{ people { posts(first: 1) { t: title(shout: true) title } more: posts(first: 3) { title } } }",
      "{ posts { title author { id name } } }",
      '{ nobody { posts { title } } person(id: "none") { best { title } } }',
      "{ __typename people { __typename posts { __typename author { __typename } } } }",
      { query: "query A { people { id } } query B { posts { title } }", operationName: "B" },
      "{ __schema { types { name fields { name args { name defaultValue type { name } } } } } }",
    ],
  },
  {
    about: "several keys, compound and nested ones, and chains over them",
    subgraphs: [
      {
        name: "a",
        sdl: `type Query { items: [Item] }
          type Item @key(fields: "id") @key(fields: "sku region { code }") { id: ID! sku: String! region: Region! a: String }
          type Region { code: String! @shareable }`,
        entities: { Item: [1, 2, 3].map((n) => ({ id: `${n}`, sku: `s${n}`, region: { code: "dk" }, a: `a${n}` })) },
        resolvers: {
          Query: {
            items: () =>
              [1, null, 2, 3].map((n) => n && { id: `${n}`, sku: `s${n}`, region: { code: "dk" }, a: `a${n}` }),
          },
        },
      },
      {
        name: "b",
        sdl: `type Item @key(fields: "sku region { code }") @key(fields: "upc") { sku: String! region: Region! upc: Int! b: String }
          type Region { code: String! @shareable }`,
        entities: {
          Item: [
            { sku: "s1", region: { code: "dk" }, upc: 11, b: "b1" },
            { sku: "s2", region: { code: "dk" }, upc: 22, b: "b2" },
          ],
        },
      },
      {
        name: "c",
        sdl: `type Query { byUpc(upc: Int!): Item }
          type Item @key(fields: "upc") { upc: Int! c: String! mates: [Item!] }`,
        entities: {
          Item: [
            { upc: 11, c: "c1", mates: [{ upc: 22 }, { upc: 11 }] },
            { upc: 22, c: "c2", mates: [] },
          ],
        },
        resolvers: { Query: { byUpc: (_: unknown, { upc }: { upc: number }) => ({ upc, c: `c of ${upc}` }) } },
      },
    ],
    values: { upc: [11, 22, 33] },
    requests: [
      "{ items { id a b c } }",
      "{ items { id b } }",
      "{ items { c mates { a b mates { a } } } }",
      "{ byUpc(upc: 11) { a b c id region { code } } none: byUpc(upc: 33) { c b } }",
      "{ items { region { code } upc } }",
    ],
  },
  {
    about: "keys that are null, missing entities, and references that cannot be resolved",
    subgraphs: [
      {
        name: "books",
        sdl: `type Query { shelves: [Shelf!]! }
          type Shelf { book: Book books: [Book] sure: [Book!]! }
          type Book @key(fields: "isbn") @key(fields: "code") { isbn: String code: Int }`,
        entities: { Book: [] },
        resolvers: {
          Query: {
            shelves: () => [
              { book: { isbn: "i1" }, books: [{ isbn: "i1" }, null, { isbn: "gone" }], sure: [{ isbn: "i2" }] },
              { book: { isbn: null, code: 2 }, books: [{ isbn: null }, { code: 1 }], sure: [] },
              { book: null, books: null, sure: [{ isbn: "i1" }, { isbn: "i2" }] },
            ],
          },
        },
      },
      {
        name: "titles",
        sdl: `type Book @key(fields: "isbn") { isbn: String title: String author: Author }
          type Author @key(fields: "id", resolvable: false) { id: ID! }`,
        entities: {
          Book: [
            { isbn: "i1", title: "One", author: { id: "1" } },
            { isbn: "i2", title: null, author: null },
          ],
        },
      },
      {
        name: "authors",
        sdl: `type Author @key(fields: "id") { id: ID! name: String! born: Int }`,
        entities: { Author: [{ id: "1", name: "Ada", born: 1815 }] },
      },
    ],
    requests: [
      "{ shelves { book { isbn code title author { id name born } } } }",
      "{ shelves { books { title author { name } } } }",
      "{ shelves { sure { title author { id name } } } }",
    ],
  },
  {
    about: "lists of lists, with entities anywhere in them",
    subgraphs: [
      {
        name: "grid",
        sdl: `type Query { grid: [[Cell!]!]! holes: [[Cell]] deep: [[[Cell]]] one: Cell }
          type Cell @key(fields: "id") { id: ID! }`,
        entities: { Cell: [] },
        resolvers: {
          Query: {
            grid: () => [[{ id: "1" }, { id: "2" }], [], [{ id: "2" }, { id: "1" }]],
            holes: () => [[{ id: "1" }, null], null, [{ id: "x" }, { id: "2" }]],
            deep: () => [[[{ id: "2" }], null], null, [[null, { id: "1" }]]],
            one: () => ({ id: "2" }),
          },
        },
      },
      {
        name: "values",
        sdl: `type Cell @key(fields: "id") { id: ID! value: Int! around: [[Cell!]!] }`,
        entities: {
          Cell: [
            { id: "1", value: 10, around: [[{ id: "2", value: 20 }]] },
            {
              id: "2",
              value: 20,
              around: [
                [],
                [
                  { id: "1", value: 10 },
                  { id: "2", value: 20 },
                ],
              ],
            },
          ],
        },
      },
      {
        name: "colours",
        sdl: `type Cell @key(fields: "id") { id: ID! colour: String }`,
        entities: {
          Cell: [
            { id: "1", colour: "red" },
            { id: "2", fails: "no colour today" },
          ],
        },
      },
    ],
    requests: [
      "{ grid { id value colour } }",
      "{ holes { id colour around { colour around { id colour } } } }",
      "{ deep { value colour } }",
      "{ holes { value } }",
    ],
  },
];
