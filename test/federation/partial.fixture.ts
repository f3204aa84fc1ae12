import type { FederationSpec } from "./federation-definition.js";

const wards = [
  { id: "w1", name: "North", state: "OPEN", beds: 4 },
  { id: "w2", name: "South", state: "SEALED", beds: 2 },
];

const posts = [
  { __typename: "Letter", id: "l", pages: 2 },
  { __typename: "Parcel", id: "p", grams: 500 },
];

/** Types and values that only some subgraphs have, or that clients cannot see, in real answers. */
export const partial: readonly FederationSpec[] = [
  {
    about: "inaccessible values in answers",
    subgraphs: [
      {
        name: "care",
        sdl: `type Query { wards: [Ward!]! first: Ward place: Place places: [Place] }
          type Ward @key(fields: "id") { id: ID! name: String state: State states: [State] sure: Sure }
          type Sure { state: State! states: [State!] }
          enum State { OPEN FULL SEALED @inaccessible }
          union Place = Ward | Vault
          type Vault @inaccessible { gold: Int }`,
        entities: { Ward: wards },
        resolvers: {
          Query: {
            wards: () => wards,
            first: () => wards[1],
            place: () => ({ __typename: "Vault", gold: 1 }),
            places: () => [
              { __typename: "Ward", ...wards[0] },
              { __typename: "Vault", gold: 1 },
            ],
          },
          Ward: {
            states: ({ state }) => ["OPEN", state],
            sure: ({ state }) => ({ state, states: ["FULL", state] }),
          },
        },
      },
      {
        name: "beds",
        sdl: `type Query { ward(state: State): Ward }
          type Ward @key(fields: "id") { id: ID! beds(kind: State = SEALED @inaccessible): Int was: State }
          enum State { OPEN FULL SEALED @inaccessible }`,
        entities: { Ward: wards.map((ward) => ({ ...ward, was: ward.state })) },
        resolvers: { Query: { ward: () => ({ ...wards[1], was: "SEALED" }) } },
      },
    ],
    values: { state: ["OPEN"] },
    requests: [
      "{ wards { id name beds state } }",
      "{ wards { was states } first { hidden: state } }",
      "{ first { name sure { state } } wards { id sure { states } } }",
      "{ ward { state was beds } }",
      "{ ward(state: SEALED) { id } }",
      "{ wards { beds(kind: OPEN) } }",
      "{ places { ... on Ward { name was } } }",
      "{ place { __typename } first { id } }",
      "{ place { ... on Ward { id } } }",
    ],
  },
  {
    about: "types of an interface that only another subgraph knows as such",
    subgraphs: [
      {
        name: "sorting",
        sdl: `type Query { posts: [Post] node(id: ID!): Node nodes: [Node] letters: [Letter] }
          interface Node { id: ID! }
          interface Weighed { grams: Int }
          union Post = Letter | Parcel
          type Parcel implements Node & Weighed @key(fields: "id") { id: ID! grams: Int }
          type Letter @key(fields: "id") { id: ID! }`,
        entities: { Parcel: posts, Letter: posts },
        resolvers: {
          Query: {
            posts: () => posts,
            node: (_, { id }) => posts.find((post) => post.id === id),
            nodes: () => [posts[1], null],
            letters: () => [posts[0]],
          },
        },
      },
      {
        name: "scales",
        sdl: `interface Node { id: ID! }
          interface Weighed { grams: Int }
          type Letter implements Node & Weighed @key(fields: "id") { id: ID! grams: Int pages: Int }`,
        entities: { Letter: [{ id: "l", grams: 20, pages: 2 }] },
      },
    ],
    values: { id: ["l", "p", "none"] },
    requests: [
      "{ posts { ... on Node { id } ... on Weighed { grams } } }",
      "{ nodes { ... on Parcel { grams } ... on Letter { id } } }",
      "{ nodes { id __typename } letters { ...L ...N } } fragment L on Letter { id } fragment N on Node { id __typename }",
      '{ node(id: "l") { ... on Letter { grams } } other: node(id: "p") { ... on Weighed { grams } } }',
      '{ node(id: "l") { ... on Parcel { grams } } }',
      "{ letters { ... on Weighed { grams } ... on Node { __typename } } }",
    ],
  },
  {
    about: "an interface that one subgraph has no types of",
    subgraphs: [
      {
        name: "forms",
        sdl: `type Query { form: Form must: Form! paper: Paper }
          interface Form @key(fields: "id", resolvable: false) { id: ID! code: String! }
          interface Paper @key(fields: "id") { id: ID! }
          type Sheet implements Paper @key(fields: "id") { id: ID! }`,
        entities: { Sheet: [{ id: "s" }], Paper: [{ __typename: "Sheet", id: "s" }] },
        resolvers: {
          Query: {
            form: () => ({ __typename: "Form", id: "f" }),
            must: () => ({ __typename: "Form", id: "f" }),
            paper: () => ({ __typename: "Sheet", id: "s" }),
          },
        },
      },
      {
        name: "desk",
        sdl: `type Query { open: Form }
          type Form @key(fields: "id", resolvable: false) @interfaceObject { id: ID! code: String! @shareable }
          type Paper @key(fields: "id") @interfaceObject { id: ID! colour: String }`,
        entities: { Paper: [{ id: "s", colour: "green" }] },
        resolvers: { Query: { open: () => ({ id: "f", code: "F1" }) } },
      },
    ],
    requests: [
      "{ open { id code } }",
      "{ open { id } }",
      "{ form { code } }",
      "{ form { id } }",
      "{ must { id } }",
      "{ paper { id colour } }",
      "{ paper { ... on Sheet { id colour } } }",
    ],
  },
  {
    about: "a union whose members are not the same in each subgraph",
    subgraphs: ["left", "right"].map((name) => ({
      name,
      sdl: `type Query { shared: Box @shareable mine_${name}: Box ${name}: Case }
        type Case @key(fields: "id") { id: ID! inner: Inner @shareable ${name}Inner: Inner }
        type Inner @shareable { steps: [Step!]! }
        type Box @shareable { step: Step }
        union Step = Both | Only_${name}
        type Both @key(fields: "id") { id: ID! @shareable label: String @shareable ${name}Note: String }
        type Only_${name} { ${name}: String }`,
      entities: {
        Case: [{ id: "c", ...inner(name) }],
        Both: [{ id: "b", label: "both", [`${name}Note`]: `noted ${name}` }],
      },
      resolvers: {
        Query: {
          shared: () => ({ step: { __typename: "Both", id: "b", label: "both" } }),
          [`mine_${name}`]: () => ({ step: { __typename: `Only_${name}`, [name]: "x" } }),
          [name]: () => ({ id: "c", ...inner(name) }),
        },
      },
    })),
    requests: [
      "{ shared { step { ... on Only_left { left } ... on Both { label leftNote rightNote } } } }",
      "{ mine_left { step { __typename ... on Both { label } ... on Only_right { right } ... on Only_left { left } } } }",
      "{ left { inner { steps { __typename ... on Both { label } ... on Only_left { left } ... on Only_right { right } } } } }",
      "{ right { inner { steps { __typename ... on Only_left { left } } } rightInner { steps { ... on Only_right { right } } } } }",
      "{ left { rightInner { steps { __typename ... on Both { label leftNote } ... on Only_right { right } } } } }",
    ],
  },
];

function inner(name: string): Record<string, unknown> {
  const both = { __typename: "Both", id: "b", label: "both" };
  const steps = [both, { __typename: `Only_${name}`, [name]: `only ${name}` }];
  return { inner: { steps }, [`${name}Inner`]: { steps } };
}
