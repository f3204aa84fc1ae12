import { FinancingState, Initiative, Money } from "@hub/documents";
import { Committee, Policy, PriorityArea } from "@hub/frame";
import { connectionTypesOf, DateTime, LocalDate } from "@hub/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { BudgetAdoption } from "../budget/budget-adoption.types.js";
import { Basis } from "../context/basis.types.js";

@ObjectType("FinancingRow", { description: "One initiative's money in the year." })
export class FinancingRow {
  @Field(() => Initiative, { description: "The initiative." })
  initiative!: Initiative;
  @Field(() => Committee, { description: "Its owner." })
  committee!: Committee;
  @Field(() => PriorityArea, { description: "The area of its main goal." })
  area!: PriorityArea;
  @Field(() => Boolean, { description: "Whether all its lines of the year are financed: the annex's two values." })
  financed!: boolean;
  @Field(() => FinancingState, { description: "The least settled of its lines of the year." })
  state!: FinancingState;
  @Field(() => Money, {
    description:
      "The sum of all its lines of the year: financedAmount, unfinancedAmount, lapsedAmount and cancelledAmount.",
  })
  amount!: Money;
  @Field(() => Money, { description: "Its lines of the year that are financed; the rows' add up to `financed`." })
  financedAmount!: Money;
  @Field(() => Money, {
    description: "Its lines of the year that are not financed and open; the rows' add up to `unfinanced`.",
  })
  unfinancedAmount!: Money;
  @Field(() => Money, {
    description: "Its lines of the year that are not financed and have lapsed; the rows' add up to `lapsed`.",
  })
  lapsedAmount!: Money;
  @Field(() => Money, {
    description: "Its lines of the year that are not financed, where it is cancelled; the rows' add up to `cancelled`.",
  })
  cancelledAmount!: Money;
  @Field(() => Money, {
    description: "The part of it that is an estimate of resource use (skøn over ressourceforbrug).",
  })
  estimated!: Money;
  @Field(() => Money, {
    nullable: true,
    description:
      "What the year's statement on record says was spent so far, where it cites a plan under the same policy; null where none tells.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day that `spent` counts; null where nothing is told.",
  })
  spentThrough!: string | null;
}

export const { Connection: FinancingRowConnection } = connectionTypesOf<FinancingRow>({
  name: "FinancingRow",
  node: FinancingRow,
  description: "A page of an overview's rows.",
});

@ObjectType("OverviewShare", { description: "How much of an overview stands in plans under one policy." })
export class OverviewShare {
  @Field(() => Policy, { description: "The policy." })
  policy!: Policy;
  @Field(() => Int, { description: "Rows." })
  rows!: number;
  @Field(() => Money, { description: "Lines that are financed." })
  financed!: Money;
  @Field(() => Money, { description: "Lines that are not financed and open." })
  unfinanced!: Money;
  @Field(() => Money, { description: "Lines that are not financed and have lapsed." })
  lapsed!: Money;
  @Field(() => Money, { description: "Lines that are not financed and of cancelled initiatives." })
  cancelled!: Money;
  @Field(() => Money, { description: "Lines that are estimates of resource use." })
  estimated!: Money;
}

@ObjectType("FinancingOverview", {
  description:
    "Which initiatives are financed and which are not (bilag 3, Oversigt over finansiering af integrationspolitikkens indsatser).",
})
export class FinancingOverview {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => DateTime, { description: "The instant whose record it shows." })
  asOf!: Date;
  @Field(() => Basis, { description: "AS_KNOWN where it shows the record of now, else AS_REPORTED." })
  basis!: Basis;
  @Field(() => Money, { description: "All lines of the year that are financed." })
  financed!: Money;
  @Field(() => Money, {
    description:
      "All lines of the year that are not financed and open: of initiatives that are neither cancelled nor completed, in a year of their period that is not over.",
  })
  unfinanced!: Money;
  @Field(() => Money, {
    description:
      "All lines that are not financed and have lapsed: the year is over or outside the initiative's period, or the initiative is completed.",
  })
  lapsed!: Money;
  @Field(() => Money, { description: "All lines that are not financed and of cancelled initiatives." })
  cancelled!: Money;
  @Field(() => Money, { description: "All lines of the year that are estimates of resource use." })
  estimated!: Money;
  @Field(() => BudgetAdoption, {
    nullable: true,
    description: "The adoption of the year's budget; null where there was none yet.",
  })
  adoption!: BudgetAdoption | null;
}
