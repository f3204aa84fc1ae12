import { BudgetLine, FinancingState, Initiative, money } from "@hub/documents";
import { text } from "@hub/frame";
import { financingOf } from "@hub/rules";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { PictureDesk } from "../context/picture.context.js";
import { loaderOf } from "../context/row.loader.js";
import { instantOf } from "../context/shown.js";
import { BudgetDecision } from "./budget-adoption.types.js";

/** One state of a line, from an instant on. */
interface LineRow {
  id: string;
  initiative: string;
  year: number;
  financing: FinancingState;
  decision: string | null;
  published_at: Date;
}

/** All states of each line, oldest first. */
function loadLines(desk: PictureDesk, context: RequestContext, by: "id" | "initiative"): DataLoader<string, LineRow[]> {
  return oncePerRequest(
    context,
    `${loadLines.name} ${by}`,
    () =>
      new DataLoader<string, LineRow[]>(async (ids) => {
        const rows: LineRow[] = await desk.dataSource.query(
          `SELECT id, initiative, year, financing, decision, published_at FROM picture.budget_line WHERE ${by} = ANY($1::uuid[])
           ORDER BY published_at`,
          [ids],
        );
        const found = new Map(ids.map((id) => [id, [] as LineRow[]]));
        for (const row of rows) found.get(row[by])?.push(row);
        return ids.map((id) => found.get(id) ?? []);
      }),
  );
}

/** Of each line the state at an instant; of one that had left the record by then, its last. */
function statesAt(rows: readonly LineRow[], at: Date): LineRow[] {
  const states = new Map<string, LineRow>();
  for (const row of rows) if (row.published_at <= at || !states.has(row.id)) states.set(row.id, row);
  return [...states.values()];
}

const decisionLoader = loaderOf<DecisionRow, BudgetDecision>({
  sql: `SELECT id, budget, committee, code, year, outcome, oere, note, adopted_on::text, settled_at
        FROM picture.budget_decision WHERE id = ANY($1::uuid[])`,
  present: (row, { frame }) =>
    Object.assign(new BudgetDecision(), {
      ...{ id: row.id, budget: row.budget, code: row.code, year: row.year, outcome: row.outcome },
      committee: frame.committee(row.committee),
      amount: money(Number(row.oere)),
      note: row.note ? text(row.note) : null,
      adoptedOn: row.adopted_on,
      settledAt: row.settled_at,
    }),
});

interface DecisionRow {
  id: string;
  budget: string;
  committee: string;
  code: string;
  year: number;
  outcome: BudgetDecision["outcome"];
  oere: string;
  note: Parameters<typeof text>[0] | null;
  adopted_on: string;
  settled_at: Date;
}

const AT_WHICH_INSTANT = "below a question with asOf at that instant, otherwise now";

/** How the money is found, at the instant that the question names or now; the picture alone answers it. */
export function financingStateOf(desk: () => PictureDesk): ClassType[] {
  const shownAt = (shown: object) => instantOf(shown) ?? desk().clock.now();
  const stateOf = async (line: BudgetLine, context: RequestContext) =>
    statesAt(await loadLines(desk(), context, "id").load(line.id), shownAt(line))[0];

  @Resolver(() => Initiative)
  class InitiativeFinancing {
    @FieldResolver(() => FinancingState, {
      nullable: true,
      description: `The least settled of its lines, of one year or of all, ${AT_WHICH_INSTANT}; null when it has none.`,
    })
    async financing(
      @Root() initiative: Initiative,
      @Arg("year", () => Int, { nullable: true, description: "Calendar year." }) year: number | null,
      @Ctx() context: RequestContext,
    ) {
      const rows = await loadLines(desk(), context, "initiative").load(initiative.id);
      return financingOf(statesAt(rows, shownAt(initiative)), year ?? undefined) ?? null;
    }
  }

  @Resolver(() => BudgetLine)
  class LineFinancing {
    @FieldResolver(() => FinancingState, {
      nullable: true,
      description: `As decisions have settled it since, ${AT_WHICH_INSTANT}.`,
    })
    async financing(@Root() line: BudgetLine, @Ctx() context: RequestContext) {
      return (await stateOf(line, context))?.financing ?? null;
    }

    @FieldResolver(() => BudgetDecision, {
      nullable: true,
      description: "The council's decision that its financing follows from; null where none has settled it.",
    })
    async decision(@Root() line: BudgetLine, @Ctx() context: RequestContext) {
      const decision = (await stateOf(line, context))?.decision;
      return decision ? decisionLoader(desk(), context).load(decision) : null;
    }
  }
  return [InitiativeFinancing, LineFinancing];
}
