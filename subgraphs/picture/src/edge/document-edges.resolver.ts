import { ActionPlan, ContributionLine, FinalAccountLine, Initiative, InitiativeStatus } from "@hub/documents";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { IntegrationStatementConnection } from "../document/document.types.js";
import { StatementsArgs, statementPage } from "../document/statement.resolver.js";
import { AsOfArgs, statementLines } from "./statement-lines.loader.js";

@Resolver(() => ActionPlan)
export class PlanStatementsResolver {
  @FieldResolver(() => IntegrationStatementConnection, {
    nullable: true,
    description:
      "The statements that cite this revision, as `Query.integrationStatements` lists them; null where `picture` could not be reached.",
  })
  statements(
    @Root() { id }: ActionPlan,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() context: PictureRequest,
  ) {
    return statementPage(context, args, { plan: id });
  }
}

@ArgsType()
class StatedArgs extends AsOfArgs {
  @Field(() => [Int], { nullable: true, description: "Of the statements of these years; default: of all." })
  year?: number[] | null;
}

/** What the owner's statements in force say of an initiative, whichever revision of the plan it stands in. */
@Resolver(() => Initiative)
export class InitiativeLinesResolver {
  @FieldResolver(() => [InitiativeStatus], {
    nullable: true,
    description:
      "Where its owner's statements say that the initiative of this code stands, by their years; null where `picture` could not be reached.",
  })
  statuses(@Root() initiative: Initiative, @Args(() => StatedArgs) args: StatedArgs, @Ctx() context: PictureRequest) {
    return statementLines(context, initiative, args, ({ initiativeStatuses }) => initiativeStatuses);
  }

  @FieldResolver(() => [ContributionLine], {
    nullable: true,
    description:
      "What it is entered with in its owner's budget contributions, by the statements' years (budgetbidrag); null where `picture` could not be reached.",
  })
  contributions(
    @Root() initiative: Initiative,
    @Args(() => StatedArgs) args: StatedArgs,
    @Ctx() context: PictureRequest,
  ) {
    return statementLines(context, initiative, args, ({ budgetContribution }) => budgetContribution);
  }

  @FieldResolver(() => [FinalAccountLine], {
    nullable: true,
    description:
      "What it has cost by its owner's final accounts, by the statements' years (regnskab); null where `picture` could not be reached.",
  })
  finalAccounts(
    @Root() initiative: Initiative,
    @Args(() => StatedArgs) args: StatedArgs,
    @Ctx() context: PictureRequest,
  ) {
    return statementLines(context, initiative, args, ({ finalAccount }) => finalAccount);
  }
}
