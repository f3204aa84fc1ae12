import { SlotKind } from "@hub/cycle";
import { Committee, Node, Text } from "@hub/frame";
import { DateTime, graphEnum, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, Int, ObjectType } from "type-graphql";

export const CycleState = graphEnum("CycleState", "How far a year's cycle has come (årshjulets stade).", {
  PLANNED: "Its year has not begun (planlagt).",
  OPEN: "Its year has begun (åben).",
  COLLECTING: "The statements' window has opened (indsamling).",
  REPORTING: "The combined status report is frozen (rapportering).",
  BUDGETING: "The City Council has noted the report (budgetforhandling).",
  CLOSED: "The budget is adopted, or the coordinator has closed it (lukket).",
});
export type CycleState = keyof typeof CycleState;

@Directive('@key(fields: "id")')
@ObjectType("Extension", {
  implements: Node,
  description: "Longer time for one committee; the due date itself stays (fristforlængelse).",
})
export class Extension {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => Committee, { description: "Who has longer." })
  committee!: Committee;
  @Field(() => DateTime, { description: "The first instant that is late for it." })
  newDueAt!: Date;
  @Field(() => LocalDate, { description: "The last day that is on time for it, in Copenhagen." })
  newDueOn!: string;
  @Field(() => Text, { description: "Why." })
  reason!: Text;
  @Field(() => DateTime, { description: "When it was granted." })
  grantedAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType("Exemption", {
  implements: Node,
  description: "A recorded decision that a committee owes nothing for a milestone (fritagelse).",
})
export class Exemption {
  @Field(() => ID, { description: "UUIDv7." })
  id!: string;
  @Field(() => Committee, { description: "Who owes nothing." })
  committee!: Committee;
  @Field(() => Text, { description: "Why." })
  reason!: Text;
  @Field(() => DateTime, { description: "When it was granted." })
  grantedAt!: Date;
}

@Directive('@key(fields: "id")')
@ObjectType("Milestone", {
  implements: Node,
  description: "What falls in a year's cycle (frist): it opens, is due and locks at three instants of their own.",
})
export class Milestone {
  @Field(() => ID, { description: "Readable id, e.g. milestone-2012-statement." })
  id!: string;
  @Field(() => SlotKind, { description: "Its place in the year wheel; one of each kind in a cycle." })
  slot!: SlotKind;
  @Field(() => Text, { description: "What it is." })
  title!: Text;
  @Field(() => DateTime, { description: "The first instant of its window." })
  opensAt!: Date;
  @Field(() => DateTime, { description: "The first instant that is late: 24:00 in Copenhagen of the due day." })
  dueAt!: Date;
  @Field(() => LocalDate, { description: "The due day: the last one that is on time, in Copenhagen." })
  dueOn!: string;
  @Field(() => DateTime, {
    nullable: true,
    description: "The first instant at which nothing is taken without an extension; null: it never locks.",
  })
  locksAt!: Date | null;
  @Field(() => Text, {
    nullable: true,
    description:
      "The Danish holiday or day of the weekend that the due day falls on, which moves nothing by itself; null where it falls on none, and where `policy` could not be reached.",
  })
  holiday!: Text | null;
  @Field(() => Int, {
    nullable: true,
    description: "Whole days until the due day by the hub's clock, 0 on the day itself; null when it has passed.",
  })
  daysRemaining!: number | null;
  @Field(() => [Extension], { description: "Who has longer, in the order in which it was granted." })
  extensions!: Extension[];
  @Field(() => [Exemption], { description: "Who owes nothing, in the order in which it was granted." })
  exemptions!: Exemption[];
}

/** A budget by its id alone: `picture` answers what it settles. */
@Directive('@key(fields: "id")')
@ObjectType("BudgetAdoption", {
  description: "The City Council's adoption of a year's budget, and what it settles (vedtagelse af budget).",
})
export class BudgetAdoptionReference {
  @Field(() => ID, { description: "Readable, e.g. budget-2013: by the budget's year." })
  id!: string;
}

@Directive('@key(fields: "year")')
@ObjectType("Cycle", {
  description: "A year of the policy, from the January barometer to the October budget (årshjul).",
})
export class Cycle {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => CycleState, { description: "How far it has come, by the hub's clock." })
  state!: CycleState;
  @Field(() => [Milestone], { description: "Its milestones, in the order of the year." })
  milestones!: Milestone[];
  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed; null while it is not, and where `policy` could not be reached.",
  })
  closedAt!: Date | null;
  @Field(() => DateTime, {
    nullable: true,
    description:
      "When the first edition of its status report was frozen; null while none is, and where `policy` could not be reached.",
  })
  reportFrozenAt!: Date | null;
  @Field(() => BudgetAdoptionReference, {
    nullable: true,
    description:
      "The adoption of the next year's budget, which closed it; null while none is on record, and where `policy` could not be reached.",
  })
  budgetAdoption!: BudgetAdoptionReference | null;
}
