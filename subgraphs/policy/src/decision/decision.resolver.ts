import { CommandPayload, recorded } from "@hub/documents";
import { CommandArg, CommandInput, LocalDate, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { DecisionOutcome, PolicyDecision, PolicyVersion, presentVersion, versionOfDecision } from "../version/index.js";
import { type RecordedDecision, recordDecision } from "./decision.service.js";

@InputType("RecordDecisionInput", { description: "What a body has decided on a policy (beslutning)." })
export class RecordDecisionInput extends CommandInput {
  @Field(() => ID, { description: "The policy." })
  policy!: string;
  @Field(() => Int, { nullable: true, description: "The version; default: the newest that was recommended." })
  version?: number | null;
  @Field(() => LocalDate, { description: "The day of the decision; not in the future by the hub's clock." })
  decidedOn!: string;
  @Field(() => ID, { description: "Code of the body that decided. The council alone adopts or rejects." })
  body!: string;
  @Field(() => DecisionOutcome, { description: "What was decided." })
  outcome!: DecisionOutcome;
  @Field(() => Int, {
    nullable: true,
    description: "The numbered recommendation decided on; default: the whole case. 1 asks for the policy itself.",
  })
  recommendation?: number | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: "Demo data, not the city's." })
  synthetic?: boolean | null;
  @Field(() => String, { nullable: true, description: "What is to be said with it; on record for good." })
  note?: string | null;
}

@ObjectType("PolicyDecisionPayload", { implements: CommandPayload, description: "A decision that is on record." })
export class PolicyDecisionPayload extends CommandPayload {
  @Field(() => PolicyVersion, { description: "The version decided on, as it stands from then on." })
  version!: PolicyVersion;
  @Field(() => PolicyDecision, { description: "The decision." })
  decision!: PolicyDecision;
}

/** The coordinator's commands on decisions, and the root of all its commands. */
@Resolver(() => PolicyCommands)
export class DecisionCommands {
  @Mutation(() => PolicyCommands, { name: "policy", nullable: true, description: "The coordinator's commands." })
  commands(): PolicyCommands {
    return new PolicyCommands();
  }

  @FieldResolver(() => PolicyDecisionPayload, {
    nullable: true,
    description: "Puts a body's decision on the policy on record. The council's approval adopts it.",
  })
  async recordDecision(
    @CommandArg(() => RecordDecisionInput) input: RecordDecisionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recordDecision");
    const { version = null, recommendation = null, synthetic, note = null, ...plain } = input;
    const command = { ...plain, version, recommendation, note, synthetic: synthetic ?? false };
    return presentRecorded(context, await recordDecision(context, actor, command));
  }
}

async function presentRecorded(context: PolicyContext, answer: RecordedDecision): Promise<PolicyDecisionPayload> {
  const version = presentVersion(
    await versionOfDecision(context.dataSource.manager, answer.decision),
    context.frame,
    context.clock.now(),
  );
  const decision = version.decisions.find(({ id }) => id === answer.decision);
  if (!decision) throw new Error(`The decision ${answer.decision} is not on record.`);
  return made(PolicyDecisionPayload, { version, decision, ...recorded(answer.receipt) });
}
