import type { FederationSpec, Row } from "./federation-definition.js";
import type { KnownWrongSpec } from "./known-wrong.fixture.js";

const products = [
  { id: "1", price: 7, size: 0 },
  { id: "2", price: 8, size: 3 },
];

const shop: FederationSpec["subgraphs"] = [
  {
    name: "catalogue",
    sdl: `type Query { product: Product products: [Product!] } type Product @key(fields: "id") { id: ID! name: String }`,
    entities: { Product: products },
    resolvers: {
      Query: { product: () => products[0], products: () => products },
      Product: { name: ({ id }) => `n${id}` },
    },
  },
  {
    name: "prices",
    sdl: `type Product @key(fields: "id") { id: ID! price(in: String): Int size(at: Int): Int }`,
    entities: { Product: products },
    resolvers: { Product: { price: ({ price }, { in: unit }) => (unit === "EUR" ? price : price * 7) } },
  },
  {
    name: "tax",
    sdl: `type Product @key(fields: "id") { id: ID! price(in: String): Int @external size(at: Int): Int @external stock(at: String): Int
      tax: Int @requires(fields: "size") eur: Int @requires(fields: "price(in: \\"EUR\\")") dkk: Int @requires(fields: "price(in: \\"DKK\\")") }`,
    entities: { Product: products.map(({ id }) => ({ id })) },
    resolvers: {
      Product: {
        stock: ({ id }, { at }) => Number(id) * 10 + (at?.length ?? 0),
        tax: ({ size }) => size + 100,
        eur: ({ price }) => price,
        dkk: ({ price }) => price,
      },
    },
  },
];

const animals = [
  { __typename: "Cat", id: "c", legs: 0, tame: false, note: "" },
  { __typename: "Dog", id: "d", legs: 0, tame: false, note: "" },
];

/** What @apollo/gateway plans or carries out wrongly. */
export const plannedWrong: readonly KnownWrongSpec[] = [
  {
    about: "a required field that is left out, beside fields of the same subgraph",
    subgraphs: [
      {
        name: "catalogue",
        sdl: `type Query { product: Product products: [Product!] } type Product @key(fields: "id") { id: ID! price(in: String): Int }`,
        entities: { Product: products },
        resolvers: { Query: { product: () => products[0], products: () => products } },
      },
      {
        name: "tax",
        sdl: `type Product @key(fields: "id") { id: ID! price(in: String): Int @external stock: Int tax: Int @requires(fields: "price(in: \\"EUR\\")") }`,
        entities: { Product: products.map(({ id }) => ({ id, stock: Number(id) * 10 })) },
        resolvers: { Product: { tax: ({ price }) => price + 100 } },
      },
    ],
    requests: [
      { query: "query ($x: Boolean!) { product { tax @include(if: $x) stock } }", variables: { x: false } },
      {
        query: "query ($x: Boolean!) { products { id tax @skip(if: $x) stock } }",
        variables: { x: true },
      },
      {
        query: "query ($x: Boolean! = true) { product { ...F stock } } fragment F on Product { tax @skip(if: $x) }",
        variables: {},
      },
    ],
    right: [
      { product: { stock: 10 } },
      {
        products: [
          { id: "1", stock: 10 },
          { id: "2", stock: 20 },
        ],
      },
      { product: { stock: 10 } },
    ],
  },
  {
    about: "two fields that require one field with different arguments, by refusing them together",
    subgraphs: shop,
    requests: ["{ product { eur dkk } }", "{ products { ...F dkk } } fragment F on Product { eur }"],
    right: [undefined, undefined],
    errors: [[""], [""]],
  },
  {
    about: "a variable of the name that requests for entities use",
    subgraphs: shop,
    requests: [
      {
        query: "query ($representations: String) { product { stock(at: $representations) } }",
        variables: { representations: "abc" },
      },
      {
        query:
          "query ($representations: String, $b: String) { product { a: stock(at: $representations) b: stock(at: $b) } }",
        variables: { representations: "abc", b: "a" },
      },
    ],
    right: [{ product: { stock: 13 } }, { product: { a: 13, b: 11 } }],
  },
  {
    about: "values that are empty, zero or false under a name that the planner changes",
    subgraphs: [
      {
        name: "zoo",
        sdl: `type Query { pets: [Pet!] } union Pet = Cat | Dog
          type Cat @key(fields: "id") { id: ID! legs: Int! @shareable tame: Boolean! @shareable note: String! @shareable }
          type Dog @key(fields: "id") { id: ID! legs: Int tame: Boolean note: String }`,
        entities: { Cat: animals, Dog: animals },
        resolvers: { Query: { pets: () => animals } },
      },
      {
        name: "vet",
        sdl: `type Cat @key(fields: "id") { id: ID! legs: Int @shareable tame: Boolean @shareable note: String @shareable }`,
        entities: { Cat: animals },
      },
    ],
    requests: ["{ pets { ... on Cat { id legs tame note } ... on Dog { legs tame note } } }"],
    right: [
      {
        pets: [
          { id: "c", legs: 0, tame: false, note: "" },
          { legs: 0, tame: false, note: "" },
        ],
      },
    ],
  },
  {
    about: "fields of a type that no subgraph could be asked for",
    subgraphs: [
      {
        name: "a",
        sdl: `type Query { a: U @shareable } union U = X | Y type X @shareable { x: Int } type Y { field: String }`,
        resolvers: { Query: { a: () => ({ __typename: "Y", field: "f" }) } },
      },
      {
        name: "b",
        sdl: `type Query { a: U @shareable } union U = X | Z type X @shareable { x: Int } type Z { z: Int }`,
        resolvers: { Query: { a: () => ({ __typename: "X", x: 1 }) } },
      },
    ],
    requests: ["{ a { ... on Y { field } } }"],
    right: [{ a: { field: null } }],
    errors: [["a.field"]],
  },
];

