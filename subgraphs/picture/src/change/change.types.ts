import { BudgetOutcome, MilestoneReference, SlotKind, type WHEEL_MOMENTS } from "@hub/cycle";
import { Committee, Node } from "@hub/frame";
import { type Connection, connectionTypesOf, DateTime, graphEnum, SafeInt } from "@hub/subgraph-kit";
import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";

export const ChangeSubjectKind = graphEnum("ChangeSubjectKind", "What a change is about.", {
  ACTION_PLAN: "A revision of an action plan (handleplan).",
  INTEGRATION_STATEMENT: "A revision of a statement (integrationsredegørelse).",
  CALL_LETTER: "A call letter (opfordringsskrivelse).",
  REMARK: "A remark and the replies to it (bemærkning).",
  MAYOR_TALK: "A talk with a committee's mayor (drøftelse).",
  POLICY: "A policy, its versions and what decides on them (integrationspolitik).",
  CYCLE: "A year of the year wheel (årshjul).",
  MILESTONE: "What falls due in a year (frist).",
  INDICATOR: "An indicator and its progress (indikator).",
  BAROMETER_RELEASE: "A vintage of the barometer (integrationsbarometer).",
  STATUS_REPORT: "An edition of the combined status report (statusrapport).",
  BUDGET_ADOPTION: "An adopted budget (budgetvedtagelse).",
  BUDGET_DECISION: "The council's decision on an initiative's money of a year.",
  REDACTION: "That texts of something on record are gone (redigering).",
});
export type ChangeSubjectKind = keyof typeof ChangeSubjectKind;

export const ChangeType = graphEnum(
  "ChangeType",
  "What an entry of the change feed says. Its name is the event's own type, which has dots and hyphens in place of `_`.",
  {
    ACTION_PLAN_PUBLISHED_V1: "A committee has published a revision of a plan.",
    INTEGRATION_STATEMENT_PUBLISHED_V1: "A committee has published a revision of a statement.",
    DOCUMENT_WITHDRAWN_V1: "A committee has withdrawn a revision.",
    POLICY_VERSION_RECORDED_V1: "A version of the policy is on record, with all its words.",
    POLICY_DECISION_RECORDED_V1: "A body has decided on a version of the policy.",
    POLICY_VERSION_ADVANCED_V1: "A version that is not adopted was written or has changed state.",
    POLICY_EXPIRED_V1: "The period of an adopted policy is over.",
    HEARING_RESPONSE_RECORDED_V1: "Somebody has responded to the hearing of a policy.",
    SUCCESSION_RECORDED_V1: "The next policy carries goals or indicators on.",
    CYCLE_PLANNED_V1: "The milestones of a year are planned.",
    EXTENSION_GRANTED_V1: "A committee has got a later due date.",
    EXEMPTION_GRANTED_V1: "A committee does not owe a delivery.",
    WHEEL_TURNED_V1: "The clock has passed an instant of the year wheel.",
    CYCLE_CLOSED_V1: "A year's cycle is over.",
    INDICATOR_DEFINED_V1: "An indicator was defined, or defined anew.",
    INDICATOR_PROGRESS_OVERRIDDEN_V1: "The coordinator has stated an indicator's progress itself.",
    BAROMETER_RELEASED_V1: "A vintage of the barometer is released.",
    CALL_LETTER_ISSUED_V1: "A call letter is issued.",
    CALL_LETTER_WITHDRAWN_V1: "A call letter is withdrawn.",
    CALL_LETTER_ACKNOWLEDGED_V1: "A committee has acknowledged its call letter.",
    STATUS_REPORT_FROZEN_V1: "An edition of the status report is frozen.",
    STATUS_REPORT_ADVANCED_V1: "An edition of the status report has come a step further.",
    BUDGET_ADOPTED_V1: "The council has adopted a budget.",
    REMARK_WRITTEN_V1: "The coordinator has remarked on a document.",
    REMARK_ANSWERED_V1: "A committee has replied to a remark.",
    MAYOR_TALK_RECORDED_V1: "A talk with a mayor was held or declined.",
    TEXT_REDACTED_V1: "Texts of something on record were emptied for good.",
    DELIVERY_MISSING_V1: "It follows from a due date that has passed: a delivery is missing.",
    FINANCING_SETTLED_V1: "It follows from an adopted budget: the financing of an initiative's year is settled.",
    CALL_LETTER_LAPSED_V1: "It follows from the close of a cycle: a call letter has lapsed.",
  },
);
export type ChangeType = keyof typeof ChangeType;

