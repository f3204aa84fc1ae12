import { GoalProgress } from "@hub/documents";
import { Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { RecordPageArgs } from "../context/basis.types.js";
import { askedInstant, onlyOne, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { presentPageOf } from "../paging/page.store.js";
import { DocumentFilter, IntegrationStatementConnection } from "./document.types.js";
import { listStatements, type StatementsRequest } from "./statement.store.js";

@InputType("IntegrationStatementFilter", {
  description: "Fields combine by AND, the values of a list by OR; goal and progress of one and the same answer.",
})
class IntegrationStatementFilter extends DocumentFilter {
  @Field(() => [ID], { nullable: true, description: "Owning committees, by code." })
  committee?: string[] | null;
  @Field(() => [Int], { nullable: true, description: "The statements' years." })
  year?: number[] | null;
  @Field(() => [ID], { nullable: true, description: "Goals that it answers." })
  goal?: string[] | null;
  @Field(() => [GoalProgress], { nullable: true, description: "Progress that it states." })
  progress?: GoalProgress[] | null;
  @Field(() => Boolean, { nullable: true, description: "Whether any of its answers cites observations." })
  hasEvidence?: boolean | null;
}

@ArgsType()
export class StatementsArgs extends RecordPageArgs {
  @Field(() => IntegrationStatementFilter, { nullable: true, description: "Which." })
  filter?: IntegrationStatementFilter | null;
}

/** The instant of a question about statements. */
export const instantOfStatements = (context: PictureRequest, args: StatementsArgs): Date | undefined =>
  askedInstant(context, args, () => reportInstant(context, onlyOne(args.filter?.year)));

/** A page of statements; with `within` of those alone. */
export async function statementPage(
  context: PictureRequest,
  args: StatementsArgs,
  within: StatementsRequest["within"] = {},
) {
  const asOf = instantOfStatements(context, args) ?? null;
  return presentPageOf(IntegrationStatementConnection, await listStatements(context, { ...args, within, asOf }));
}

@Resolver()
export class StatementResolver {
  @Query(() => IntegrationStatementConnection, {
    nullable: true,
    description:
      "The integration statements on record, of all committees (integrationsredegørelser), by year and committee.",
  })
  integrationStatements(@Args(() => StatementsArgs) args: StatementsArgs, @Ctx() context: PictureRequest) {
    return statementPage(context, args);
  }
}
