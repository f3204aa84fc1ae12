import { Arg, type ClassType, Int, Query, Resolver } from "type-graphql";
import { BudgetTalks } from "./budget-talks.types.js";
import type { PictureDesk } from "./picture.desk.js";

export function budgetTalksResolverOf(_desk: () => PictureDesk): ClassType {
  @Resolver()
  class BudgetTalksResolver {
    @Query(() => BudgetTalks, {
      nullable: true,
      description: "What a year's adoption of the budget has to decide on (budgetforhandlingerne).",
    })
    budgetTalks(
      @Arg("year", () => Int, { description: "The cycle's year; the budget is of the year after." }) _year: number,
    ): BudgetTalks | null {
      return null;
    }
  }
  return BudgetTalksResolver;
}
