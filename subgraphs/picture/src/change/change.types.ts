import { MilestoneReference, SlotKind } from "@hub/cycle";
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
});
export type ChangeSubjectKind = keyof typeof ChangeSubjectKind;

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
  @Field(() => String, {
    description:
      "The event's type, e.g. `action-plan.published.v1`, or that of what follows from it, e.g. `delivery.missing.v1`.",
  })
  type!: string;
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
  @Field(() => String, {
    nullable: true,
    description:
      "Of a turn of the wheel: CYCLE_OPENED, OPENED, FELL_DUE, EXTENSION_FELL_DUE or LOCKED; null for everything else.",
  })
  moment!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The code of the initiative whose financing is settled; null for everything else.",
  })
  code!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "How its financing is settled: FINANCED or NOT_FINANCED; null for everything else.",
  })
  outcome!: string | null;
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
