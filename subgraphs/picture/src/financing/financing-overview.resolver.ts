import { money } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { FINANCING_STATES, type FinancingState, isFinanced, overviewHash, sumOere } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { adoptionAt, adoptionOf, presentAdoption } from "../budget/budget-adoption.presenter.js";
import {
  areaOnRecord,
  askedInstant,
  committeeOnRecord,
  frameAt,
  type PictureContext,
  type PictureRequest,
} from "../context/picture.context.js";
import { PageArgs } from "../document/document.types.js";
import { presentInitiativeRow } from "../document/initiative.store.js";
import { pageInfoOf } from "../paging/connection.types.js";
import { lateAfter } from "../paging/late-arrivals.store.js";
import { decodeCursor, encodeCursor, pageSize } from "../paging/page-cursor.js";
import { byPeriod } from "../policy-picture/policy-picture.presenter.js";
import {
  type OverviewRow,
  type OverviewSums,
  overviewFigures,
  overviewRows,
  overviewSums,
} from "./financing-overview.store.js";
import { FinancingOverview, FinancingRow, FinancingRowConnection, OverviewShare } from "./financing-overview.types.js";

@ArgsType()
class OverviewArgs extends PageArgs {
  @Field(() => Int, { description: "Calendar year, e.g. 2012." })
  year!: number;
}

/** The goals of all policies, policy by policy in the order of their periods: rows come in this order. */
export function goalsInOrder(frame: PolicyFrame): string[] {
  const policies = [...new Set(frame.goals().flatMap(({ code }) => frame.policiesWith([code])))];
  const inOrder = policies.flatMap((code) => frame.policy(code) ?? []).sort(byPeriod);
  return [...new Set(inOrder.flatMap(({ code }) => frame.goals(code).map((goal) => goal.code)))];
}

/** The graph's object for a row, shown at an instant; undefined means now. */
export function presentFinancingRow(context: PictureRequest, row: OverviewRow, asOf: Date | undefined): FinancingRow {
  const state = FINANCING_STATES[row.settled] as FinancingState;
  return made(FinancingRow, {
    initiative: presentInitiativeRow(context, row, asOf),
    committee: committeeOnRecord(context, row.committee, asOf),
    area: areaOnRecord(context, row.main_goal, asOf),
    financed: isFinanced(state),
    state,
    amount: money(row.oere),
    financedAmount: money(row.financed),
    unfinancedAmount: money(row.unfinanced),
    lapsedAmount: money(row.lapsed),
    cancelledAmount: money(row.cancelled),
    estimated: money(row.estimated),
    spent: row.spent === null ? null : money(row.spent),
    spentThrough: row.spent_through,
  });
}

async function buildOverview(context: PictureRequest, args: OverviewArgs): Promise<FinancingOverview> {
  const { year } = args;
  const size = pageSize(args.first);
  const query = ["financingOverview", year, args.asOf ?? null, args.basis ?? null];
  const after = decodeCursor(args.after, query);
  const asked = askedInstant(context, args, () => new Date(adoptionOf(context, year).settledAt));
  const asOf = after ? new Date(after.asOf) : (asked ?? context.clock.now());
  const frame = frameAt(context, asOf);
  const goals = goalsInOrder(frame);
  const late = await lateAfter(context.dataSource, after);
  const [found, shares] = await Promise.all([
    overviewRows(context.dataSource, { year, asOf, goals, after, late, limit: size + 1 }),
    overviewSums(context.dataSource, { year, asOf }),
  ]);
  const sumOf = (part: Exclude<keyof OverviewSums, "policy">) => sumOere(shares.map((share) => share[part]));
  const shownAt = after || asked ? asOf : undefined;
  const edges = found.slice(0, size).map((row) => ({
    cursor: encodeCursor(
      { key: [row.key], id: row.id, asOf: asOf.toISOString(), position: after?.position ?? row.picture_position },
      query,
    ),
    node: presentFinancingRow(context, row, shownAt),
  }));
  const nodes = edges.map((edge) => edge.node);
  const pageInfo = pageInfoOf({
    edges,
    hasNextPage: found.length > size,
    hasPreviousPage: after !== undefined,
    totalCount: sumOf("rows"),
  });
  const adoption = adoptionAt(context, year, asOf);
  return made(FinancingOverview, {
    year,
    asOf,
    basis: asked ? "AS_REPORTED" : "AS_KNOWN",
    rows: made(FinancingRowConnection, { nodes, pageInfo, totalCount: sumOf("rows") }),
    financed: money(sumOf("financed")),
    unfinanced: money(sumOf("unfinanced")),
    lapsed: money(sumOf("lapsed")),
    cancelled: money(sumOf("cancelled")),
    estimated: money(sumOf("estimated")),
    policies: presentShares(frame, shares),
    adoption: adoption ? presentAdoption(context, adoption) : null,
  });
}

/** How much of an overview stands under each policy, by the policies' periods. */
function presentShares(frame: PolicyFrame, shares: readonly OverviewSums[]): OverviewShare[] {
  const presented = shares.flatMap((share) => {
    const policy = frame.policy(share.policy);
    if (!policy) return [];
    return made(OverviewShare, {
      policy,
      rows: share.rows,
      financed: money(share.financed),
      unfinanced: money(share.unfinanced),
      lapsed: money(share.lapsed),
      cancelled: money(share.cancelled),
      estimated: money(share.estimated),
    });
  });
  return presented.sort((one, other) => byPeriod(one.policy, other.policy));
}

async function overviewContentHash({ dataSource }: PictureContext, { year, asOf }: FinancingOverview): Promise<string> {
  const figures = await overviewFigures(dataSource, { year, asOf });
  return overviewHash(
    figures.map(({ settled, ...row }) => ({ ...row, state: FINANCING_STATES[settled] as FinancingState })),
  );
}

@Resolver(() => FinancingOverview)
export class FinancingOverviewResolver {
  @Query(() => FinancingOverview, {
    nullable: true,
    description:
      "What is financed and what is not (bilag 3): all lines of the year that stand, whatever policy their plan is under; also of the year after a policy's last.",
  })
  financingOverview(@Args(() => OverviewArgs) args: OverviewArgs, @Ctx() context: PictureRequest) {
    return buildOverview(context, args);
  }

  @FieldResolver(() => String, {
    description:
      "SHA-256, hex, over the canonical JSON of all rows as `[{committee, code, state, oere}]`, by committee and code.",
  })
  contentHash(@Root() overview: FinancingOverview, @Ctx() context: PictureRequest) {
    return overviewContentHash(context, overview);
  }
}
