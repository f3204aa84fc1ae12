import { MilestoneReference, SlotKind } from "@hub/cycle";
import { DueDateStanding, PublishedDocument, Timeliness } from "@hub/documents";
import { Committee, Node } from "@hub/frame";
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
  @Field(() => MilestoneReference, {
    nullable: true,
    description: "The milestone; null where more than its id is asked for and `policy` could not be reached.",
  })
  milestone!: MilestoneReference;
  @Field(() => SlotKind, { description: "What is owed: PLAN_REVISION or STATEMENT." })
  slot!: SlotKind;
  @Field(() => Timeliness, { description: "How it stands." })
  timeliness!: Timeliness;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "When what is in force was delivered: the first publication, not withdrawn, since which the document has been in force without a break. A later revision does not make it late. null where nothing that counts is in force.",
  })
  firstPublishedAt!: Date | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Days after the due date that counts: of the delivery, or so far, at most up to the cycle's close; null where it is not late.",
  })
  daysLate!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "Days in Copenhagen until the last day in time by the due date that counts: 0 on that day, negative after it; null where nothing is owed any more.",
  })
  daysRemaining!: number | null;
  @Field(() => Int, {
    nullable: true,
    description:
      "The last of 30, 14 and 7 days before the due day that has come; null before the first, after that day and where nothing is owed. The committee's `deliveryForecast` then says what would fail.",
  })
  forecastStage!: number | null;
  @Field(() => Boolean, {
    description:
      "Whether what is on record says all it should: a plan bids for the budgets after the year; a statement answers every goal and question, neither empty nor copied.",
  })
  complete!: boolean;
  @Field(() => PublishedDocument, {
    nullable: true,
    description: "The revision that was published at `firstPublishedAt`; null where nothing that counts is in force.",
  })
  readonly document?: PublishedDocument | null;
  @Field(() => PublishedDocument, {
    nullable: true,
    description:
      "The revision in force, as the picture and the report show it: the newest; null where there is none or where that one is withdrawn. One that does not count as delivered can be in force.",
  })
  readonly inForce?: PublishedDocument | null;
  /** The documents are loaded only when they are requested. */
  documentIds!: { document: string | null; inForce: string | null };
  @Field(() => DateTime, { description: "The first instant that is late, by the milestone." })
  dueAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: "The same by the committee's extension; null where it has none.",
  })
  extendedDueAt!: Date | null;
  @Field(() => DueDate, { description: "Which of the two `timeliness` and `daysLate` go by." })
  against!: DueDate;
  @Field(() => DueDateStanding, {
    description: "How it stands with the milestone's own due date, whatever extension there is (I30).",
  })
  byMilestone!: DueDateStanding;
  @Field(() => DueDateStanding, {
    nullable: true,
    description: "How it stands with the committee's extension; null where it has none.",
  })
  byExtension!: DueDateStanding | null;
  @Field(() => DateTime, {
    nullable: true,
    description: "When the year's cycle was closed, after which no days late are counted; null while it is open.",
  })
  closedAt!: Date | null;
}

@Directive('@key(fields: "year")')
@ObjectType("Cycle", {
  implements: Node,
  description: "A year of the policy, from the January barometer to the October budget (årshjul).",
})
export class Cycle {
  @Field(() => ID, { description: "Readable, e.g. cycle-2012." })
  id!: string;
  @Directive("@shareable")
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
}
