import { money } from "@hub/documents";
import { FINANCING_STATES, type FinancingState, isFinanced, overviewHash } from "@hub/rules";
import type { RequestContext } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { pageInfoOf } from "../context/connection.types.js";
import { decodeCursor, encodeCursor, pageSize } from "../context/page-cursor.js";
import { instantAsked, type PictureDesk } from "../context/picture.context.js";
import { PageArgs } from "../document/initiative.resolver.js";
import { initiativeOf } from "../document/initiative.store.js";
import { policyOfYear } from "../policy-picture/policy-picture.resolver.js";
import { adoptionOf, presentAdoption } from "./budget-adoption.presenter.js";
import { type OverviewRow, overviewFigures, overviewRows, overviewSums } from "./financing-overview.store.js";
import { FinancingOverview, FinancingRow, FinancingRowConnection } from "./financing-overview.types.js";

@ArgsType()
class OverviewArgs extends PageArgs {
  @Field(() => Int, { description: "Calendar year, e.g. 2012." })
  year!: number;
}

/**
 * The policy whose money a year's overview shows, by its id. The budget after a policy's last year is decided on in it: the year is
 * still that policy's, until the next one has a plan. What was shown at an instant stays so, whichever policy comes later.
 */
export async function policyOfOverview(desk: PictureDesk, year: number, asOf: Date): Promise<string> {
  const [own, before] = [desk.frame.policyOfYear(year), desk.frame.policyOfYear(year - 1)];
  if (!own) return (before ?? policyOfYear(desk, year)).id;
  if (!before || before === own) return own.id;
  const [found] = await desk.dataSource.query(
    "SELECT EXISTS (SELECT FROM picture.document WHERE kind = 'ACTION_PLAN' AND policy = $1 AND published_at <= $2) AS has_plan",
    [own.id, asOf],
  );
  return found.has_plan ? own.id : before.id;
}

/** The graph's object for a row; `shownAt` where the question has an instant. */
export function financingRowOf(
  desk: PictureDesk,
  context: RequestContext,
  row: OverviewRow,
  shownAt?: Date,
): FinancingRow {
  const state = FINANCING_STATES[row.settled] as FinancingState;
  return Object.assign(new FinancingRow(), {
    initiative: initiativeOf(desk, context, row, shownAt),
    committee: desk.frame.committee(row.committee),
    area: desk.frame.goal(row.main_goal)?.area,
    financed: isFinanced(state),
    state,
    amount: money(Number(row.oere)),
    estimated: money(Number(row.estimated)),
    spent: row.spent === null ? null : money(Number(row.spent)),
  });
}

async function buildOverview(desk: PictureDesk, asked: OverviewArgs, context: RequestContext) {
  const { year } = asked;
  const size = pageSize(asked.first);
  const question = ["financingOverview", year, asked.asOf ?? null];
  const place = decodeCursor(asked.after, question);
  const asOf = place ? new Date(place.asOf) : instantAsked(desk, asked.asOf);
  const policy = await policyOfOverview(desk, year, asOf);
  const goals = desk.frame.goals(policy).map((goal) => goal.id);
  const [found, sums] = await Promise.all([
    overviewRows(desk.dataSource, { policy, year, asOf, goals, place, limit: size + 1 }),
    overviewSums(desk.dataSource, { policy, year, asOf }),
  ]);
  const shownAt = place || asked.asOf ? asOf : undefined;
  const edges = found.slice(0, size).map((row) => ({
    cursor: encodeCursor({ key: [row.key], id: row.id, asOf: asOf.toISOString() }, question),
    node: financingRowOf(desk, context, row, shownAt),
  }));
  const page = { edges, hasNextPage: found.length > size, hasPreviousPage: place !== undefined, totalCount: sums.rows };
  const nodes = edges.map((edge) => edge.node);
  const adoption = adoptionOf(desk, year, asOf);
  return Object.assign(new FinancingOverview(), {
    year,
    asOf,
    rows: Object.assign(new FinancingRowConnection(), { nodes, pageInfo: pageInfoOf(page), totalCount: sums.rows }),
    financed: money(Number(sums.financed)),
    unfinanced: money(Number(sums.unfinanced)),
    estimated: money(Number(sums.estimated)),
    adoption: adoption ? presentAdoption(desk, adoption) : null,
  });
}

async function hashOf(desk: PictureDesk, { year, asOf }: FinancingOverview): Promise<string> {
  const policy = await policyOfOverview(desk, year, asOf);
  const figures = await overviewFigures(desk.dataSource, { policy, year, asOf });
  return overviewHash(
    figures.map(({ settled, ...row }) => ({ ...row, state: FINANCING_STATES[settled] as FinancingState })),
  );
}

export function financingOverviewResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver(() => FinancingOverview)
  class FinancingOverviewResolver {
    @Query(() => FinancingOverview, {
      nullable: true,
      description: "What is financed and what is not (bilag 3); also of the year after a policy's last.",
    })
    financingOverview(@Args(() => OverviewArgs) asked: OverviewArgs, @Ctx() context: RequestContext) {
      return buildOverview(desk(), asked, context);
    }

    @FieldResolver(() => String, {
      description:
        "SHA-256, hex, over the canonical JSON of all rows as `[{committee, code, state, oere}]`, by committee and code.",
    })
    contentHash(@Root() overview: FinancingOverview) {
      return hashOf(desk(), overview);
    }
  }
  return FinancingOverviewResolver;
}
