import { money } from "@hub/documents";
import type { PolicyFrame } from "@hub/frame";
import { FINANCING_STATES, type FinancingState, isFinanced, overviewHash } from "@hub/rules";
import { made, PageArgs, type PageRequest, presentPage } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { adoptionAt, adoptionOf, presentAdoption } from "../budget/budget-adoption.presenter.js";
import { RecordArgs } from "../context/basis.types.js";
import {
  areaOnRecord,
  askedInstant,
  committeeOnRecord,
  frameAt,
  type PictureContext,
  type PictureRequest,
} from "../context/picture.context.js";
import { presentInitiativeRow } from "../document/initiative.store.js";
import { readPage } from "../paging/page.store.js";
import { byPeriod } from "../policy-picture/policy-picture.presenter.js";
import {
  type OverviewRow,
  type OverviewSums,
  overviewFigures,
  overviewList,
  overviewSums,
  overviewTotals,
} from "./financing-overview.store.js";
import { FinancingOverview, FinancingRow, FinancingRowConnection, OverviewShare } from "./financing-overview.types.js";

@ArgsType()
class OverviewArgs extends RecordArgs {
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
    initiative: presentInitiativeRow(context, row),
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
  const asked = askedInstant(context, args, () => new Date(adoptionOf(context, year).settledAt));
  const asOf = asked ?? context.clock.now();
  const totals = await overviewTotals(context.dataSource, { year, asOf });
  const adoption = adoptionAt(context, year, asOf);
  return made(FinancingOverview, {
    year,
    asOf,
    basis: asked ? "AS_REPORTED" : "AS_KNOWN",
    financed: money(totals.financed),
    unfinanced: money(totals.unfinanced),
    lapsed: money(totals.lapsed),
    cancelled: money(totals.cancelled),
    estimated: money(totals.estimated),
    adoption: adoption ? presentAdoption(context, adoption) : null,
  });
}

/** One page of an overview's rows. */
async function pageOfRows(context: PictureRequest, { year, asOf, basis }: FinancingOverview, request: PageRequest) {
  const list = overviewList({ year, asOf, goals: goalsInOrder(frameAt(context, asOf)) });
  const shown = basis === "AS_REPORTED" ? asOf : undefined;
  const page = await readPage(context, { ...request, asOf }, list, (row: OverviewRow) =>
    presentFinancingRow(context, row, shown),
  );
  return presentPage(FinancingRowConnection, page);
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

  @FieldResolver(() => [OverviewShare], { description: "How much stands under which policy, by their periods." })
  async policies(@Root() { year, asOf }: FinancingOverview, @Ctx() context: PictureRequest) {
    return presentShares(frameAt(context, asOf), await overviewSums(context.dataSource, { year, asOf }));
  }

  @FieldResolver(() => FinancingRowConnection, {
    description: "One row an initiative of a plan with money in the year, by area, committee and code.",
  })
  rows(@Root() overview: FinancingOverview, @Args(() => PageArgs) page: PageArgs, @Ctx() context: PictureRequest) {
    return pageOfRows(context, overview, page);
  }

  @FieldResolver(() => String, {
    description:
      "SHA-256, hex, over the canonical JSON of all rows as `[{committee, code, state, oere}]`, by committee and code.",
  })
  contentHash(@Root() overview: FinancingOverview, @Ctx() context: PictureRequest) {
    return overviewContentHash(context, overview);
  }
}
