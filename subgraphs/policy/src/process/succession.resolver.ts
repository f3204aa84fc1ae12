import { Indicator, presentIndicator } from "@hub/cycle";
import { recorded } from "@hub/documents";
import { Goal, type Policy, text, wordsOf } from "@hub/frame";
import { CommandArg, made, requireAccess } from "@hub/subgraph-kit";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PolicyCommands, type PolicyContext, type PolicyRequest } from "../record/index.js";
import { GoalSuccession, IndicatorSuccession, RecordSuccessionInput, SuccessionPayload } from "./process.types.js";
import { recordSuccession } from "./succession.service.js";

/** The coordinator's command on what one policy carries on from another. */
@Resolver(() => PolicyCommands)
export class SuccessionCommands {
  @FieldResolver(() => SuccessionPayload, {
    nullable: true,
    description:
      "Puts on record which goals and indicators of a policy the next one carries on (videreførelse); said anew, it takes the earlier word's place.",
  })
  async recordSuccession(
    @CommandArg(() => RecordSuccessionInput) input: RecordSuccessionInput,
    @Ctx() context: PolicyRequest,
  ) {
    const actor = requireAccess(context, "PolicyCommands.recordSuccession");
    const { predecessor: from, successor: to, goals, indicators, synthetic, idempotencyKey } = input;
    const receipt = await recordSuccession(context, actor, {
      from,
      to,
      idempotencyKey,
      synthetic: synthetic ?? false,
      goals: (goals ?? []).map(({ predecessor, successor, kind }) => ({ from: predecessor, to: successor, kind })),
      indicators: (indicators ?? []).map(({ note, ...link }) => ({
        from: link.predecessor,
        to: link.successor,
        comparable: link.comparable,
        note: note ? wordsOf(note) : null,
      })),
    });
    const { frame } = context;
    return made(SuccessionPayload, {
      predecessor: frame.policy(from) as Policy,
      successor: frame.policy(to) as Policy,
      ...recorded(receipt),
    });
  }
}

/** The successions of a goal; `as` is its own part in them. */
function goalSuccessions({ record, frame }: PolicyContext, code: string, as: "from" | "to"): GoalSuccession[] {
  return record.succession.goals(code, as).map(({ kind, ...link }) => {
    const goal = frame.goal(as === "to" ? link.from : link.to) as Goal;
    return made(GoalSuccession, { kind, goal });
  });
}

function indicatorSuccessions(context: PolicyContext, code: string, as: "from" | "to"): IndicatorSuccession[] {
  const { record } = context;
  return record.succession.indicators(code, as).flatMap(({ comparable, note, ...link }) => {
    const facts = record.indicator(as === "to" ? link.from : link.to);
    if (!facts) return [];
    const indicator = presentIndicator(facts, context);
    return [made(IndicatorSuccession, { comparable, note: note ? text(note) : null, indicator })];
  });
}

/** How a goal is carried on from one policy to the next. */
@Resolver(() => Goal)
export class GoalSuccessionFields {
  @FieldResolver(() => [GoalSuccession], {
    nullable: true,
    description: "The goals that it carries on; null where `policy` could not be reached.",
  })
  succeeds(@Root() { code }: Goal, @Ctx() context: PolicyRequest) {
    return goalSuccessions(context, code, "to");
  }

  @FieldResolver(() => [GoalSuccession], {
    nullable: true,
    description: "The goals that carry it on; null where `policy` could not be reached.",
  })
  succeededBy(@Root() { code }: Goal, @Ctx() context: PolicyRequest) {
    return goalSuccessions(context, code, "from");
  }
}

/** How an indicator is carried on from one policy to the next. */
@Resolver(() => Indicator)
export class IndicatorSuccessionFields {
  @FieldResolver(() => [IndicatorSuccession], {
    nullable: true,
    description:
      "The indicator that it carries on, one at most: its series begins with that one's; null where `policy` could not be reached.",
  })
  succeeds(@Root() { code }: Indicator, @Ctx() context: PolicyRequest) {
    return indicatorSuccessions(context, code, "to");
  }

  @FieldResolver(() => [IndicatorSuccession], {
    nullable: true,
    description: "The indicators that carry it on; null where `policy` could not be reached.",
  })
  succeededBy(@Root() { code }: Indicator, @Ctx() context: PolicyRequest) {
    return indicatorSuccessions(context, code, "from");
  }
}
