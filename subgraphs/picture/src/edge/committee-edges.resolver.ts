import { ActionPlan } from "@hub/documents";
import { Committee } from "@hub/frame";
import { DateTime } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { PictureRequest } from "../context/picture.context.js";
import { CallLetterConnection, LettersArgs, letterPage } from "../cycle/call-letter.resolver.js";
import { boardOf } from "../cycle/delivery-board.resolver.js";
import { DeliveryStatus } from "../cycle/delivery-board.types.js";
import { listActionPlans } from "../document/action-plan.store.js";
import { IntegrationStatementConnection } from "../document/document.types.js";
import { StatementsArgs, statementPage } from "../document/statement.resolver.js";

@ArgsType()
class PlanArgs {
  @Field(() => ID, {
    nullable: true,
    description: "For which policy; default: the one in force, else the newest.",
  })
  policy?: string | null;
  @Field(() => DateTime, { nullable: true, description: "The plan that was in force at that instant; default now." })
  asOf?: Date | null;
}

/** What a committee has published, and what it owes. */
@Resolver(() => Committee)
export class CommitteeDocumentsResolver {
  @FieldResolver(() => ActionPlan, {
    nullable: true,
    description: "Its action plan in force for a policy; null where it has none.",
  })
  async actionPlan(
    @Root() { code }: Committee,
    @Args(() => PlanArgs) { policy, asOf }: PlanArgs,
    @Ctx() context: PictureRequest,
  ) {
    const asked = policy ?? context.frame.policyOn(asOf ?? context.clock.now())?.code;
    if (asked === undefined) return null;
    const within = { committee: [code], policy: [asked] };
    const { edges } = await listActionPlans(context, { within, asOf, first: 1 });
    return edges[0]?.node ?? null;
  }

  @FieldResolver(() => IntegrationStatementConnection, {
    nullable: true,
    description:
      "Its integration statements, as `Query.integrationStatements` lists them; null where `picture` could not be reached.",
  })
  statements(
    @Root() { code }: Committee,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() context: PictureRequest,
  ) {
    return statementPage(context, args, { committee: code });
  }

  @FieldResolver(() => [DeliveryStatus], {
    nullable: true,
    description:
      "How it stands with what it owes in a year, as `Cycle.deliveryBoard` has it: nothing for a year without a policy; null where `picture` could not be reached.",
  })
  async deliveries(
    @Root() { code }: Committee,
    @Arg("year", () => Int, { description: "The year of the cycle." }) year: number,
    @Arg("asOf", () => DateTime, { nullable: true, description: "As it stood at that instant; default now." })
    asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    const board = await boardOf(context, year, { asOf });
    return board.filter(({ committee }) => committee.code === code);
  }

  @FieldResolver(() => CallLetterConnection, {
    nullable: true,
    description:
      "The call letters that were sent to it, as `Query.callLetters` lists them; null where `picture` could not be reached.",
  })
  callLetters(@Root() { code }: Committee, @Args(() => LettersArgs) args: LettersArgs, @Ctx() context: PictureRequest) {
    return letterPage(context, args, { committee: code });
  }
}
