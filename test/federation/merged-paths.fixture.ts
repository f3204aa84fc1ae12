import type { FederationSpec, Row } from "./federation-definition.js";
import type { KnownWrongSpec } from "./known-wrong.fixture.js";

const initiatives = [
  {
    __typename: "Culture",
    id: "c",
    name: "Choir",
    goals: [{ id: "g1" }, { id: "g2" }],
    lead: { __typename: "Person", id: "p" },
  },
  { __typename: "Children", id: "b", name: "Homework", goals: [{ id: "g1" }], lead: { __typename: "Office", id: "o" } },
  { __typename: "Jobs", id: "j", name: "Mentors", goals: null, lead: null },
];
const titles: Record<string, string> = { g1: "Language", g2: "Jobs" };

/** Initiatives of several types lead to the same goals, whose fields another subgraph has. */
const subgraphs: FederationSpec["subgraphs"] = [
  {
    name: "picture",
    sdl: `type Query { initiatives: [Initiative!]! things: [Thing] first: Initiative }
      interface Initiative { id: ID! name: String goals: [Goal!] lead: Lead }
      type Culture implements Initiative @key(fields: "id") { id: ID! name: String goals: [Goal!] lead: Lead }
      type Children implements Initiative @key(fields: "id") { id: ID! name: String goals: [Goal!] lead: Lead }
      type Jobs implements Initiative @key(fields: "id") { id: ID! name: String goals: [Goal!] lead: Lead }
      union Thing = Culture | Children
      union Lead = Person | Office
      type Person @key(fields: "id") { id: ID! }
      type Office @key(fields: "id") { id: ID! }
      type Goal @key(fields: "id") { id: ID! }`,
    entities: { Culture: initiatives, Children: initiatives, Jobs: initiatives, Goal: [] },
    resolvers: {
      Query: {
        initiatives: () => initiatives,
        things: () => [initiatives[1], null, initiatives[0]],
        first: () => initiatives[1],
      },
    },
  },
  {
    name: "barometer",
    sdl: `type Goal @key(fields: "id") { id: ID! title(upper: Boolean): String indicators: [Indicator!] rank: Int order: Int }
      type Indicator @key(fields: "code") { code: String! progress(year: Int!): Progress target(in: Place): Int hidden: Int }
      type Progress { year: Int goal: Goal }
      input Place { town: String part: String }
      type Person @key(fields: "id") { id: ID! label: String phone(of: String): String }
      type Office @key(fields: "id") { id: ID! label: Int! phone(of: String): String }`,
    entities: {
      Goal: Object.entries(titles).map(([id, title], index) => ({ id, title, rank: index, order: 10 + index })),
      Person: [{ id: "p", label: "Ada" }],
      Office: [{ id: "o", label: 7 }],
      Indicator: [{ code: "i1" }],
    },
    resolvers: {
      Goal: {
        title: ({ id }, { upper }) => (upper ? titles[id]?.toUpperCase() : titles[id]),
        indicators: ({ id }) => [{ code: `i-${id}`, goal: { id } }],
      },
      Indicator: {
        progress: ({ goal }: Row, { year }: Row) => ({ year, goal }),
        target: (_: Row, { in: place }: Row) => (place?.town?.length ?? 0) * 10 + (place?.part?.length ?? 0),
      },
      Person: { phone: (_: Row, { of }: Row) => `person ${of}` },
      Office: { phone: (_: Row, { of }: Row) => `office ${of}` },
    },
  },
];

const progress = (...years: number[]) => years.map((year) => ({ indicators: [{ progress: { year } }] }));

/** What one place of the answer holds under two types, where @apollo/gateway keeps one value for both. */
export const mergedPaths: readonly KnownWrongSpec[] = [
  {
    about: "one nested field under two types, with other arguments, fields, names or selections",
    subgraphs,
    requests: [
      `{ initiatives { ... on Culture { goals { indicators { progress(year: 2013) { year } } } }
        ... on Children { goals { indicators { progress(year: 2012) { year } } } } } }`,
      `{ things { ... on Culture { goals { title } } ... on Children { goals { title(upper: true) } } } }`,
      `{ initiatives { ... on Culture { goals { n: rank } } ... on Children { goals { n: order } } ... on Jobs { goals { n: rank } } } }`,
      `{ initiatives { ... on Culture { goals { rank: order } } ... on Children { goals { rank } } } }`,
      `{ initiatives { name ...C ...B } } fragment C on Culture { goals { ...G } }
        fragment B on Initiative { ... on Children { goals { indicators { progress(year: 2) { year goal { title } } } } } }
        fragment G on Goal { indicators { progress(year: 1) { year goal { title(upper: true) } } } }`,
      {
        query: `query ($a: Int!, $b: Int!) { initiatives { ... on Culture { goals { indicators { progress(year: $a) { year } } } }
          ... on Children { goals { indicators { progress(year: $b) { year } } } } } }`,
        variables: { a: 1, b: 2 },
      },
      {
        query: `query ($x: Boolean!) { initiatives { ... on Culture { goals { title @skip(if: $x) n: rank @include(if: $x) } }
          ... on Children { goals { title(upper: true) @include(if: $x) n: order } } } }`,
        variables: { x: true },
      },
      `{ initiatives { ... on Culture { goals { indicators { target(in: {town: "ab", part: "c"}) } } }
        ... on Children { goals { indicators { target(in: {part: "c"}) } } } } }`,
    ],
    right: [
      { initiatives: [{ goals: progress(2013, 2013) }, { goals: progress(2012) }, {}] },
      { things: [{ goals: [{ title: "LANGUAGE" }] }, null, { goals: [{ title: "Language" }, { title: "Jobs" }] }] },
      { initiatives: [{ goals: [{ n: 0 }, { n: 1 }] }, { goals: [{ n: 10 }] }, { goals: null }] },
      { initiatives: [{ goals: [{ rank: 10 }, { rank: 11 }] }, { goals: [{ rank: 0 }] }, {}] },
      {
        initiatives: [
          {
            name: "Choir",
            goals: ["LANGUAGE", "JOBS"].map((title) => ({ indicators: [{ progress: { year: 1, goal: { title } } }] })),
          },
          { name: "Homework", goals: [{ indicators: [{ progress: { year: 2, goal: { title: "Language" } } }] }] },
          { name: "Mentors" },
        ],
      },
      { initiatives: [{ goals: progress(1, 1) }, { goals: progress(2) }, {}] },
      { initiatives: [{ goals: [{ n: 0 }, { n: 1 }] }, { goals: [{ title: "LANGUAGE", n: 10 }] }, {}] },
      {
        initiatives: [
          { goals: [{ indicators: [{ target: 21 }] }, { indicators: [{ target: 21 }] }] },
          { goals: [{ indicators: [{ target: 1 }] }] },
          {},
        ],
      },
    ],
  },
];

/** The same places, asked in ways that both gateways answer correctly. */
export const sharedPaths: readonly FederationSpec[] = [
  {
    about: "nested fields under several types that share their place in the answer",
    subgraphs,
    values: { town: ["a", "ab"], part: ["c"], of: ["x", "y"], year: [2012, 2013] },
    requests: [
      "{ initiatives { goals { title } ... on Culture { goals { rank } } ... on Children { goals { title order } } } }",
      `{ initiatives { lead { ... on Person { label phone(of: "x") } ... on Office { n: label phone(of: "x") } } } }`,
      `{ first { ... on Culture { goals { n: rank } } ... on Children { goals { m: order __typename } } __typename } }`,
    ],
  },
];
