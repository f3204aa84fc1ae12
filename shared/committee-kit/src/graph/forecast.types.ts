import { MilestoneReference, SlotKind } from "@hub/cycle";
import { DocumentKind, PublishedDocument, Timeliness, ValidationReport } from "@hub/documents";
import { DateTime, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, Int, ObjectType } from "type-graphql";
import { Draft } from "../draft/draft.types.js";

@Directive("@shareable")
@ObjectType("ForecastDay", { description: "A day on which a forecast is due: 30, 14 and 7 days before the due day." })
export class ForecastDay {
  @Field(() => Int, { description: "Days before the due day: 30, 14 or 7." })
  daysBefore!: number;
  @Field(() => LocalDate, { description: "The day, in Copenhagen." })
  day!: string;
  @Field(() => Boolean, { description: "Whether it has come." })
  isReached!: boolean;
}

@Directive("@shareable")
@ObjectType("DeliveryForecast", {
  description:
    "What would fail if a document were published today, and on its due day (prognose): the rules as they are now, on the document as it is.",
})
export class DeliveryForecast {
  @Field(() => SlotKind, { description: "What is owed: PLAN_REVISION or STATEMENT." })
  slot!: SlotKind;
  @Field(() => MilestoneReference, {
    nullable: true,
    description: "The milestone; null where more than its id is asked for and `policy` could not be reached.",
  })
  milestone!: MilestoneReference;
  @Field(() => DateTime, {
    description: "The first instant that is late, by the due date that counts for the committee.",
  })
  dueAt!: Date;
  @Field(() => Int, {
    nullable: true,
    description:
      "Days in Copenhagen until the last day in time: 0 on that day, negative after it; null where nothing is owed any more.",
  })
  daysRemaining!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: "The last of 30, 14 and 7 days before the due day that has come; null before the first and after it.",
  })
  stage!: number | null;
  @Field(() => [ForecastDay], { description: "The days 30, 14 and 7 days before the due day." })
  days!: ForecastDay[];
  @Field(() => Timeliness, { description: "How the committee stands with the milestone, as the delivery board says." })
  timeliness!: Timeliness;
  @Field(() => DocumentKind, { description: "The kind of document." })
  kind!: DocumentKind;
  @Field(() => PublishedDocument, {
    nullable: true,
    description:
      "The revision in force that is judged; null of a draft and where none is in force, and where more than its id is asked for and that could not be reached.",
  })
  document!: PublishedDocument | null;
  @Field(() => Draft, { nullable: true, description: "The draft that is judged; null of a revision in force." })
  draft!: Draft | null;
  @Field(() => ValidationReport, {
    nullable: true,
    description:
      "What the rules say if it were published today; not valid: it would be refused. null without a document.",
  })
  today!: ValidationReport | null;
  @Field(() => ValidationReport, {
    nullable: true,
    description: "The same on the last day in time; null without a document and when that day has passed.",
  })
  onDueDay!: ValidationReport | null;
}
