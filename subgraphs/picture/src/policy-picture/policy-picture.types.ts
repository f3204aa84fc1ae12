import { ActionPlan, GoalProgress, IntegrationStatement, Money } from "@hub/documents";
import { Committee, Goal, Policy, PriorityArea } from "@hub/frame";
import { DateTime, graphEnum, LocalDate } from "@hub/subgraph-kit";
import { Field, type FieldOptions, Int, ObjectType } from "type-graphql";
import { Basis } from "../context/basis.types.js";
import { Freshness } from "../freshness/freshness.types.js";

/** How the sums of a year's budget lines are described, wherever they stand. */
export const YEAR_MONEY = {
  financed: { description: "The year's lines that are financed." },
  unfinanced: {
    description:
      "The year's lines that are not financed and open: of an initiative that is neither cancelled nor completed, in a year of its period that is not over.",
  },
  lapsed: {
    nullable: true,
    description:
      "The year's lines that are not financed and have lapsed: the year is over or outside the initiative's period, or the initiative is completed. Null in a report's edition of the hub's first version, which has them in `unfinanced`.",
  },
  cancelled: {
    nullable: true,
    description: "The year's lines that are not financed and of a cancelled initiative. Null as `lapsed` is.",
  },
  spentThrough: {
    nullable: true,
    description: "The last day that `spent` counts in every part of the sum; null where nothing is told.",
  },
} satisfies Record<string, FieldOptions>;

export const CellState = graphEnum(
  "CellState",
  "What a committee has said of a goal. An answer in the year's statement counts also where the plan that it cites has been revised or withdrawn since.",
  {
    MISSING:
      "No plan in force, and no answer in a statement of the year that counts (mangler); of a committee that does not publish in the hub there never is one.",
    NOT_CARRIED: "Its plan does not carry the goal, and no statement of the year that counts answers it.",
    PLANNED: "Carried, no statement of the year that counts yet (planlagt).",
    ANSWERED_WITHOUT_EVIDENCE: "Answered in the year's statement, without evidence.",
    ANSWERED: "Answered in the year's statement, with evidence.",
  },
);
export type CellState = keyof typeof CellState;

@ObjectType("PictureCell", {
  description:
    "One committee and one goal. Initiatives and money are counted at their main goal, so cells add up to rows and rows to totals; alsoServing counts the rest.",
})
export class PictureCell {
  @Field(() => Committee, { description: "The committee." })
  committee!: Committee;
  @Field(() => Goal, { description: "The goal." })
  goal!: Goal;
  @Field(() => CellState, { description: "What the committee has said of the goal." })
  state!: CellState;
  @Field(() => Int, { description: "Initiatives of the year with this main goal." })
  initiatives!: number;
  @Field(() => Int, { description: "Of these, those that are running." })
  running!: number;
  @Field(() => Int, { description: "Initiatives of the year that also serve this goal, counted at another." })
  alsoServing!: number;
  @Field(() => Money, YEAR_MONEY.financed)
  financed!: Money;
  @Field(() => Money, YEAR_MONEY.unfinanced)
  unfinanced!: Money;
  @Field(() => Money, YEAR_MONEY.lapsed)
  lapsed!: Money | null;
  @Field(() => Money, YEAR_MONEY.cancelled)
  cancelled!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description:
      "What the year's statement says was spent so far, of the initiatives that have this main goal in the plan that it cites; null where it tells of none.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The last day that `spent` counts; null where nothing is told.",
  })
  spentThrough!: string | null;
  @Field(() => GoalProgress, {
    nullable: true,
    description: "What the year's statement says of the goal; null where none says it, or what it says does not count.",
  })
  progress!: GoalProgress | null;
  @Field(() => IntegrationStatement, {
    nullable: true,
    description: "The year's statement in force; null when there is none.",
  })
  readonly statement?: IntegrationStatement | null;
  @Field(() => ActionPlan, { nullable: true, description: "The plan in force; null when there is none." })
  readonly plan?: ActionPlan | null;
  /** The ids of the documents behind the cell, which are loaded only when they are requested. */
  documents!: { plan: string | undefined; statement: string | undefined };
}

@ObjectType("ProgressCount", { description: "How often a progress is stated." })
export class ProgressCount {
  @Field(() => GoalProgress, { description: "The progress." })
  progress!: GoalProgress;
  @Field(() => Int, { description: "In how many cells." })
  count!: number;
}

