import { rowsOf } from "@hub/database";
import { money } from "@hub/documents";
import { byCommitteeAndCode, type UnfinancedStatus } from "@hub/rules";
import { DateTime, JsonValue, made, refuseOver } from "@hub/subgraph-kit";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { DataSource } from "typeorm";
import { isLapsedAt, isOpenAt, validAt } from "../context/budget-line-sql.js";
import {
  committeeOnRecord,
  frameAt,
  type PictureContext,
  type PictureRequest,
  requestedInstant,
} from "../context/picture.context.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { byPeriod } from "../policy-picture/policy-picture.presenter.js";
import { BudgetTalk, BudgetTalks } from "./budget-talks.types.js";
import { overviewLines } from "./financing-overview.store.js";

/** One initiative's money of one year that is in the budget talks. */
interface TalkRow {
  committee: string;
  code: string;
  year: number;
  oere: number;
  lines: string[];
  initiative: string;
  /** The policies of the plans that the lines stand in. */
  policies: string[];
  status: UnfinancedStatus;
}

/** What is in the talks of the years after `year`, as it was on record at an instant. */
function readTalks(
  from: DataSource,
  { year, asOf, limit }: { year: number; asOf: Date; limit: number },
): Promise<TalkRow[]> {
  return rowsOf<TalkRow>(
    from,
    `SELECT i.committee, i.code, l.year, sum(l.oere)::bigint AS oere, array_agg(l.id ORDER BY l.id) AS lines,
            (array_agg(i.id ORDER BY i.published_at DESC, i.id))[1] AS initiative,
            array_agg(DISTINCT i.policy ORDER BY i.policy) AS policies,
            CASE WHEN bool_or(${isOpenAt("l", "$2")}) THEN 'OPEN' WHEN bool_or(${isLapsedAt("l", "$2")}) THEN 'LAPSED'
                 ELSE 'CANCELLED' END AS status
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.financing = 'IN_BUDGET_NEGOTIATION' AND l.year > $1 AND ${validAt("l", "$2")}
     GROUP BY i.committee, i.code, l.year LIMIT $3`,
    [year, asOf, limit],
  );
}

/** The council decides on each by name, and on more than this number in no single command. */
const BUDGET_TALKS = { name: "BUDGET_TALKS", most: 10_000 };

async function budgetTalksOf(context: PictureContext, year: number, requestedAsOf: Date | null): Promise<BudgetTalks> {
  const asOf = requestedInstant(context, requestedAsOf);
  const rows = await readTalks(context.dataSource, { year, asOf, limit: BUDGET_TALKS.most + 1 });
  refuseOver(BUDGET_TALKS, rows.length, `Initiatives and years in the budget talks of ${year}`);
  const shown = requestedAsOf ? asOf : undefined;
  const sorted = rows.sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
  return made(BudgetTalks, {
    year,
    budgetYear: year + 1,
    asOf,
    talks: sorted.map((row) => presentTalk(context, row, shown)),
  });
}

/** The graph's object for a talk, with the names of an instant; undefined means now. */
function presentTalk(context: PictureContext, row: TalkRow, asOf: Date | undefined): BudgetTalk {
  const frame = frameAt(context, asOf);
  return made(BudgetTalk, {
    committee: committeeOnRecord(context, row.committee, asOf),
    code: row.code,
    year: row.year,
    amount: money(row.oere),
    status: row.status,
    lineIds: row.lines,
    policies: row.policies.flatMap((id) => frame.policy(id) ?? []).sort(byPeriod),
    initiativeId: row.initiative,
  });
}

@Resolver(() => BudgetTalks)
export class BudgetTalksResolver {
  @Query(() => BudgetTalks, {
    nullable: true,
    description: "What a year's adoption of the budget has to decide on (budgetforhandlingerne), as it is on record.",
  })
  budgetTalks(
    @Arg("year", () => Int, { description: "The cycle's year; the budget is of the year after." }) year: number,
    @Arg("asOf", () => DateTime, { nullable: true, description: "The state on record then; default now." })
    asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return budgetTalksOf(context, year, asOf);
  }

  @FieldResolver(() => JsonValue, {
    description:
      "Every line of the budget year's overview (annex 3) as `[{committee, code, year, oere, declared, state, closedAs}]`: what an overview with decisions in it is made from. closedAs: LAPSED or CANCELLED where the line is wanted no longer, else null.",
  })
  overviewLines(@Root() { budgetYear: year, asOf }: BudgetTalks, @Ctx() context: PictureRequest) {
    return overviewLines(context.dataSource, { year, asOf });
  }
}

@Resolver(() => BudgetTalk)
export class BudgetTalkResolver {
  @FieldResolver()
  initiative(@Root() { initiativeId }: BudgetTalk, @Ctx() context: PictureRequest) {
    return initiativeLoader(context).load(initiativeId);
  }
}
