import { rowsOf } from "@hub/database";
import { money } from "@hub/documents";
import { FINANCING_STATES, type FinancingState, isFinanced, overviewHash } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { pageInfoOf } from "../context/connection.types.js";
import { decodeCursor, encodeCursor, pageSize } from "../context/page-cursor.js";
import {
  committeeOnRecord,
  goalOnRecord,
  type PictureContext,
  type PictureRequest,
  requestedInstant,
} from "../context/picture.context.js";
import { PageArgs } from "../document/document.types.js";
import { presentInitiativeRow } from "../document/initiative.store.js";
import { policyOfYear } from "../policy-picture/policy-picture.resolver.js";
import { adoptionAt, presentAdoption } from "./budget-adoption.presenter.js";
import { type OverviewRow, overviewFigures, overviewRows, overviewSums } from "./financing-overview.store.js";
import { FinancingOverview, FinancingRow, FinancingRowConnection } from "./financing-overview.types.js";

@ArgsType()
class OverviewArgs extends PageArgs {
  @Field(() => Int, { description: "Calendar year, e.g. 2012." })
  year!: number;
}

/**
 * The id of the policy whose money a year's overview shows. The budget of the year after a policy's last is decided in its last
 * year. So that year's overview is still the old policy's, until the new policy has its first plan.
 */
export async function policyOfOverview(context: PictureContext, year: number, asOf: Date): Promise<string> {
  const [own, before] = [context.frame.policyOfYear(year), context.frame.policyOfYear(year - 1)];
  if (!own) return (before ?? policyOfYear(context, year)).id;
  if (!before || before === own) return own.id;
  const [found] = await rowsOf<{ has_plan: boolean }>(
    context.dataSource,
    "SELECT EXISTS (SELECT FROM picture.document WHERE kind = 'ACTION_PLAN' AND policy = $1 AND published_at <= $2) AS has_plan",
    [own.id, asOf],
  );
  return found?.has_plan ? own.id : before.id;
}

/** The graph's object for a row, shown at an instant; undefined means now. */
export function presentFinancingRow(context: PictureRequest, row: OverviewRow, asOf: Date | undefined): FinancingRow {
  const state = FINANCING_STATES[row.settled] as FinancingState;
  return made(FinancingRow, {
    initiative: presentInitiativeRow(context, row, asOf),
    committee: committeeOnRecord(context, row.committee),
    area: goalOnRecord(context, row.main_goal).area,
    financed: isFinanced(state),
    state,
    amount: money(row.oere),
    estimated: money(row.estimated),
    spent: row.spent === null ? null : money(row.spent),
  });
}

async function buildOverview(context: PictureRequest, args: OverviewArgs): Promise<FinancingOverview> {
  const { year } = args;
  const size = pageSize(args.first);
  const query = ["financingOverview", year, args.asOf ?? null];
  const after = decodeCursor(args.after, query);
  const asOf = after ? new Date(after.asOf) : requestedInstant(context, args.asOf);
  const policy = await policyOfOverview(context, year, asOf);
  const goals = context.frame.goals(policy).map((goal) => goal.id);
  const [found, sums] = await Promise.all([
    overviewRows(context.dataSource, { policy, year, asOf, goals, after, limit: size + 1 }),
    overviewSums(context.dataSource, { policy, year, asOf }),
  ]);
  const shownAt = after || args.asOf ? asOf : undefined;
  const edges = found.slice(0, size).map((row) => ({
    cursor: encodeCursor({ key: [row.key], id: row.id, asOf: asOf.toISOString() }, query),
    node: presentFinancingRow(context, row, shownAt),
  }));
  const nodes = edges.map((edge) => edge.node);
  const pageInfo = pageInfoOf({
    edges,
    hasNextPage: found.length > size,
    hasPreviousPage: after !== undefined,
    totalCount: sums.rows,
  });
  const adoption = adoptionAt(context, year, asOf);
  return made(FinancingOverview, {
    year,
    asOf,
    rows: made(FinancingRowConnection, { nodes, pageInfo, totalCount: sums.rows }),
    financed: money(sums.financed),
    unfinanced: money(sums.unfinanced),
    estimated: money(sums.estimated),
    adoption: adoption ? presentAdoption(context, adoption) : null,
  });
}

async function overviewContentHash(context: PictureContext, { year, asOf }: FinancingOverview): Promise<string> {
  const policy = await policyOfOverview(context, year, asOf);
  const figures = await overviewFigures(context.dataSource, { policy, year, asOf });
  return overviewHash(
    figures.map(({ settled, ...row }) => ({ ...row, state: FINANCING_STATES[settled] as FinancingState })),
  );
}

@Resolver(() => FinancingOverview)
export class FinancingOverviewResolver {
  @Query(() => FinancingOverview, {
    nullable: true,
    description: "What is financed and what is not (bilag 3); also of the year after a policy's last.",
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
