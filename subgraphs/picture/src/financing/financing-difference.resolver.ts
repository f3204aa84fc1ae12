import type { BudgetFacts } from "@hub/cycle";
import { HubError, type RequestContext } from "@hub/subgraph-kit";
import { Args, ArgsType, type ClassType, Ctx, Field, Int, Query, Resolver } from "type-graphql";
import { pageInfoOf } from "../context/connection.types.js";
import { decodeCursor, encodeCursor, pageSize } from "../context/page-cursor.js";
import type { PictureDesk } from "../context/picture.context.js";
import { adoptionOf, presentAdoption } from "./budget-adoption.presenter.js";
import { differenceOfOverviews, type FigureChange } from "./financing-difference.rules.js";
import { FinancingChange, FinancingChangeConnection, FinancingDifference } from "./financing-difference.types.js";
import { financingRowOf, policyOfOverview } from "./financing-overview.resolver.js";
import { overviewFigures, overviewRows } from "./financing-overview.store.js";
import type { FinancingRow } from "./financing-overview.types.js";

@ArgsType()
class DifferenceArgs {
  @Field(() => Int, { description: "The earlier budget's year: the overview is that of its adoption." })
  from!: number;
  @Field(() => Int, { description: "The later budget's year." })
  to!: number;
  @Field(() => Int, { nullable: true, description: "How many; 50 by default, 200 at most." })
  first?: number | null;
  @Field(() => String, { nullable: true, description: "The endCursor of the page before." })
  after?: string | null;
}

/** A budget's overview as its adoption froze it. */
interface FrozenOverview {
  adoption: BudgetFacts;
  asked: { policy: string; year: number; asOf: Date };
}

async function frozenOverview(desk: PictureDesk, year: number): Promise<FrozenOverview> {
  const adoption = adoptionOf(desk, year, desk.clock.now());
  if (!adoption) {
    throw new HubError(
      "NOT_FOUND",
      `No adoption of the budget of ${year} is on record, so no overview of it is frozen.`,
    );
  }
  const asOf = new Date(adoption.settledAt);
  return { adoption, asked: { policy: await policyOfOverview(desk, year, asOf), year, asOf } };
}

async function buildDifference(desk: PictureDesk, asked: DifferenceArgs, context: RequestContext) {
  const size = pageSize(asked.first);
  const question = ["financingDifference", asked.from, asked.to];
  const place = decodeCursor(asked.after, question);
  const [from, to] = await Promise.all([frozenOverview(desk, asked.from), frozenOverview(desk, asked.to)]);
  const [earlier, later] = await Promise.all([from, to].map((each) => overviewFigures(desk.dataSource, each.asked)));
  const all = differenceOfOverviews(earlier ?? [], later ?? []);
  const start = place
    ? 1 + all.findIndex(({ committee, code }) => committee === place.key[0] && code === place.key[1])
    : 0;
  const page = all.slice(start, start + size);
  const [before, after] = await Promise.all([
    rowsOf(desk, context, { overview: from, initiatives: page.flatMap((each) => each.before?.initiative ?? []) }),
    rowsOf(desk, context, { overview: to, initiatives: page.flatMap((each) => each.after?.initiative ?? []) }),
  ]);
  const edges = page.map((change) => ({
    cursor: encodeCursor({ key: [change.committee, change.code], id: "", asOf: to.adoption.settledAt }, question),
    node: changeOf(desk, change, { before, after }),
  }));
  const nodes = edges.map((edge) => edge.node);
  const isLast = start + size >= all.length;
  const info = { edges, hasNextPage: !isLast, hasPreviousPage: place !== undefined, totalCount: all.length };
  return Object.assign(new FinancingDifference(), {
    from: presentAdoption(desk, from.adoption),
    to: presentAdoption(desk, to.adoption),
    changes: Object.assign(new FinancingChangeConnection(), {
      nodes,
      pageInfo: pageInfoOf(info),
      totalCount: all.length,
    }),
  });
}

async function rowsOf(
  desk: PictureDesk,
  context: RequestContext,
  { overview, initiatives }: { overview: FrozenOverview; initiatives: string[] },
): Promise<Map<string, FinancingRow>> {
  if (initiatives.length === 0) return new Map();
  const { asked } = overview;
  const goals = desk.frame.goals(asked.policy).map((goal) => goal.id);
  const rows = await overviewRows(desk.dataSource, { ...asked, goals, initiatives });
  return new Map(rows.map((row) => [row.id, financingRowOf(desk, context, row, asked.asOf)]));
}

type Rows = ReadonlyMap<string, FinancingRow>;

function changeOf(desk: PictureDesk, change: FigureChange, { before, after }: { before: Rows; after: Rows }) {
  return Object.assign(new FinancingChange(), {
    ...{ kind: change.kind, code: change.code },
    committee: desk.frame.committee(change.committee),
    before: before.get(change.before?.initiative ?? "") ?? null,
    after: after.get(change.after?.initiative ?? "") ?? null,
  });
}

export function financingDifferenceResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver()
  class FinancingDifferenceResolver {
    @Query(() => FinancingDifference, {
      nullable: true,
      description: "What has changed from one budget's frozen overview of financing to another's.",
    })
    financingDifference(@Args(() => DifferenceArgs) asked: DifferenceArgs, @Ctx() context: RequestContext) {
      return buildDifference(desk(), asked, context);
    }
  }
  return FinancingDifferenceResolver;
}
