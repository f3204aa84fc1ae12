import { GoalProgress } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { connection } from "../context/connection.types.js";
import type { PictureDesk } from "../context/picture.context.js";
import { IntegrationStatementConnection } from "./document.types.js";
import { PageArgs } from "./initiative.resolver.js";
import { listStatements } from "./statement.store.js";

@InputType("StatementFilter", {
  description: "Fields combine by AND, the values of a list by OR; goal and progress of one and the same answer.",
})
class StatementFilter {
  @Field(() => [ID], { nullable: true, description: "Owning committees, by code." })
  committee?: string[] | null;
  @Field(() => [Int], { nullable: true, description: "The statements' years." })
  year?: number[] | null;
  @Field(() => [ID], { nullable: true, description: "Goals that it answers." })
  goal?: string[] | null;
  @Field(() => [GoalProgress], { nullable: true, description: "Progress that it states." })
  progress?: GoalProgress[] | null;
}

@ArgsType()
class StatementsArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which." })
  filter?: StatementFilter | null;
}

export function statementResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class StatementResolver {
    @Query(() => IntegrationStatementConnection, {
      nullable: true,
      description:
        "The integration statements on record, of all committees (integrationsredegørelser), by year and committee.",
    })
    async integrationStatements(@Args(() => StatementsArgs) asked: StatementsArgs, @Ctx() context: RequestContext) {
      return connection(IntegrationStatementConnection, await listStatements(desk(), context, asked));
    }
  }
  return StatementResolver;
}
