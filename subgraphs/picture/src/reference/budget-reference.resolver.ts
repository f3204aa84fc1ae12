import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { presentAdoption } from "../budget/budget-adoption.presenter.js";
import { BudgetAdoption, BudgetDecision } from "../budget/budget-adoption.types.js";
import type { PictureContext, PictureRequest } from "../context/picture.context.js";
import { lineLoader } from "../financing/budget-line.loader.js";
import { BudgetTalk } from "../financing/budget-talks.types.js";

/** An adopted budget by its id. */
export function adoptedBudget(context: PictureContext, id: string): BudgetAdoption | null {
  const budget = context.cycle.council.budgets.find((each) => each.id === id);
  return budget ? presentAdoption(context, budget) : null;
}

@Resolver(() => BudgetDecision)
export class DecisionBudgetResolver {
  @FieldResolver(() => BudgetAdoption, {
    nullable: true,
    description: "The adopted budget that it stands in; null while that is still on its way into the picture.",
  })
  budget(@Root() { budgetId }: BudgetDecision, @Ctx() context: PictureRequest) {
    return adoptedBudget(context, budgetId);
  }
}

@Resolver(() => BudgetTalk)
export class TalkLinesResolver {
  @FieldResolver()
  async lines(@Root() { lineIds }: BudgetTalk, @Ctx() context: PictureRequest) {
    const lines = await lineLoader(context).loadMany(lineIds);
    return lines.filter((line) => line !== null && !(line instanceof Error));
  }
}
