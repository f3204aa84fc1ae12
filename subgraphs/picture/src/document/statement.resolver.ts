import { GoalProgress } from "@hub/documents";
import { Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { RecordPageArgs } from "../context/basis.types.js";
import { askedInstant, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { presentPageOf } from "../paging/page.store.js";
import { DocumentFilter, IntegrationStatementConnection } from "./document.types.js";
import { listStatements } from "./statement.store.js";

@InputType("StatementFilter", {
  description: "Fields combine by AND, the values of a list by OR; goal and progress of one and the same answer.",
})
class StatementFilter extends DocumentFilter {
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

/** A list's only member; undefined where it has none or several. */
const onlyOne = <T>(list: readonly T[] | null | undefined): T | undefined => (list?.length === 1 ? list[0] : undefined);

@ArgsType()
class StatementsArgs extends RecordPageArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which." })
  filter?: StatementFilter | null;
}

@Resolver()
export class StatementResolver {
  @Query(() => IntegrationStatementConnection, {
    nullable: true,
    description:
      "The integration statements on record, of all committees (integrationsredegørelser), by year and committee.",
  })
  async integrationStatements(@Args(() => StatementsArgs) args: StatementsArgs, @Ctx() context: PictureRequest) {
    const asOf = askedInstant(context, args, () => reportInstant(context, onlyOne(args.filter?.year)));
    return presentPageOf(
      IntegrationStatementConnection,
      await listStatements(context, { ...args, asOf: asOf ?? null }),
    );
  }
}
