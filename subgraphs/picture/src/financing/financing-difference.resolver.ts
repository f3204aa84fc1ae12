import type { BudgetFacts } from "@hub/cycle";
import { byCommitteeAndCode } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { adoptionAt, adoptionOf, presentAdoption } from "../budget/budget-adoption.presenter.js";
import { committeeOnRecord, frameAt, type PictureContext, type PictureRequest } from "../context/picture.context.js";
import { pageInfoOf } from "../paging/connection.types.js";
import { decodeCursor, encodeCursor, type PageEnd, pageSize } from "../paging/page-cursor.js";
import { differenceOfOverviews, type FigureChange } from "./financing-difference.rules.js";
import { FinancingChange, FinancingChangeConnection, FinancingDifference } from "./financing-difference.types.js";
import { goalsInOrder, presentFinancingRow } from "./financing-overview.resolver.js";
import { overviewFigures, overviewRows } from "./financing-overview.store.js";
import { FinancingOverview, type FinancingRow } from "./financing-overview.types.js";

@ArgsType()
class DifferenceArgs {
  @Field(() => Int, { description: "The earlier budget's year: the overview is that of its adoption." })
  earlier!: number;
  @Field(() => Int, { description: "The later budget's year." })
  later!: number;
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "The endCursor of the page before." })
  after?: string | null;
}

/** A year's overview as it was on record at an instant. */
interface OverviewAt {
  query: { year: number; asOf: Date };
}

/** A budget's overview as its adoption froze it. */
interface FrozenOverview extends OverviewAt {
  adoption: BudgetFacts;
}

function frozenOverview(context: PictureContext, year: number): FrozenOverview {
  const adoption = adoptionOf(context, year);
  return { adoption, query: { year, asOf: new Date(adoption.settledAt) } };
}

const placeOf = ({ key: [committee = "", code = ""] }: PageEnd) => ({ committee, code });

async function buildDifference(context: PictureRequest, args: DifferenceArgs): Promise<FinancingDifference> {
  const [from, to] = [frozenOverview(context, args.earlier), frozenOverview(context, args.later)];
  return made(FinancingDifference, {
    earlier: presentAdoption(context, from.adoption),
    later: presentAdoption(context, to.adoption),
    changes: await changesBetween(
      context,
      { from, to },
      { ...args, query: ["financingDifference", args.earlier, args.later] },
    ),
  });
}

interface Paging {
  first?: number | null;
  after?: string | null;
  /** What a cursor belongs to. */
  query: unknown;
}

/** One page of what differs between two overviews. */
async function changesBetween(
  context: PictureRequest,
  { from, to }: { from: OverviewAt; to: OverviewAt },
  { first, after, query }: Paging,
): Promise<FinancingChangeConnection> {
  const size = pageSize(first);
  const end = decodeCursor(after, query);
  const [earlier, later] = await Promise.all([
    overviewFigures(context.dataSource, from.query),
    overviewFigures(context.dataSource, to.query),
  ]);
  const all = differenceOfOverviews(earlier, later);
  // By its key, not by finding its row again: a redaction may have taken that row away meanwhile.
  const rest = end ? all.filter((change) => byCommitteeAndCode(change, placeOf(end)) > 0) : all;
  const page = rest.slice(0, size);
  const nodes = await presentChanges(context, page, { from, to });
  const edges = nodes.map((node) => ({
    cursor: encodeCursor({ key: [node.committee.code, node.code], id: "", asOf: to.query.asOf.toISOString() }, query),
    node,
  }));
  const pageInfo = pageInfoOf({
    edges,
    hasNextPage: size < rest.length,
    hasPreviousPage: end !== undefined,
    totalCount: all.length,
  });
  return made(FinancingChangeConnection, { nodes, pageInfo, totalCount: all.length });
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
  const rows = await overviewRows(context.dataSource, { ...query, goals, initiatives });
  return new Map(rows.map((row) => [row.id, presentFinancingRow(context, row, query.asOf)]));
}

@Resolver()
export class FinancingDifferenceResolver {
  @Query(() => FinancingDifference, {
    nullable: true,
    description: "What has changed from one budget's frozen overview of financing to another's.",
  })
  financingDifference(@Args(() => DifferenceArgs) args: DifferenceArgs, @Ctx() context: PictureRequest) {
    return buildDifference(context, args);
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
    @Arg("first", () => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
    first: number | null,
    @Arg("after", () => String, { nullable: true, description: "The endCursor of the page before." })
    after: string | null,
    @Ctx() context: PictureRequest,
  ) {
    const adoption = adoptionAt(context, year, context.clock.now());
    if (!adoption) return null;
    const from = { query: { year, asOf: new Date(adoption.settledAt) } };
    const to = { query: { year, asOf } };
    return changesBetween(context, { from, to }, { first, after, query: ["sinceReported", year] });
  }
}
