import type { OutletTable } from "./outlet-table.js";
import { codeLists, pictureCells } from "./picture-tables.js";
import { budgetLines, financingOverview, initiativeGoals, initiatives } from "./plan-tables.js";

/** All tables that tools pull, in the order in which the index lists them. */
export const outletTables: readonly OutletTable[] = [
  initiatives,
  initiativeGoals,
  budgetLines,
  financingOverview,
  pictureCells,
  codeLists,
];

export const tableOf = (name: string): OutletTable | undefined => outletTables.find((table) => table.name === name);
