import type { FederationSpec } from "./federation-definition.js";

const goods = [
  { id: "1", weight: 10, size: { w: 1, h: 2, unit: "cm" }, price: 100, tags: ["a", "b"] },
  { id: "2", weight: null, size: null, price: 5, tags: [] },
  { id: "3", weight: 3, size: { w: 4, h: null, unit: null }, price: null, tags: null },
];

const media = [{ __typename: "Film", minutes: 90, title: "F" }, { __typename: "Book", pages: 300, title: "B" }, null];

/** Fields of another subgraph that one requires before it can answer, and fields that it provides. */
export const requires: readonly FederationSpec[] = [
  {
    about: "required fields, nested ones, and chains of them",
    subgraphs: [
      {
        name: "goods",
        sdl: `type Query { goods: [Good!]! good(id: ID!): Good }
          type Good @key(fields: "id") { id: ID! weight: Int size: Size price: Int tags: [String!] }
          type Size @shareable { w: Int! h: Int unit: String }`,
        entities: { Good: goods },
        resolvers: { Query: { goods: () => goods, good: (_, { id }) => goods.find((each) => each.id === id) } },
      },
      {
        name: "freight",
        sdl: `type Good @key(fields: "id") { id: ID! weight: Int @external size: Size @external tags: [String!] @external
            freight: Int @requires(fields: "weight size { w h }") label: String! @requires(fields: "tags size { unit }") }
          type Size @shareable { w: Int! h: Int unit: String }`,
        entities: { Good: goods.map(({ id }) => ({ id })) },
        resolvers: {
          Good: {
            freight: ({ weight, size }) => (weight ?? 0) * (size?.w ?? 1) + (size?.h ?? 0),
            label: ({ tags, size }) => `${tags?.join("+")} in ${size?.unit}`,
          },
        },
      },
      {
        name: "shop",
        sdl: `type Query { offers: [Offer!] }
          type Offer { good: Good! rank: Int! }
          type Good @key(fields: "id") { id: ID! freight: Int @external price: Int @external
            total: Int @requires(fields: "freight price") isDear: Boolean @requires(fields: "price") offers: [Offer!] }`,
        entities: { Good: goods.map(({ id }) => ({ id, offers: [{ rank: 1, good: { id } }] })) },
        resolvers: {
          Query: { offers: () => ["3", "1", "none"].map((id, rank) => ({ rank, good: { id } })) },
          Good: {
            total: ({ freight, price }) => (price === null ? null : freight + price),
            isDear: ({ price }) => price > 50,
          },
        },
      },
    ],
    values: { id: ["1", "2", "3", "none"] },
    requests: [
      "{ goods { id freight total } }",
      "{ goods { total } }",
      "{ goods { label isDear offers { good { total label } } } }",
      "{ offers { rank good { total freight weight } } }",
      '{ a: good(id: "1") { total } b: good(id: "2") { total: label } }',
    ],
  },
  {
    about: "required fields through fragments on unions and interfaces",
    subgraphs: [
      {
        name: "library",
        sdl: `type Query { loans: [Loan!]! }
          type Loan @key(fields: "id") { id: ID! medium: Medium work: Work }
          union Medium = Film | Book
          interface Work { title: String! }
          type Film implements Work @shareable { title: String! minutes: Int }
          type Book implements Work @shareable { title: String! pages: Int }`,
        entities: { Loan: media.map((medium, n) => ({ id: `${n}`, medium, work: medium })) },
        resolvers: { Query: { loans: () => media.map((medium, n) => ({ id: `${n}`, medium, work: medium })) } },
      },
      {
        name: "fees",
        sdl: `type Loan @key(fields: "id") { id: ID! medium: Medium @external work: Work @external
            fee: Int @requires(fields: "medium { ... on Film { minutes } ... on Book { pages } }")
            sign: String @requires(fields: "work { __typename title ... on Book { pages } }") }
          union Medium = Film | Book
          interface Work { title: String! }
          type Film implements Work @shareable { title: String! minutes: Int }
          type Book implements Work @shareable { title: String! pages: Int }`,
        entities: { Loan: media.map((_, n) => ({ id: `${n}` })) },
        resolvers: {
          Loan: {
            fee: ({ medium }) => medium?.minutes ?? medium?.pages ?? 0,
            sign: ({ work }) => work && `${work.__typename}:${work.title}:${work.pages}`,
          },
        },
      },
    ],
    requests: [
      "{ loans { id fee sign } }",
      "{ loans { fee medium { __typename ... on Film { title } } work { title } } }",
      "{ loans { sign work { ... on Book { pages } ... on Film { m: minutes } } } }",
    ],
  },
  {
    about: "fields that a reference provides",
    subgraphs: [
      {
        name: "articles",
        sdl: `type Query { articles: [Article!]! latest: Article @provides(fields: "editor { name }") }
          type Article @key(fields: "id") { id: ID! author: Writer @provides(fields: "name home { city }") editor: Writer reviewers: [Writer] @provides(fields: "name") }
          type Writer @key(fields: "id") { id: ID! name: String @external home: Home @external }
          type Home { city: String @external }`,
        entities: { Article: [] },
        resolvers: {
          Query: {
            articles: () => [
              {
                id: "1",
                author: { id: "w1", name: "Ada (as provided)", home: { city: "Here (as provided)" } },
                editor: { id: "w2" },
                reviewers: [{ id: "w2", name: "Bo (as provided)" }, null],
              },
              { id: "2", author: null, editor: { id: "w1" }, reviewers: null },
            ],
            latest: () => ({ id: "1", editor: { id: "w1", name: "Ada (as provided)" } }),
          },
        },
      },
      {
        name: "writers",
        sdl: `type Query { writers: [Writer] }
          type Writer @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable books: Int }
          type Home { city: String @shareable country: String }`,
        entities: {
          Writer: [
            { id: "w1", name: "Ada", home: { city: "London", country: "UK" }, books: 3 },
            { id: "w2", name: "Bo", home: null, books: 0 },
          ],
        },
        resolvers: { Query: { writers: () => [{ id: "w1", name: "Ada", books: 3 }] } },
      },
    ],
    requests: [
      "{ articles { author { name } editor { name } reviewers { name books } } }",
      "{ articles { author { name home { city country } } } latest { editor { name books } author { name } } }",
      "{ writers { name books home { city } } }",
    ],
  },
];
