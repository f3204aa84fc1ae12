import { money } from "@hub/documents";
import { byCommitteeAndCode } from "@hub/rules";
import { JsonValue, type RequestContext, refuseOver } from "@hub/subgraph-kit";
import { Arg, type ClassType, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { type DataSource } from "typeorm";
import { heldAt } from "../context/budget-line-sql.js";
import { type PictureDesk } from "../context/picture.context.js";
import { initiativeLoader } from "../document/initiative.store.js";
import { BudgetTalk, BudgetTalks } from "./budget-talks.types.js";
import { policyOfOverview } from "./financing-overview.resolver.js";
import { overviewLines } from "./financing-overview.store.js";

/** One initiative's money of one year that is in the budget talks; `oere` as PostgreSQL gives it. */
export interface TalksRow {
  committee: string;
  code: string;
  year: number;
  oere: string;
  lines: string[];
  initiative: string;
}

/** What is in the talks of years after one, as it was on record at an instant; no more than so many. */
export function linesInTalks(
  from: DataSource,
  { year, asOf, limit }: { year: number; asOf: Date; limit: number },
): Promise<TalksRow[]> {
  return from.query(
    `SELECT i.committee, i.code, l.year, sum(l.oere)::bigint AS oere, array_agg(l.id ORDER BY l.id) AS lines,
            (array_agg(i.id ORDER BY i.published_at DESC, i.id))[1] AS initiative
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE l.financing = 'IN_BUDGET_NEGOTIATION' AND l.year > $1 AND ${heldAt("l", "$2")}
     GROUP BY i.committee, i.code, l.year LIMIT $3`,
    [year, asOf, limit],
  );
}

/** Each is decided on by name: more than that no council settles in one command. */
const BUDGET_TALKS = { name: "BUDGET_TALKS", most: 10_000 };

async function talksOf(desk: PictureDesk, context: RequestContext, year: number): Promise<BudgetTalks> {
  const asOf = desk.clock.now();
  const rows = await linesInTalks(desk.dataSource, { year, asOf, limit: BUDGET_TALKS.most + 1 });
  refuseOver(BUDGET_TALKS, rows.length, `Initiatives and years in the budget talks of ${year}`);
  const sorted = rows.sort((one, other) => byCommitteeAndCode(one, other) || one.year - other.year);
  const talks = sorted.map((row) => talkOf(desk, context, row));
  return Object.assign(new BudgetTalks(), { year, budgetYear: year + 1, asOf, talks });
}

function talkOf(desk: PictureDesk, context: RequestContext, row: TalksRow): BudgetTalk {
  const { code, year, lines, initiative } = row;
  const talk = Object.assign(new BudgetTalk(), {
    ...{ code, year, lines },
    committee: desk.frame.committee(row.committee),
    amount: money(Number(row.oere)),
  });
  return Object.defineProperty(talk, "initiative", { get: () => initiativeLoader(desk, context).load(initiative) });
}

export function budgetTalksResolverOf(desk: () => PictureDesk): ClassType {
  @Resolver(() => BudgetTalks)
  class BudgetTalksResolver {
    @Query(() => BudgetTalks, {
      nullable: true,
      description: "What a year's adoption of the budget has to decide on (budgetforhandlingerne), as it is on record.",
    })
    budgetTalks(
      @Arg("year", () => Int, { description: "The cycle's year; the budget is of the year after." }) year: number,
      @Ctx() context: RequestContext,
    ) {
      return talksOf(desk(), context, year);
    }

    @FieldResolver(() => JsonValue, {
      description:
        "Every line of the budget year's overview (annex 3) as `[{committee, code, year, oere, declared, state}]`: what an overview with decisions in it is made from.",
    })
    async overviewLines(@Root() { budgetYear: year, asOf }: BudgetTalks) {
      const policy = await policyOfOverview(desk(), year, asOf);
      return overviewLines(desk().dataSource, { policy, year, asOf });
    }
  }
  return BudgetTalksResolver;
}
