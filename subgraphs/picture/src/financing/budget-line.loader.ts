import { rowsOf } from "@hub/database";
import { type BudgetLine, presentLine } from "@hub/documents";
import type { InitiativeContent } from "@hub/rules";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { frameAt, type PictureRequest } from "../context/picture.context.js";

/** Budget lines by id, in one statement for the whole request. */
export function lineLoader(context: PictureRequest): DataLoader<string, BudgetLine | null> {
  return oncePerRequest(
    context,
    lineLoader,
    () =>
      new DataLoader<string, BudgetLine | null>(async (ids) => {
        const rows = await rowsOf<{ content: InitiativeContent; ids: { budgetLines: string[] }; at: Date }>(
          context.dataSource,
          `SELECT i.content, i.ids, i.published_at AS at FROM picture.initiative i
           WHERE i.id IN (SELECT l.initiative FROM picture.budget_line l WHERE l.id = ANY($1::uuid[]))`,
          [ids],
        );
        const lines = rows.flatMap((row) =>
          row.content.budgetLines.map((line, index) =>
            presentLine(line, row.ids.budgetLines[index] ?? "", frameAt(context, row.at)),
          ),
        );
        const byId = new Map(lines.map((line) => [line.id, line]));
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
}
