import { GraphQLError } from "graphql";
import type { SubgraphDefinition } from "./subgraph.testkit.js";

/** A small supergraph in the shape of the hub: the frame, two committees, and the picture of both. */

const frame: SubgraphDefinition = {
  name: "policy",
  hub: { asOf: "2011-05-02T08:00:00Z", positions: { policy: 7 } },
  sdl: /* GraphQL */ `
    type Query { policy: Policy goals: [Goal!] echo(text: String!): String }
    type Policy { title: String! goals: [Goal!] }
    type Goal @key(fields: "id") { id: ID! ordinal: Int title: String }
  `,
  resolvers: {
    Query: {
      policy: () => ({ title: "Integrationspolitik 2011-2014", goals: [{ id: "goal-1" }, { id: "goal-2" }] }),
      goals: () => [{ id: "goal-1" }, { id: "goal-2" }],
      echo: (_: unknown, { text }: { text: string }) => text,
    },
    Goal: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      ordinal: ({ id }: { id: string }) => Number(id.replace("goal-", "")),
      title: ({ id }: { id: string }) => `Title of ${id}`,
    },
  },
};

/** i2 is a culture initiative between two of children, so that numbers among one type are not numbers among all. */
const INITIATIVES = [
  { __typename: "ChildrenInitiative", id: "i1", code: "BUU-01", goal: { id: "goal-1" } },
  { __typename: "CultureInitiative", id: "i2", code: "KFU-01", goal: { id: "goal-2" } },
  { __typename: "ChildrenInitiative", id: "i3", code: "BUU-02", goal: { id: "goal-2" } },
];

const picture: SubgraphDefinition = {
  name: "picture",
  hub: { asOf: "2011-05-02T07:59:00Z", positions: { children: 41, culture: 3 }, stale: ["culture"] },
  sdl: /* GraphQL */ `
    type Query { initiatives: [Initiative!] freshness: [String!] }
    interface Initiative { id: ID! code: String! goal: Goal }
    type ChildrenInitiative implements Initiative @key(fields: "id") { id: ID! code: String! @shareable goal: Goal }
    type CultureInitiative implements Initiative @key(fields: "id") { id: ID! code: String! @shareable goal: Goal }
    type Goal @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: {
    Query: { initiatives: () => INITIATIVES, freshness: () => ["children"] },
    ChildrenInitiative: { __resolveReference: ({ id }: { id: string }) => INITIATIVES.find((each) => each.id === id) },
    CultureInitiative: { __resolveReference: ({ id }: { id: string }) => INITIATIVES.find((each) => each.id === id) },
  },
};

function committee(name: string, graphName: string, root: string, ownField: string): SubgraphDefinition {
  return {
    name,
    hub: { asOf: "2011-05-02T08:00:00Z", positions: { [root]: 42 } },
    sdl: /* GraphQL */ `
      type Query { ${root}: ${graphName}Queries }
      type Mutation { ${root}: ${graphName}Commands }
      type ${graphName}Queries { initiative(code: String!): ${graphName}Initiative drafts: [String!] }
      type ${graphName}Commands { publish(code: String!): String discard(code: String!): Boolean }
      type ${graphName}Initiative @key(fields: "id") { id: ID! code: String! @shareable ${ownField}: String risky: String }
    `,
    resolvers: {
      Query: { [root]: () => ({}) },
      Mutation: { [root]: () => ({}) },
      [`${graphName}Queries`]: {
        initiative: (_: unknown, { code }: { code: string }) => ({ id: "i1", code }),
        drafts: (_: unknown, __: unknown, { authorization }: { authorization?: string }) => {
          if (authorization === undefined) {
            throw new GraphQLError("Drafts are for their owner.", {
              extensions: {
                code: "UNAUTHENTICATED",
                committee: name,
                secret: "table draft",
                stacktrace: ["at /srv/x.js"],
              },
            });
          }
          return [authorization];
        },
      },
      [`${graphName}Commands`]: {
        publish: (_: unknown, { code }: { code: string }) => `published ${code}`,
        discard: () => true,
      },
      [`${graphName}Initiative`]: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        [ownField]: ({ id }: { id: string }) => `${ownField} of ${id}`,
        risky: ({ id }: { id: string }) => {
          if (id === "i3") {
            throw new GraphQLError("password=hunter2 at db.internal:5432");
          }
          return "fine";
        },
      },
    },
  };
}

export const EXAMPLE_SUPERGRAPH: readonly SubgraphDefinition[] = [
  frame,
  picture,
  committee("children", "Children", "children", "schoolLevel"),
  committee("culture", "Culture", "culture", "venue"),
];
