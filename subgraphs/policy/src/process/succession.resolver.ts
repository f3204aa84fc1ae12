import { Indicator, presentIndicator } from "@hub/cycle";
import { Goal, type Policy, text, wordsOf } from "@hub/frame";
import { type RequestContext, requireAccess } from "@hub/subgraph-kit";
import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { PolicyDesk } from "../record/policy.context.js";
import { PolicyCommands } from "../record/policy-commands.types.js";
import { presentReceipt } from "../record/receipt.js";
import { GoalSuccession, IndicatorSuccession, RecordSuccessionArgs, SuccessionPayload } from "./process.types.js";
import { recordSuccession } from "./succession.service.js";

/** The coordinator's command on what one policy carries on from another. */
export function successionCommandsOf(desk: () => PolicyDesk): ClassType {
  @Resolver(() => PolicyCommands)
  class SuccessionCommands {
    @FieldResolver(() => SuccessionPayload, {
      nullable: true,
      description:
        "Puts on record which goals and indicators of a policy the next one carries on (videreførelse); said anew, it takes the earlier word's place.",
    })
    async recordSuccession(
      @Args(() => RecordSuccessionArgs) args: RecordSuccessionArgs,
      @Ctx() context: RequestContext,
    ) {
      const actor = requireAccess(context, "PolicyCommands.recordSuccession");
      const { from, to, goals, indicators, synthetic, idempotencyKey } = args;
      const { receipt } = await recordSuccession(desk(), actor, {
        ...{ from, to, idempotencyKey, synthetic: synthetic ?? false },
        goals: (goals ?? []).map((link) => ({ from: link.from, to: link.to, kind: link.kind })),
        indicators: (indicators ?? []).map(({ note, ...link }) => ({
          ...{ from: link.from, to: link.to, comparable: link.comparable },
          note: note ? wordsOf(note) : null,
        })),
      });
      const { frame } = desk();
      return Object.assign(new SuccessionPayload(), {
        from: frame.policy(from) as Policy,
        to: frame.policy(to) as Policy,
        receipt: presentReceipt(receipt),
      });
    }
  }
  return SuccessionCommands;
}

/** What this subgraph alone says of how a goal and an indicator are carried on. */
export function successionFieldsOf(desk: () => PolicyDesk): ClassType[] {
  const goals = (id: string, as: "from" | "to") =>
    desk()
      .record.succession.goals(id, as)
      .map(({ kind, ...link }) =>
        Object.assign(new GoalSuccession(), {
          kind,
          goal: desk().frame.goal(as === "to" ? link.from : link.to) as Goal,
        }),
      );
  const indicators = (id: string, as: "from" | "to") =>
    desk()
      .record.succession.indicators(id, as)
      .flatMap(({ comparable, note, ...link }) => {
        const facts = desk().record.indicator(as === "to" ? link.from : link.to);
        if (!facts) return [];
        const words = { comparable, note: note ? text(note) : null };
        return [Object.assign(new IndicatorSuccession(), words, { indicator: presentIndicator(facts, desk()) })];
      });

  @Resolver(() => Goal)
  class GoalSuccessionFields {
    @FieldResolver(() => [GoalSuccession], { nullable: true, description: "The goals that it carries on." })
    succeeds(@Root() { id }: Goal) {
      return goals(id, "to");
    }

    @FieldResolver(() => [GoalSuccession], { nullable: true, description: "The goals that carry it on." })
    succeededBy(@Root() { id }: Goal) {
      return goals(id, "from");
    }
  }

  @Resolver(() => Indicator)
  class IndicatorSuccessionFields {
    @FieldResolver(() => [IndicatorSuccession], {
      nullable: true,
      description: "The indicator that it carries on, one at most: its series begins with that one's.",
    })
    succeeds(@Root() { id }: Indicator) {
      return indicators(id, "to");
    }

    @FieldResolver(() => [IndicatorSuccession], { nullable: true, description: "The indicators that carry it on." })
    succeededBy(@Root() { id }: Indicator) {
      return indicators(id, "from");
    }
  }
  return [GoalSuccessionFields, IndicatorSuccessionFields];
}
