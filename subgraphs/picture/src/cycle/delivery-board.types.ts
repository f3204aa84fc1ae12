import { SlotKind } from "@hub/cycle";
import { Timeliness } from "@hub/documents";
import { Committee } from "@hub/frame";
import { DateTime, graphEnum } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

export const DueDate = graphEnum("DueDate", "Which due date a delivery is measured against.", {
  MILESTONE: "The milestone's own (fristen).",
  EXTENSION: "The committee's extension of it (fristforlængelsen).",
});
export type DueDate = keyof typeof DueDate;

@ObjectType("DeliveryStatus", {
  description: "How one committee stands with one milestone (afleveringsstatus): derived, never set.",
})
export class DeliveryStatus {
  @Field(() => Committee, { description: "Who owes it." })
  committee!: Committee;
  @Field(() => ID, { description: "The milestone." })
  milestone!: string;
  @Field(() => SlotKind, { description: "What is owed: PLAN_REVISION or STATEMENT." })
  slot!: SlotKind;
  @Field(() => Timeliness, { description: "How it stands." })
  timeliness!: Timeliness;
  @Field(() => DateTime, {
    nullable: true,
    description: "The first publication that counts and has not been withdrawn.",
  })
  firstPublishedAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description: "Days after the due date that counts: of the delivery, or so far; null where it is not late.",
  })
  daysLate!: number | null;
  @Field(() => Boolean, {
    description:
      "Whether what is on record says all it should: a plan bids for the budgets after the year; a statement answers every goal and question, neither empty nor copied.",
  })
  complete!: boolean;
  @Field(() => ID, { nullable: true, description: "The document that was delivered first." })
  document!: string | null;
  @Field(() => DateTime, { description: "The first instant that is late, by the milestone." })
  dueAt!: Date;
  @Field(() => DateTime, { nullable: true, description: "The same by the committee's extension, if it has one." })
  extendedDueAt!: Date | null;
  @Field(() => DueDate, { description: "Which of the two timeliness goes by." })
  against!: DueDate;
}

@Directive('@key(fields: "year")')
@ObjectType("Cycle", {
  description: "A year of the policy, from the January barometer to the October budget (årshjul).",
})
export class Cycle {
  @Directive("@shareable")
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
}
