import { rowsOf, statement } from "@hub/database";
import { BudgetLine, FinancingState, Initiative, money } from "@hub/documents";
import { text } from "@hub/frame";
import { financingOf, type UnfinancedStatus } from "@hub/rules";
import { made, oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { BudgetDecision } from "../budget/budget-adoption.types.js";
import { AsOfArg } from "../context/instant.js";
import { committeeOnRecord, type PictureRequest, requestedInstant } from "../context/picture.context.js";
import { rowLoaderOf } from "../context/row.loader.js";

export const YearArg = () => Arg("year", () => Int, { nullable: true, description: "Calendar year; default all." });

/** One state of a line, from an instant on. */
export interface LineStateRow {
  id: string;
  initiative: string;
  year: number;
  oere: number;
  closed_as: Exclude<UnfinancedStatus, "OPEN"> | null;
  financing: FinancingState;
  decision: string | null;
  published_at: Date;
}

/** Loads all states of lines, oldest first, by the line or by its initiative. */
export function lineStatesLoader(context: PictureRequest, by: "id" | "initiative"): DataLoader<string, LineStateRow[]> {
  return oncePerRequest(
    context,
    `line states by ${by}`,
    () =>
      new DataLoader<string, LineStateRow[]>(async (ids) => {
        const rows = await rowsOf<LineStateRow>(
          context.dataSource,
          `SELECT id, initiative, year, oere, closed_as, financing, decision, published_at FROM picture.budget_line WHERE ${by} = ANY($1::uuid[])
           ORDER BY published_at`,
          [ids],
        );
        const found = new Map(ids.map((id) => [id, [] as LineStateRow[]]));
        for (const row of rows) found.get(row[by])?.push(row);
        return ids.map((id) => found.get(id) ?? []);
      }),
  );
}

/** The last state of each line up to an instant, also of one that has left the record since; before that, its first state. */
export function statesAt(rows: readonly LineStateRow[], at: Date): LineStateRow[] {
  const states = new Map<string, LineStateRow>();
  for (const row of rows) if (row.published_at <= at || !states.has(row.id)) states.set(row.id, row);
  return [...states.values()];
}

interface DecisionRow {
  id: string;
  budget: string;
  committee: string;
  code: string;
  year: number;
  outcome: BudgetDecision["outcome"];
  oere: number;
  note: Parameters<typeof text>[0] | null;
  adopted_on: string;
  settled_at: Date;
}

const decisionLoader = rowLoaderOf<DecisionRow, BudgetDecision>({
  sql: statement(`SELECT id, budget, committee, code, year, outcome, oere, note, adopted_on, settled_at
        FROM picture.budget_decision WHERE id = ANY($1::uuid[])`),
  present: (row, context) =>
    made(BudgetDecision, {
      id: row.id,
      budgetId: row.budget,
      committee: committeeOnRecord(context, row.committee, row.settled_at),
      code: row.code,
      year: row.year,
      outcome: row.outcome,
      amount: money(row.oere),
      note: row.note ? text(row.note) : null,
      adoptedOn: row.adopted_on,
      settledAt: row.settled_at,
    }),
});

/** The year of the lines and the instant that a question about an initiative's money is about. */
export interface MoneyQuestion {
  year: number | null;
  asOf: Date | null | undefined;
}

/** The least settled state of an initiative's lines, as it stood at an instant; null when it has none. */
export async function financingAt(context: PictureRequest, initiative: string, { year, asOf }: MoneyQuestion) {
  const rows = await lineStatesLoader(context, "initiative").load(initiative);
  return financingOf(statesAt(rows, requestedInstant(context, asOf)), year ?? undefined) ?? null;
}

/** How an initiative is financed. No other subgraph answers it. */
@Resolver(() => Initiative)
export class InitiativeFinancingResolver {
  @FieldResolver(() => FinancingState, {
    nullable: true,
    description: "The least settled of its lines, of one year or of all; null when it has none.",
  })
  financing(
    @Root() { id }: Initiative,
    @YearArg() year: number | null,
    @AsOfArg() asOf: Date | null,
    @Ctx() context: PictureRequest,
  ) {
    return financingAt(context, id, { year, asOf });
  }
}

/** How a budget line is financed. No other subgraph answers it. */
@Resolver(() => BudgetLine)
export class LineFinancingResolver {
  @FieldResolver(() => FinancingState, {
    nullable: true,
    description:
      "As decisions had settled it; before it was on record as it was declared then. Null where the picture could not be reached.",
  })
  async financing(@Root() { id }: BudgetLine, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    return (await lineStateAt(context, id, asOf))?.financing ?? null;
  }

  @FieldResolver(() => BudgetDecision, {
    nullable: true,
    description: "The council's decision that its financing follows from; null where none has settled it.",
  })
  async decision(@Root() { id }: BudgetLine, @AsOfArg() asOf: Date | null, @Ctx() context: PictureRequest) {
    const decision = (await lineStateAt(context, id, asOf))?.decision;
    return decision ? decisionLoader(context).load(decision) : null;
  }
}

/** The state of a line at an instant; without one: now. */
export async function lineStateAt(
  context: PictureRequest,
  line: string,
  asOf: Date | null,
): Promise<LineStateRow | undefined> {
  return statesAt(await lineStatesLoader(context, "id").load(line), requestedInstant(context, asOf))[0];
}
