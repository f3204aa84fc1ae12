import { problem, ValidationReport } from "@hub/documents";
import { KeyArg, type RequestContext } from "@hub/subgraph-kit";
import { Arg, Args, type ClassType, Ctx, FieldResolver, ID, Resolver } from "type-graphql";
import type { ActionPlanInput } from "./action-plan.inputs.js";
import { PlanArg, PublishArgs } from "./command.arguments.js";
import { DraftPayload, draft, PublishPayload, report } from "./command.payloads.js";
import { type CommitteeDesk, requireOwner } from "./committee.desk.js";
import { examine, saveDraft } from "./draft.service.js";
import { published } from "./publication.presenter.js";
import { publishPlan } from "./publication.service.js";

/** The commands on plans, the same for every committee. */
export function planCommandsOf(
  desk: () => CommitteeDesk,
  commands: ClassType,
  input: ClassType<ActionPlanInput>,
): ClassType {
  @Resolver(() => commands)
  class PlanCommands {
    @FieldResolver(() => ValidationReport, { nullable: true, description: "What the rules say. Stores nothing." })
    validateActionPlan(@PlanArg(input) plan: ActionPlanInput, @Ctx() context: RequestContext) {
      requireOwner(desk(), context, "hub:draft", "hub:publish");
      return report(examine(desk(), plan).report);
    }

    @FieldResolver(() => DraftPayload, { nullable: true, description: "Stores a draft, or saves one anew." })
    async saveActionPlanDraft(
      @Arg("id", () => ID, { nullable: true, description: "The draft to save anew." }) id: string | null,
      @PlanArg(input) plan: ActionPlanInput,
      @KeyArg() idempotencyKey: string,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireOwner(desk(), context, "hub:draft");
      const saved = await saveDraft(desk(), actor, { id, input: plan, idempotencyKey });
      const payload = { draft: saved.draft ? draft(saved.draft) : null, report: report(saved.report) };
      return Object.assign(new DraftPayload(), payload);
    }

    @FieldResolver(() => PublishPayload, {
      nullable: true,
      description: "Puts a draft on record as the next revision.",
    })
    async publishActionPlan(@Args(() => PublishArgs) command: PublishArgs, @Ctx() context: RequestContext) {
      const actor = requireOwner(desk(), context, "hub:publish");
      const answer = await publishPlan(desk(), actor, { correction: null, ...command });
      if ("receipt" in answer) return published(desk(), answer);
      return Object.assign(new PublishPayload(), { document: null, receipt: null, problems: answer.map(problem) });
    }
  }
  return PlanCommands;
}
