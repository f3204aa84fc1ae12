import type { RequestContext } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { connection } from "../context/connection.types.js";
import type { PictureDesk } from "../context/picture.context.js";
import { listActionPlans } from "./action-plan.store.js";
import { ActionPlanConnection } from "./document.types.js";
import { PageArgs } from "./initiative.resolver.js";

@InputType("ActionPlanFilter", { description: "Fields combine by AND, the values of a list by OR." })
class ActionPlanFilter {
  @Field(() => [ID], { nullable: true, description: "Owning committees, by code." })
  committee?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Policies." })
  policy?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Goals that the plan carries." })
  goal?: string[] | null;
  @Field(() => Int, { nullable: true, description: "A year of its policy's period." })
  year?: number | null;
}

@ArgsType()
class ActionPlansArgs extends PageArgs {
  @Field(() => ActionPlanFilter, { nullable: true, description: "Which." })
  filter?: ActionPlanFilter | null;
}

export function actionPlanResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class ActionPlanResolver {
    @Query(() => ActionPlanConnection, {
      nullable: true,
      description: "The action plans on record, of all committees (handleplaner), by committee.",
    })
    async actionPlans(@Args(() => ActionPlansArgs) asked: ActionPlansArgs, @Ctx() context: RequestContext) {
      return connection(ActionPlanConnection, await listActionPlans(desk(), context, asked));
    }
  }
  return ActionPlanResolver;
}
