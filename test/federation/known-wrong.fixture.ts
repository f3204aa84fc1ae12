import type { FederationSpec } from "./federation-definition.js";

/** A federation that @apollo/gateway answers wrongly, with the right answer to each request. */
export interface KnownWrongSpec extends FederationSpec {
  /** The data; undefined where a request has to be refused. */
  readonly right: readonly unknown[];
  /** The places of errors, an empty text for one without a place; left out: there are none. */
  readonly errors?: readonly (readonly string[])[];
}

const cases = [1, 2].map((n) => ({ id: `${n}`, journal: { year: 2010 + n, number: n, series: "s" } }));
const caseOf = (id: unknown) => cases.find((each) => each.id === id) ?? null;

const media = [
  { __typename: "Film", id: "1", title: "One" },
  { __typename: "Song", id: "2", title: "Two" },
];

const products = [{ id: "1", price: 7, name: "n", legacyId: "L" }];

/** What @apollo/gateway answers wrongly without an error, and the project's gateway correctly. */
export const knownWrong: readonly KnownWrongSpec[] = [
  {
    about: "an alias that is the name of a key or of a required field",
    subgraphs: [
      {
        name: "catalogue",
        sdl: `type Query { product: Product products: [Product!] }
          type Product @key(fields: "id") { id: ID! legacyId: ID price: Int name: String }`,
        entities: { Product: products },
        resolvers: { Query: { product: () => products[0], products: () => products } },
      },
      {
        name: "tax",
        sdl: `type Product @key(fields: "id") { id: ID! stock: Int price: Int @external tax: Int @requires(fields: "price") }`,
        entities: { Product: [{ id: "1", stock: 3 }] },
        resolvers: { Product: { tax: ({ price }) => price * 2 } },
      },
    ],
    requests: [
      "{ product { id: legacyId stock } }",
      "{ products { id: name legacyId stock } }",
      "{ product { price: name tax } }",
      "{ product { ...F } } fragment F on Product { id: price name: id tax }",
    ],
    right: [
      { product: { id: "L", stock: 3 } },
      { products: [{ id: "n", legacyId: "L", stock: 3 }] },
      { product: { price: "n", tax: 14 } },
      { product: { id: 7, name: "1", tax: 14 } },
    ],
  },
  {
    about: "a required field that the client selects with other arguments",
    subgraphs: [
      {
        name: "list",
        sdl: `type Query { list: List } type List @key(fields: "id") { id: ID! rows(first: Int): [Row!] } type Row { n: Int }`,
        entities: { List: [{ id: "1" }] },
        resolvers: {
          Query: { list: () => ({ id: "1" }) },
          List: { rows: (_, { first }) => Array.from({ length: first ?? 3 }, (_, n) => ({ n })) },
        },
      },
      {
        name: "sums",
        sdl: `type List @key(fields: "id") { id: ID! rows(first: Int): [Row!] @external count: Int @requires(fields: "rows(first: 2) { n }") }
          type Row { n: Int @external }`,
        entities: { List: [{ id: "1" }] },
        resolvers: { List: { count: ({ rows }) => rows.length } },
      },
    ],
    requests: ["{ list { rows(first: 1) { n } count } }", "{ list { rows { n } count } }"],
    right: [{ list: { rows: [{ n: 0 }], count: 2 } }, { list: { rows: [{ n: 0 }, { n: 1 }, { n: 2 }], count: 2 } }],
  },
  {
    about: "a subgraph that cannot resolve the first of its own keys",
    subgraphs: [
      {
        name: "archive",
        sdl: `type Case @key(fields: "id") { id: ID! title: String! }`,
        entities: { Case: cases.map(({ id }) => ({ id, title: `case ${id}` })) },
      },
      {
        name: "desk",
        sdl: `type Query { cases: [Case!]! }
          type Case @key(fields: "journal { year number }", resolvable: false) @key(fields: "id journal { number series }") {
            id: ID! journal: Journal! title: String! @external sign: String @requires(fields: "title") }
          type Journal { year: Int! number: Int! series: String! }`,
        resolvers: {
          Query: { cases: () => cases },
          Case: {
            __resolveReference: ({ id, title }) => ({ ...caseOf(id), title }),
            sign: ({ id, title }) => id && `sign of ${title}`,
          },
        },
      },
    ],
    requests: ["{ cases { id sign } }", "{ cases { sign title } }"],
    right: [
      { cases: cases.map(({ id }) => ({ id, sign: `sign of case ${id}` })) },
      { cases: cases.map(({ id }) => ({ sign: `sign of case ${id}`, title: `case ${id}` })) },
    ],
  },
  {
    about: "the __typename of a type that an interface object extends",
    subgraphs: [
      {
        name: "media",
        sdl: `type Query { film: Film media: [Media!]! }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String }
          type Song implements Media @key(fields: "id") { id: ID! title: String }`,
        entities: { Media: media, Film: media, Song: media },
        resolvers: { Query: { film: () => media[0], media: () => media } },
      },
      {
        name: "stars",
        sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! }`,
        entities: { Media: media.map(({ id }) => ({ id, stars: 5 })) },
      },
    ],
    requests: [
      "{ film { __typename stars } }",
      "{ film { ...F id } __typename } fragment F on Media { stars __typename }",
    ],
    right: [
      { film: { __typename: "Film", stars: 5 } },
      { film: { stars: 5, __typename: "Film", id: "1" }, __typename: "Query" },
    ],
  },
  {
    about: "fields of an interface beside a field of one type that requires them in an interface object",
    subgraphs: [
      {
        name: "media",
        sdl: `type Query { media: [Media!]! }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String }
          type Song implements Media @key(fields: "id") { id: ID! title: String }`,
        entities: { Media: media, Film: media, Song: media },
        resolvers: { Query: { media: () => media } },
      },
      {
        name: "slugs",
        sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! title: String @external slug: String @requires(fields: "title") }`,
        entities: { Media: media.map(({ id }) => ({ id })) },
        resolvers: { Media: { slug: ({ title }) => title.toLowerCase() } },
      },
    ],
    requests: ["{ media { ... on Film { slug } title } }"],
    right: [{ media: [{ slug: "one", title: "One" }, { title: "Two" }] }],
  },
  {
    about: "an object's fields in a fragment on one of its interfaces",
    subgraphs: [
      {
        name: "groups",
        sdl: `type Query { group: Group }
          interface Node { id: ID! }
          type Group implements Node @key(fields: "id") { id: ID! owner: User }
          type User implements Node @key(fields: "id") { id: ID! name: String }`,
        resolvers: { Query: { group: () => ({ id: "g", owner: { id: "u", name: "Ada" } }) } },
      },
    ],
    requests: [
      "{ group { owner { ...F } } } fragment F on Node { id ... on User { name } ... on Group { owner { id } } }",
      "{ group { id ... on Node { ... on Group { owner { ... on Node @skip(if: false) { ... on User { name } } } } } } }",
    ],
    right: [{ group: { owner: { id: "u", name: "Ada" } } }, { group: { id: "g", owner: { name: "Ada" } } }],
  },
];
