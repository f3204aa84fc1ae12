import { indicators, observations } from "./barometer-tables.js";
import { callLetters, changes, decisions, deliveries, questionsAnswers, remarks } from "./cycle-tables.js";
import type { OutletTable } from "./outlet-table.js";
import { codeLists, pictureCells } from "./picture-tables.js";
import { budgetLines, financingOverview, initiativeGoals, initiatives } from "./plan-tables.js";
import { commitments, initiativeStatus, statementAnswers } from "./statement-tables.js";

/** All tables that tools pull, in the order in which the index lists them. */
export const outletTables: readonly OutletTable[] = [
  initiatives,
  initiativeGoals,
  budgetLines,
  commitments,
  statementAnswers,
  initiativeStatus,
  questionsAnswers,
  deliveries,
  decisions,
  financingOverview,
  pictureCells,
  observations,
  indicators,
  callLetters,
  remarks,
  changes,
  codeLists,
];

export const tableOf = (name: string): OutletTable | undefined => outletTables.find((table) => table.name === name);
