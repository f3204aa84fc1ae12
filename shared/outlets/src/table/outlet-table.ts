import type { BilingualText } from "@hub/rules";
import type { Column } from "./column.js";
import { lastChanged } from "./common-columns.js";

/** A table that tools pull: everything about it follows from this. */
export interface OutletTable {
  /** In its address: `budget-lines`. */
  readonly name: string;
  /** The view that it is read from: `reporting.budget_lines`. */
  readonly view: string;
  readonly title: BilingualText;
  /** What one row of it is. */
  readonly definition: BilingualText;
  /** The column that names a row for good, whatever becomes of it. */
  readonly key: string;
  /** The column that `year` selects by; undefined: it has none. */
  readonly yearColumn?: string | undefined;
  /** The column that `committee` selects by; undefined: it has none. */
  readonly committeeColumn?: string | undefined;
  /** The column that `vintage` selects by; undefined: it has none. */
  readonly vintageColumn?: string | undefined;
  /** The columns whose codes are the sides of a cube, each of its rows one cell; undefined: it is none. */
  readonly dimensions?: readonly string[] | undefined;
  /** Ids by which pages come, before the key: those that the database has in order already. */
  readonly pageOrder?: readonly string[] | undefined;
  /** Whether what its view joins to the rows of that order is small: then a page is read along it, and nothing is sorted. */
  readonly isReadInOrder?: boolean | undefined;
  /** How the database has the rows in the order of their keys already, all of them or those of a year; undefined: they are sorted. */
  readonly keyOrder?: "WHOLE" | "IN_A_YEAR" | undefined;
  /** The keys of the initiatives that the row of a key may belong to, by which it is found; undefined: by its own key. */
  readonly initiativesOf?: ((key: string) => readonly string[]) | undefined;
  readonly columns: readonly Column[];
}

/** The key of a row's initiative, as the index has it. */
export const INITIATIVE_KEY = `(policy_code || '/' || committee_code || '/' || initiative_code) COLLATE "C"`;

/** A table without what follows from its name and columns. */
type Definition = Omit<OutletTable, "view" | "key" | "yearColumn" | "committeeColumn" | "vintageColumn">;

export function outletTable(definition: Definition): OutletTable {
  const { name } = definition;
  const columns = [...definition.columns, lastChanged];
  const known = (column: string) => (columns.some((each) => each.name === column) ? column : undefined);
  const [first] = columns;
  if (first?.name !== "rowKey") throw new Error(`The first column of ${name} is its key.`);
  return {
    ...definition,
    columns,
    view: `reporting.${name.replaceAll("-", "_")}`,
    key: first.name,
    yearColumn: known("year"),
    committeeColumn: known("committeeCode"),
    vintageColumn: known("vintage"),
  };
}
