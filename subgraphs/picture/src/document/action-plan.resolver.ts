import { Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from "type-graphql";
import { RecordPageArgs } from "../context/basis.types.js";
import { askedInstant, onlyOne, type PictureRequest, reportInstant } from "../context/picture.context.js";
import { presentPageOf } from "../paging/page.store.js";
import { type ActionPlansRequest, listActionPlans } from "./action-plan.store.js";
import { ActionPlanConnection, AmountRange, DocumentFilter } from "./document.types.js";

@InputType("ActionPlanFilter", { description: "Fields combine by AND, the values of a list by OR." })
class ActionPlanFilter extends DocumentFilter {
  @Field(() => [ID], { nullable: true, description: "Owning committees, by code." })
  committee?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Policies." })
  policy?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Goals that the plan carries." })
  goal?: string[] | null;
  @Field(() => [Int], { nullable: true, description: "Years of its policy's period, any of them." })
  year?: number[] | null;
  @Field(() => AmountRange, { nullable: true, description: "The sum of all its lines." })
  amount?: AmountRange | null;
}

@ArgsType()
export class ActionPlansArgs extends RecordPageArgs {
  @Field(() => ActionPlanFilter, { nullable: true, description: "Which." })
  filter?: ActionPlanFilter | null;
}

/** A page of action plans; with `within` of those alone. */
export async function actionPlanPage(
  context: PictureRequest,
  args: ActionPlansArgs,
  within: ActionPlansRequest["within"] = {},
) {
  const asOf = askedInstant(context, args, () => reportInstant(context, onlyOne(args.filter?.year)));
  return presentPageOf(ActionPlanConnection, await listActionPlans(context, { ...args, within, asOf: asOf ?? null }));
}

@Resolver()
export class ActionPlanResolver {
  @Query(() => ActionPlanConnection, {
    nullable: true,
    description: "The action plans on record, of all committees (handleplaner), by committee.",
  })
  actionPlans(@Args(() => ActionPlansArgs) args: ActionPlansArgs, @Ctx() context: PictureRequest) {
    return actionPlanPage(context, args);
  }
}
