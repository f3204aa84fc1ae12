import type { FederationSpec, Row } from "./federation-definition.js";

const accounts: Row[] = [
  { __typename: "Member", id: "u", name: "Ulla" },
  { __typename: "Chief", id: 1, name: "Carl" },
];

const nodeOf = (_: Row, { id }: Row): Row => ({
  __typename: id === "a1" ? "Account" : "Chat",
  id,
  name: "A",
  text: "t",
});

const wares = [
  { __typename: "Book", id: "1", price: 1.5 },
  { __typename: "Book", id: "3", price: 1.5 },
];

/** Types that differ from subgraph to subgraph, and how clients can still query them. */
export const mixed: readonly FederationSpec[] = [
  {
    about: "a field that is non-null in one member of a union and nullable in another",
    subgraphs: [
      {
        name: "members",
        sdl: `type Query { members: [Member!]! } type Member @key(fields: "id") { id: ID name: String! }`,
        entities: { Member: accounts },
        resolvers: { Query: { members: () => accounts.slice(0, 1) } },
      },
      {
        name: "accounts",
        sdl: `type Query { accounts: [Account!]! } union Account = Member | Chief
          type Member @key(fields: "id") { id: ID! kin: [Account!]! }
          type Chief { id: ID name: String! kin: [Account!]! }`,
        entities: { Member: accounts },
        resolvers: {
          Query: { accounts: () => accounts },
          Member: { kin: () => accounts },
          Chief: { kin: () => [...accounts].reverse() },
        },
      },
    ],
    requests: [
      "{ members { id name } accounts { ... on Member { id name } ... on Chief { id name } } }",
      "{ accounts { ... on Member { kin { ...F } } ... on Chief { name kin { ...F } } } } fragment F on Account { ... on Member { id name } ... on Chief { id name kin { ... on Member { name } } } }",
    ],
  },
  {
    about: "a shared root whose types have their ids in different subgraphs",
    subgraphs: [
      {
        name: "accounts",
        sdl: `type Query { node(id: ID!): Node @shareable } interface Node { id: ID! }
          type Account implements Node @key(fields: "id") { id: ID! name: String }
          type Chat implements Node @key(fields: "id") { id: ID! @external account: Account! }`,
        entities: { Account: [{ id: "a1", name: "A" }], Chat: [{ id: "c1", account: { id: "a1", name: "A" } }] },
        resolvers: { Query: { node: nodeOf } },
      },
      {
        name: "chats",
        sdl: `type Query { node(id: ID!): Node @shareable chat: Chat } interface Node { id: ID! }
          type Account implements Node @key(fields: "id") { id: ID! @external chats: [Chat!]! }
          type Chat implements Node @key(fields: "id") { id: ID! text: String! }`,
        entities: { Account: [{ id: "a1", chats: [{ id: "c1", text: "t" }] }], Chat: [{ id: "c1", text: "t" }] },
        resolvers: { Query: { node: nodeOf, chat: () => ({ id: "c1", text: "t" }) } },
      },
    ],
    values: { id: ["a1", "c1"] },
    requests: [
      '{ node(id: "a1") { id } }',
      '{ account: node(id: "a1") { __typename } chat: node(id: "c1") { __typename } }',
      '{ account: node(id: "a1") { ... on Account { id name } } chat: node(id: "c1") { ... on Chat { id text } } }',
      '{ account: node(id: "a1") { ... on Chat { id } } chat: node(id: "c1") { __typename ... on Account { id } } }',
      "{ chat { id text account { id name chats { id } } } }",
    ],
  },
  {
    about: "an interface's field that has moved to another subgraph for one of its types",
    subgraphs: [
      {
        name: "images",
        sdl: `type Query { feed: [Post] } interface Post { id: ID! at: String }
          type Image implements Post @key(fields: "id") { id: ID! at: String @override(from: "texts") }`,
        entities: { Image: [{ id: "1", at: "from images" }] },
        resolvers: { Query: { feed: () => [{ __typename: "Image", id: "1", at: "from images" }] } },
      },
      {
        name: "texts",
        sdl: `type Query { others: [Post] } interface Post { id: ID! at: String }
          type Text implements Post @key(fields: "id") { id: ID! at: String body: String }
          type Image implements Post @key(fields: "id") { id: ID! at: String }`,
        entities: { Image: [{ id: "1", at: "from texts" }], Text: [{ id: "2", at: "from texts", body: "b" }] },
        resolvers: {
          Query: {
            others: () => [
              { __typename: "Text", id: "2", at: "from texts", body: "b" },
              { __typename: "Image", id: "1", at: "from texts" },
            ],
          },
        },
      },
      {
        name: "tags",
        sdl: `type Query { still: String @override(from: "gone") }
          type Image @key(fields: "id") { id: ID! at: String @external tag: String @requires(fields: "at") }`,
        entities: { Image: [{ id: "1" }] },
        resolvers: { Query: { still: () => "here" }, Image: { tag: ({ at }) => `#${at}` } },
      },
    ],
    requests: [
      "{ feed { id at ... on Text { body } } still }",
      "{ others { at id ... on Image { at tag } } }",
      "{ feed { ... on Image { tag } } }",
    ],
  },
  {
    about: "aliases of __typename, and an interface that leads to itself",
    hasNoRandomRequests: true,
    subgraphs: [
      {
        name: "wares",
        sdl: `type Query { ware: Ware wares: [Ware] any: Any } interface Ware { mate: Ware } union Any = Book | Pen
          type Book implements Ware @key(fields: "id") { id: ID! mate: Book @provides(fields: "price") price: Float @external }
          type Pen implements Ware @key(fields: "id") { id: ID! mate: Ware }`,
        entities: { Book: wares, Pen: [{ id: "p" }] },
        resolvers: {
          Query: {
            ware: () => wares[0],
            wares: () => [{ __typename: "Pen", id: "p", mate: wares[0] }, wares[1]],
            any: () => ({ __typename: "Pen", id: "p" }),
          },
          Book: { mate: ({ id }) => wares[id === "1" ? 1 : 0] },
        },
      },
      {
        name: "prices",
        sdl: `type Book @key(fields: "id") { id: ID! price: Float @shareable } type Pen @key(fields: "id") { id: ID! price: Float! }`,
        entities: { Book: wares, Pen: [{ id: "p", price: 0.5 }] },
      },
    ],
    requests: [
      "{ ware { mate { ... on Ware { mate { __typename } } } } }",
      "{ ware { __typename mate { __typename ... on Book { id } mate { t: __typename ... on Book { id } } } ... on Book { __typename id price mate { id price } } } }",
      "{ any { __typename typename: __typename ... on Book { t: __typename price } ... on Pen { t: __typename dear: price } } }",
      "{ wares { t: __typename mate { id: __typename ... on Book { price } } } r: __typename __typename }",
      "{ wares { id: __typename ... on Pen { price } ... on Book { b: price } } }",
    ],
  },
  {
    about: "directives that clients may use",
    subgraphs: ["one", "two"].map((name) => ({
      name,
      sdl: `directive @loud(times: Int = 2) on FIELD | FRAGMENT_SPREAD
        type Query { ${name}: Word }
        type Word @key(fields: "id") { id: ID! ${name}Text: String }`,
      entities: { Word: [{ id: "w", [`${name}Text`]: name }] },
      resolvers: { Query: { [name]: () => ({ id: "w", [`${name}Text`]: name }) } },
    })),
    requests: [
      "{ one @loud { oneText @loud(times: 3) twoText @loud } two @loud(times: 1) { id } }",
      "{ one { ...F @loud twoText @quiet } } fragment F on Word { id }",
      '{ one { ...F @loud twoText @loud(times: "x") } } fragment F on Word { id }',
      { query: "query ($n: Int) { one { twoText @loud(times: $n) @include(if: true) } }", variables: { n: 4 } },
    ],
  },
];
