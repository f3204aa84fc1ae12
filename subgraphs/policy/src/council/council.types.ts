import { BudgetOutcome, ReportOutcome, ReportState } from "@hub/cycle";
import { CommandPayload } from "@hub/documents";
import { TextInput } from "@hub/frame";
import { CommandInput, EACH_FOR_ITSELF, LocalDate } from "@hub/subgraph-kit";
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { BudgetAdoptionReference, Cycle } from "../cycle/index.js";

const YEAR = { description: "The year of the cycle." };

/** An edition by its id alone: `picture` answers what it says. */
@Directive('@key(fields: "id")')
@ObjectType("StatusReport", {
  description:
    "An edition of a year's combined status report to the City Council (samlet statusrapport). Frozen, it never changes; until then it is a live preview.",
})
export class StatusReportReference {
  @Field(() => ID, { description: "Readable, e.g. status-report-2013-1." })
  id!: string;
}

@InputType("FreezeInput", { description: "Which year's status report is frozen." })
export class FreezeInput extends CommandInput {
  @Field(() => Int, YEAR)
  year!: number;
}

@InputType("PublishErratumInput", { description: "Which year's status report is corrected, and why." })
export class PublishErratumInput extends CommandInput {
  @Field(() => Int, YEAR)
  year!: number;
  @Field(() => TextInput, { description: "What it corrects; on record for good." })
  reason!: TextInput;
}

@InputType("AdvanceInput", { description: "The next step of a status report on its way to the council." })
export class AdvanceInput extends CommandInput {
  @Field(() => Int, YEAR)
  year!: number;
  @Field(() => ReportState, {
    description: "The next step: RECOMMENDED_BY_COORDINATOR, then BEFORE_COUNCIL, then NOTED_BY_COUNCIL.",
  })
  state!: ReportState;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day of the meeting or of the sending; not in the future by the hub's clock. Default: today.",
  })
  takenOn?: string | null;
  @Field(() => ReportOutcome, {
    nullable: true,
    description: "What the council makes of it; with NOTED_BY_COUNCIL alone, where the default is NOTED.",
  })
  outcome?: ReportOutcome | null;
  @Field(() => TextInput, { nullable: true, description: "What is to be noted with it; on record for good." })
  note?: TextInput | null;
}

@ObjectType("ReportPayload", {
  implements: CommandPayload,
  description:
    "The edition on record and its receipt, whose contentHash is its manifestHash; or the rules that stand in the way.",
})
export class ReportPayload extends CommandPayload {
  @Field(() => StatusReportReference, {
    nullable: true,
    description: "The edition; null where findings stand in the way.",
  })
  report!: StatusReportReference | null;
  @Field(() => Cycle, {
    nullable: true,
    description: "The year's cycle, as it stands from then on; null where findings stand in the way.",
  })
  cycle!: Cycle | null;
}

@InputType("BudgetDecisionInput", {
  description: "What the council says of one initiative's money (budgetbeslutning).",
})
export class BudgetDecisionInput {
  @Field(() => ID, { description: "Code of the initiative's owner." })
  committee!: string;
  @Field(() => String, { description: "The initiative's code." })
  code!: string;
  @Field(() => Int, { nullable: true, description: "Of the lines that it settles; default: the budget's year." })
  year?: number | null;
  @Field(() => BudgetOutcome, { description: "Whether the budget finances it." })
  outcome!: BudgetOutcome;
  @Field(() => TextInput, { nullable: true, description: "What is to be noted with it; on record for good." })
  note?: TextInput | null;
}

@InputType("RecordBudgetAdoptionInput", { description: "How the council adopted a budget." })
export class RecordBudgetAdoptionInput extends CommandInput {
  @Field(() => Int, { description: "The year of the cycle; the budget is of the year after." })
  year!: number;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day on which the council adopted it; not in the future by the hub's clock. Default: today.",
  })
  adoptedOn?: string | null;
  @Field(() => [BudgetDecisionInput], {
    nullable: true,
    description: "What is decided by name: money that is in the budget talks (Query.budgetTalks).",
  })
  decisions?: BudgetDecisionInput[] | null;
  @Field(() => BudgetOutcome, {
    nullable: true,
    description: "What holds for all in the talks that is not named; left out: all has to be named.",
  })
  others?: BudgetOutcome | null;
  @Field(() => TextInput, { nullable: true, description: "What is to be noted with it; on record for good." })
  note?: TextInput | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
}

@ObjectType("BudgetPayload", {
  implements: CommandPayload,
  description: "The budget on record and its receipt, or the rules that stand in the way.",
})
export class BudgetPayload extends CommandPayload {
  @Field(() => BudgetAdoptionReference, {
    nullable: true,
    description: "The adoption; null where findings stand in the way.",
  })
  budget!: BudgetAdoptionReference | null;
  @Field(() => Cycle, {
    nullable: true,
    description: "The year's cycle; closed with it. null where findings stand in the way.",
  })
  cycle!: Cycle | null;
}

@ObjectType("ReportCommands", {
  description: `The coordinator's commands on what comes before the council. One command per operation. ${EACH_FOR_ITSELF}`,
})
export class ReportCommands {}
