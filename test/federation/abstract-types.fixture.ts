import type { FederationSpec } from "./federation-definition.js";

const animals = [
  { __typename: "Dog", id: "d", name: "Rex", barks: true, owner: { __typename: "Human", id: "h" }, legs: 4 },
  { __typename: "Cat", id: "c", name: "Mis", lives: 9, owner: null, legs: 4 },
  { __typename: "Fish", id: "f", name: null, owner: { __typename: "Firm", id: "x" }, legs: 0 },
];

const media = [
  { __typename: "Film", id: "1", title: "One", minutes: 90 },
  { __typename: "Song", id: "2", title: "Two", artist: "A" },
  { __typename: "Film", id: "3", title: "Three", minutes: null },
];

/** Interfaces and unions, whole and in parts, over several subgraphs. */
export const abstract: readonly FederationSpec[] = [
  {
    about: "interfaces and unions whose members differ from subgraph to subgraph",
    subgraphs: [
      {
        name: "zoo",
        sdl: `type Query { animals: [Animal]! pets: [Pet!] first: Animal anything: Anything }
          interface Animal { id: ID! name: String legs: Int! owner: Owner }
          type Dog implements Animal @key(fields: "id") { id: ID! name: String legs: Int! barks: Boolean owner: Owner }
          type Cat implements Animal @key(fields: "id") { id: ID! name: String legs: Int! lives: Int owner: Owner }
          type Fish implements Animal @key(fields: "id") { id: ID! name: String legs: Int! owner: Owner }
          union Pet = Dog | Cat
          union Owner = Human | Firm
          union Anything = Dog | Human | Firm
          type Human @key(fields: "id") { id: ID! }
          type Firm @key(fields: "id") { id: ID! }`,
        entities: { Dog: animals, Cat: animals, Fish: animals, Human: [{ id: "h" }], Firm: [{ id: "x" }] },
        resolvers: {
          Query: {
            animals: () => [...animals, null],
            pets: () => animals.slice(0, 2),
            first: () => animals[2],
            anything: () => ({ __typename: "Firm", id: "x" }),
          },
        },
      },
      {
        name: "vet",
        sdl: `type Query { patients: [Patient!]! owners: [Owner] }
          interface Patient { id: ID! ill: Boolean }
          type Dog implements Patient @key(fields: "id") { id: ID! ill: Boolean age: Int! }
          type Cat implements Patient @key(fields: "id") { id: ID! ill: Boolean age: Float! mate: Patient }
          union Owner = Human
          type Human @key(fields: "id") { id: ID! name: String patients: [Patient!] }`,
        entities: {
          Dog: [{ id: "d", ill: true, age: 3 }],
          Cat: [{ id: "c", ill: false, age: 2.5, mate: { __typename: "Dog", id: "d", ill: true, age: 3 } }],
          Human: [{ id: "h", name: "Ada", patients: [{ __typename: "Dog", id: "d", ill: true }] }],
        },
        resolvers: {
          Query: {
            patients: () => [
              { __typename: "Cat", id: "c", ill: false, age: 2.5 },
              { __typename: "Dog", id: "d", ill: true, age: 3 },
            ],
            owners: () => [{ __typename: "Human", id: "h", name: "Ada" }, null],
          },
        },
      },
    ],
    requests: [
      "{ animals { __typename id name ... on Dog { age ill } ... on Cat { lives ill mate { ... on Dog { barks } } } owner { ... on Human { name } ... on Firm { id } } } }",
      "{ pets { ... on Dog { dogAge: age } ... on Cat { catAge: age } } }",
      "{ pets { ... on Patient { ill id } ... on Animal { legs } } }",
      "{ patients { __typename ill ... on Animal { name owner { __typename } } } }",
      "{ owners { ... on Human { name patients { ... on Animal { legs } } } } }",
      "{ first { ...F } anything { ... on Human { name } ... on Firm { id } } } fragment F on Animal { ... on Fish { legs owner { __typename } } ...G } fragment G on Animal { name }",
      "{ animals { x: name ... on Dog { y: barks } ... on Cat { z: lives } } }",
    ],
  },
  {
    about: "one response name for fields of different types in different members",
    subgraphs: [
      {
        name: "one",
        sdl: `type Query { things: [Thing!]! }
          union Thing = A | B
          type A @key(fields: "id") { id: ID! text: String! other: String size: Int }
          type B @key(fields: "id") { id: ID! text: String text2: String! size: Float }`,
        entities: { A: [], B: [] },
        resolvers: {
          Query: {
            things: () => [
              { __typename: "A", id: "1", text: "a", other: "o", size: 1 },
              { __typename: "B", id: "2", text: "b", text2: "b2", size: 1.5 },
            ],
          },
        },
      },
      {
        name: "two",
        sdl: `type A @key(fields: "id") { id: ID! far: Int! } type B @key(fields: "id") { id: ID! far: Int }`,
        entities: { A: [{ id: "1", far: 7 }], B: [{ id: "2", far: 8 }] },
      },
    ],
    requests: [
      "{ things { ... on A { id text far } ... on B { id text far } } }",
      "{ things { ... on A { same: text far } ... on B { same: text2 far } } }",
      "{ things { ... on A { same: text } ... on B { same: text } } }",
      "{ things { ... on A { n: far } ... on B { m: far } } }",
    ],
  },
  {
    about: "an interface that is an object in another subgraph",
    subgraphs: [
      {
        name: "media",
        sdl: `type Query { media: [Media!]! film: Film byId(id: ID!): Media }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
          type Song implements Media @key(fields: "id") { id: ID! title: String artist: String }`,
        entities: { Media: media, Film: media, Song: media },
        resolvers: {
          Query: {
            media: () => media,
            film: () => media[0],
            byId: (_, { id }) => media.find((each) => each.id === id),
          },
        },
      },
      {
        name: "stars",
        sdl: `type Query { rated: [Media!] top: Media }
          type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int! fans: [Fan!] }
          type Fan { name: String! loves: Media }`,
        entities: {
          Media: [
            { id: "1", stars: 5, fans: [{ name: "Bo", loves: { id: "2", stars: 1 } }] },
            { id: "2", stars: 1, fans: [] },
            { id: "3", fails: "no stars" },
          ],
        },
        resolvers: {
          Query: {
            rated: () => [
              { id: "2", stars: 1 },
              { id: "1", stars: 5 },
            ],
            top: () => ({ id: "1", stars: 5 }),
          },
        },
      },
    ],
    values: { id: ["1", "2", "3", "none"] },
    requests: [
      "{ media { id title stars } }",
      "{ rated { __typename title stars ... on Film { minutes } ... on Song { artist } } }",
      "{ top { id stars } film { stars fans { loves { title } } } }",
      "{ media { ... on Film { minutes stars } } }",
      '{ byId(id: "2") { __typename stars } none: byId(id: "none") { stars } }',
      "{ rated { fans { name loves { __typename id } } } }",
      "{ rated { ... on Media { stars } ...F } } fragment F on Film { title minutes }",
    ],
  },
  {
    about: "an interface object that requires what the interface has",
    hasNoRandomRequests: true,
    subgraphs: [
      {
        name: "media",
        sdl: `type Query { media: [Media!]! film: Film }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
          type Song implements Media @key(fields: "id") { id: ID! title: String artist: String }`,
        entities: { Media: media, Film: media, Song: media },
        resolvers: { Query: { media: () => media, film: () => media[0] } },
      },
      {
        name: "extra",
        sdl: `type Media @key(fields: "id") @interfaceObject { id: ID! title: String @external slug: String @requires(fields: "title") }`,
        entities: { Media: [{ id: "1" }, { id: "2" }, { id: "3" }] },
        resolvers: { Media: { slug: ({ title }) => title?.toLowerCase() } },
      },
    ],
    requests: [
      "{ media { slug } film { slug } }",
      "{ media { id title slug ... on Film { minutes } } }",
      "{ media { ... on Film { slug } ... on Song { artist } } }",
    ],
  },
  {
    about: "entities behind one interface, each with its own fields in another subgraph",
    subgraphs: [
      {
        name: "node",
        sdl: `type Query { node(id: ID!): Node nodes: [Node] }
          interface Node { id: ID! }
          type User implements Node @key(fields: "id") { id: ID! }
          type Group implements Node @key(fields: "id") { id: ID! members: [User!]! }`,
        entities: { User: [], Group: [] },
        resolvers: {
          Query: {
            node: (_, { id }) =>
              id === "none" ? null : { __typename: id === "1" ? "User" : "Group", id, members: [{ id: "1" }] },
            nodes: () => [
              { __typename: "Group", id: "2", members: [{ id: "1" }, { id: "9" }] },
              null,
              { __typename: "User", id: "1" },
              { __typename: "User", id: "9" },
              { __typename: "Group", id: "8", members: [] },
            ],
          },
        },
      },
      {
        name: "names",
        sdl: `type User @key(fields: "id") { id: ID! name: String! nick: String } type Group @key(fields: "id") { id: ID! name: String owner: User }`,
        entities: {
          User: [
            { id: "1", name: "Ada", nick: "A" },
            { id: "9", fails: "gone" },
          ],
          Group: [
            { id: "2", name: "G", owner: { id: "1", name: "Ada" } },
            { id: "8", fails: "group gone" },
          ],
        },
      },
    ],
    requests: [
      "{ nodes { id ... on User { name } ... on Group { title: name members { nick } owner { name nick } } } }",
      '{ node(id: "1") { ... on User { nick name } } }',
      "{ nodes { __typename ... on Group { members { name } } } }",
      "{ nodes { ... on User { nick } } }",
      "{ nodes { ... on Group { owner { nick } name } } }",
    ],
  },
];
