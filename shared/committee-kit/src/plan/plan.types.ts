import { FinancingState, InitiativeState, MoneyInput, PoliticalStatus } from "@hub/documents";
import { TextInput } from "@hub/frame";
import type { CommitteeEntry } from "@hub/registry";
import { LocalDate } from "@hub/subgraph-kit";
import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import { ownFieldsOf } from "./own-field.js";

@InputType("GoalCommitmentInput", {
  description: "A goal that the plan carries, with its place in the order of priority.",
})
export class GoalCommitmentInput {
  @Field(() => ID, { description: "The goal's id, e.g. goal-1." })
  goal!: string;
  @Field(() => Int, { description: "1 is the most important; 1..n without gaps." })
  priority!: number;
  @Field(() => TextInput, { description: "What the committee wants to reach." })
  ambition!: TextInput;
}

@InputType("YearTotalInput", { description: "The sum of a year's lines; checked to the øre." })
export class YearTotalInput {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => MoneyInput, { description: "The sum, in the year's own prices." })
  amount!: MoneyInput;
}

@InputType("BudgetLineInput", { description: "An amount of one year with one payer." })
export class BudgetLineInput {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;
  @Field(() => MoneyInput, { description: "0 or more, in the prices of the year that it names (R94)." })
  amount!: MoneyInput;
  @Field(() => ID, { description: "Who pays: the code of the owner or of a partner." })
  payer!: string;
  @Field(() => String, { nullable: true, description: "The account it is booked on." })
  account?: string | null;
  @Field(() => FinancingState, { description: "How the money is found." })
  financing!: FinancingState;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "An estimate of resource use." })
  estimate!: boolean;
  @Field(() => LocalDate, { nullable: true, description: "The day of the estimate." })
  estimatedOn?: string | null;
}

@InputType("IndicatorLinkInput", { description: "An indicator of the barometer that an initiative is to move." })
export class IndicatorLinkInput {
  @Field(() => ID, { description: "The indicator's id, e.g. utrygge-i-nabolaget-pct." })
  indicator!: string;
  @Field(() => TextInput, {
    nullable: true,
    description: "What the committee says of the initiative's part in it (bidrag); in its own words.",
  })
  contribution?: TextInput | null;
}

/** The input fields of an initiative that all committees have. */
@InputType()
export abstract class InitiativeInput {
  @Field(() => String, { description: "The owner's code; the same from revision to revision, once in a plan." })
  code!: string;
  @Field(() => TextInput, { description: "Its name." })
  title!: TextInput;
  @Field(() => TextInput, { nullable: true, description: "What is done." })
  description?: TextInput | null;
  @Field(() => [ID], { description: "The goals it serves, the main goal first; at least one that the plan carries." })
  goals!: string[];
  @Field(() => [ID], { nullable: true, defaultValue: [], description: "The policy's efforts that it takes up." })
  themes!: string[];
  @Field(() => [ID], { nullable: true, defaultValue: [], description: "Codes of committees that take part." })
  partners!: string[];
  @Field(() => [IndicatorLinkInput], {
    nullable: true,
    description:
      "Indicators that it is to move, each once (R161), of its own goals (R162); `goalContributions` shows them.",
  })
  indicators?: IndicatorLinkInput[] | null;
  @Field(() => InitiativeState, { description: "Where it stands." })
  state!: InitiativeState;
  @Field(() => TextInput, {
    nullable: true,
    description: "Why it is in that state; needed where it is CANCELLED (R84).",
  })
  stateReason?: TextInput | null;
  @Field(() => [String], { nullable: true, defaultValue: [], description: "Whom it is for." })
  targetGroups!: string[];
  @Field(() => [String], { nullable: true, defaultValue: [], description: "Where in the city." })
  districts!: string[];
  @Field(() => LocalDate, { nullable: true, description: "First day." })
  startsOn?: string | null;
  @Field(() => LocalDate, { nullable: true, description: "The day after the last one (half-open)." })
  endsOn?: string | null;
  @Field(() => [BudgetLineInput], { description: "Its budget lines." })
  budgetLines!: BudgetLineInput[];
  @Field(() => [YearTotalInput], { description: "The sums of its lines by year." })
  totals!: YearTotalInput[];
}

/** The input fields of a plan that all committees have. */
@InputType()
export abstract class ActionPlanInput {
  @Field(() => ID, { description: "The policy it carries out; adopted or in force." })
  policy!: string;
  @Field(() => Int, { description: "The revision that this one follows, 0 for the first." })
  basedOn!: number;
  @Field(() => TextInput, { description: "The plan's name." })
  title!: TextInput;
  @Field(() => PoliticalStatus, { description: "How far it has come politically." })
  politicalStatus!: PoliticalStatus;
  @Field(() => LocalDate, { nullable: true, description: "The day the committee approved it." })
  approvedOn?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic!: boolean;
  @Field(() => [GoalCommitmentInput], { description: "The goals that the committee carries, ranked." })
  commitments!: GoalCommitmentInput[];
  @Field(() => [YearTotalInput], { description: "The plan's sums by year." })
  totals!: YearTotalInput[];
}

/** A plan's input with its initiatives, which have the committee's own fields too. */
export type PlanInput = ActionPlanInput & { initiatives: (InitiativeInput & { [ownField: string]: unknown })[] };

/** The committee's input of an initiative: the common fields, and those that its initiative class adds. */
export function initiativeInputOf(entry: CommitteeEntry, initiative: ClassType): ClassType<InitiativeInput> {
  class CommitteeInitiativeInput extends InitiativeInput {}
  for (const { name, type, description } of ownFieldsOf(initiative)) {
    Field(type as never, { nullable: true, description })(CommitteeInitiativeInput.prototype, name);
  }
  InputType(`${entry.graphName}InitiativeInput`, { description: `An initiative of ${entry.code}.` })(
    CommitteeInitiativeInput,
  );
  return CommitteeInitiativeInput;
}

export function planInputOf(entry: CommitteeEntry, initiativeInput: ClassType): ClassType<PlanInput> {
  class CommitteeActionPlanInput extends ActionPlanInput {}
  Field(() => [initiativeInput], { description: "Its initiatives, 500 at most." })(
    CommitteeActionPlanInput.prototype,
    "initiatives",
  );
  InputType(`${entry.graphName}ActionPlanInput`, { description: `An action plan of ${entry.code}.` })(
    CommitteeActionPlanInput,
  );
  return CommitteeActionPlanInput as ClassType<PlanInput>;
}
