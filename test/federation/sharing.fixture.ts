import type { FederationSpec } from "./federation-definition.js";

const users = [
  { id: "1", name: "Ada", email: "ada@example.dk", score: 5, level: "HIGH" },
  { id: "2", name: "Bo", email: null, score: null, level: "LOW" },
];

/** Fields that several subgraphs have, that move from one to another, or that clients do not see. */
export const sharing: readonly FederationSpec[] = [
  {
    about: "shared values and shared roots",
    subgraphs: [
      {
        name: "one",
        sdl: `type Query { now: Time @shareable here: Place one: Place }
          type Time @shareable { hour: Int! zone: Zone }
          type Zone @shareable { name: String }
          type Place @key(fields: "id") { id: ID! at: Time name: String @shareable }`,
        entities: { Place: [{ id: "p", name: "Plads", at: { hour: 3, zone: { name: "CET" } } }] },
        resolvers: {
          Query: {
            now: () => ({ hour: 12, zone: { name: "CET" } }),
            here: () => ({ id: "p", name: "Plads", at: { hour: 3, zone: null } }),
            one: () => ({ id: "q", name: "Q" }),
          },
        },
      },
      {
        name: "two",
        sdl: `type Query { now: Time @shareable there: Place }
          type Time @shareable { hour: Int! zone: Zone! }
          type Zone @shareable { name: String! }
          type Place @key(fields: "id") { id: ID! name: String @shareable opens: Time }`,
        entities: { Place: [{ id: "p", name: "Plads", opens: { hour: 8, zone: { name: "CET" } } }] },
        resolvers: {
          Query: {
            now: () => ({ hour: 12, zone: { name: "CET" } }),
            there: () => ({ id: "p", name: "Plads" }),
          },
        },
      },
    ],
    requests: [
      "{ now { hour } }",
      "{ here { name at { hour zone { name } } opens { hour zone { name } } } }",
      "{ there { at { hour zone { name } } opens { zone { name } } } one { opens { hour } name } }",
    ],
  },
  {
    about: "fields that have moved to another subgraph",
    subgraphs: [
      {
        name: "old",
        sdl: `type Query { users: [User!]! report: String }
          type User @key(fields: "id") { id: ID! name: String email: String score: Int }`,
        entities: { User: users },
        resolvers: {
          Query: { users: () => users.map((each) => ({ ...each, name: "from old" })), report: () => "old" },
          User: { email: () => "from old" },
        },
      },
      {
        name: "new",
        sdl: `type Query { report: String @override(from: "old") newest: User }
          type User @key(fields: "id") { id: ID! name: String @override(from: "old") email: String @override(from: "old", label: "percent(100)")
            score: Int @override(from: "old", label: "percent(0)") isNew: Boolean! }`,
        entities: { User: users.map((each) => ({ ...each, score: 1000, isNew: true })) },
        resolvers: { Query: { report: () => "new", newest: () => ({ ...users[0], isNew: false, score: 1000 }) } },
      },
    ],
    requests: [
      "{ users { id name isNew } report }",
      "{ users { email score } newest { name email score } }",
      "{ newest { id score isNew } }",
    ],
  },
  {
    about: "inaccessible fields and types",
    subgraphs: [
      {
        name: "staff",
        sdl: `type Query { staff(secret: Boolean @inaccessible, level: Level): [Person!]! hidden: String @inaccessible vault: Vault @inaccessible }
          type Person @key(fields: "id") @key(fields: "ssn") @tag(name: "hr") { id: ID! ssn: String @inaccessible name: String @tag(name: "public") level: Level }
          type Vault @inaccessible { gold: Int }
          enum Level { LOW HIGH SECRET @inaccessible }`,
        entities: { Person: users },
        resolvers: {
          Query: {
            staff: (_, { level }) =>
              users.filter((each) => !level || each.level === level).map((each) => ({ ...each, ssn: `s${each.id}` })),
          },
        },
      },
      {
        name: "pay",
        sdl: `type Query { paid: [Person] }
          type Person @key(fields: "ssn") { ssn: String @inaccessible pay: Int level2: Level }
          enum Level { LOW HIGH SECRET @inaccessible }`,
        entities: {
          Person: [
            { ssn: "s1", pay: 10, level2: "SECRET" },
            { ssn: "s2", pay: 20, level2: "LOW" },
          ],
        },
        resolvers: { Query: { paid: () => [{ ssn: "s1", pay: 10 }, null] } },
      },
    ],
    requests: [
      "{ staff { name pay level } }",
      "{ staff(level: HIGH) { pay } paid { pay } }",
      "{ staff { ssn } }",
      "{ hidden }",
      "{ staff(level: SECRET) { id } }",
      "{ staff { level2 } }",
      '{ __type(name: "Person") { fields { name } } level: __type(name: "Level") { enumValues { name } } vault: __type(name: "Vault") { name } }',
    ],
  },
  {
    about: "enums and inputs that only partly agree, and values that are left out",
    subgraphs: [
      {
        name: "search",
        sdl: `type Query { find(filter: Filter = { limit: 2, kind: A }, kinds: [Kind!] = [A, B], text: String = "dflt", maybe: Int): String any: State }
          input Filter { kind: Kind limit: Int = 3 text: String nested: Nested onlyHere: Int }
          input Nested { list: [Int!] deep: Nested }
          enum Kind { A B C }
          enum State { ON OFF UNKNOWN }`,
        resolvers: { Query: { find: (_, args) => JSON.stringify(args), any: () => "UNKNOWN" } },
      },
      {
        name: "other",
        sdl: `type Query { count(filter: Filter!, kind: Kind = B): String state: State states: [State!] }
          input Filter { kind: Kind limit: Int = 3 text: String nested: Nested }
          input Nested { list: [Int!] deep: Nested }
          enum Kind { A B D }
          enum State { ON OFF BROKEN }`,
        resolvers: {
          Query: {
            count: (_, args) => JSON.stringify(args),
            state: () => "BROKEN",
            states: () => ["ON", "OFF"],
          },
        },
      },
    ],
    values: { text: ["t", ""], limit: [1, 0], list: [1, 2], maybe: [5] },
    requests: [
      "{ find any state states }",
      "{ find(filter: { kind: B, nested: { list: 1, deep: { list: [2, 3] } } }) count(filter: { limit: null }) }",
      "{ find(filter: null, text: null, maybe: null) }",
      {
        query:
          'query ($f: Filter!, $k: Kind = A, $t: String = "of query", $m: Int) { count(filter: $f, kind: $k) find(text: $t, maybe: $m, filter: $f) }',
        variables: { f: { text: "v", nested: { list: 4 } } },
      },
      { query: "query ($f: Filter!) { count(filter: $f) }", variables: { f: { limit: "many" } } },
      { query: "query ($f: Filter!) { count(filter: $f) }", variables: {} },
      { query: "query ($k: [Kind!]) { find(kinds: $k) }", variables: { k: null } },
      { query: "query ($k: [Kind!]) { find(kinds: $k) }", variables: { k: "B" } },
      {
        query: "query ($l: Int, $n: Int) { count(filter: { limit: $l, nested: { list: [1, 2] } }) find(maybe: $n) }",
        variables: { n: null },
      },
      "{ find(kinds: [C]) }",
      "{ count(filter: { onlyHere: 1 }) }",
    ],
  },
];
