import { FinancingState, InitiativeState } from "@hub/documents";
import type * as rules from "@hub/rules";
import { DateTime, graphEnum, LocalDate } from "@hub/subgraph-kit";
import { Field, ID, InputType, Int } from "type-graphql";
import { AmountRange } from "./document.types.js";

export const UnfinancedStatus = graphEnum<rules.UnfinancedStatus>(
  "UnfinancedStatus",
  "What has become of money that is not financed (ikke finansieret).",
  {
    OPEN: "Wanted still: of an initiative that is neither cancelled nor completed, in a year of its period that is not over (åben).",
    LAPSED: "The year is over or outside the initiative's period, or the initiative is completed (bortfaldet).",
    CANCELLED: "The initiative is cancelled (opgivet).",
  },
);
export type UnfinancedStatus = keyof typeof UnfinancedStatus;

@InputType("InitiativeFilter", {
  description: "Fields combine by AND, the values of a list by OR; an empty list matches nothing.",
})
export class InitiativeFilter {
  @Field(() => [ID], { nullable: true, description: "Initiatives of revisions on record, by id." })
  id?: string[] | null;
  @Field(() => [String], { nullable: true, description: "The owners' codes, e.g. BUU-01." })
  code?: string[] | null;
  @Field(() => DateTime, { nullable: true, description: "Its revision was published at that instant or later." })
  publishedSince?: Date | null;
  @Field(() => AmountRange, { nullable: true, description: "The sum of its lines, of the years asked for or of all." })
  amount?: AmountRange | null;
  @Field(() => Boolean, { nullable: true, description: "Whether its plan was published with a warning about it." })
  hasFindings?: boolean | null;
  @Field(() => [ID], { nullable: true, description: "Owning committees, by code." })
  committee?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Policies." })
  policy?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Areas of any of its goals." })
  area?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Any of its goals." })
  goal?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Its main goal, where it and its money are counted." })
  mainGoal?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Efforts of the policy that it takes up." })
  theme?: string[] | null;
  @Field(() => [InitiativeState], { nullable: true, description: "Where it stands." })
  state?: InitiativeState[] | null;
  @Field(() => [FinancingState], {
    nullable: true,
    description: "Its financing: the least settled of its lines, of the years asked for or of all.",
  })
  financing?: FinancingState[] | null;
  @Field(() => [UnfinancedStatus], {
    nullable: true,
    description: "Has a line, of the years asked for or of any, that is not financed and of these.",
  })
  unfinanced?: UnfinancedStatus[] | null;
  @Field(() => [ID], { nullable: true, description: "Committees that take part." })
  partner?: string[] | null;
  @Field(() => [String], { nullable: true, description: "Districts, by code (codeList DISTRICT) or free text." })
  district?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Target groups, by code (codeList TARGET_GROUP) or free text.",
  })
  targetGroup?: string[] | null;
  @Field(() => [ID], {
    nullable: true,
    description:
      "Committees that pay any of its lines, of the years asked for or of all; with `account`, of one and the same line.",
  })
  payer?: string[] | null;
  @Field(() => [String], {
    nullable: true,
    description: "Accounts that any of its lines is on, by code (codeList ACCOUNT) or free text; likewise.",
  })
  account?: string[] | null;
  @Field(() => [Int], {
    nullable: true,
    description: "Has a budget line in any of these years, or its own period touches one.",
  })
  year?: number[] | null;
  @Field(() => LocalDate, { nullable: true, description: "Its own period holds the day." })
  validOn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Words in its title or description, as `search` finds them.",
  })
  text?: string | null;
}

export const InitiativeOrderField = graphEnum(
  "InitiativeOrderField",
  "What initiatives are ordered by; their ids settle ties.",
  {
    TITLE: "The Danish title.",
    COMMITTEE: "The owner's code, then the initiative's.",
    AMOUNT: "The sum of all its lines.",
    PUBLISHED_AT: "When its revision went on record.",
    PRIORITY: "The owner's priority of its main goal.",
  },
);
export type InitiativeOrderField = keyof typeof InitiativeOrderField;

export const OrderDirection = graphEnum("OrderDirection", "Which way a list runs.", {
  ASC: "Smallest first.",
  DESC: "Largest first.",
});
export type OrderDirection = keyof typeof OrderDirection;

@InputType("InitiativeOrder", { description: "What initiatives are ordered by, and which way." })
export class InitiativeOrder {
  @Field(() => InitiativeOrderField, { description: "What by." })
  by!: InitiativeOrderField;
  @Field(() => OrderDirection, { nullable: true, defaultValue: "ASC", description: "Which way." })
  direction?: OrderDirection | null;
}