/** The name of an event's type, or of what follows from one. */
export const changeTypeOf = (type: string): ChangeType => type.replaceAll(/[.-]/g, "_").toUpperCase() as ChangeType;

export const WheelMoment = graphEnum<(typeof WHEEL_MOMENTS)[number]>(
  "WheelMoment",
  "An instant of the year wheel that the clock passes.",
  {
    CYCLE_OPENED: "The year's cycle has opened.",
    OPENED: "What a milestone waits for can be delivered.",
    FELL_DUE: "A milestone's due date has passed.",
    EXTENSION_FELL_DUE: "A committee's extended due date has passed.",
    LOCKED: "Nothing can be delivered for a milestone any more, but with an extension.",
  },
);

@ObjectType("Change", {
  implements: Node,
  description: "A publication, withdrawal or decision, or something that follows from one, as the picture took it.",
})
export class Change {
  @Field(() => ID, {
    description:
      "Readable, e.g. change-children-42: stays the same when the feed is begun anew, as its position does not.",
  })
  id!: string;
  @Field(() => SafeInt, { description: "The picture's own number; gapless." })
  position!: number;
  @Field(() => String, {
    description:
      "The owner's root field and the number of the event, e.g. `children:42`. Owners number all their events, also those that are not in the feed, and several changes may come of one event: for a number without gaps take position.",
  })
  ownerPosition!: string;
  @Field(() => ChangeType, { description: "What has happened, or what follows from it." })
  type!: ChangeType;
  @Field(() => ChangeSubjectKind, { description: "What it is about." })
  kind!: ChangeSubjectKind;
  @Field(() => Committee, {
    nullable: true,
    description: "The body whose act it is, or whom it concerns alone; null: neither.",
  })
  committee!: Committee | null;
  @Field(() => ID, {
    description:
      "The id of what it is about, as the event names it: `about` is the object, which may no longer exist or not be public.",
  })
  subject!: string;
  @Field(() => Int, { nullable: true, description: "The year that it is about; null where it is about no single one." })
  year!: number | null;
  @Field(() => Int, { nullable: true, description: "The document's revision; null where it is about none." })
  revision!: number | null;
  @Field(() => MilestoneReference, {
    nullable: true,
    description:
      "The milestone that has come, has passed or is missed; null without one, and where more than its id is asked for and `policy` could not be reached.",
  })
  milestone!: MilestoneReference | null;
  @Field(() => SlotKind, { nullable: true, description: "That milestone's place in the year wheel; null without one." })
  slot!: SlotKind | null;
  @Field(() => WheelMoment, {
    nullable: true,
    description: "Of a turn of the wheel: which instant has come; null for everything else.",
  })
  moment!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The code of the initiative whose financing is settled; null for everything else.",
  })
  code!: string | null;
  @Field(() => BudgetOutcome, {
    nullable: true,
    description: "How the financing of an initiative's year is settled; null for everything else.",
  })
  outcome!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The position of the record whose texts were emptied: empty your copy too; null for everything else.",
  })
  redacts!: string | null;
  @Field(() => String, { nullable: true, description: "The document's content hash; null where it is about none." })
  contentHash!: string | null;
  @Field(() => DateTime, { description: "When it went on record." })
  at!: Date;
  /** The revision that it publishes, withdraws or is about. */
  documentId!: string | null;
}

/** A page of the feed, and whether it reaches the newest. */
export interface FeedPage extends Connection<Change> {
  caughtUp: boolean;
}

const types = connectionTypesOf<Change>({
  name: "Change",
  node: Change,
  description: "A page of the change feed, oldest first.",
});

Field(() => Boolean, { description: "Whether the page reaches the newest." })(types.Connection.prototype, "caughtUp");

export const ChangeConnection = types.Connection as ClassType<FeedPage>;
