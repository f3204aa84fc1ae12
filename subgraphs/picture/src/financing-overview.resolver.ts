import { money } from "@hub/documents";
import { FINANCING_STATES, type FinancingState, isFinanced } from "@hub/rules";
import type { RequestContext } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { pageInfoOf } from "./connection.types.js";
import { type OverviewRow, overviewRows, overviewSums } from "./financing-overview.query.js";
import { FinancingOverview, FinancingRow, FinancingRowConnection } from "./financing-overview.types.js";
import { initiativeOf } from "./initiative.list.js";
import { PageArgs } from "./initiative.resolver.js";
import { decodeCursor, encodeCursor, pageSize } from "./page.cursor.js";
import { instantAsked, type PictureDesk } from "./picture.desk.js";
import { policyOfYear } from "./policy-picture.resolver.js";

@ArgsType()
class OverviewArgs extends PageArgs {
  @Field(() => Int, { description: "Calendar year, e.g. 2012." })
  year!: number;
}

function rowOf(desk: PictureDesk, context: RequestContext, row: OverviewRow): FinancingRow {
  const state = FINANCING_STATES[row.settled] as FinancingState;
  return Object.assign(new FinancingRow(), {
    initiative: initiativeOf(desk, context, row),
    committee: desk.frame.committee(row.committee),
    area: desk.frame.goal(row.main_goal)?.area,
    financed: isFinanced(state),
    state,
    amount: money(Number(row.oere)),
  });
}

async function buildOverview(desk: PictureDesk, asked: OverviewArgs, context: RequestContext) {
  const { year } = asked;
  const size = pageSize(asked.first);
  const policy = policyOfYear(desk, year).id;
  const question = ["financingOverview", year, asked.asOf ?? null];
  const place = decodeCursor(asked.after, question);
  const asOf = place ? new Date(place.asOf) : instantAsked(desk, asked.asOf);
  const goals = desk.frame.goals(policy).map((goal) => goal.id);
  const [found, sums] = await Promise.all([
    overviewRows(desk.dataSource, { policy, year, asOf, goals, place, limit: size + 1 }),
    overviewSums(desk.dataSource, { policy, year, asOf }),
  ]);
  const edges = found.slice(0, size).map((row) => ({
    cursor: encodeCursor({ key: [row.key], id: row.id, asOf: asOf.toISOString() }, question),
    node: rowOf(desk, context, row),
  }));
  const page = { edges, hasNextPage: found.length > size, hasPreviousPage: place !== undefined, totalCount: sums.rows };
  const nodes = edges.map((edge) => edge.node);
  return Object.assign(new FinancingOverview(), {
    year,
    asOf,
    rows: Object.assign(new FinancingRowConnection(), { nodes, pageInfo: pageInfoOf(page), totalCount: sums.rows }),
    financed: money(Number(sums.financed)),
    unfinanced: money(Number(sums.unfinanced)),
  });
}

export function financingOverviewResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver(() => FinancingOverview)
  class FinancingOverviewResolver {
    @Query(() => FinancingOverview, { nullable: true, description: "What is financed and what is not (bilag 3)." })
    financingOverview(@Args(() => OverviewArgs) asked: OverviewArgs, @Ctx() context: RequestContext) {
      return buildOverview(desk(), asked, context);
    }

    @FieldResolver(() => String, {
      description:
        "SHA-256, hex, over the canonical JSON of all rows as `[{committee, code, state, oere}]`, by committee and code.",
    })
    contentHash(@Root() _overview: FinancingOverview): string {
      return "";
    }
  }
  return FinancingOverviewResolver;
}
