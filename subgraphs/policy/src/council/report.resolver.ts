import { recorded, unrecorded } from "@hub/documents";
import type { SignedReceipt } from "@hub/receipts";
import { CommandArg, made, type Outcome, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { BudgetAdoptionReference, presentCycle } from "../cycle/index.js";
import { type PolicyContext, type PolicyRequest } from "../record/index.js";
import { recordBudgetAdoption } from "./budget.service.js";
import {
  AdvanceInput,
  BudgetPayload,
  FreezeInput,
  PublishErratumInput,
  RecordBudgetAdoptionInput,
  ReportCommands,
  ReportPayload,
  StatusReportReference,
} from "./council.types.js";
import { advanceReport, freezeReport, publishErratum, type ReportOnRecord } from "./report.service.js";

/** The coordinator's commands on the combined status report and the budget that follows it. */
@Resolver(() => ReportCommands)
export class CouncilCommands {
  @Mutation(() => ReportCommands, { name: "report", nullable: true, description: "What comes before the council." })
  commands(): ReportCommands {
    return new ReportCommands();
  }

  @FieldResolver(() => ReportPayload, {
    nullable: true,
    description:
      "Freezes the first edition of a year's status report, with the exact revisions of every committee: once its milestone has " +
      "opened and no more statements are taken.",
  })
  async freeze(@CommandArg(() => FreezeInput) command: FreezeInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "ReportCommands.freeze");
    return presentReport(context, command.year, await freezeReport(context, actor, command));
  }

  @FieldResolver(() => ReportPayload, {
    nullable: true,
    description: "Freezes an edition that corrects the newest one, which becomes CORRECTED and stays readable.",
  })
  async publishErratum(
    @CommandArg(() => PublishErratumInput) command: PublishErratumInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "ReportCommands.publishErratum");
    return presentReport(context, command.year, await publishErratum(context, actor, command));
  }

  @FieldResolver(() => ReportPayload, {
    nullable: true,
    description: "Puts the next step of the newest edition on record, on its way to the council.",
  })
  async advance(@CommandArg(() => AdvanceInput) input: AdvanceInput, @Ctx() context: PolicyRequest) {
    const actor = requireAccess(context, "ReportCommands.advance");
    const { state: to, takenOn: on = null, outcome = null, note = null, ...plain } = input;
    return presentReport(context, input.year, await advanceReport(context, actor, { ...plain, to, on, outcome, note }));
  }

  @FieldResolver(() => BudgetPayload, {
    nullable: true,
    description:
      "Puts the council's adoption of the next year's budget on record: it settles all that is in the budget talks, freezes the " +
      "overview of that year and closes the cycle.",
  })
  async recordBudgetAdoption(
    @CommandArg(() => RecordBudgetAdoptionInput) input: RecordBudgetAdoptionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "ReportCommands.recordBudgetAdoption");
    const { year, idempotencyKey, adoptedOn = null, others = null, note = null, synthetic } = input;
    const decisions = (input.decisions ?? []).map((each) => ({
      ...each,
      year: each.year ?? null,
      note: each.note ?? null,
    }));
    const command = { year, adoptedOn, decisions, others, note, synthetic: synthetic ?? false, idempotencyKey };
    const outcome = await recordBudgetAdoption(context, actor, command);
    const budget = "done" in outcome ? made(BudgetAdoptionReference, { id: outcome.done.budget }) : null;
    return made(BudgetPayload, { budget, ...presentOutcome(context, year, outcome) });
  }
}

/** What every command of the council answers: the year's cycle now, and the receipt or the rules that refused. */
function presentOutcome(context: PolicyContext, year: number, outcome: Outcome<{ receipt: SignedReceipt }>) {
  const cycle = presentCycle(context, year);
  return { cycle, ...("refused" in outcome ? unrecorded(outcome.refused) : recorded(outcome.done.receipt)) };
}

function presentReport(context: PolicyContext, year: number, outcome: Outcome<ReportOnRecord>): ReportPayload {
  const report = "done" in outcome ? made(StatusReportReference, { id: outcome.done.report }) : null;
  return made(ReportPayload, { report, ...presentOutcome(context, year, outcome) });
}