@ObjectType("AreaPicture", { description: "One area's sums over all committees." })
export class AreaPicture {
  @Field(() => PriorityArea, { description: "The area." })
  area!: PriorityArea;
  @Field(() => Int, { description: "Initiatives of the year with their main goal in it." })
  initiatives!: number;
  @Field(() => Money, YEAR_MONEY.financed)
  financed!: Money;
  @Field(() => Money, YEAR_MONEY.unfinanced)
  unfinanced!: Money;
  @Field(() => Money, YEAR_MONEY.lapsed)
  lapsed!: Money | null;
  @Field(() => Money, YEAR_MONEY.cancelled)
  cancelled!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "What the year's statements say was spent so far; null where none tells.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, YEAR_MONEY.spentThrough)
  spentThrough!: string | null;
  @Field(() => [ProgressCount], { description: "The progress that the year's statements state, best first." })
  progress!: ProgressCount[];
}

@ObjectType("PictureTotals", { description: "The sums over all cells." })
export class PictureTotals {
  @Field(() => Int, { description: "Committees that owe plans and statements: all that the frame lists." })
  committees!: number;
  @Field(() => Int, { description: "Of these, those that publish in the hub; of the others it can have nothing." })
  publishing!: number;
  @Field(() => Int, {
    description: "Committees with a plan in force under the year's policy; `policies` has the others.",
  })
  plansPublished!: number;
  @Field(() => Int, { description: "Committees with a statement of the year in force." })
  statementsPublished!: number;
  @Field(() => Int, { description: "Initiatives of the year." })
  initiatives!: number;
  @Field(() => Money, YEAR_MONEY.financed)
  financed!: Money;
  @Field(() => Money, YEAR_MONEY.unfinanced)
  unfinanced!: Money;
  @Field(() => Money, YEAR_MONEY.lapsed)
  lapsed!: Money | null;
  @Field(() => Money, YEAR_MONEY.cancelled)
  cancelled!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "What the year's statements say was spent so far; null where none tells.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, YEAR_MONEY.spentThrough)
  spentThrough!: string | null;
}

@ObjectType("PolicyShare", {
  description:
    "How much of a year stands under one policy. Where a policy ends, plans under it may have money for later years, beside those under the next.",
})
export class PolicyShare {
  @Field(() => Policy, { description: "The policy that the plans are under." })
  policy!: Policy;
  @Field(() => Int, { description: "Committees with a plan under it on record." })
  plansPublished!: number;
  @Field(() => Int, { description: "Initiatives of the year in these plans." })
  initiatives!: number;
  @Field(() => Money, YEAR_MONEY.financed)
  financed!: Money;
  @Field(() => Money, YEAR_MONEY.unfinanced)
  unfinanced!: Money;
  @Field(() => Money, YEAR_MONEY.lapsed)
  lapsed!: Money | null;
  @Field(() => Money, YEAR_MONEY.cancelled)
  cancelled!: Money | null;
  @Field(() => Money, {
    nullable: true,
    description: "What the year's statements that cite a plan under it say was spent so far; null where none tells.",
  })
  spent!: Money | null;
  @Field(() => LocalDate, YEAR_MONEY.spentThrough)
  spentThrough!: string | null;
}

@ObjectType("PolicyPicture", {
  description:
    "The cross-cutting picture of a year (det tværgående billede): every committee that owes plans and statements with every goal. One that has published nothing is there, as MISSING, and so is one that does not publish in the hub: `committee { publishes }` tells the two apart.",
})
export class PolicyPicture {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => DateTime, { description: "The instant whose record it shows." })
  asOf!: Date;
  @Field(() => Basis, { description: "AS_KNOWN where it shows the record of now, else AS_REPORTED." })
  basis!: Basis;
  @Field(() => Policy, {
    description: "The policy whose period holds the year, or the last one before it where none does.",
  })
  policy!: Policy;
  @Field(() => [Committee], {
    description:
      "All committees that owe plans and statements, in the frame's order; `publishes` says which do so in the hub.",
  })
  committees!: Committee[];
  @Field(() => [PolicyShare], {
    description:
      "How much stands under which policy, by their periods: all standing plans count, whatever policy they are under.",
  })
  policies!: PolicyShare[];
  @Field(() => [PictureCell], {
    description:
      "Committees × goals, by committee: the goals of the year's policy, then those of others with something in the year.",
  })
  cells!: PictureCell[];
  @Field(() => [AreaPicture], { description: "Sums by area." })
  areas!: AreaPicture[];
  @Field(() => PictureTotals, { description: "Sums over all." })
  totals!: PictureTotals;
  @Field(() => [Freshness], { description: "How fresh each committee's part is, and what it had in force at `asOf`." })
  readonly freshness?: Freshness[];
}
