import type { BudgetFacts } from "@hub/cycle";
import {
  type Connection,
  type ListOrder,
  made,
  PageArgs,
  type PageRequest,
  pageOfList,
  pageWith,
  presentPage,
} from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { adoptionAt, adoptionOf, presentAdoption } from "../budget/budget-adoption.presenter.js";
import { committeeOnRecord, frameAt, type PictureContext, type PictureRequest } from "../context/picture.context.js";
import { differenceOfOverviews, type FigureChange } from "./financing-difference.rules.js";
import {
  FinancingChange,
  FinancingChangeConnection,
  FinancingDifference,
  type OverviewAt,
} from "./financing-difference.types.js";
import { goalsInOrder, presentFinancingRow } from "./financing-overview.resolver.js";
import { overviewFigures, rowsOfInitiatives } from "./financing-overview.store.js";
import { FinancingOverview, type FinancingRow } from "./financing-overview.types.js";

@ArgsType()
class DifferenceArgs {
  @Field(() => Int, { description: "The earlier budget's year: the overview is that of its adoption." })
  earlier!: number;
  @Field(() => Int, { description: "The later budget's year." })
  later!: number;
}

/** A budget's overview as its adoption froze it. */
interface FrozenOverview extends OverviewAt {
  adoption: BudgetFacts;
}

function frozenOverview(context: PictureContext, year: number): FrozenOverview {
  const adoption = adoptionOf(context, year);
  return { adoption, query: { year, asOf: new Date(adoption.settledAt) } };
}

function buildDifference(context: PictureRequest, args: DifferenceArgs): FinancingDifference {
  const [from, to] = [frozenOverview(context, args.earlier), frozenOverview(context, args.later)];
  return made(FinancingDifference, {
    earlier: presentAdoption(context, from.adoption),
    later: presentAdoption(context, to.adoption),
    between: { from, to },
  });
}

const byCommitteeAndCode: ListOrder<FigureChange> = {
  name: "financing changes",
  placeOf: ({ committee, code }) => [committee, code],
};

/** One page of what differs between two overviews. */
async function changesBetween(
  context: PictureRequest,
  { from, to }: FinancingDifference["between"],
  request: PageRequest,
): Promise<Connection<FinancingChange>> {
  const [earlier, later] = await Promise.all([
    overviewFigures(context.dataSource, from.query),
    overviewFigures(context.dataSource, to.query),
  ]);
  const page = pageOfList(differenceOfOverviews(earlier, later), byCommitteeAndCode, request);
  const changes = page.edges.map(({ node }) => node);
  return presentPage(FinancingChangeConnection, pageWith(page, await presentChanges(context, changes, { from, to })));
}

async function presentChanges(
  context: PictureRequest,
  changes: readonly FigureChange[],
  { from, to }: { from: OverviewAt; to: OverviewAt },
): Promise<FinancingChange[]> {
  const [before, after] = await Promise.all([
    rowsByInitiative(
      context,
      from,
      changes.flatMap((change) => change.before?.initiative ?? []),
    ),
    rowsByInitiative(
      context,
      to,
      changes.flatMap((change) => change.after?.initiative ?? []),
    ),
  ]);
  return changes.map((change) =>
    made(FinancingChange, {
      kind: change.kind,
      committee: committeeOnRecord(context, change.committee, to.query.asOf),
      code: change.code,
      before: before.get(change.before?.initiative ?? "") ?? null,
      after: after.get(change.after?.initiative ?? "") ?? null,
    }),
  );
}

async function rowsByInitiative(
  context: PictureRequest,
  { query }: OverviewAt,
  initiatives: readonly string[],
): Promise<Map<string, FinancingRow>> {
  if (initiatives.length === 0) return new Map();
  const goals = goalsInOrder(frameAt(context, query.asOf));
  const rows = await rowsOfInitiatives(context.dataSource, { ...query, goals }, initiatives);
  return new Map(rows.map((row) => [row.id, presentFinancingRow(context, row, query.asOf)]));
}

@Resolver(() => FinancingDifference)
export class FinancingDifferenceResolver {
  @Query(() => FinancingDifference, {
    nullable: true,
    description: "What has changed from one budget's frozen overview of financing to another's.",
  })
  financingDifference(@Args(() => DifferenceArgs) args: DifferenceArgs, @Ctx() context: PictureRequest) {
    return buildDifference(context, args);
  }

  @FieldResolver(() => FinancingChangeConnection, {
    description: "The initiatives whose money differs, by committee and code.",
  })
  changes(
    @Root() { between }: FinancingDifference,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PictureRequest,
  ) {
    return changesBetween(context, between, page);
  }
}

/** What differs between an overview and the one that the adoption of the year's budget froze. */
@Resolver(() => FinancingOverview)
export class OverviewSinceReportedResolver {
  @FieldResolver(() => FinancingChangeConnection, {
    nullable: true,
    description:
      "What differs from the year as reported: from the overview that the adoption of its budget froze (`before`) to this one (`after`). null where no adoption is on record.",
  })
  sinceReported(
    @Root() { year, asOf }: FinancingOverview,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: PictureRequest,
  ) {
    const adoption = adoptionAt(context, year, context.clock.now());
    if (!adoption) return null;
    const from = { query: { year, asOf: new Date(adoption.settledAt) } };
    const to = { query: { year, asOf } };
    return changesBetween(context, { from, to }, page);
  }
}
