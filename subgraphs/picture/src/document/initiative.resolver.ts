import { DateTime, type RequestContext } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { connection } from "../context/connection.types.js";
import type { PictureDesk } from "../context/picture.context.js";
import { InitiativeConnection } from "./document.types.js";
import { listInitiatives } from "./initiative.store.js";
import { InitiativeFilter, InitiativeOrder } from "./initiative-filter.store.js";

@ArgsType()
export class PageArgs {
  @Field(() => DateTime, { nullable: true, description: "The state on record at that instant; default now." })
  asOf?: Date | null;
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "The endCursor of the page before." })
  after?: string | null;
}

@ArgsType()
class InitiativesArgs extends PageArgs {
  @Field(() => InitiativeFilter, { nullable: true, description: "Which." })
  filter?: InitiativeFilter | null;
  @Field(() => InitiativeOrder, { nullable: true, description: "In which order; default by owner and code." })
  orderBy?: InitiativeOrder | null;
}

export function initiativeResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class InitiativeResolver {
    @Query(() => InitiativeConnection, {
      nullable: true,
      description: "Initiatives of all committees, of the plans on record (tværgående indsatser).",
    })
    async initiatives(@Args(() => InitiativesArgs) asked: InitiativesArgs, @Ctx() context: RequestContext) {
      return connection(InitiativeConnection, await listInitiatives(desk(), context, asked));
    }
  }
  return InitiativeResolver;
}
