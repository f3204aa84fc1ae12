import { indicators, observations } from "./barometer-tables.js";
import { callLetters, decisions, questionsAnswers } from "./cycle-tables.js";
import type { OutletTable } from "./outlet-table.js";
import { pictureCells } from "./picture-tables.js";
import { budgetLines, financingOverview, initiativeGoals, initiatives } from "./plan-tables.js";
import { initiativeStatus, statementAnswers } from "./statement-tables.js";

/** A way from the rows of a table to those of another that belong to them. */
export interface Link {
  readonly from: OutletTable;
  readonly name: string;
  readonly to: OutletTable;
  /** Whether a row may have several. */
  readonly isMany: boolean;
  /** The columns that are equal: those of the one table, and those of the other. */
  readonly by: readonly (readonly [own: string, other: string])[];
  /** The link back; undefined: there is none. */
  readonly partner: string | undefined;
}

/** One end of a link: its table, and what it is called there. */
type End = readonly [table: OutletTable, name: string];

/** From one row to its many others, and back. */
function between([one, toMany]: End, [many, toOne]: End, by: Link["by"]): Link[] {
  const back = by.map(([own, other]) => [other, own] as const);
  return [
    { from: one, name: toMany, to: many, isMany: true, by, partner: toOne },
    { from: many, name: toOne, to: one, isMany: false, by: back, partner: toMany },
  ];
}

const ID = [["initiativeId", "initiativeId"]] as const;
const KEY = [["rowKey", "rowKey"]] as const;
const CODE = [
  ["policyCode", "policyCode"],
  ["committeeCode", "committeeCode"],
  ["initiativeCode", "initiativeCode"],
] as const;

const links: readonly Link[] = [
  ...between([initiatives, "budgetLines"], [budgetLines, "initiative"], ID),
  ...between([initiatives, "goals"], [initiativeGoals, "initiative"], ID),
  ...between([initiatives, "financing"], [financingOverview, "initiative"], ID),
  ...between([initiatives, "answers"], [initiativeStatus, "initiative"], CODE),
  ...between([decisions, "budgetLines"], [budgetLines, "decision"], [["decisionId", "decisionId"]]),
  ...between([callLetters, "questions"], [questionsAnswers, "letter"], [["letterId", "letterId"]]),
  ...between([indicators, "observations"], [observations, "indicator"], [["indicatorCode", "indicatorCode"]]),
  { from: pictureCells, name: "answer", to: statementAnswers, isMany: false, by: KEY, partner: "cell" },
  { from: statementAnswers, name: "cell", to: pictureCells, isMany: false, by: KEY, partner: "answer" },
];

export const linksOf = (table: OutletTable): Link[] => links.filter(({ from }) => from === table);
