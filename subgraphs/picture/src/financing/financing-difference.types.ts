import { Committee } from "@hub/frame";
import { connectionTypesOf, graphEnum } from "@hub/subgraph-kit";
import { Field, ObjectType } from "type-graphql";
import { BudgetAdoption } from "../budget/budget-adoption.types.js";
import type * as rules from "./financing-difference.rules.js";
import { FinancingRow } from "./financing-overview.types.js";

/** A year's overview as it was on record at an instant. */
export interface OverviewAt {
  query: { year: number; asOf: Date };
}

const FinancingChangeKind = graphEnum<rules.FinancingChangeKind>(
  "FinancingChangeKind",
  "What has become of an initiative's money from one overview to the next.",
  {
    NEW: "It has a row in the later overview alone.",
    GONE: "It has a row in the earlier overview alone.",
    NEWLY_FINANCED: "Financed in the later overview, and not in the earlier.",
    NO_LONGER_FINANCED: "Financed in the earlier overview, and not in the later.",
    AMOUNT_CHANGED: "Financed, or not, in both alike; of another amount.",
  },
);

@ObjectType("FinancingChange", { description: "One initiative whose money differs between two overviews." })
export class FinancingChange {
  @Field(() => FinancingChangeKind, { description: "What has become of it." })
  kind!: rules.FinancingChangeKind;
  @Field(() => Committee, { description: "The owner." })
  committee!: Committee;
  @Field(() => String, { description: "The initiative's code." })
  code!: string;
  @Field(() => FinancingRow, {
    nullable: true,
    description: "Its row in the earlier overview; null where it has none there.",
  })
  before!: FinancingRow | null;
  @Field(() => FinancingRow, { nullable: true, description: "Its row in the later one; null where it has none there." })
  after!: FinancingRow | null;
}

export const { Connection: FinancingChangeConnection } = connectionTypesOf<FinancingChange>({
  name: "FinancingChange",
  node: FinancingChange,
  description: "A page of what differs.",
});

@ObjectType("FinancingDifference", {
  description: "What has changed from one October's frozen overview of financing to another's.",
})
export class FinancingDifference {
  @Field(() => BudgetAdoption, { description: "The adoption that froze the earlier overview." })
  earlier!: BudgetAdoption;
  @Field(() => BudgetAdoption, { description: "The adoption that froze the later one." })
  later!: BudgetAdoption;
  /** What the initiatives whose money differs are found by. */
  between!: { from: OverviewAt; to: OverviewAt };
}
