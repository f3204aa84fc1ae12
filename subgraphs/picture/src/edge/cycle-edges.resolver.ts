import { Policy } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { RecordArgs } from "../context/basis.types.js";
import type { PictureRequest } from "../context/picture.context.js";
import { CallLetterConnection, LettersArgs, letterPage } from "../cycle/call-letter.resolver.js";
import { Cycle } from "../cycle/delivery-board.types.js";
import { ActionPlansArgs, actionPlanPage } from "../document/action-plan.resolver.js";
import { ActionPlanConnection, IntegrationStatementConnection } from "../document/document.types.js";
import { StatementsArgs, statementPage } from "../document/statement.resolver.js";
import { pictureOf } from "../policy-picture/policy-picture.resolver.js";
import { PolicyPicture } from "../policy-picture/policy-picture.types.js";
import { presentReport } from "../report/report.presenter.js";
import { StatusReport } from "../report/report.types.js";
import { requestedEdition } from "../report/report-edition.service.js";

/** What belongs to a policy across years. */
@Resolver(() => Policy)
export class PolicyDocumentsResolver {
  @FieldResolver(() => ActionPlanConnection, {
    nullable: true,
    description:
      "The action plans that carry it out, as `Query.actionPlans` lists them; null where `picture` could not be reached.",
  })
  actionPlans(
    @Root() { code }: Policy,
    @Args(() => ActionPlansArgs) args: ActionPlansArgs,
    @Ctx() context: PictureRequest,
  ) {
    return actionPlanPage(context, args, { policy: [code] });
  }

  @FieldResolver(() => [Cycle], {
    nullable: true,
    description: "The cycles that are planned under it, by year; null where `picture` could not be reached.",
  })
  cycles(@Root() { code }: Policy, @Ctx() { cycle }: PictureRequest) {
    const own = cycle.years.filter((year) => cycle.policy(year) === code);
    return own.map((year) => made(Cycle, { id: `cycle-${year}`, year }));
  }
}

/** What belongs to a year. */
@Resolver(() => Cycle)
export class CycleDocumentsResolver {
  @FieldResolver(() => IntegrationStatementConnection, {
    nullable: true,
    description:
      "The year's integration statements, as `Query.integrationStatements` lists them; null where `picture` could not be reached.",
  })
  statements(
    @Root() { year }: Cycle,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() context: PictureRequest,
  ) {
    return statementPage(context, args, { year });
  }

  @FieldResolver(() => CallLetterConnection, {
    nullable: true,
    description:
      "The year's call letters, as `Query.callLetters` lists them; null where `picture` could not be reached.",
  })
  callLetters(@Root() { year }: Cycle, @Args(() => LettersArgs) args: LettersArgs, @Ctx() context: PictureRequest) {
    return letterPage(context, args, { year });
  }

  @FieldResolver(() => StatusReport, {
    nullable: true,
    description:
      "The year's status report: its newest frozen edition, else what the first would say now; null where `picture` could not be reached.",
  })
  async report(@Root() { year }: Cycle, @Ctx() context: PictureRequest) {
    const edition = await requestedEdition(context, year, null);
    return edition && presentReport(context, edition);
  }

  @FieldResolver(() => PolicyPicture, {
    nullable: true,
    description: "The cross-cutting picture of the year; null where `picture` could not be reached.",
  })
  picture(@Root() { year }: Cycle, @Args(() => RecordArgs) record: RecordArgs, @Ctx() context: PictureRequest) {
    return pictureOf(context, year, record);
  }
}
