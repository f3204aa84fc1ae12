import { BudgetLine, Initiative, Money } from "@hub/documents";
import { Committee, Policy } from "@hub/frame";
import { DateTime } from "@hub/subgraph-kit";
import { Field, Int, ObjectType } from "type-graphql";
import { UnfinancedStatus } from "../document/initiative.types.js";

@ObjectType("BudgetTalk", { description: "One initiative's money of one year that is in the budget talks." })
export class BudgetTalk {
  @Field(() => Committee, { description: "The owner." })
  committee!: Committee;
  @Field(() => String, { description: "The initiative's code." })
  code!: string;
  @Field(() => Int, { description: "Calendar year of the lines." })
  year!: number;
  @Field(() => Money, { description: "The sum of its lines of the year that are in the talks." })
  amount!: Money;
  @Field(() => UnfinancedStatus, {
    description:
      "Whether it is wanted still: OPEN where any of the lines is. All of it is to be decided on, whatever this says.",
  })
  status!: UnfinancedStatus;
  @Field(() => Initiative, {
    nullable: true,
    description: "The initiative, in the revision on record; null where none on record has its code.",
  })
  readonly initiative?: Initiative | null;
  /** The initiative is loaded only when it is requested. */
  initiativeId!: string;
  @Field(() => [Policy], {
    description:
      "The policies of the plans that the lines stand in, by their periods: more than one where a plan under the next policy has the code too.",
  })
  policies!: Policy[];
  @Field(() => [BudgetLine], { description: "The budget lines." })
  readonly lines?: BudgetLine[];
  /** The lines are loaded only when they are requested. */
  lineIds!: string[];
}

@ObjectType("BudgetTalks", {
  description:
    "What a year's adoption of the budget has to decide on (budgetforhandlingerne): everything on record in budget talks for years to come, whatever policy its plan is under.",
})
export class BudgetTalks {
  @Field(() => Int, { description: "The cycle's year." })
  year!: number;
  @Field(() => Int, { description: "The year after: that of the budget." })
  budgetYear!: number;
  @Field(() => DateTime, { description: "The instant whose record it shows." })
  asOf!: Date;
  @Field(() => [BudgetTalk], { description: "By committee, code and year; 10,000 at most (BUDGET_TALKS)." })
  talks!: BudgetTalk[];
}
