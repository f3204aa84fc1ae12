import { BudgetLine, FinancingState, Initiative } from "@hub/documents";
import { financingOf } from "@hub/rules";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { Arg, type ClassType, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { BudgetDecision } from "./budget-adoption.types.js";
import type { PictureDesk } from "./picture.desk.js";

interface LineRow {
  id: string;
  initiative: string;
  year: number;
  financing: FinancingState;
}

function loadLines(desk: PictureDesk, context: RequestContext, by: "id" | "initiative"): DataLoader<string, LineRow[]> {
  return oncePerRequest(
    context,
    `${loadLines.name} ${by}`,
    () =>
      new DataLoader<string, LineRow[]>(async (ids) => {
        const rows: LineRow[] = await desk.dataSource.query(
          `SELECT id, initiative, year, financing FROM picture.budget_line WHERE ${by} = ANY($1::uuid[])`,
          [ids],
        );
        const found = new Map(ids.map((id) => [id, [] as LineRow[]]));
        for (const row of rows) found.get(row[by])?.push(row);
        return ids.map((id) => found.get(id) ?? []);
      }),
  );
}

/** How the money is found now; the picture alone answers it. */
export function financingStateOf(desk: () => PictureDesk): ClassType[] {
  @Resolver(() => Initiative)
  class InitiativeFinancing {
    @FieldResolver(() => FinancingState, {
      nullable: true,
      description: "The least settled of its lines, of one year or of all; null when it has none.",
    })
    async financing(
      @Root() initiative: Initiative,
      @Arg("year", () => Int, { nullable: true, description: "Calendar year." }) year: number | null,
      @Ctx() context: RequestContext,
    ) {
      const lines = await loadLines(desk(), context, "initiative").load(initiative.id);
      return financingOf(lines, year ?? undefined) ?? null;
    }
  }

  @Resolver(() => BudgetLine)
  class LineFinancing {
    @FieldResolver(() => FinancingState, { nullable: true, description: "As decisions have settled it since." })
    async financing(@Root() line: BudgetLine, @Ctx() context: RequestContext) {
      const [row] = await loadLines(desk(), context, "id").load(line.id);
      return row?.financing ?? null;
    }

    @FieldResolver(() => BudgetDecision, {
      nullable: true,
      description: "The council's decision that its financing follows from; null where none has settled it.",
    })
    decision(@Root() _line: BudgetLine): BudgetDecision | null {
      return null;
    }
  }
  return [InitiativeFinancing, LineFinancing];
}
