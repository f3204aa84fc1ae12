import { Indicator, presentIndicator } from "@hub/cycle";
import { GoalAnswer } from "@hub/documents";
import { Goal, PriorityArea } from "@hub/frame";
import { connectionTypesAt, DateTime } from "@hub/subgraph-kit";
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { barometerOf, type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { instantOfStatements, StatementsArgs } from "../document/statement.resolver.js";
import { listStatements } from "../document/statement.store.js";
import { presentPageOf } from "../paging/page.store.js";
import { progressCounts } from "../policy-picture/policy-picture.presenter.js";
import { pictureOf } from "../policy-picture/policy-picture.resolver.js";
import { ProgressCount } from "../policy-picture/policy-picture.types.js";

const { Connection: GoalAnswerConnection } = connectionTypesAt<GoalAnswer>({
  name: "GoalAnswer",
  node: GoalAnswer,
  description: "A page of the committees' answers to a goal.",
});

/** What the committees say of a goal. */
@Resolver(() => Goal)
export class GoalAnswersResolver {
  @FieldResolver(() => GoalAnswerConnection, {
    nullable: true,
    description:
      "What committees say of it in the statements that `Query.integrationStatements` lists, in the same order: one answer of each; null where `picture` could not be reached.",
  })
  async answers(
    @Root() { code }: Goal,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() context: PictureRequest,
  ) {
    const asOf = instantOfStatements(context, args) ?? null;
    const page = await listStatements(context, { ...args, asOf, within: { goal: code } });
    const edges = page.edges.flatMap(({ node: { goalAnswers }, ...place }) => {
      const answer = goalAnswers.find(({ goal }) => goal.code === code);
      return answer ? { ...place, node: answer } : [];
    });
    return presentPageOf(GoalAnswerConnection, { ...page, edges });
  }

  @FieldResolver(() => [ProgressCount], {
    nullable: true,
    description:
      "How many committees' statements of a year say which progress, best first, as `Query.policyPicture` counts them; null where `picture` could not be reached.",
  })
  async progress(
    @Root() { code }: Goal,
    @Arg("year", () => Int, { description: "Calendar year." }) year: number,
    @Arg("asOf", () => DateTime, { nullable: true, description: "As on record at that instant; default now." })
    asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    const { cells } = await pictureOf(context, year, { asOf });
    return progressCounts(cells.filter(({ goal }) => goal.code === code));
  }
}

@Resolver(() => PriorityArea)
export class AreaIndicatorsResolver {
  @FieldResolver(() => [Indicator], {
    nullable: true,
    description:
      "The indicators that measure any of its goals, by their definitions; null where `picture` could not be reached.",
  })
  indicators(
    @Root() { goals }: PriorityArea,
    @Arg("asOf", () => DateTime, { nullable: true, description: "By their definitions of that instant; default now." })
    asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    const sources = barometerOf(context);
    const own = new Set(goals.map(({ code }) => code));
    const measuring = sources.record
      .indicators(asOf ? requestedInstant(context, asOf) : undefined)
      .filter((facts) => facts.goals.some((goal) => own.has(goal)));
    return measuring.map((facts) => presentIndicator(facts, sources));
  }
}
