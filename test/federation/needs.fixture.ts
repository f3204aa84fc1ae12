import type { FederationSpec } from "./federation-definition.js";

const visits = [{ id: "1" }, { id: "2" }];

const clubs = [
  { __typename: "Choir", id: "c", name: "Song", voices: 20 },
  { __typename: "Team", id: "t", name: "Run", players: 11 },
];

const given = clubs.map((club) => ({ ...club, name: `${club.name} (as provided)` }));

/** Chains of required fields, and provided fields within interfaces and unions. */
export const needs: readonly FederationSpec[] = [
  {
    about: "required fields that themselves require a field of the subgraph that requires them",
    subgraphs: [
      {
        name: "plan",
        sdl: `type Query { visits: [Visit] }
          type Visit @key(fields: "id") { id: ID! isFirst: Boolean! @external isRoutine: Boolean! @requires(fields: "isFirst") }
          type Nurse @key(fields: "id") { id: ID! name: String! years: Int! }`,
        entities: {
          Visit: visits,
          Nurse: [
            { id: "a", name: "Ada", years: 1 },
            { id: "b", name: "Bo", years: 9 },
          ],
        },
        resolvers: {
          Query: { visits: () => visits },
          Visit: { isRoutine: ({ isFirst }) => (isFirst === undefined ? null : !isFirst) },
        },
      },
      {
        name: "ward",
        sdl: `type Visit @key(fields: "id") { id: ID! nurse: Nurse! isFirst: Boolean! @requires(fields: "nurse { years }") }
          type Nurse @key(fields: "id") { id: ID! years: Int! @external }`,
        entities: { Visit: visits, Nurse: [{ id: "a" }, { id: "b" }] },
        resolvers: {
          Visit: {
            nurse: ({ id }) => ({ id: id === "1" ? "a" : "b" }),
            isFirst: ({ nurse }) => (nurse?.years === undefined ? null : nurse.years < 5),
          },
        },
      },
    ],
    requests: [
      "{ visits { isFirst } }",
      "{ visits { isRoutine } }",
      "{ visits { isRoutine isFirst nurse { name years } } }",
    ],
  },
  {
    about: "required fields of an interface's types, each found in its own subgraph",
    subgraphs: [
      {
        name: "people",
        sdl: `type Query { ada: Person }
          type Person @key(fields: "id") { id: ID! home: Place @external town: String @requires(fields: "home { id }") land: String @requires(fields: "home { ... on Flat { id } }") }
          interface Place { id: ID! }
          type House implements Place @key(fields: "id") { id: ID! town: String }
          type Flat implements Place @key(fields: "id") { id: ID! land: String }`,
        entities: {
          Person: [{ id: "1" }, { id: "2" }],
          House: [{ id: "h", town: "By" }],
          Flat: [{ id: "f", land: "DK" }],
        },
        resolvers: {
          Query: { ada: () => ({ id: "1" }) },
          Person: {
            town: ({ home }) => home && `town of ${home.id}`,
            land: ({ home }) => home?.id && `land of ${home.id}`,
          },
        },
      },
      {
        name: "homes",
        sdl: `type Query { bo: Person }
          type Person @key(fields: "id") { id: ID! home: Place }
          interface Place { id: ID! }
          type House implements Place @key(fields: "id") { id: ID! }
          type Flat implements Place @key(fields: "id") { id: ID! }
          type Boat implements Place @key(fields: "id") { id: ID! }`,
        entities: {
          Person: [
            { id: "1", home: { __typename: "House", id: "h" } },
            { id: "2", home: { __typename: "Flat", id: "f" } },
          ],
          House: [{ id: "h" }],
          Flat: [{ id: "f" }],
          Boat: [],
        },
        resolvers: { Query: { bo: () => ({ id: "2", home: { __typename: "Flat", id: "f" } }) } },
      },
    ],
    requests: [
      "{ ada { town land } bo { town land } }",
      "{ ada { home { __typename id ... on House { town } } } bo { home { ... on Flat { land } ... on Boat { id } } } }",
      "{ bo { land home { id } } }",
    ],
  },
  {
    about: "provided fields of an interface, of a union, and two levels deep",
    subgraphs: [
      {
        name: "clubs",
        sdl: `type Query { clubs: [Club!] } interface Club { id: ID! name: String }
          type Choir implements Club @key(fields: "id") { id: ID! name: String @shareable voices: Int }
          type Team implements Club @key(fields: "id") { id: ID! name: String @shareable players: Int }`,
        entities: { Choir: clubs, Team: clubs },
        resolvers: { Query: { clubs: () => clubs } },
      },
      {
        name: "town",
        sdl: `type Query { town: Town @provides(fields: "patron { home { name } }") best: [Any] @provides(fields: "... on Choir { name }") }
          type Town @key(fields: "id") { id: ID! clubs: [Club!] @provides(fields: "... on Choir { name } ... on Team { name }") patron: Patron @external }
          interface Club { id: ID! }
          union Any = Choir | Team
          type Choir implements Club @key(fields: "id") { id: ID! name: String @external }
          type Team implements Club @key(fields: "id") { id: ID! name: String @external }
          type Patron @key(fields: "id") { id: ID! home: Hall @external }
          type Hall @key(fields: "id") { id: ID! name: String @external }`,
        entities: { Town: [{ id: "w" }], Choir: [], Team: [], Patron: [], Hall: [] },
        resolvers: {
          Query: {
            town: () => ({ id: "w", clubs: given, patron: { id: "p", home: { id: "h", name: "Hall (as provided)" } } }),
            best: () => given,
          },
        },
      },
      {
        name: "patrons",
        sdl: `type Town @key(fields: "id") { id: ID! patron: Patron @shareable }
          type Patron @key(fields: "id") { id: ID! name: String home: Hall @shareable }
          type Hall @key(fields: "id") { id: ID! name: String @shareable seats: Int }`,
        entities: {
          Town: [{ id: "w", patron: { id: "p", name: "Pia", home: { id: "h", name: "Hall", seats: 3 } } }],
          Patron: [{ id: "p", name: "Pia", home: { id: "h", name: "Hall", seats: 3 } }],
          Hall: [{ id: "h", name: "Hall", seats: 3 }],
        },
      },
    ],
    requests: [
      "{ town { clubs { id name ... on Choir { voices } } } }",
      "{ best { ... on Choir { id name } ... on Team { name players } } }",
      "{ town { patron { home { name } } } }",
      "{ town { patron { name home { id name seats } } } clubs { name } }",
      "{ town { id ... { clubs { n: name } } ... { patron { home { ... on Hall @skip(if: true) { name } id } } } } }",
    ],
  },
  {
    about: "an interface object that is reached indirectly through other subgraphs",
    subgraphs: [
      {
        name: "media",
        sdl: `type Query { media: Media }
          interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
          type Essay implements Media @key(fields: "id") { id: ID! title: String words: Int }`,
        entities: {
          Media: [{ __typename: "Film", id: "1", title: "T", minutes: 90 }],
          Film: [{ id: "1", title: "T", minutes: 90 }],
          Essay: [],
        },
        resolvers: { Query: { media: () => ({ __typename: "Film", id: "1", title: "T", minutes: 90 }) } },
      },
      {
        name: "makers",
        sdl: `extend type Film @key(fields: "id") { id: ID! maker: String } type Query { makers: [String] }`,
        entities: { Film: [{ id: "1", maker: "Bo" }] },
        resolvers: { Query: { makers: () => ["Bo"] } },
      },
      {
        name: "lists",
        sdl: `type Query { list: List } type List @key(fields: "id") { id: ID! media: Media }
          type Media @key(fields: "id") @interfaceObject { id: ID! }`,
        entities: { List: [{ id: "l", media: { id: "1" } }], Media: [{ id: "1" }] },
        resolvers: { Query: { list: () => ({ id: "l", media: { id: "1" } }) } },
      },
    ],
    requests: [
      "{ media { id title ... on Film { minutes maker } ... on Essay { words } } makers }",
      "{ list { media { id ... on Film { minutes } } } }",
      "{ list { media { t: __typename title ... on Film { maker } } } }",
    ],
  },
];
