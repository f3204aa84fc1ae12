import type { CommitteeEntry } from "@hub/registry";
import { EACH_FOR_ITSELF } from "@hub/subgraph-kit";
import { type ClassType, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { CommitteeRoots } from "../context/committee.context.js";

/** The types of the committee's root fields; the resolvers add their fields. */
export function rootTypesOf({ graphName, code }: CommitteeEntry): CommitteeRoots {
  @ObjectType(`${graphName}Queries`, {
    description: `What ${code} answers itself. ${EACH_FOR_ITSELF}`,
  })
  class Queries {}
  @ObjectType(`${graphName}Commands`, {
    description: `What ${code}'s own systems can do. One command per operation. ${EACH_FOR_ITSELF}`,
  })
  class Commands {}
  return { queries: Queries, commands: Commands };
}

/** The committee's root fields of Query and Mutation. */
export function rootResolverOf({ queries, commands }: CommitteeRoots, { root, code }: CommitteeEntry): ClassType {
  @Resolver()
  class RootResolver {
    @Query(() => queries, { name: root, nullable: true, description: `Asks ${code} itself.` })
    queries(): object {
      return new queries();
    }

    @Mutation(() => commands, { name: root, nullable: true, description: `The commands of ${code}.` })
    commands(): object {
      return new commands();
    }
  }
  return RootResolver;
}