const answers = (data: Row) => () => ({ status: 200, body: JSON.stringify({ data }) });
const wrongAnswer = (
  about: string,
  sent: Row,
  rest: Pick<KnownWrongSpec, "requests" | "right"> & { errors?: readonly (readonly string[])[] },
): KnownWrongSpec => ({
  about,
  subgraphs: [
    {
      name: "good",
      sdl: `type Query { good: Int } type Thing @key(fields: "id") { id: ID! size: Int }`,
      entities: { Thing: [{ id: "1", size: 5 }] },
      resolvers: { Query: { good: () => 1 } },
    },
    {
      name: "bad",
      sdl: `type Query { list: [Thing] thing: Thing colour: Colour must: [Colour!] media: [Media] }
        type Thing @key(fields: "id") { id: ID! name: String } enum Colour { RED }
        interface Media { id: ID } type Film implements Media { id: ID }`,
      misbehaves: answers(sent),
    },
  ],
  ...rest,
});

/** What a subgraph sends against its own schema, where @apollo/gateway answers nothing, or says nothing. */
export const sentWrong: readonly KnownWrongSpec[] = [
  wrongAnswer(
    "a value in place of a list, which costs that field alone",
    { list: { id: "1" }, good: 1 },
    {
      requests: ["{ good list { id } }"],
      right: [{ good: 1, list: null }],
      errors: [["list"]],
    },
  ),
  wrongAnswer(
    "a value in place of an object",
    { thing: "1" },
    {
      requests: ["{ good thing { id } }"],
      right: [{ good: 1, thing: null }],
      errors: [["thing"]],
    },
  ),
  wrongAnswer(
    "a new enum value",
    { colour: "BLUE", must: ["RED", "BLUE"] },
    {
      requests: ["{ good colour }", "{ must good }"],
      right: [
        { good: 1, colour: null },
        { must: null, good: 1 },
      ],
      errors: [["colour"], ["must.1"]],
    },
  ),
  wrongAnswer(
    "a new type",
    {
      media: [
        { __typename: "Vinyl", id: "1" },
        { __typename: "Film", id: "2" },
      ],
    },
    {
      requests: ["{ media { id ... on Film { __typename } } }"],
      right: [{ media: [null, { id: "2", __typename: "Film" }] }],
      errors: [["media.0"]],
    },
  ),
  wrongAnswer(
    "keys that it was not asked for",
    { thing: { __typename: "Thing", id: "1", size: 99, name: "n", n: "m" }, good: 99 },
    {
      requests: ["{ good thing { name size } }"],
      right: [{ good: 1, thing: { name: "n", size: 5 } }],
    },
  ),
];
