import { BudgetOutcome } from "@hub/cycle";
import { Money } from "@hub/documents";
import { Committee, Node, Text } from "@hub/frame";
import { DateTime, JsonValue, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType("BudgetDecision", {
  implements: Node,
  description: "What an adopted budget says of one initiative's money in one year (budgetbeslutning).",
})
export class BudgetDecision {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  /** The id of the adopted budget that it stands in. */
  budgetId!: string;
  @Field(() => Committee, { description: "The initiative's owner." })
  committee!: Committee;
  @Field(() => String, { description: "The initiative's code." })
  code!: string;
  @Field(() => Int, { description: "Of the lines that it settles: calendar year." })
  year!: number;
  @Field(() => BudgetOutcome, { description: "Whether the budget finances it." })
  outcome!: BudgetOutcome;
  @Field(() => Money, { description: "The sum of the lines in budget talks that it settled." })
  amount!: Money;
  @Field(() => Text, { nullable: true, description: "What was noted with it; null where nothing was." })
  note!: Text | null;
  @Field(() => LocalDate, { description: "The day on which the council adopted the budget." })
  adoptedOn!: string;
  @Field(() => DateTime, { description: "From when on it counts." })
  settledAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType("BudgetAdoption", {
  implements: Node,
  description: "The City Council's adoption of a year's budget, and what it settles (vedtagelse af budget).",
})
export class BudgetAdoption {
  @Field(() => ID, { description: "Readable, e.g. budget-2013: by the budget's year." })
  id!: string;
  @Field(() => Int, { description: "The cycle's year, in whose October it was adopted." })
  year!: number;
  @Field(() => Int, { description: "The budget's year." })
  budgetYear!: number;
  @Field(() => Committee, {
    nullable: true,
    description:
      "The body that adopted it; null where the frame did not name it, and where `picture` could not be reached.",
  })
  body!: Committee | null;
  @Field(() => LocalDate, { description: "The day." })
  adoptedOn!: string;
  @Field(() => DateTime, { description: "From when on its decisions count; the overview is frozen at this instant." })
  settledAt!: Date;
  @Field(() => [BudgetDecision], { description: "What it settles, by committee, code and year." })
  decisions!: BudgetDecision[];
  @Field(() => Int, { description: "Rows of the budget year's overview, as frozen." })
  rows!: number;
  @Field(() => Money, { description: "Its lines that are financed, as frozen." })
  financed!: Money;
  @Field(() => Money, {
    description:
      "Its lines that are not financed and open, as frozen; where `lapsed` is null, all that are not financed.",
  })
  unfinanced!: Money;
  @Field(() => Money, {
    nullable: true,
    description:
      "Its lines that are not financed and have lapsed, as frozen; null in adoptions of the hub's first version.",
  })
  lapsed!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "Its lines that are not financed and of cancelled initiatives, as frozen; null as `lapsed` is.",
  })
  cancelled!: Money | null;
  @Field(() => String, {
    description:
      "Hash of the frozen overview: `financingOverview(year: <budgetYear>, asOf: <settledAt>) { contentHash }` gives the same for ever after.",
  })
  overviewHash!: string;
  @Field(() => Text, { nullable: true, description: "What was noted with it; null where nothing was." })
  note!: Text | null;
  @Field(() => String, { description: "SHA-256, hex, over the canonical JSON of what was recorded." })
  contentHash!: string;
  @Field(() => JsonValue, {
    nullable: true,
    description:
      "What was recorded, which `contentHash` covers; null where an earlier version of the hub recorded it in a form that is not kept.",
  })
  content!: unknown;
  @Field(() => Boolean, { description: "Demo data, not the city's." })
  synthetic!: boolean;
}
