import { problem } from "@hub/documents";
import type { Finding } from "@hub/rules";
import { KeyArg, type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, Int, Mutation, Resolver } from "type-graphql";
import { presentCycle } from "../cycle/cycle.presenter.js";
import { BudgetAdoptionReference } from "../cycle/cycle.types.js";
import type { PolicyDesk } from "../record/policy.context.js";
import { type KeptReceipt, presentReceipt } from "../record/receipt.js";
import { recordBudgetAdoption } from "./budget.service.js";
import {
  AdvanceArgs,
  BudgetAdoptionArgs,
  BudgetPayload,
  ErratumArgs,
  ReportCommands,
  ReportPayload,
  StatusReportReference,
} from "./council.types.js";
import { advanceReport, freezeReport, publishErratum, type ReportOnRecord } from "./report.service.js";

/** The coordinator's commands on the combined status report and the budget that follows it. */
export function reportCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => ReportCommands)
  class CouncilCommands {
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
    async freeze(
      @Arg("year", () => Int, { description: "The year of the cycle." }) year: number,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "ReportCommands.freeze");
      return presentReport(desk(), year, await freezeReport(desk(), actor, { year, idempotencyKey }));
    }

    @FieldResolver(() => ReportPayload, {
      nullable: true,
      description: "Freezes an edition that corrects the newest one, which becomes CORRECTED and stays readable.",
    })
    async publishErratum(@Args(() => ErratumArgs) { ...command }: ErratumArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "ReportCommands.publishErratum");
      return presentReport(desk(), command.year, await publishErratum(desk(), actor, command));
    }

    @FieldResolver(() => ReportPayload, {
      nullable: true,
      description: "Puts the next step of the newest edition on record, on its way to the council.",
    })
    async advance(@Args(() => AdvanceArgs) args: AdvanceArgs, @Ctx() context: RequestContext) {
      const actor = requireAccess(context, "ReportCommands.advance");
      const { on = null, outcome = null, note = null, ...plain } = args;
      return presentReport(desk(), args.year, await advanceReport(desk(), actor, { ...plain, on, outcome, note }));
    }

    @FieldResolver(() => BudgetPayload, {
      nullable: true,
      description:
        "Puts the council's adoption of the next year's budget on record: it settles all that is in the budget talks, freezes the " +
        "overview of that year and closes the cycle.",
    })
    async recordBudgetAdoption(
      @Args(() => BudgetAdoptionArgs) args: BudgetAdoptionArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "ReportCommands.recordBudgetAdoption");
      const { year, idempotencyKey, adoptedOn = null, others = null, note = null, synthetic } = args;
      const decisions = (args.decisions ?? []).map(({ year: of = null, note: word = null, ...decision }) => ({
        ...{ ...decision, year: of, note: word },
      }));
      const command = { year, adoptedOn, decisions, others, note, synthetic: synthetic ?? false, idempotencyKey };
      const answer = await recordBudgetAdoption(desk(), actor, command);
      const budget = Array.isArray(answer) ? null : Object.assign(new BudgetAdoptionReference(), { id: answer.budget });
      return Object.assign(new BudgetPayload(), { budget, ...presentAnswer(desk(), year, answer) });
    }
  }
  return CouncilCommands;
}

/** Where the year's cycle stands now, with the receipt or with what stood in the way. */
function presentAnswer(desk: PolicyDesk, year: number, answer: { receipt: KeptReceipt } | Finding[]) {
  const problems = Array.isArray(answer) ? answer : [];
  const receipt = Array.isArray(answer) ? null : answer.receipt;
  return { cycle: presentCycle(desk, year), receipt: presentReceipt(receipt), problems: problems.map(problem) };
}

function presentReport(desk: PolicyDesk, year: number, answer: ReportOnRecord | Finding[]): ReportPayload {
  const report = Array.isArray(answer) ? null : Object.assign(new StatusReportReference(), { id: answer.report });
  return Object.assign(new ReportPayload(), { report, ...presentAnswer(desk, year, answer) });
}
